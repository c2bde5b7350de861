import { otherForm } from './help.ts';
import type { Memory } from '../memory/memory.ts';
import { passes } from '../memory/passes.ts';
import type { QueueItem } from '../today/queue-item.ts';
import { isReady } from '../today/queue.ts';

/** A card of the session and what became of it. */
export interface StudyCard {
	readonly item: QueueItem;
	/** After the last answer of this session; `null` before the first. */
	readonly memory: Memory | null;
	/** What the form of its fact that it took the place of was left as in this session; `null` for most. */
	readonly earlier: Memory | null;
	/** Forgotten at least once in this session. */
	readonly forgotten: boolean;
	/** Left out of this session: the learner passed it over, suspended it, or knows it. */
	readonly skipped: boolean;
}

/** What an undo puts back. */
export interface Move {
	readonly position: number;
	readonly before: StudyCard;
	/** Whether the card was still asked, or its feedback was being read. */
	readonly stage: 'asking' | 'answered';
	/** Ids of the events that told the log, to be retracted with it. */
	readonly events: readonly string[];
	readonly earlier: Move | null;
}

/**
 * A sitting with the cards of a queue. `answered` holds while the feedback is read; `over` when nothing can be shown
 * any more.
 */
export interface StudyState {
	readonly stage: 'asking' | 'answered' | 'over';
	readonly cards: readonly StudyCard[];
	/** Position in `cards` of the card before the learner; `null` when over. */
	readonly current: number | null;
	readonly last: Move | null;
	/** UTC milliseconds. */
	readonly startedAt: number;
	readonly endedAt: number | null;
}

/** Rather than make anybody wait, a step is shown this much too early when nothing else is left. */
const learnAhead = 20 * 60_000;

export function beginStudy(items: readonly QueueItem[], now: number): StudyState {
	const cards = items.map((item) => ({
		item,
		memory: null,
		earlier: null,
		forgotten: false,
		skipped: false
	}));
	return moveOn({ cards, last: null, startedAt: now }, null, now);
}

/**
 * The card before the learner was answered.
 *
 * @param memory what it is remembered as now
 * @param event id of the event in the log
 */
export function answerCard(state: StudyState, memory: Memory, event: string): StudyState {
	const { current } = state;
	const before = current === null ? undefined : state.cards[current];
	if (state.stage !== 'asking' || current === null || before === undefined) return state;
	const forgotten = before.forgotten || !passes(memory.lastShare);
	return {
		...state,
		stage: 'answered',
		cards: state.cards.with(current, { ...before, memory, forgotten }),
		last: { position: current, before, stage: 'asking', events: [event], earlier: state.last }
	};
}

/** The next card, once the feedback was read. */
export function nextCard(state: StudyState, now: number): StudyState {
	return state.stage === 'answered' ? moveOn(withOtherForm(state), state.current, now) : state;
}

/** Where the card that was answered needs it, another form of its fact takes its place, and waits for the same step. */
export function withOtherForm(state: StudyState): StudyState {
	const { stage, current, cards } = state;
	const card = current === null ? undefined : cards[current];
	if (stage !== 'answered' || current === null || !card?.memory || card.skipped) return state;
	const item = otherForm(card.item, card.memory);
	if (item === null) return state;
	return {
		...state,
		cards: cards.with(current, { ...card, item, memory: null, earlier: card.memory })
	};
}

/** The state before the last move, exactly. Its events, `state.last.events`, are to be retracted in the log. */
export function undo(state: StudyState): StudyState {
	const { last } = state;
	if (last === null) return state;
	return {
		stage: last.stage,
		cards: state.cards.with(last.position, last.before),
		current: last.position,
		last: last.earlier,
		startedAt: state.startedAt,
		endedAt: null
	};
}

/** Ends the session where it stands; what was not shown stays due. */
export function endStudy(state: StudyState, now: number): StudyState {
	return state.stage === 'over' ? state : { ...state, stage: 'over', current: null, endedAt: now };
}

/** To the card that is to be shown at `now`, if any is. */
export function moveOn(
	state: Pick<StudyState, 'cards' | 'last' | 'startedAt'>,
	shown: number | null,
	now: number
): StudyState {
	const { cards, last, startedAt } = state;
	const current = choose(cards, shown, now);
	return current === null
		? { stage: 'over', cards, current, last, startedAt, endedAt: now }
		: { stage: 'asking', cards, current, last, startedAt, endedAt: null };
}

/**
 * A card whose step is over, else the next of the queue, else the step that is over soonest if that is soon.
 * The card just shown comes again only when there is no other.
 */
function choose(cards: readonly StudyCard[], shown: number | null, now: number): number | null {
	let ready: number | null = null;
	let ahead: number | null = null;
	let queued: number | null = null;
	for (const [position, card] of cards.entries()) {
		const dueAt = stepDue(card);
		if (card.skipped || isDone(card)) continue;
		if (dueAt === null) queued ??= position;
		else if (isReady(dueAt, now) && position !== shown) ready = sooner(cards, ready, position);
		else ahead = sooner(cards, ahead, position);
	}
	return ready ?? queued ?? (isSoon(cards, ahead, now) ? ahead : null);
}

function isSoon(cards: readonly StudyCard[], position: number | null, now: number): boolean {
	const card = position === null ? undefined : cards[position];
	const dueAt = card === undefined ? null : stepDue(card);
	return dueAt !== null && isReady(dueAt, now + learnAhead);
}

function sooner(cards: readonly StudyCard[], known: number | null, position: number): number {
	const one = known === null ? undefined : cards[known];
	const other = cards[position];
	if (known === null || one === undefined || other === undefined) return position;
	return (stepDue(other) ?? 0) < (stepDue(one) ?? 0) ? position : known;
}

/** When the card's step is over; `null` for a card that waits for no step. */
function stepDue({ item, memory, earlier }: StudyCard): number | null {
	const known = memory ?? earlier ?? item.memory;
	return known === null || known.phase === 'review' ? null : known.dueAt;
}

/** Answered, and back on another day. */
export function isDone({ memory }: StudyCard): boolean {
	return memory?.phase === 'review';
}
