import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, outcomeOf } from '../../src/bin/test/count.js';
import { stagesFor } from '../../src/bin/test/run.js';
import { rows } from '../../src/bin/test/stages.js';

const stages = rows.flat();
const names = (name?: string) => stagesFor(stages, name)?.map((stage) => stage.name) ?? null;

describe('stagesFor', () => {
	it('takes every stage when none is named', () => {
		expect(names()).toEqual(stages.map(({ name }) => name));
	});

	it('takes the stage named and what it needs, in order', () => {
		expect(names('unit')).toEqual(['install', 'unit']);
		expect(names('end-to-end')).toEqual(['install', 'browser', 'build', 'end-to-end']);
	});

	it('does not mind how a name is spaced', () => {
		expect(names('dead-code')).toEqual(['install', 'dead code']);
	});

	it('has no stage of an unknown name', () => {
		expect(names('everything')).toBeNull();
	});

	it('names only needs that come before', () => {
		const seen = new Set<string>();
		for (const row of rows) {
			for (const { needs } of row) expect([...seen]).toEqual(expect.arrayContaining([...needs]));
			row.forEach(({ name }) => seen.add(name));
		}
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
