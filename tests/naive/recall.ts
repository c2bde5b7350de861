/**
 * FSRS-6 and the fuzz of intervals once more, as plainly as their formulas are written down, to hold the real ones against.
 * Sources: the docstrings of core/schedule, which name theirs.
 */

export interface Strength {
	readonly stability: number;
	readonly difficulty: number;
}

const within = (value: number, least: number, greatest: number): number =>
	value < least ? least : value > greatest ? greatest : value;

/** Recall after some days. */
export function recall(w: readonly number[], days: number, stability: number): number {
	const decay = at(w, 20);
	const factor = Math.pow(0.9, -1 / decay) - 1;
	return Math.pow(1 + (factor * days) / stability, -decay);
}

/** Days until recall is down to `wanted`. */
export function daysUntil(w: readonly number[], stability: number, wanted: number): number {
	const decay = at(w, 20);
	const factor = Math.pow(0.9, -1 / decay) - 1;
	return (stability * (Math.pow(wanted, -1 / decay) - 1)) / factor;
}

/** The memory after a grade from 1 to 4. */
export function graded(
	w: readonly number[],
	before: Strength | null,
	days: number,
	grade: number
): Strength {
	const firstDifficulty = (of: number) => at(w, 4) - Math.exp(at(w, 5) * (of - 1)) + 1;
	if (before === null)
		return {
			stability: within(at(w, grade - 1), 0.001, 36_500),
			difficulty: within(firstDifficulty(grade), 1, 10)
		};
	const { stability: s, difficulty: d } = before;
	const moved = d + (-at(w, 6) * (grade - 3) * (10 - d)) / 9;
	const difficulty = within(at(w, 7) * firstDifficulty(4) + (1 - at(w, 7)) * moved, 1, 10);
	let stability;
	if (days <= 0) {
		let factor = Math.exp(at(w, 17) * (grade - 3 + at(w, 18))) * Math.pow(s, -at(w, 19));
		if (grade > 1 && factor < 1) factor = 1;
		stability = s * factor;
	} else if (grade === 1) {
		stability =
			at(w, 11) *
			Math.pow(d, -at(w, 12)) *
			(Math.pow(s + 1, at(w, 13)) - 1) *
			Math.exp(at(w, 14) * (1 - recall(w, days, s)));
		stability = Math.min(stability, s / Math.exp(at(w, 17) * at(w, 18)));
	} else {
		let growth =
			Math.exp(at(w, 8)) *
			(11 - d) *
			Math.pow(s, -at(w, 9)) *
			(Math.exp(at(w, 10) * (1 - recall(w, days, s))) - 1);
		if (grade === 2) growth *= at(w, 15);
		if (grade === 4) growth *= at(w, 16);
		stability = s * (1 + growth);
	}
	return { stability: within(stability, 0.001, 36_500), difficulty };
}

/**
 * Whole days between `least` and `most`, at a place from 0 to 1 of Anki's band around an interval; of the band only what
 * is not shorter than `kept`, if that is one of its days.
 */
export function spread(
	interval: number,
	place: number,
	{ least, most, kept }: { readonly least: number; readonly most: number; readonly kept: number }
): number {
	const low = Math.min(least, most);
	const middle = within(interval, low, most);
	let reach = 0;
	if (middle >= 2.5) {
		reach = 1 + 0.15 * (Math.min(middle, 7) - 2.5);
		if (middle > 7) reach += 0.1 * (Math.min(middle, 20) - 7);
		if (middle > 20) reach += 0.05 * (middle - 20);
	}
	const first = within(Math.round(middle - reach), low, most);
	let last = within(Math.round(middle + reach), low, most);
	if (last === first && last > 2 && last < most) last += 1;
	const band = Array.from({ length: last - first + 1 }, (_, later) => first + later);
	const left = band.includes(kept) ? band.filter((day) => day >= kept) : band;
	return left[Math.floor(place * left.length)] ?? last;
}

function at(list: readonly number[], index: number): number {
	const value = list[index];
	if (value === undefined) throw new Error(`There is no parameter ${index}.`);
	return value;
}
