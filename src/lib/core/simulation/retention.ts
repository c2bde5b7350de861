import { random } from '../question/chance.ts';
import { intervalFor, nextState, retrievability, type Weights } from '../schedule/memory/fsrs.ts';
import type { MemoryState } from '../schedule/memory/memory.ts';
import { firstPrior } from '../schedule/memory/mixture.ts';

/** A card that is known already, with the study days since its last answer. */
export interface KnownCard extends MemoryState {
	readonly daysAgo: number;
}

export interface RetentionTask {
	readonly weights: Weights;
	/** Desired retentions to be compared, 0–1. */
	readonly retentions: readonly number[];
	readonly known: readonly KnownCard[];
	/** Cards never met, and how many of them begin a day. */
	readonly fresh: number;
	readonly newPerDay: number;
	/** An answer takes so long. */
	readonly seconds: number;
	/** Days that are looked ahead. */
	readonly days: number;
	readonly seed: number;
}

/** What a desired retention costs and brings, over all the days. */
export interface RetentionOutcome {
	/** 0–1. */
	readonly retention: number;
	/** Cards that come back, a day. */
	readonly reviews: number;
	/** A day: reviews, new cards, and what is asked again on the same day because it was forgotten. */
	readonly minutes: number;
	/** Cards that would be recalled on the last day, expected, of all met by then. */
	readonly remembered: number;
	readonly met: number;
}

/** So many cards are played through, about: more are stood for by these, and fewer play several times. */
const played = 3000;
/** Between the seeds of two cards, so that their dice have nothing in common. */
const apart = 2_654_435_761;

/**
 * What would come of each desired retention if every due card were answered on its day: cards are played through one by one,
 * forgotten and recalled by dice. All retentions get the same dice, so that they differ by what they are and not by luck.
 */
export function outlookOf(task: RetentionTask): readonly RetentionOutcome[] {
	const total = task.known.length + task.fresh;
	const places = Array.from({ length: total === 0 ? 0 : played }, (_, index) =>
		Math.floor((index * total) / played)
	);
	return task.retentions.map((retention) => {
		const sum = { reviews: 0, answers: 0, remembered: 0, met: 0 };
		for (const [index, place] of places.entries())
			play(task, retention, place, random(task.seed + index * apart), sum);
		const scale = total / played;
		return {
			retention,
			reviews: (sum.reviews * scale) / task.days,
			minutes: (sum.answers * scale * task.seconds) / 60 / task.days,
			remembered: sum.remembered * scale,
			met: sum.met * scale
		};
	});
}

interface Sum {
	reviews: number;
	answers: number;
	remembered: number;
	met: number;
}

function play(
	task: RetentionTask,
	retention: number,
	place: number,
	chance: () => number,
	sum: Sum
): void {
	const { weights, days } = task;
	const start = begun(task, place, chance, sum);
	if (start === null) return;
	let { state, day } = start;
	sum.met += 1;
	for (;;) {
		const due = Math.max(day + wait(weights, state, retention), 0);
		if (due >= days) break;
		const recalled = chance() < retrievability(weights, due - day, state.stability);
		state = answered(weights, state, due - day, recalled);
		sum.reviews += 1;
		sum.answers += recalled ? 1 : 2;
		day = due;
	}
	sum.remembered += retrievability(weights, days - day, state.stability);
}

/** The card as it is known, or as it will be after its first day; `null` for one that the days do not reach. */
function begun(
	{ weights, known, newPerDay, days }: RetentionTask,
	place: number,
	chance: () => number,
	sum: Sum
): { readonly state: MemoryState; readonly day: number } | null {
	const card = known[place];
	if (card) return { state: card, day: -card.daysAgo };
	const day = newPerDay > 0 ? Math.floor((place - known.length) / newPerDay) : days;
	if (day >= days) return null;
	const right = chance() < firstPrior;
	const first = nextState(weights, null, 0, right ? 3 : 1);
	sum.answers += 2;
	return { state: nextState(weights, first, 0, 3), day };
}

/** A card that was forgotten is asked again on the same day, and then recalled. */
function answered(
	weights: Weights,
	state: MemoryState,
	days: number,
	recalled: boolean
): MemoryState {
	if (recalled) return nextState(weights, state, days, 3);
	return nextState(weights, nextState(weights, state, days, 1), 0, 3);
}

/** Whole days until it is due, at least one. */
function wait(weights: Weights, state: MemoryState, retention: number): number {
	return Math.max(1, Math.round(intervalFor(weights, state.stability, retention)));
}
