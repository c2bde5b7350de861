import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, isOfPile, shareOfDay } from '#lib/core/schedule/today/spread.ts';
import { monday } from '../memories.ts';

describe('the days left of a spread', () => {
	it.each([
		{ day: monday - 1, left: 0 },
		{ day: monday, left: 7 },
		{ day: monday + 1, left: 6 },
		{ day: monday + 6, left: 1 },
		{ day: monday + 7, left: 0 },
		{ day: monday + 30, left: 0 }
	])('are $left on day $day', ({ day, left }) => {
		expect(daysLeft({ day: monday, days: 7 }, day)).toBe(left);
	});
});

describe('the pile', () => {
	it('is what was due on the day of the spread or before', () => {
		const spread = { day: monday, days: 7 };
		expect(isOfPile(spread, { dueDay: monday - 40 })).toBe(true);
		expect(isOfPile(spread, { dueDay: monday })).toBe(true);
		expect(isOfPile(spread, { dueDay: monday + 1 })).toBe(false);
	});
});

describe('the share of a day', () => {
	it.each([
		{ left: 90, days: 9, share: 10 },
		{ left: 80, days: 8, share: 10 },
		{ left: 85, days: 9, share: 10 },
		{ left: 7, days: 3, share: 3 },
		{ left: 5, days: 1, share: 5 },
		{ left: 5, days: 0, share: 5 },
		{ left: 0, days: 4, share: 0 }
	])('is $share of $left that waited this morning when $days days are left', (row) => {
		expect(shareOfDay(row.left, row.days)).toBe(row.share);
	});

	it('leaves nothing after the last day, whatever days were missed', () => {
		fc.assert(
			fc.property(
				fc.nat(2000),
				fc.integer({ min: 1, max: 30 }),
				fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
				(pile, days, studied) => {
					let left = pile;
					const asked: number[] = [];
					for (let day = 0; day < days; day += 1) {
						// Who comes on the last day finds all that is left; on others they may stay away.
						const comes = day === days - 1 || studied[day] === true;
						const share = comes ? shareOfDay(left, days - day) : 0;
						asked.push(share);
						left -= share;
					}
					expect(left).toBe(0);
					expect(Math.max(...asked)).toBeLessThanOrEqual(pile);
				}
			)
		);
	});

	it('differs by one card at most between days on which all is done', () => {
		fc.assert(
			fc.property(fc.nat(2000), fc.integer({ min: 1, max: 30 }), (pile, days) => {
				let left = pile;
				const asked = Array.from({ length: days }, (_, day) => {
					const share = shareOfDay(left, days - day);
					left -= share;
					return share;
				});
				expect(Math.max(...asked) - Math.min(...asked)).toBeLessThanOrEqual(1);
			})
		);
	});
});
