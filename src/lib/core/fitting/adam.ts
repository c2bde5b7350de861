const momentum = 0.9;
const inertia = 0.999;
const smallest = 1e-8;

/** Moves numbers one step down their gradient. */
export type Descent = (numbers: Float64Array, gradient: Float64Array, rate: number) => void;

/** Adam (Kingma and Ba 2015): steps as long as the rate, in directions on which the gradients of late agree. */
export function adam(length: number): Descent {
	const mean = new Float64Array(length);
	const square = new Float64Array(length);
	let step = 0;
	return (numbers, gradient, rate) => {
		step += 1;
		for (let index = 0; index < length; index += 1) {
			const slope = gradient[index] ?? 0;
			const first = momentum * (mean[index] ?? 0) + (1 - momentum) * slope;
			const second = inertia * (square[index] ?? 0) + (1 - inertia) * slope ** 2;
			mean[index] = first;
			square[index] = second;
			const size = Math.sqrt(second / (1 - inertia ** step)) + smallest;
			numbers[index] = (numbers[index] ?? 0) - (rate * (first / (1 - momentum ** step))) / size;
		}
	};
}

/** A rate that falls to nothing along half a cosine. @param share of the steps that are done, 0–1 */
export function falling(rate: number, share: number): number {
	return (rate * (1 + Math.cos(Math.PI * share))) / 2;
}
