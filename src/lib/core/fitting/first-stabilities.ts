/**
 * The first four parameters, as logarithms over their published values, with what the log cannot say of them: a grade that the learner never began a card
 * with moves along with its neighbours, and a better grade is never worth less than the one below it.
 *
 * @param distances of all parameters; one that nothing hangs on has stayed at 0
 * @param logarithms of the four published values
 */
export function withFirstStabilities(
	distances: Float64Array,
	logarithms: readonly number[]
): Float64Array {
	const [again = 0, hard = 0, good = 0, easy = 0] = distances;
	const filled = [
		again || good,
		hard || (again && good ? (again + good) / 2 : again || good),
		good || again,
		easy || good || again
	];
	const result = Float64Array.from(distances);
	let least = -Infinity;
	filled.forEach((value, index) => {
		const published = logarithms[index] ?? 0;
		least = Math.max(least, value + published);
		result[index] = least - published;
	});
	return result;
}
