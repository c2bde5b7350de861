import type { Asked, Bin } from './day-tally.ts';

/** Cards of about the same expected chance of a right answer, and what became of them; all chances 0–1. */
export interface CalibrationPoint extends Asked {
	/** Bounds of the expected chance. */
	readonly from: number;
	readonly to: number;
	/** Their mean. */
	readonly expected: number;
	readonly actual: number;
	/** The true share lies between these with a probability of 95 %. */
	readonly low: number;
	readonly high: number;
}

/** One point for each tenth in which anything came back. */
export function calibrationOf(bins: readonly Bin[]): readonly CalibrationPoint[] {
	return bins.flatMap(({ asked, right, expected }, index) => {
		if (asked === 0) return [];
		return [
			{
				asked,
				right,
				from: index / bins.length,
				to: (index + 1) / bins.length,
				expected: expected / (1000 * asked),
				actual: right / asked,
				...likelyShare({ asked, right })
			}
		];
	});
}

/** Quantile of the normal distribution for 95 %. */
const z = 1.959964;

/** Wilson's score interval for the share behind a count, which holds for small counts as well. */
export function likelyShare({ asked, right }: Asked): {
	readonly low: number;
	readonly high: number;
} {
	if (asked === 0) return { low: 0, high: 1 };
	const share = right / asked;
	const spread = z ** 2 / asked;
	const middle = (share + spread / 2) / (1 + spread);
	const half = (z * Math.sqrt((share * (1 - share)) / asked + spread / (4 * asked))) / (1 + spread);
	return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** What was expected of all together, 0–1; `null` where nothing came back. */
export function expectedOf(bins: readonly Bin[]): number | null {
	const asked = bins.reduce((sum, bin) => sum + bin.asked, 0);
	return asked === 0 ? null : bins.reduce((sum, bin) => sum + bin.expected, 0) / (1000 * asked);
}
