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
 * @property {number} cores how many it keeps busy
 * @property {(args: readonly string[], cores: number) => Promise<Outcome>} run with as many cores as it may keep busy
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

/** A file that has not changed is not read again; where nothing was kept, as on a fresh machine, every file is. */
const eslint = [
	`${bin}/eslint/bin/eslint.js`,
	'--cache',
	'--cache-strategy=content',
	`--cache-location=${bin}/.cache/eslint/`
];

/**
 * What runs. Those that take longest come first, so that they end up beside one another.
 * @type {readonly Stage[]}
 */
export const stages = [
	{
		name: 'install',
		needs: [],
		cores: 1,
		async run() {
			const installed = await install();
			if (!installed.ok) return installed;
			// Fonts and route types are generated; the stages after this one read them.
			return all([
				[tsx, 'src/bin/subset-fonts.ts'],
				[`${bin}/@sveltejs/kit/svelte-kit.js`, 'sync']
			]);
		}
	},
	{
		name: 'unit',
		needs: ['install'],
		cores: 1,
		run: (args, cores) => vitest('unit', cores, args)
	},
	{
		name: 'types',
		needs: ['install'],
		cores: 1,
		run: () =>
			all([
				[tsc, '--noEmit', '-p', 'src/lib/core'],
				[tsc, '--noEmit', '-p', 'src/service-worker'],
				// The rest, tests included; warnings of the Svelte compiler fail as well.
				[`${bin}/svelte-check/bin/svelte-check`, '--fail-on-warnings', '--output', 'human']
			])
	},
	{
		name: 'lint',
		needs: ['install'],
		cores: 1,
		run: () => all([[...eslint, '.', '--max-warnings', '0']])
	},
	{
		name: 'component',
		needs: ['install'],
		cores: 1,
		run: (args, cores) => vitest('component', cores, args)
	},
	{ name: 'build', needs: ['install'], cores: 1, run: () => build() },
	{ name: 'browser', needs: ['install'], cores: 1, run: ensureBrowser },
	{
		name: 'format',
		needs: ['install'],
		cores: 1,
		run: () => all([[`${bin}/prettier/bin/prettier.cjs`, '--check', '.']])
	},
	{
		name: 'boundaries',
		needs: ['install'],
		cores: 1,
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
		cores: 1,
		run: () => all([[`${bin}/knip/bin/knip.js`, '--treat-config-hints-as-errors']])
	},
	{
		name: 'question files',
		needs: ['install'],
		cores: 1,
		run: () => all([[tsx, 'src/bin/check-questions.ts']])
	},
	{
		name: 'sizes',
		needs: ['build'],
		cores: 1,
		run: () => all([[tsx, 'src/bin/check-sizes.ts']])
	},
	{ name: 'end-to-end', needs: ['browser', 'build'], cores: 2, run: playwright }
];
