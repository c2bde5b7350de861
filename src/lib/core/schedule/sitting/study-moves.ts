import type { Memory } from '../memory/memory.ts';
import { passes } from '../memory/passes.ts';
import { moveOn, type Move, type StudyCard, type StudyState } from './study.ts';

/**
 * Leaves the card before the learner out of this session: passed over, suspended, buried, known or begun anew. When its
 * feedback is being read, that goes on.
 *
 * @param events ids of what tells the log
 */
export function leaveCard(state: StudyState, events: readonly string[], now: number): StudyState {
	const shown = shownIn(state);
	if (shown === null) return state;
	const cards = state.cards.with(shown.position, { ...shown.before, skipped: true });
	const left = { ...state, cards, last: { ...shown, events, earlier: state.last } };
	return state.stage === 'asking' ? moveOn(left, shown.position, now) : left;
}

/** Something was said of the card before the learner, and nothing changes: a flag for the teacher. */
export function noteCard(state: StudyState, events: readonly string[]): StudyState {
	const shown = shownIn(state);
	return shown === null ? state : { ...state, last: { ...shown, events, earlier: state.last } };
}

/** The card before the learner cannot be shown: its question is gone. That is nobody's move, and cannot be undone. */
export function passCard(state: StudyState, now: number): StudyState {
	const shown = shownIn(state);
	if (shown === null) return state;
	const cards = state.cards.with(shown.position, { ...shown.before, skipped: true });
	return moveOn({ ...state, cards }, shown.position, now);
}

/** The card before the learner as it was when it was asked, whether or not it is answered by now. */
export function cardAsAsked(state: StudyState): StudyCard | null {
	const asked = state.stage === 'answered' ? answerMove(state.last)?.before : null;
	return asked ?? shownIn(state)?.before ?? null;
}

/** Ids of the events of the answer whose feedback is being read; none before there is one. */
export function answerEvents({ stage, last }: StudyState): readonly string[] {
	return stage === 'answered' ? (answerMove(last)?.events ?? []) : [];
}

/**
 * The answer whose feedback is being read counts as another one: the learner overruled the marking. What was done since
 * then stays.
 *
 * @param memory what the card is remembered as now
 * @param events ids of what tells the log, in place of `answerEvents`
 */
export function replaceAnswer(
	state: StudyState,
	memory: Memory,
	events: readonly string[]
): StudyState {
	const { stage, current, last } = state;
	const card = current === null ? undefined : state.cards[current];
	const asked = answerMove(last)?.before;
	if (stage !== 'answered' || current === null || !card || !last || !asked) return state;
	const forgotten = asked.forgotten || !passes(memory.lastShare);
	const answered = (other: StudyCard): StudyCard => ({ ...other, memory, forgotten });
	const replaced = (move: Move): Move =>
		move.stage === 'asking'
			? { ...move, events }
			: { ...move, before: answered(move.before), earlier: move.earlier && replaced(move.earlier) };
	return { ...state, cards: state.cards.with(current, answered(card)), last: replaced(last) };
}

/** The answer is the last move that was made while the card was still asked. */
function answerMove(last: Move | null): Move | null {
	let move = last;
	while (move?.stage === 'answered') move = move.earlier;
	return move;
}

function shownIn({
	stage,
	current,
	cards
}: StudyState): Pick<Move, 'position' | 'before' | 'stage'> | null {
	const before = current === null ? undefined : cards[current];
	return stage === 'over' || current === null || !before
		? null
		: { position: current, before, stage };
}
