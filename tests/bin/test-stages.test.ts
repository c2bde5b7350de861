import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, outcomeOf } from '../../src/bin/test/count.js';
import { commandFor, stagesFor } from '../../src/bin/test/run.js';
import { runWhenReady } from '../../src/bin/test/run-when-ready.js';
import { stages } from '../../src/bin/test/stages.js';

const names = (name?: string) => stagesFor(stages, name)?.map((stage) => stage.name) ?? null;

describe('stagesFor', () => {
	it('takes every stage when none is named', () => {
		expect(names()).toEqual(stages.map(({ name }) => name));
	});

	it('takes the stage named and what it needs, in order', () => {
		expect(names('unit')).toEqual(['install', 'unit']);
		expect(names('end-to-end')).toEqual(['install', 'build', 'browser', 'end-to-end']);
	});

	it('does not mind how a name is spaced', () => {
		expect(names('dead-code')).toEqual(['install', 'dead code']);
	});

	it('has no stage of an unknown name', () => {
		expect(names('everything')).toBeNull();
	});

	it('names only needs that come before', () => {
		const seen: string[] = [];
		for (const { name, needs } of stages) {
			expect(seen).toEqual(expect.arrayContaining([...needs]));
			seen.push(name);
		}
	});
});

describe('commandFor', () => {
	it('names the stage as it can be typed, with what its runner was given', () => {
		expect(commandFor('dead code', [], '5')).toBe('npm test -- dead-code');
		expect(commandFor('end-to-end', ['home'], '5')).toBe('npm test -- end-to-end home');
	});

	it('gives the unit tests the same chances', () => {
		expect(commandFor('unit', [], '5')).toBe('SEED=5 npm test -- unit');
	});
});

describe('runWhenReady', () => {
	/** Runs stages of these cores and needs, ending the one that began first, again and again; says what ran together. */
	async function ranTogether(
		...rows: readonly (readonly [name: string, cores: number, ...needs: string[]])[]
	): Promise<readonly string[]> {
		const running = new Map<string, () => void>();
		const seen: string[] = [];
		const done = runWhenReady(
			rows.map(([name, cores, ...needs]) => ({ name, cores, needs })),
			2,
			({ name }) => new Promise<string>((resolve) => running.set(name, () => resolve(name)))
		);
		for (;;) {
			// Whatever can start now has started when the promises that wait have been served.
			await new Promise((resolve) => setImmediate(resolve));
			const [first] = running.keys();
			if (first === undefined) break;
			seen.push([...running.keys()].join(' '));
			running.get(first)?.();
			running.delete(first);
		}
		expect([...(await done).values()].toSorted()).toEqual(rows.map(([name]) => name).toSorted());
		return seen;
	}

	it('keeps two cores busy, and begins with what comes first', async () => {
		expect(await ranTogether(['a', 1], ['b', 1], ['c', 1])).toEqual(['a b', 'b c', 'c']);
	});

	it('waits for what a stage needs, and only for that', async () => {
		expect(await ranTogether(['a', 1], ['b', 1, 'a'], ['c', 1], ['d', 1, 'b'])).toEqual([
			'a c',
			'c b',
			'b',
			'd'
		]);
	});

	it('runs alone what keeps both busy, and lets smaller ones pass while it waits', async () => {
		expect(await ranTogether(['a', 1], ['both', 2], ['c', 1])).toEqual(['a c', 'c', 'both']);
	});

	it('runs what asks for more cores than there are', async () => {
		expect(await ranTogether(['a', 8])).toEqual(['a']);
	});

	it('refuses needs that nothing brings', async () => {
		const lonely = [{ name: 'a', cores: 1, needs: ['z'] }];
		await expect(runWhenReady(lonely, 2, () => Promise.resolve())).rejects.toThrow(
			'Nothing brings what a needs.'
		);
	});
});

describe('the count', () => {
	it('takes a test that did not run for one that failed', () => {
		expect(countVitest({ numPassedTests: 7, numTotalTests: 9 })).toEqual({ passed: 7, failed: 2 });
		const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
		expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 4 });
	});

	it('is good when the runner and every test are', () => {
		expect(outcomeOf(0, 'fine', { passed: 3, failed: 0 })).toEqual({
			ok: true,
			output: 'fine',
			passed: 3,
			failed: 0
		});
	});

	it.each([
		['the runner fails though no test did', 1, { passed: 3, failed: 0 }, 3, 1],
		['a test fails', 1, { passed: 3, failed: 2 }, 3, 2],
		['there is no report', 1, null, 0, 1],
		['no test ran', 0, { passed: 0, failed: 0 }, 0, 1]
	])('is bad when %s', (_, code, count, passed, failed) => {
		expect(outcomeOf(code, '', count)).toMatchObject({ ok: false, passed, failed });
	});
});
