/** A line of a text, without its end. */
export interface Line {
	/** From 1. */
	readonly number: number;
	/** UTF-16 units from the text's beginning. */
	readonly from: number;
	readonly text: string;
}

/** The lines of a text that ends them with `\n`, found without scanning it each time. */
export interface Lines {
	readonly count: number;
	/** The line that holds an offset; the nearest one for an offset outside. */
	at(offset: number): Line;
	/** A line by its number; the nearest one for a number outside. */
	numbered(number: number): Line;
}

/** Scans the text once. */
export function linesOf(text: string): Lines {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

	function numbered(wanted: number): Line {
		const number = Math.max(1, Math.min(wanted, starts.length));
		const from = starts[number - 1] ?? 0;
		const next = starts[number];
		return { number, from, text: text.slice(from, next === undefined ? text.length : next - 1) };
	}

	return {
		count: starts.length,
		numbered,
		at(offset) {
			let low = 0;
			let high = starts.length - 1;
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if ((starts[middle] ?? 0) <= offset) low = middle;
				else high = middle - 1;
			}
			return numbered(low + 1);
		}
	};
}
