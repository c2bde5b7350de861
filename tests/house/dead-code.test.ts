import { afterEach, describe, expect, it } from 'vitest';
import { plant, type Plot } from './planted.ts';

let plot: Plot | null = null;
afterEach(() => plot?.remove());

describe('the search for dead code', () => {
	it('finds an export and a file that nobody uses', { timeout: 30_000 }, async () => {
		plot = await plant(['knip.json', 'package.json', 'tsconfig.json'], {
			'.svelte-kit/tsconfig.json': '{}',
			'src/bin/start.js': "import { used } from '../lib/core/card.ts';\nvoid used;",
			'src/lib/core/card.ts': 'export const used = 1;\nexport const forgotten = 2;',
			'src/lib/core/lonely.ts': 'export const lonely = 1;'
		});
		const { code, output } = await plot.run(
			'knip/bin/knip.js',
			'--include',
			'files,exports',
			'--reporter',
			'compact'
		);
		expect(code).not.toBe(0);
		expect(output).toContain('src/lib/core/card.ts: forgotten');
		expect(output).toContain('src/lib/core/lonely.ts');
		expect(output).not.toContain('src/bin/start.js');
		expect(output).not.toMatch(/\bused\b[^ ]/);
	});
});
