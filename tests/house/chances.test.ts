import { afterEach, describe, expect, it } from 'vitest';
import { plant, type Plot } from './planted.ts';

let plot: Plot | null = null;
afterEach(() => plot?.remove());

const fails = (body: string): string =>
	`import fc from 'fast-check';
	import { expect, it } from 'vitest';
	import { again, runs, seeds } from '../runs.ts';
	it('fails', () => { ${body} });`;

const property = fails('fc.assert(fc.property(fc.nat(), (n) => { expect(n).toBeLessThan(9); }));');
const dice = fails('for (const s of seeds(runs(3, 9))) expect(s, again(s)).toBeLessThan(78);');

/** A project with these two tests, whose own configuration says the seed, as the command line would. */
async function planted(seed: string): Promise<Plot> {
	return plant(['package.json', 'tests/runs.ts', 'tests/setup'], {
		'tsconfig.json': '{}',
		'vitest.config.ts': `process.env.SEED = '${seed}';
			export default { test: {
				include: ['tests/core/*.test.ts'],
				globalSetup: 'tests/setup/chances.ts',
				setupFiles: 'tests/setup/properties.ts'
			} };`,
		'tests/core/property.test.ts': property,
		'tests/core/dice.test.ts': dice
	});
}

describe('a test that fails by chance', { timeout: 60_000 }, () => {
	it('says the command that shows it again', async () => {
		plot = await planted('77');
		const { code, output } = await plot.run('vitest/vitest.mjs', 'run');
		expect(code).toBe(1);
		expect(output).toContain('SEED=77\n');
		expect(output).toContain('Property failed after');
		expect(output).toContain('SEED=77 npm run test:unit -- tests/core/property.test.ts');
		expect(output).toContain('SEED=78 npm run test:unit -- tests/core/dice.test.ts');
	});

	it('says that it was the long run, which tries more', async () => {
		plot = await planted('70');
		const { output: short } = await plot.run('vitest/vitest.mjs', 'run', 'dice');
		expect(short).toContain('1 passed');
		const { output: long } = await plot.run('vitest/vitest.mjs', 'run', 'dice', '--mode=long');
		expect(long).toContain('SEED=78 npm run test:long -- tests/core/dice.test.ts');
	});

	it('refuses a seed that is no number', async () => {
		plot = await planted('now');
		const { code, output } = await plot.run('vitest/vitest.mjs', 'run');
		expect(code).toBe(1);
		expect(output).toContain('SEED is a whole number, and not “now”.');
	});
});
