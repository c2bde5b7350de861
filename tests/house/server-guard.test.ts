import { afterEach, describe, expect, it } from 'vitest';
import { plant, type Plot } from './planted.ts';

let plot: Plot | null = null;
afterEach(() => plot?.remove());

describe('the build', () => {
	it('refuses a page that brings server code to the browser', { timeout: 60_000 }, async () => {
		plot = await plant(
			['package.json', 'package-lock.json', 'tsconfig.json', 'svelte.config.js', 'src/bin'],
			{
				'vite.config.ts':
					"import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };",
				'questions/none.md': '',
				'static/robots.txt': '',
				'src/app.html': '%sveltekit.head%%sveltekit.body%',
				'src/lib/server/library.ts': 'export const secret = 1;',
				'src/routes/+page.svelte':
					'<script lang="ts">\n\timport { secret } from \'#lib/server/library.ts\';\n</script>\n{secret}'
			}
		);
		const { code, output } = await plot.run('vite/bin/vite.js', 'build');
		expect(code).not.toBe(0);
		expect(output).toMatch(/Cannot import .*library\.ts into code that runs in the browser/);
	});
});
