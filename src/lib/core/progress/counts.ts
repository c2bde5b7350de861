import { cardOf, type CardKey } from '../schedule/card.ts';
import { reviewsIn } from '../schedule/memory/review.ts';
import { asCounted } from './as-counted.ts';
import { resetIn } from './cards-in.ts';
import type { ProgressEvent } from './event.ts';
import { withoutRetracted } from './event-order.ts';

/** What was done on one study day. */
export interface DayCounts {
	/** Study day. */
	readonly day: number;
	/** Cards met for the first time, in study: a quiz is chosen, not rationed. */
	readonly newCards: number;
	/** Cards met on an earlier day that came back in study, each once. */
	readonly reviews: number;
	/** Answers and presses of a button that count, retries among them, in a quiz and in study. */
	readonly answers: number;
	/** `set/question` of all that was asked, so that siblings wait for tomorrow. */
	readonly questions: ReadonlySet<string>;
}

/**
 * @param events at the times that count, with the retractions of them
 * @param metBefore whether a card was first met on an earlier day; the log of one day cannot say
 */
export function countDay(
	events: Iterable<ProgressEvent>,
	day: number,
	metBefore: (card: CardKey) => boolean
): DayCounts {
	const newCards = new Set<CardKey>();
	const reviews = new Set<CardKey>();
	const questions = new Set<string>();
	const seen = new Set<CardKey>();
	let answers = 0;
	for (const event of withoutRetracted(events)) {
		if (event.day !== day) continue;
		const given = reviewsIn(event);
		if (given.length > 0) answers += 1;
		for (const { card, where } of given) {
			const { set, question } = cardOf(card);
			questions.add(`${set}/${question}`);
			if (where === 'study' && metBefore(card)) reviews.add(card);
			else if (where === 'study' && !seen.has(card)) newCards.add(card);
			seen.add(card);
		}
	}
	return { day, newCards: newCards.size, reviews: reviews.size, answers, questions };
}

/**
 * The cards met before a study day, from the whole log. One that a later version of its question started afresh is met
 * when that is first answered, and one that the learner reset when it is answered next.
 */
export function metBefore(events: readonly ProgressEvent[], day: number): ReadonlySet<CardKey> {
	const first = new Map<CardKey, { readonly version: number; readonly day: number }>();
	for (const event of asCounted(events)) {
		const anew = resetIn(event);
		if (anew !== null) first.delete(anew);
		for (const { card, version } of reviewsIn(event)) {
			const known = first.get(card);
			if (!known || version > known.version) first.set(card, { version, day: event.day });
		}
	}
	return new Set([...first].flatMap(([card, met]) => (met.day < day ? [card] : [])));
}
