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
	follow(to, from.value, 1, from);
}

/** Sets a number that hangs on another by the chain rule; what it owes to the parameters themselves is added afterwards. */
export function follow(to: Quantity, value: number, by: number, one: Quantity): void {
	const [into, from] = [to.slope, one.slope];
	to.value = value;
	for (let index = 0; index < parameters; index += 1) into[index] = by * (from[index] ?? 0);
}

/** The same for a number that hangs on three others. */
export function followAll(
	to: Quantity,
	value: number,
	a: number,
	one: Quantity,
	b: number,
	other: Quantity,
	c: number,
	third: Quantity
): void {
	const into = to.slope;
	const [first, second, last] = [one.slope, other.slope, third.slope];
	to.value = value;
	for (let index = 0; index < parameters; index += 1)
		into[index] = a * (first[index] ?? 0) + b * (second[index] ?? 0) + c * (last[index] ?? 0);
}

/** Adds to the derivative by one parameter. */
export function addSlope(to: Quantity, parameter: number, amount: number): void {
	to.slope[parameter] = (to.slope[parameter] ?? 0) + amount;
}

/** Keeps a number within bounds; at a bound it hangs on nothing any more. */
export function clampQuantity(to: Quantity, least: number, greatest: number): void {
	if (to.value >= least && to.value <= greatest) return;
	fix(to, Math.min(Math.max(to.value, least), greatest));
}

/** Sets a number that hangs on nothing. */
export function fix(to: Quantity, value: number): void {
	to.value = value;
	to.slope.fill(0);
}
