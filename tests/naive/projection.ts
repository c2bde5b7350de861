import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { askings, byTheClock, cardNow, counting, type Asking } from './log.ts';
import { rememberAll, type Remembered } from './memory.ts';

/**
 * What follows from a log, worked out from nothing each time, a question at a time, without a thought for speed:
 * the second opinion about everything that the app keeps up to date step by step.
 */

/** The parameters and the retention that hold. */
export function choices(log: readonly ProgressEvent[]): {
	readonly weights: readonly number[];
	readonly retention: number;
} {
	let retention = 0.9;
	let weights: readonly number[] = defaultWeights;
	for (const event of byTheClock(counting(log))) {
		if (event.type === 'setting' && event.name === 'retention')
			retention = Math.max(0.7, Math.min(0.97, event.value));
		// The histories have sound parameters, and lists that are too short.
		if (event.type === 'fit' && event.weights === null) weights = defaultWeights;
		if (event.type === 'fit' && event.weights?.length === 21) weights = event.weights;
	}
	return { weights, retention };
}

/** Every card that is remembered. */
export function memories(log: readonly ProgressEvent[]): ReadonlyMap<string, Remembered> {
	const { weights, retention } = choices(log);
	const found = new Map<string, Remembered>();
	const told = askings(log);
	const cards = new Set(told.flatMap((one) => ('card' in one ? [one.card] : [])));
	for (const card of cards) {
		let asked: Asking[] = [];
		for (const one of told) {
			if ('reset' in one && one.reset === card) asked = [];
			if ('card' in one && one.card === card) asked.push(one);
		}
		const memory = rememberAll(card, asked, weights, retention);
		if (memory) found.set(card, memory);
	}
	return found;
}

/** `suspended`, `known` or nothing, and the day on which it rests, of every card that was ever decided about. */
export function holds(log: readonly ProgressEvent[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const decisions = byTheClock(
		counting(log).flatMap((event) =>
			event.type === 'card' ? [{ ...event, card: cardNow(log, event.card) }] : []
		)
	);
	for (const { card } of decisions) {
		const own = decisions.filter((event) => event.card === card);
		const free = own.findLastIndex(({ act }) => act === 'resume' || act === 'reset');
		const since = own.slice(free + 1);
		const state = since.findLast(({ act }) => act === 'suspend' || act === 'know');
		const rest = since.findLast(({ act }) => act === 'bury');
		const refuted =
			state?.act === 'know' &&
			askings(log).some(
				(one) =>
					'card' in one &&
					one.card === card &&
					!one.inStudy &&
					one.share <= 0.5 &&
					byTheClock([state, one.event])[1] === one.event
			);
		const word = state === undefined || refuted ? 'free' : state.act;
		found.set(card, `${word} ${rest?.day ?? 'never'}`);
	}
	return found;
}

/** What a study day has brought so far. */
export interface PlainDay {
	readonly asked: readonly string[];
	readonly studied: readonly string[];
	/** Passed over, and not answered after that. */
	readonly skipped: readonly string[];
	/** Of each card answered today and not begun anew since, as it was in the morning; `null` for one not known then. */
	readonly memories: ReadonlyMap<string, Remembered | null>;
	/** What was decided, in the morning, about each card that something is decided about today. */
	readonly holds: readonly string[];
}

/** @param day the last of the log */
export function dayOf(
	log: readonly ProgressEvent[],
	day: number,
	met: ReadonlyMap<string, Remembered>
): PlainDay {
	const told = askings(log).filter(({ event }) => event.day === day);
	const asked = told.flatMap((one) => ('card' in one ? [one] : []));
	const cards = [...new Set(asked.map(({ card }) => card))];
	// A day of which its device's clock was ahead may count as an earlier one.
	const days = new Map(counting(log).map((event) => [event.id, event.day]));
	const isPast = (event: ProgressEvent) =>
		!['answer', 'review', 'card'].includes(event.type) || (days.get(event.id) ?? event.day) < day;
	const before = log.filter(isPast);
	const morning = memories(before);
	const since = cards.filter((card) => {
		const reset = told.findLastIndex((one) => 'reset' in one && one.reset === card);
		return told.slice(reset + 1).some((one) => 'card' in one && one.card === card);
	});
	const decided = new Set(
		counting(log).flatMap((event) =>
			event.type === 'card' && event.day === day ? [cardNow(log, event.card)] : []
		)
	);
	return {
		asked: [...new Set(cards.map((card) => card.slice(0, card.lastIndexOf('/'))))].sort(),
		studied: cards.filter((card) => asked.find((one) => one.card === card)?.inStudy).sort(),
		skipped: skippedOn(log, day),
		memories: new Map(
			since.map((card) => [
				card,
				met.get(card)?.firstDay === day ? null : (morning.get(card) ?? null)
			])
		),
		holds: [...holds(before)]
			.flatMap(([card, word]) => (decided.has(card) ? [`${card} ${word}`] : []))
			.sort()
	};
}

function skippedOn(log: readonly ProgressEvent[], day: number): readonly string[] {
	const events = counting(log).filter((event) => event.day === day);
	const places = events.map(({ id }) => id);
	const answers = askings(log).flatMap((one) => ('card' in one ? [one] : []));
	const skipped = events.flatMap((event) => {
		if (event.type !== 'skip' || event.card === undefined) return [];
		const card = cardNow(log, event.card);
		const isAnswered = answers.some(
			(one) => one.card === card && places.indexOf(one.event.id) > places.indexOf(event.id)
		);
		return isAnswered ? [] : [card];
	});
	return [...new Set(skipped)].sort();
}
