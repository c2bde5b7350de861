import type { PlannerCard, PlannerInput } from '../planner/plan.ts';
import type { CardKey } from '../schedule/card.ts';
import type { CardStanding } from '../schedule/today/card-state.ts';
import type { Weights } from '../schedule/memory/fsrs.ts';
import { capacities } from './allowance.ts';
import { comingExams } from './calendar.ts';
import { examDays, type Covered } from './coverage.ts';
import type { Allowance, Exam } from './exam.ts';

export interface ExamInput {
	readonly exams: readonly Exam[];
	readonly entries: readonly Covered[];
	/** Of every card in those entries. */
	readonly standings: readonly CardStanding[];
	/** Cards that are not asked, by the learner's word. */
	readonly held: ReadonlySet<CardKey>;
	readonly allowance: Allowance;
	/** Study day. */
	readonly today: number;
	readonly weights: Weights;
	readonly secondsACard: number;
}

/** What the planner is asked, but for the prices of its last run; `null` when no test is coming that covers a card. */
export function planQuestion(input: ExamInput): Omit<PlannerInput, 'prices'> | null {
	const { entries, today, held, weights } = input;
	const exams = comingExams(input.exams, today);
	const days = examDays(exams, entries);
	const cards = input.standings.flatMap(({ card, memory }): readonly PlannerCard[] => {
		const examsOfCard = days.get(card.key);
		if (examsOfCard === undefined || held.has(card.key)) return [];
		const state = memory && { stability: memory.stability, difficulty: memory.difficulty };
		return [{ key: card.key, state, lastDay: memory?.lastDay ?? null, exams: examsOfCard }];
	});
	if (cards.length === 0) return null;
	const last = Math.max(...cards.map((card) => card.exams.at(-1) ?? today));
	const used = cards.filter(({ lastDay }) => lastDay === today).length;
	const capacity = capacities(input.allowance, { today, last }, used, input.secondsACard);
	return { day: today, capacity, cards, weights };
}
