import type { Certainty } from '../progress/event.ts';
import type { Effort } from './effort.ts';
import type { Recall } from './recall.ts';

/** How often, and how often well. */
export interface Asked {
	readonly asked: number;
	readonly right: number;
}

/** Cards that came back with about the same chance of a right answer. */
export interface Bin extends Asked {
	/** Sum of these chances, in whole thousandths. */
	readonly expected: number;
}

/**
 * What was done on one study day, in whole numbers alone: what was added can be taken away again without a trace.
 */
export interface DayTally {
	/** Study day. */
	readonly day: number;
	/** All that was answered, in guided readings as well, retries among them. */
	readonly answers: number;
	/** Milliseconds from showing to answering, each answer at most two minutes. */
	readonly time: number;
	/** Cards met for the first time. */
	readonly met: number;
	/** Cards that came back, by the tenth in which the expected chance of a right answer lay: 0–10 %, 10–20 %, … */
	readonly bins: readonly Bin[];
	readonly certainty: Readonly<Record<Certainty, Asked>>;
}

export const binCount = 10;
export const certainties: readonly Certainty[] = ['sure', 'think', 'guess'];

/** Everything of a log, or of a part of it, by study day. */
export function talliesOf(
	recalls: Iterable<Recall>,
	efforts: Iterable<Effort>
): ReadonlyMap<number, DayTally> {
	const days = new Map<number, Draft>();
	const on = (day: number): Draft => {
		const known = days.get(day);
		if (known) return known;
		const fresh = emptyTally(day) as Draft;
		days.set(day, fresh);
		return fresh;
	};
	for (const recall of recalls) {
		const draft = on(recall.day);
		if (recall.what === 'met') draft.met += 1;
		else {
			const bin = draft.bins[binOf(recall.expected)];
			if (bin === undefined) continue;
			bin.asked += 1;
			bin.expected += recall.expected;
			if (recall.recalled) bin.right += 1;
		}
	}
	for (const { day, time, certainty } of efforts) {
		const draft = on(day);
		draft.answers += 1;
		draft.time += time;
		if (certainty === null) continue;
		const counts = draft.certainty[certainty.said];
		counts.asked += 1;
		if (certainty.right) counts.right += 1;
	}
	return days;
}

export function emptyTally(day: number): DayTally {
	const none = (): Asked => ({ asked: 0, right: 0 });
	return {
		day,
		answers: 0,
		time: 0,
		met: 0,
		bins: Array.from({ length: binCount }, () => ({ ...none(), expected: 0 })),
		certainty: { sure: none(), think: none(), guess: none() }
	};
}

export function plus(one: DayTally, other: DayTally): DayTally {
	return joined(one, other, (a, b) => a + b);
}

/** What is left of a tally when another, that went into it, is taken away. */
export function minus(one: DayTally, other: DayTally): DayTally {
	return joined(one, other, (a, b) => a - b);
}

/** Whether nothing at all was done. */
export function isEmpty({ answers, time, met, bins, certainty }: DayTally): boolean {
	const counts = [...bins, ...certainties.map((said) => certainty[said])];
	return answers === 0 && time === 0 && met === 0 && counts.every(({ asked }) => asked === 0);
}

/** The tally as it is added to while it is made. */
type Draft = { -readonly [K in keyof DayTally]: Loose<DayTally[K]> };
type Loose<T> = T extends readonly (infer U)[]
	? Loose<U>[]
	: T extends object
		? { -readonly [K in keyof T]: Loose<T[K]> }
		: T;

function joined(one: DayTally, other: DayTally, by: (a: number, b: number) => number): DayTally {
	const asked = (a: Asked, b: Asked): Asked => ({
		asked: by(a.asked, b.asked),
		right: by(a.right, b.right)
	});
	const { certainty: said } = other;
	return {
		day: one.day,
		answers: by(one.answers, other.answers),
		time: by(one.time, other.time),
		met: by(one.met, other.met),
		bins: one.bins.map((bin, index) => {
			const same = other.bins[index] ?? { asked: 0, right: 0, expected: 0 };
			return { ...asked(bin, same), expected: by(bin.expected, same.expected) };
		}),
		certainty: {
			sure: asked(one.certainty.sure, said.sure),
			think: asked(one.certainty.think, said.think),
			guess: asked(one.certainty.guess, said.guess)
		}
	};
}

/** @param expected thousandths */
function binOf(expected: number): number {
	return Math.min(binCount - 1, Math.floor((expected * binCount) / 1000));
}
