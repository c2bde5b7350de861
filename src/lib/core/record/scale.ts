/** From a number of what is shown to a place in the picture. */
export interface Scale {
	readonly place: (value: number) => number;
	/** Numbers worth a line, least first; 0 is always the first. */
	readonly ticks: readonly number[];
	/** The number at the end of the scale: no less than the greatest shown. */
	readonly end: number;
}

/** Steps between ticks, times a power of ten. */
const steps = [1, 2, 5, 10] as const;

/**
 * A scale from 0 to a round number, in few round steps, for counts: no step is less than 1.
 *
 * @param greatest of what is shown
 * @param from place of 0
 * @param to place of the end
 * @param most ticks beside 0
 */
export function countScale(greatest: number, from: number, to: number, most = 4): Scale {
	const step = stepFor(Math.max(greatest, 1), most);
	const end = Math.ceil(Math.max(greatest, 1) / step) * step;
	const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
	return { place: (value) => from + ((to - from) * value) / end, ticks, end };
}

/** A scale from 0 to 1, with a tick every quarter. */
export function shareScale(from: number, to: number): Scale {
	return {
		place: (value) => from + (to - from) * value,
		ticks: [0, 0.25, 0.5, 0.75, 1],
		end: 1
	};
}

function stepFor(greatest: number, most: number): number {
	const power = 10 ** Math.floor(Math.log10(greatest / most));
	const step = steps.find((candidate) => candidate * power * most >= greatest) ?? 10;
	return Math.max(1, step * power);
}

/** A bar of a bar chart, in the picture's units. */
export interface Bar {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Where bars stand: from `left` to `right`, with a share of each one's place left empty, and none wider than `most`. */
export interface BarRoom {
	readonly left: number;
	readonly right: number;
	readonly gap: number;
	readonly most?: number;
}

/** Upright bars of equal width, in the middle of places side by side, standing on the place of 0. */
export function bars(
	values: readonly number[],
	scale: Scale,
	{ left, right, gap, most = Infinity }: BarRoom
): readonly Bar[] {
	const slot = (right - left) / Math.max(1, values.length);
	const width = Math.min(slot * (1 - gap), most);
	const foot = scale.place(0);
	return values.map((value, index) => {
		const y = scale.place(value);
		return { x: left + slot * index + (slot - width) / 2, y, width, height: foot - y };
	});
}

/**
 * Every how many labels one is written, so that they do not run into each other.
 *
 * @param room width for each, in the picture's units
 * @param needed width of the longest
 */
export function labelEvery(room: number, needed: number): number {
	return Math.max(1, Math.ceil(needed / Math.max(1, room)));
}
