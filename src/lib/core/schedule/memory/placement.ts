import type { CardKey } from '../card.ts';
import { intervalFor, nextState } from './fsrs.ts';
import { dayIn, fuzzBand, fuzzFactor } from './fuzz.ts';
import type { Grade } from './grade.ts';
import type { Memory, MemoryState } from './memory.ts';
import type { Scheduling } from './scheduling.ts';
import { nextStep, type NextStep } from './steps.ts';

/** Where a card goes after an answer: it waits some minutes in its steps, or some days. */
export type Placement =
	({ readonly in: 'steps' } & NextStep) | { readonly in: 'review'; readonly interval: number };

/** Where a grade puts a card in study, leaving aside how many days that means. */
export function stepAfter(
	memory: Memory | null,
	grade: Grade,
	{ learningSteps, relearningSteps }: Scheduling
): NextStep | null {
	switch (memory?.phase ?? 'learning') {
		case 'learning':
			return nextStep(learningSteps, memory?.step ?? 0, grade);
		case 'relearning':
			return nextStep(relearningSteps, memory?.step ?? 0, grade);
		case 'review': {
			const first = relearningSteps[0];
			return grade === 1 && first !== undefined ? { step: 0, minutes: first } : null;
		}
	}
}

/** Where a pressed grade puts a card, and with which memory: what a button shows and what pressing it does. */
export function placeGrade(
	memory: Memory | null,
	card: CardKey,
	days: number,
	grade: Grade,
	scheduling: Scheduling
): { readonly state: MemoryState; readonly placement: Placement } {
	const state = nextState(scheduling.weights, memory, days, grade);
	const step = stepAfter(memory, grade, scheduling);
	if (step !== null) return { state, placement: { in: 'steps', ...step } };
	const floor = lowerInterval(memory, card, days, grade, scheduling) + 1;
	const interval = wholeInterval(memory, card, days, state.stability, scheduling, floor);
	return { state, placement: { in: 'review', interval } };
}

/** Days that the next lower grade would give, so that a better grade gives more; 0 when that one stays in the steps. */
function lowerInterval(
	memory: Memory | null,
	card: CardKey,
	days: number,
	grade: Grade,
	scheduling: Scheduling
): number {
	if (grade === 1) return 0;
	const { placement } = placeGrade(memory, card, days, (grade - 1) as Grade, scheduling);
	return placement.in === 'review' ? placement.interval : 0;
}

/**
 * Days until a memory of some stability is due, spread by the card's fuzz, from `floor` to the maximum.
 * An interval that grows is not carried back below the last one by its fuzz. From the due day on, no interval is shorter
 * than the last one where the band holds both.
 *
 * @param days since the last answer
 */
export function wholeInterval(
	memory: Memory | null,
	card: CardKey,
	days: number,
	stability: number,
	{ weights, retention, maximumInterval, fuzz }: Scheduling,
	floor = 1
): number {
	const wanted = intervalFor(weights, stability, retention);
	if (!fuzz) return Math.min(Math.max(Math.round(wanted), floor), maximumInterval);
	const last = memory?.interval ?? 0;
	const least = Math.max(floor, Math.round(wanted) > last ? last + 1 : 1);
	const band = fuzzBand(wanted, least, maximumInterval);
	const keepsLast = days >= last && band.from < last && last <= band.to;
	return dayIn(keepsLast ? { ...band, from: last } : band, fuzzFactor(card, memory?.reps ?? 0));
}
