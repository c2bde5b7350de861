/** Mean of paired differences, and half the width of its 95 % confidence interval; both as the values are. */
export interface Gain {
	readonly mean: number;
	readonly reach: number;
}

/** @param one and `other`: values of the same learners, in the same order */
export function gainOver(one: readonly number[], other: readonly number[]): Gain {
	const differences = one.map((value, at) => value - (other[at] ?? NaN));
	const average = mean(differences);
	const variance =
		differences.reduce((sum, each) => sum + (each - average) ** 2, 0) / (differences.length - 1);
	return {
		mean: average,
		reach: student(differences.length) * Math.sqrt(variance / differences.length)
	};
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Student's t at 97.5 % for so many values, by its expansion about the normal distribution's 1.96. */
function student(count: number): number {
	const freedom = count - 1;
	const z = 1.959964;
	return (
		z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
	);
}
