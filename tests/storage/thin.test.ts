import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinned, type VersionMark } from '#lib/storage/thin.ts';

const minute = 60_000;
const now = 1_000 * 24 * 60 * minute;

function ago(...minutes: readonly number[]): readonly VersionMark[] {
	return minutes.map((one) => ({ at: now - one * minute, size: 100, landmark: false }));
}

function minutesLeft(versions: readonly VersionMark[]): readonly number[] {
	return thinned(versions, now).map(({ at }) => (now - at) / minute);
}

describe('thinned', () => {
	it('keeps one version a minute at first, then fewer', () => {
		expect(minutesLeft(ago(3, 2.5, 2, 1.5, 1, 0.5, 0))).toEqual([2.5, 1.5, 0.5, 0]);
		expect(minutesLeft(ago(39, 35, 31, 0))).toEqual([31, 0]);
		expect(minutesLeft(ago(299, 270, 241, 0))).toEqual([241, 0]);
		expect(minutesLeft(ago(4400, 3000, 2900, 0))).toEqual([4400, 2900, 0]);
	});

	it('keeps what was there before much was deleted', () => {
		const [first, ...later] = ago(0.3, 0.2, 0.1);
		const landmark = { ...first, landmark: true } as VersionMark;
		expect(minutesLeft([landmark, ...later])).toEqual([0.3, 0.1]);
		expect(minutesLeft([{ ...landmark, landmark: false }, ...later])).toEqual([0.1]);
	});

	it('lets the oldest go when there are too many, or they are too large', () => {
		const days = ago(...Array.from({ length: 100 }, (_, day) => (100 - day) * 24 * 60));
		const left = minutesLeft(days);
		expect(left).toHaveLength(60);
		expect(left.at(-1)).toBe(24 * 60);
		const large = days.map((version) => ({ ...version, size: 3_000_000 }));
		expect(minutesLeft(large)).toEqual([2 * 24 * 60, 24 * 60]);
	});

	it('never lets the newest go, gives them in order, and has nothing to do the second time', () => {
		const versions = fc
			.uniqueArray(fc.integer({ min: -10, max: 100_000 }), { minLength: 1, maxLength: 80 })
			.chain((at) =>
				fc.tuple(
					...at
						.toSorted((a, b) => b - a)
						.map((one) =>
							fc.record({
								at: fc.constant(now - one * 1000 * 7),
								size: fc.constantFrom(0, 100, 9_000_000),
								landmark: fc.boolean()
							})
						)
				)
			);
		fc.assert(
			fc.property(versions, (all) => {
				const once = thinned(all, now);
				expect(once.at(-1)).toEqual(all.at(-1));
				expect(once).toEqual(all.filter((version) => once.includes(version)));
				expect(thinned(once, now)).toEqual(once);
			})
		);
	});
});
