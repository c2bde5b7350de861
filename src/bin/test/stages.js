import { build } from '../build.js';
import { ensureBrowser } from '../browser.js';
import { install } from '../install.js';
import { runNode } from '../project.js';
import { playwright, vitest } from './count.js';

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} output shown when it failed
 * @property {number} [passed] tests; a stage without tests counts as one
 * @property {number} [failed]
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} needs the stages that must have succeeded
 * @property {(args: readonly string[]) => Promise<Outcome>} run
 */

const bin = 'node_modules';
const tsx = `${bin}/tsx/dist/cli.mjs`;

/**
 * Runs modules one after the other, to the end whatever comes: one look shows all that is wrong.
 * @param {readonly (readonly string[])[]} commands
 * @returns {Promise<Outcome>}
 */
async function all(commands) {
	let ok = true;
	let output = '';
	for (const command of commands) {
		const result = await runNode(command);
		if (result.code === 0) continue;
		ok = false;
		output += result.output;
	}
	return { ok, output };
}

const tsc = `${bin}/typescript/bin/tsc`;

/**
 * What runs, in order; the stages of one row at the same time, on two cores.
 * @type {readonly (readonly Stage[])[]}
 */
export const rows = [
	[
		{
			name: 'install',
			needs: [],
			async run() {
				const installed = await install();
				if (!installed.ok) return installed;
				// Fonts and route types are generated; the stages after this one read them.
				return all([
					[tsx, 'src/bin/subset-fonts.ts'],
					[`${bin}/@sveltejs/kit/svelte-kit.js`, 'sync']
				]);
			}
		}
	],
	[
		{ name: 'browser', needs: ['install'], run: ensureBrowser },
		{
			name: 'format',
			needs: ['install'],
			run: () => all([[`${bin}/prettier/bin/prettier.cjs`, '--check', '.']])
		}
	],
	[
		{
			name: 'lint',
			needs: ['install'],
			run: () => all([[`${bin}/eslint/bin/eslint.js`, '.', '--max-warnings', '0']])
		},
		{
			name: 'types',
			needs: ['install'],
			run: () =>
				all([
					[tsc, '--noEmit', '-p', 'src/lib/core'],
					[tsc, '--noEmit', '-p', 'src/service-worker'],
					// The rest, tests included; warnings of the Svelte compiler fail as well.
					[`${bin}/svelte-check/bin/svelte-check`, '--fail-on-warnings', '--output', 'human']
				])
		}
	],
	[
		{
			name: 'boundaries',
			needs: ['install'],
			run: () =>
				all([
					[
						`${bin}/dependency-cruiser/bin/dependency-cruise.mjs`,
						'--config',
						'.dependency-cruiser.cjs',
						'src'
					]
				])
		},
		{
			name: 'dead code',
			needs: ['install'],
			run: () => all([[`${bin}/knip/bin/knip.js`, '--treat-config-hints-as-errors']])
		},
		{
			name: 'question files',
			needs: ['install'],
			run: () => all([[tsx, 'src/bin/check-questions.ts']])
		}
	],
	[{ name: 'unit', needs: ['install'], run: (args) => vitest('unit', args) }],
	[{ name: 'component', needs: ['install'], run: (args) => vitest('component', args) }],
	[{ name: 'build', needs: ['install'], run: () => build() }],
	[{ name: 'sizes', needs: ['build'], run: () => all([[tsx, 'src/bin/check-sizes.ts']]) }],
	[{ name: 'end-to-end', needs: ['browser', 'build'], run: playwright }]
];
