import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting, isTimeUp } from '#lib/core/schedule/today/time-limit.ts';

const items = (...takes: readonly number[]) => takes.map((each) => ({ takes: each }));

describe('fitting', () => {
	it.each([
		{ takes: [20, 20, 20], time: null, count: 3 },
		{ takes: [20, 20, 20], time: 60, count: 3 },
		{ takes: [20, 20, 20], time: 50, count: 3 },
		{ takes: [20, 20, 20], time: 49, count: 2 },
		{ takes: [20, 20, 20], time: 40, count: 2 },
		{ takes: [90, 10], time: 20, count: 1 },
		{ takes: [10, 90, 10], time: 30, count: 1 },
		{ takes: [], time: 30, count: 0 }
	])('takes $count of $takes in $time', ({ takes, time, count }) => {
		expect(fitting(items(...takes), time)).toHaveLength(count);
	});

	it('ends within half a card of the time, unless the first card alone is longer or there are no more', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 60 }),
				fc.integer({ min: 1, max: 1200 }),
				(takes, time) => {
					const chosen = fitting(items(...takes), time);
					const spent = chosen.reduce((sum, one) => sum + one.takes, 0);
					const last = chosen.at(-1)?.takes ?? 0;
					const next = takes[chosen.length];
					expect(chosen.length).toBeGreaterThan(0);
					expect(chosen.length === 1 || spent - time <= last / 2).toBe(true);
					expect(next === undefined || time - spent < next / 2).toBe(true);
				}
			)
		);
	});
});

describe('isTimeUp', () => {
	it.each([
		{ left: 20, takes: 20, up: false },
		{ left: 10, takes: 20, up: false },
		{ left: 9, takes: 20, up: true },
		{ left: 0, takes: 20, up: true },
		{ left: -5, takes: 20, up: true }
	])('with $left left for a card of $takes: $up', ({ left, takes, up }) => {
		expect(isTimeUp(1000, 1000 - left, takes)).toBe(up);
	});
});
