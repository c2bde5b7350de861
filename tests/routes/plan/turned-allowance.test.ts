import { describe, expect, it } from 'vitest';
import type { Allowance } from '#lib/core/test-date/exam.ts';
import { turnedWeek } from '../../../src/routes/plan/turned-allowance.ts';

type Week = Allowance['week'];
const few: Week = [1, 2, 3, 0, 20, 5, 0];

describe('turnedWeek', () => {
	it.each<readonly [Allowance['unit'], number, Week, Week]>([
		['cards', 20, few, [1, 1, 1, 0, 7, 2, 0]],
		['cards', 4, few, [1, 1, 1, 0, 1, 1, 0]],
		['cards', 80, few, [2, 3, 4, 0, 27, 7, 0]],
		['minutes', 20, few, [3, 6, 9, 0, 60, 15, 0]],
		['minutes', 120, few, [1, 1, 2, 0, 10, 3, 0]],
		['minutes', 4, [999, 0, 0, 0, 0, 0, 1], [999, 0, 0, 0, 0, 0, 15]]
	])('turns %s at %i seconds a card', (unit, seconds, week, turned) => {
		expect(turnedWeek({ unit, week }, seconds, null)).toEqual(turned);
	});

	it('gives back what stood there, as long as nothing was changed', () => {
		const from = { unit: 'cards', week: few } as const;
		const minutes = turnedWeek(from, 20, null);
		const last = { from, into: minutes };
		expect(turnedWeek({ unit: 'minutes', week: minutes }, 20, last)).toEqual(few);
		const changed: Week = [...minutes.slice(0, 6), 2] as unknown as Week;
		expect(turnedWeek({ unit: 'minutes', week: changed }, 20, last)).toEqual([
			3, 3, 3, 0, 21, 6, 6
		]);
	});

	it('turns anew what was taken back meanwhile', () => {
		const last = { from: { unit: 'cards', week: few }, into: few } as const;
		expect(turnedWeek({ unit: 'cards', week: few }, 20, last)).toEqual([1, 1, 1, 0, 7, 2, 0]);
	});
});
