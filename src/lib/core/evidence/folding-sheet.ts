/** A text made comparable, with the way back to the original. All offsets are in UTF-16 units. */
export interface Folded {
	readonly text: string;
	/** For each unit of `text`, where the character it came from begins and ends in the original. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

/** What folding writes on: it grows, and keeps to typed arrays, because an article may have a million characters. */
export interface FoldingSheet {
	/** One unit that stands for the original from `from` to `to`. */
	readonly put: (unit: number, from: number, to: number) => void;
	readonly write: (text: string, from: number, to: number) => void;
	/** Lets the last unit stand for more of the original. */
	readonly stretch: (to: number) => void;
	readonly length: () => number;
	readonly folded: () => Folded;
}

export function foldingSheet(capacity: number): FoldingSheet {
	let units = new Uint16Array(capacity);
	let starts = new Int32Array(capacity);
	let ends = new Int32Array(capacity);
	let length = 0;

	const put = (unit: number, from: number, to: number): void => {
		if (length === units.length) {
			units = grown(units, new Uint16Array(2 * length));
			starts = grown(starts, new Int32Array(2 * length));
			ends = grown(ends, new Int32Array(2 * length));
		}
		units[length] = unit;
		starts[length] = from;
		ends[length] = to;
		length += 1;
	};

	return {
		put,
		write: (text, from, to) => {
			for (let at = 0; at < text.length; at += 1) put(text.charCodeAt(at), from, to);
		},
		stretch: (to) => {
			ends[length - 1] = to;
		},
		length: () => length,
		folded: () => ({
			text: textOf(units.subarray(0, length)),
			starts: starts.subarray(0, length),
			ends: ends.subarray(0, length)
		})
	};
}

function grown<A extends Uint16Array | Int32Array>(old: A, larger: A): A {
	larger.set(old);
	return larger;
}

/** In stretches, because a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
	let text = '';
	for (let from = 0; from < units.length; from += 8192)
		text += Reflect.apply(String.fromCharCode, null, units.subarray(from, from + 8192));
	return text;
}
