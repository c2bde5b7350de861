/** Finds the ends of code and formulas. Offsets asked for may only grow, which keeps all the searching together linear. */
export interface Closers {
	/** Offset of the next run of exactly so many backticks, at or after an offset; −1 if there is none. */
	readonly code: (from: number, ticks: number) => number;
	/** Offset after the next `\)`, `\]` or `$$`, at or after an offset; −1 if there is none nearby. */
	readonly formula: (from: number, delimiter: string) => number;
	/** Offset after the `$` that closes the one before `from`; −1 where it is money: `$5 and $6`, `$5–$6`. */
	readonly dollar: (from: number) => number;
}

const longestFormula = 2048;
const digit = /\d/;
const space = /\s|^$/;

export function closersOf(text: string): Closers {
	let ticks: Map<number, number[]> | null = null;
	const next = new Map<string, number>();

	const formula = (from: number, delimiter: string): number => {
		let at = next.get(delimiter) ?? -2;
		if (at === -2 || (at >= 0 && at < from)) {
			at = text.indexOf(delimiter, from);
			next.set(delimiter, at);
		}
		return at < 0 || at - from > longestFormula ? -1 : at + delimiter.length;
	};

	return {
		formula,
		code: (from, length) => {
			ticks ??= runsOfTicks(text);
			const places = ticks.get(length) ?? [];
			// Latest last, so that those passed by can be taken off.
			while ((places.at(-1) ?? from) < from) places.pop();
			return places.at(-1) ?? -1;
		},
		dollar: (from) => {
			if (space.test(text.charAt(from)) || text.charAt(from) === '$') return -1;
			const end = formula(from, '$');
			if (end < 0 || space.test(text.charAt(end - 2)) || digit.test(text.charAt(end))) return -1;
			return end;
		}
	};
}

/** Offsets of the runs of backticks by their length, latest first. */
function runsOfTicks(text: string): Map<number, number[]> {
	const places = new Map<number, number[]>();
	for (const { 0: run, index } of text.matchAll(/`+/g)) {
		const same = places.get(run.length);
		if (same === undefined) places.set(run.length, [index]);
		else same.push(index);
	}
	for (const same of places.values()) same.reverse();
	return places;
}
