import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plant, type Plot } from './planted.ts';

const page = (script: string) => `<script lang="ts">\n\t${script}\n</script>\n`;

interface Report {
	readonly summary: {
		readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
	};
}

let plot: Plot;
let violations: readonly string[];

beforeAll(async () => {
	plot = await plant(['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'], {
		'.svelte-kit/tsconfig.json': '{}',
		'node_modules/dexie/package.json': '{ "name": "dexie", "exports": "./index.js" }',
		'node_modules/dexie/index.js': 'export default 1;',
		'node_modules/svelte/package.json':
			'{ "name": "svelte", "exports": { ".": "./src/index.js", "./*": "./src/*/index.js" } }',
		'node_modules/svelte/src/index.js': '',
		'node_modules/svelte/src/reactivity/index.js': 'export const createSubscriber = 1;',
		'node_modules/svelte/src/internal/client/index.js': '',
		'node_modules/svelte/src/internal/disclose-version/index.js': '',
		'node_modules/svelte/src/internal/flags/legacy/index.js': '',
		'src/lib/core/pure.ts': 'export const pure = 1;',
		'src/lib/core/fine.ts': "import { pure } from './pure.ts';\nexport const fine = pure;",
		'src/lib/core/nowhere.ts': "import '#lib/core/no-such-file.ts';",
		'src/lib/core/keeps.ts': "import '#lib/storage/store.ts';",
		'src/lib/core/reads.ts': "import 'node:fs';",
		'src/lib/core/reacts.ts': "import 'svelte';",
		'src/lib/core/chicken.ts': "import { egg } from './egg.ts';\nexport const chicken = () => egg;",
		'src/lib/core/egg.ts': "import { chicken } from './chicken.ts';\nexport const egg = chicken;",
		'src/lib/core/one.ts': "import type { Two } from './two.ts';\nexport type One = Two | 1;",
		'src/lib/core/two.ts': "import type { One } from './one.ts';\nexport type Two = One[] | 2;",
		'src/lib/storage/store.ts':
			"import 'dexie';\nimport { createSubscriber } from 'svelte/reactivity';\nimport '#lib/core/pure.ts';\nvoid createSubscriber;",
		'node_modules/fast-check/package.json': '{ "name": "fast-check", "exports": "./index.js" }',
		'node_modules/fast-check/index.js': '',
		'src/routes/study/tests.ts': "import 'fast-check';",
		'src/lib/storage/runs.ts': "import 'svelte';",
		'src/lib/storage/asks.ts': "import '#lib/session/session.svelte.ts';",
		'src/lib/server/library.ts': "import 'node:fs';\nimport '#lib/core/pure.ts';",
		'src/lib/session/session.svelte.ts': "import 'svelte';\nimport '#lib/storage/store.ts';",
		'src/lib/session/goes.svelte.ts': "import '$app/navigation';",
		'src/lib/components/Shows.svelte': page(
			"import { base } from '$app/paths';\n\timport '#lib/session/session.svelte.ts';\n\timport Self from './Shows.svelte';\n\tvoid [base, Self];"
		),
		'src/lib/components/Keeps.svelte': page("import '#lib/storage/store.ts';"),
		'src/lib/components/Routes.svelte': page("import '../../routes/study/own.ts';"),
		'src/routes/+page.server.ts': "import '#lib/server/library.ts';",
		'src/routes/+page.svelte': page("import '#lib/server/library.ts';"),
		'src/routes/sets/[set]/+page.svelte': page(
			"import './own.ts';\n\timport '../../study/own.ts';"
		),
		'src/routes/sets/[set]/own.ts': 'export const own = 1;',
		'src/routes/study/own.ts': 'export const own = 2;',
		'src/bin/face.ts':
			"import 'node:fs';\nimport '#lib/core/pure.ts';\nimport '#lib/storage/store.ts';",
		'src/service-worker/index.ts': "import '$service-worker';\nimport '#lib/core/pure.ts';"
	});
	const cli = 'dependency-cruiser/bin/dependency-cruise.mjs';
	const { output } = await plot.run(
		cli,
		'--config',
		'.dependency-cruiser.cjs',
		'--output-type',
		'json',
		'src'
	);
	const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
	const report = JSON.parse(json) as Report;
	violations = report.summary.violations
		.map(({ from, rule, to }) => `${rule.name}: ${from.replace('src/', '')} → ${to}`)
		.sort();
}, 30_000);

afterAll(() => plot.remove());

describe('the boundaries', () => {
	it.each([
		'everything-resolves: lib/core/nowhere.ts → #lib/core/no-such-file.ts',
		'core-imports: lib/core/keeps.ts → src/lib/storage/store.ts',
		'core-imports: lib/core/reads.ts → fs',
		'core-imports: lib/core/reacts.ts → node_modules/svelte/src/index.js',
		'no-cycle: lib/core/chicken.ts → src/lib/core/egg.ts',
		'storage-imports: lib/storage/asks.ts → src/lib/session/session.svelte.ts',
		'storage-imports: lib/storage/runs.ts → node_modules/svelte/src/index.js',
		'declared-dependencies: routes/study/tests.ts → node_modules/fast-check/index.js',
		'session-imports: lib/session/goes.svelte.ts → $app/navigation',
		'components-imports: lib/components/Keeps.svelte → src/lib/storage/store.ts',
		'nobody-imports-routes: lib/components/Routes.svelte → src/routes/study/own.ts',
		'server-is-for-the-build: routes/+page.svelte → src/lib/server/library.ts',
		'routes-keep-to-themselves: routes/sets/[set]/+page.svelte → src/routes/study/own.ts',
		'bin-imports: bin/face.ts → src/lib/storage/store.ts',
		'service-worker-imports: service-worker/index.ts → src/lib/core/pure.ts'
	])('refuse %s', (violation) => {
		expect(violations).toContain(violation);
	});

	it('leave alone what the table allows', () => {
		const allowed =
			/: (lib\/core\/(fine|one|two)|lib\/storage\/store|lib\/server|lib\/session\/session|lib\/components\/Shows|routes\/\+page\.server)|own\.ts → |\[set\]\/own/;
		expect(violations.filter((violation) => allowed.test(violation))).toEqual([]);
	});
});
