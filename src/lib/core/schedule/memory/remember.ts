import { cardOf } from '../card.ts';
import { startsAfresh, versionOf } from './edition-change.ts';
import { firstState, nextState, retrievability } from './fsrs.ts';
import type { Memory, MemoryState } from './memory.ts';
import { firstPrior, knowing, mix } from './mixture.ts';
import { passes } from './passes.ts';
import { placeGrade, stepAfter, wholeInterval, type Placement } from './placement.ts';
import type { Scheduling } from './scheduling.ts';
import { daysBetween } from '../study-day.ts';
import type { Review } from './review.ts';

const minute = 60_000;
/** Who takes longer, in milliseconds, has left the desk. */
const longestAnswer = 120_000;
/** By how much of the difference the last answer moves the time that a card takes. */
const timeWeight = 0.3;

/**
 * A memory after one more review.
 *
 * In study a card goes through its steps, as in Anki. In a quiz a right answer sends a new or learning card straight
 * to review, since nobody wants 45 right answers back in ten minutes, and a wrong one makes it due at once.
 * A retry never lengthens what the first try gave: it cannot raise stability nor put off when the card is due, and says
 * neither how long an answer takes nor that the learner was right to be sure.
 *
 * A review of a later version of the question starts the memory afresh; one of an earlier version, given where the later
 * is not known yet, says nothing of it.
 *
 * Reviews of a card are to be given in the order of the log (see `progress/event-order.ts`). A clock set back counts
 * as no time at all.
 *
 * @param known `null` for a card never met
 */
export function remember(known: Memory | null, review: Review, scheduling: Scheduling): Memory {
	if (known && review.version < versionOf(known)) return known;
	const memory = startsAfresh(known, review.version) ? null : known;
	if (review.retry)
		return memory ? retried(memory, review, scheduling) : metByRetry(review, scheduling);
	const days = memory ? daysBetween(memory.lastDay, review.day) : 0;
	const { state, placement } =
		review.outcome.by === 'learner'
			? placeGrade(memory, review.card, days, review.outcome.grade, scheduling)
			: placeMarked(memory, review, days, scheduling);
	return placed(memory, review, state, placement);
}

function placeMarked(
	memory: Memory | null,
	review: Review,
	days: number,
	scheduling: Scheduling
): { readonly state: MemoryState; readonly placement: Placement } {
	const state = markedState(memory, review, days, scheduling);
	const passed = isPassed(review);
	const step =
		review.where === 'study'
			? stepAfter(memory, passed ? 3 : 1, scheduling)
			: passed
				? null
				: { step: 0, minutes: 0 };
	if (step !== null) return { state, placement: { in: 'steps', ...step } };
	const interval = wholeInterval(memory, review.card, days, state.stability, scheduling);
	return { state, placement: { in: 'review', interval } };
}

/** FSRS's two successors, for Good and for Again, mixed by how likely it is that the learner knew. */
function markedState(
	state: MemoryState | null,
	{ outcome }: Review,
	days: number,
	scheduling: Scheduling
): MemoryState {
	const { weights } = scheduling;
	if (outcome.by === 'learner') return nextState(weights, state, days, outcome.grade);
	const prior = state ? retrievability(weights, days, state.stability) : firstPrior;
	const slip = outcome.guess > 0 ? scheduling.slip : 0;
	const known = knowing(prior, outcome.share, outcome.guess, slip);
	const good = known > 0 ? nextState(weights, state, days, 3) : null;
	const again = known < 1 ? nextState(weights, state, days, 1) : null;
	return good && again
		? mix(good, again, known, scheduling)
		: (good ?? again ?? firstState(weights, 1));
}

/** A short-term step whatever the day says, that never makes the card come later than the first try did. */
function retried(memory: Memory, review: Review, scheduling: Scheduling): Memory {
	const next = markedState(memory, review, 0, scheduling);
	const { key: _, failures: __, ...before } = memory;
	const tried = {
		...before,
		...editionOf(review),
		...failuresOf(memory, review),
		stability: Math.min(next.stability, memory.stability),
		difficulty: next.difficulty,
		lastAt: Math.max(memory.lastAt, review.at),
		lastShare: shareOf(review),
		reps: memory.reps + 1
	};
	if (isPassed(review)) return tried;
	const inReview = memory.phase === 'review';
	return {
		...tried,
		phase: inReview ? 'relearning' : memory.phase,
		step: 0,
		lapses: memory.lapses + (inReview ? 1 : 0),
		dueDay: memory.lastDay,
		dueAt: inReview ? review.at : Math.min(memory.dueAt, review.at),
		interval: 0
	};
}

/** The first try is not in the log (it was undone, or is on another device): the card is learnt from the start. */
function metByRetry(review: Review, scheduling: Scheduling): Memory {
	const state = markedState(null, review, 0, scheduling);
	return placed(null, review, state, { in: 'steps', step: 0, minutes: 0 });
}

function placed(
	memory: Memory | null,
	review: Review,
	{ stability, difficulty }: MemoryState,
	placement: Placement
): Memory {
	// Taking the key apart once is enough: a replay has a hundred thousand of them.
	const { set, question, part } = memory ?? cardOf(review.card);
	const lastDay = Math.max(memory?.lastDay ?? review.day, review.day);
	const lapsed = memory?.phase === 'review' && !isPassed(review);
	const inSteps = placement.in === 'steps';
	const interval = inSteps ? 0 : placement.interval;
	return {
		card: review.card,
		set,
		question,
		part,
		stability,
		difficulty,
		phase: inSteps ? stepsPhase(memory) : 'review',
		step: inSteps ? placement.step : 0,
		lastAt: review.at,
		lastDay,
		lastShare: shareOf(review),
		dueDay: lastDay + interval,
		dueAt: inSteps ? review.at + placement.minutes * minute : 0,
		interval,
		reps: (memory?.reps ?? 0) + 1,
		lapses: (memory?.lapses ?? 0) + (lapsed ? 1 : 0),
		...editionOf(review),
		...tookOf(memory?.took, review.elapsed),
		...failuresOf(memory, review),
		...(review.certainty === 'sure' && !isPassed(review) ? { misled: true } : {})
	};
}

function failuresOf(memory: Memory | null, review: Review): Pick<Memory, 'failures'> {
	const failures = isPassed(review) ? 0 : (memory?.failures ?? 0) + (review.retry ? 0 : 1);
	return failures === 0 ? {} : { failures };
}

/** A clock set back in the meantime says nothing of the time that it took. */
function tookOf(before: number | undefined, elapsed: number): Pick<Memory, 'took'> {
	if (!(elapsed > 0)) return before === undefined ? {} : { took: before };
	const now = Math.min(elapsed, longestAnswer);
	return { took: Math.round(before === undefined ? now : before + timeWeight * (now - before)) };
}

/** What goes without saying is left out, as it is in memories written before there were editions. */
function editionOf({ version, key }: Review): Pick<Memory, 'version' | 'key'> {
	return { ...(version === 1 ? {} : { version }), ...(key === null ? {} : { key }) };
}

/** A card that was once in review learns again; one that never was is still learning. */
function stepsPhase(memory: Memory | null): 'learning' | 'relearning' {
	return memory === null || memory.phase === 'learning' ? 'learning' : 'relearning';
}

function isPassed({ outcome }: Review): boolean {
	return outcome.by === 'learner' ? outcome.grade > 1 : passes(outcome.share);
}

function shareOf({ outcome }: Review): number {
	if (outcome.by === 'marking') return outcome.share;
	return outcome.grade > 1 ? 1 : 0;
}
