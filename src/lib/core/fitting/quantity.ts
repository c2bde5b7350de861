/** How many parameters FSRS-6 has. */
export const parameters = 21;

/**
 * A number that hangs on the parameters, with its derivative by each of them. These are overwritten in place: a fit makes
 * some millions of them.
 */
export interface Quantity {
	value: number;
	readonly slope: Float64Array;
}

export function quantity(): Quantity {
	return { value: 0, slope: new Float64Array(parameters) };
}

export function copy(from: Quantity, to: Quantity): void {
	to.value = from.value;
	to.slope.set(from.slope);
}

/** Sets a number that hangs on others by the chain rule; what it owes to the parameters themselves is added afterwards. */
export function chain(
	to: Quantity,
	value: number,
	a: number,
	one: Quantity,
	b: number,
	other: Quantity,
	c: number,
	third: Quantity
): void {
	to.value = value;
	for (let index = 0; index < parameters; index += 1)
		to.slope[index] =
			a * (one.slope[index] ?? 0) + b * (other.slope[index] ?? 0) + c * (third.slope[index] ?? 0);
}

/** Adds to the derivative by one parameter. */
export function addSlope(to: Quantity, parameter: number, amount: number): void {
	to.slope[parameter] = (to.slope[parameter] ?? 0) + amount;
}

/** Keeps a number within bounds; at a bound it hangs on nothing any more. */
export function clampQuantity(to: Quantity, least: number, greatest: number): void {
	if (to.value >= least && to.value <= greatest) return;
	to.value = Math.min(Math.max(to.value, least), greatest);
	to.slope.fill(0);
}
