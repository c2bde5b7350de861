import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bars, countScale, labelEvery, shareScale } from '#lib/core/record/scale.ts';

describe('countScale', () => {
	it.each([
		[0, [0, 1]],
		[1, [0, 1]],
		[3, [0, 1, 2, 3]],
		[4, [0, 1, 2, 3, 4]],
		[5, [0, 2, 4, 6]],
		[14, [0, 5, 10, 15]],
		[100, [0, 50, 100]],
		[100_000, [0, 50_000, 100_000]]
	])('goes to a round number above %i', (greatest, ticks) => {
		expect(countScale(greatest, 0, 100).ticks).toEqual(ticks);
	});

	it('holds whatever is shown, with no more lines than wanted and no broken count', () => {
		fc.assert(
			fc.property(fc.nat(10_000_000), fc.integer({ min: 2, max: 8 }), (greatest, most) => {
				const { ticks, end, place } = countScale(greatest, 200, 0, most);
				expect(end).toBeGreaterThanOrEqual(greatest);
				expect(ticks.length).toBeLessThanOrEqual(most + 1);
				expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
				expect(ticks.at(-1)).toBe(end);
				expect(place(0)).toBe(200);
				expect(place(end)).toBe(0);
			})
		);
	});
});

describe('shareScale', () => {
	it('goes from nothing to all', () => {
		const { place, ticks, end } = shareScale(200, 0);
		expect([place(0), place(0.25), place(end)]).toEqual([200, 150, 0]);
		expect(ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
	});
});

describe('bars', () => {
	it('stand side by side on the foot of the scale', () => {
		const scale = countScale(4, 100, 0);
		expect(bars([4, 0, 1], scale, { left: 10, right: 70, gap: 0.5 })).toEqual([
			{ x: 15, y: 0, width: 10, height: 100 },
			{ x: 35, y: 100, width: 10, height: 0 },
			{ x: 55, y: 75, width: 10, height: 25 }
		]);
		const narrow = bars([4, 2], scale, { left: 0, right: 80, gap: 0.5, most: 8 });
		expect(narrow.map(({ x, width }) => [x, width])).toEqual([
			[16, 8],
			[56, 8]
		]);
		expect(bars([], scale, { left: 0, right: 10, gap: 0 })).toEqual([]);
	});
});

describe('labelEvery', () => {
	it.each([
		[50, 40, 1],
		[40, 40, 1],
		[12, 40, 4],
		[0, 40, 40]
	])('leaves room between labels: %i for each', (room, needed, every) => {
		expect(labelEvery(room, needed)).toBe(every);
	});
});
