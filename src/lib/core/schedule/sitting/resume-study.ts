import type { FlagEvent, ProgressEvent } from '../../progress/event.ts';
import { withoutRetracted } from '../../progress/event-order.ts';
import { rememberEvent } from '../../progress/replay.ts';
import type { CardKey } from '../card.ts';
import type { Scheduling } from '../memory/scheduling.ts';
import { leaveCard, noteCard } from './study-moves.ts';
import {
	answerCard,
	beginStudy,
	isDone,
	moveOn,
	withOtherForm,
	type StudyCard,
	type StudyState
} from './study.ts';

/** A sitting as it began, kept on the device. */
export interface BegunStudy {
	/** In the order of the queue. */
	readonly items: readonly StudyCard['item'][];
	/** UTC milliseconds. */
	readonly startedAt: number;
}

/** Where a sitting is taken up. */
export interface Resumption {
	/** Cards that were passed over in an earlier sitting: asked where this one was begun with them. */
	readonly skipped: readonly StudyCard['item'][];
	/** Key of the card that was in hand; `null` when that is not known. */
	readonly inHand: CardKey | null;
	/** UTC milliseconds. */
	readonly now: number;
	readonly scheduling: Scheduling;
}

/**
 * A sitting as it stood when its page was left: what the log says was done in it is done once more, move by move, so that
 * the ruler, the count and undo are as they were.
 *
 * What was not reached is asked as it is planned now: a quiz may have asked it meanwhile, or brought something new.
 *
 * @param events of the sitting, with the retractions of them, in any order
 * @param planned what is to be asked now
 * @returns `null` when nothing was done in it that still counts, or when a card that was done is to be asked again: its
 *   question was changed, or missed in a quiz
 */
export function resumeStudy(
	begun: BegunStudy,
	events: readonly ProgressEvent[],
	planned: readonly StudyCard['item'][],
	{ skipped, inHand, now, scheduling }: Resumption
): StudyState | null {
	const moves = withoutRetracted(events).toSorted((one, other) =>
		one.clock < other.clock ? -1 : 1
	);
	const items = itemsOf(begun, new Set(moves.flatMap(cardsOf)), planned, skipped);
	const played = moves.reduce(
		(state, event) => moved(state, event, scheduling),
		beginStudy(items, begun.startedAt)
	);
	if (played.last === null || isOvertaken(played, planned)) return null;
	const state = played.stage === 'asking' ? played : moveOn(withOtherForm(played), null, now);
	const waiting = standAt(state, inHand);
	const card = waiting?.cards[waiting.current ?? -1];
	if (state.stage === 'asking' && card && !card.skipped && !isDone(card)) return waiting ?? state;
	// It was over with its last answer, and still is.
	return state.stage === 'over' ? { ...state, endedAt: moves.at(-1)?.at ?? now } : state;
}

/** What was touched as it was then; of the rest, what is still to be asked; and what has come to it. */
function itemsOf(
	{ items }: BegunStudy,
	touched: ReadonlySet<CardKey>,
	planned: readonly StudyCard['item'][],
	skipped: readonly StudyCard['item'][]
): readonly StudyCard['item'][] {
	const passedOver = new Map(skipped.map((item) => [item.card.key, item]));
	const now = new Map(planned.map((item) => [item.card.key, item]));
	// Another form of a fact takes the place of the first one, as it did then.
	for (const { card, forms } of items)
		if (touched.has(card.key)) for (const form of forms) now.delete(form.card.key);
	const then = items.flatMap((item) => {
		const as = touched.has(item.card.key)
			? item
			: (now.get(item.card.key) ?? passedOver.get(item.card.key));
		now.delete(item.card.key);
		return as === undefined ? [] : [as];
	});
	return [...then, ...now.values()];
}

function isOvertaken({ cards }: StudyState, planned: readonly StudyCard['item'][]): boolean {
	const again = new Map(planned.map((item) => [item.card.key, item]));
	return cards.some((card) => {
		const item = card.memory === null || card.skipped ? undefined : again.get(card.item.card.key);
		return item !== undefined && (isDone(card) || item.change !== null);
	});
}

function cardsOf(event: ProgressEvent): readonly CardKey[] {
	switch (event.type) {
		case 'answer':
			return event.parts.map(({ card }) => card);
		case 'review':
		case 'card':
			return [event.card];
		case 'skip':
			return event.card === undefined ? [] : [event.card];
		default:
			return [];
	}
}

function moved(state: StudyState, event: ProgressEvent, scheduling: Scheduling): StudyState {
	const [key] = cardsOf(event);
	switch (event.type) {
		case 'answer':
		case 'review': {
			const asked = standAt(withOtherForm(state), key ?? null);
			const card = asked?.cards[asked.current ?? -1];
			if (!asked || !card) return state;
			const known = card.memory ?? card.item.memory;
			const memory = rememberEvent(known, event, card.item.card.key, scheduling);
			return memory ? answerCard(asked, memory, event.id) : state;
		}
		case 'skip': {
			const asked = standAt(withOtherForm(state), key ?? null);
			return asked ? leaveCard(asked, [event.id], event.at) : state;
		}
		case 'card': {
			const inHand = inHandOf(state)?.item.card.key === key;
			const shown = inHand ? state : standAt(withOtherForm(state), key ?? null);
			return shown ? leaveCard(shown, [event.id], event.at) : state;
		}
		case 'flag':
			return flagged(state, event);
		default:
			return state;
	}
}

/** A refused answer is told with the answer that took its place; a question, whenever the learner wishes. */
function flagged(state: StudyState, { id, question, set, about }: FlagEvent): StudyState {
	const isOf = (card: StudyCard | undefined): boolean =>
		card?.item.card.set === set && card.item.card.question === question;
	if (about.what === 'answer')
		return state.last && isOf(inHandOf(state))
			? { ...state, last: { ...state.last, events: [...state.last.events, id] } }
			: state;
	if (isOf(inHandOf(state))) return noteCard(state, [id]);
	const onward = withOtherForm(state);
	const shown = standAt(onward, onward.cards.find(isOf)?.item.card.key ?? null);
	return shown ? noteCard(shown, [id]) : state;
}

function inHandOf({ cards, current }: StudyState): StudyCard | undefined {
	return cards[current ?? -1];
}

/** With this card before the learner, to be asked; `null` when the sitting has no such card. */
function standAt(state: StudyState, key: CardKey | null): StudyState | null {
	const position = state.cards.findIndex(({ item }) => item.card.key === key);
	return position < 0 ? null : { ...state, stage: 'asking', current: position, endedAt: null };
}
