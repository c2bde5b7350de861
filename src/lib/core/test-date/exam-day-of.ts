import type { PlannedCard, StudyPlan } from '../planner/plan.ts';
import { cardOf, type CardKey } from '../schedule/card.ts';
import type { ExamCard, ExamDay } from '../schedule/today/test-day.ts';
import { cardsOfExam, type Covered } from './coverage.ts';
import type { Exam } from './exam.ts';

export interface ExamDayInput {
	readonly plan: Pick<StudyPlan, 'today'>;
	/** Every card that is worth asking today, the most valuable first: they stand in where two of the plan's give one another away. */
	readonly others: readonly PlannedCard[];
	/** Those that are coming, soonest first. */
	readonly exams: readonly Exam[];
	readonly entries: readonly Covered[];
	/** `set/question` of what was asked today. */
	readonly asked: ReadonlySet<string>;
	/** Cards that today still allows. */
	readonly room: number;
}

/** Today's cards of a plan, at most one of each question. */
export function examDayOf(input: ExamDayInput): ExamDay {
	const next = new Map<CardKey, ExamCard['exam']>();
	for (const { name, day, covers } of input.exams)
		for (const { key } of cardsOfExam({ covers }, input.entries))
			if (!next.has(key)) next.set(key, { name, day });
	const planned: ExamCard[] = [];
	const taken = new Set(input.asked);
	for (const card of [...input.plan.today, ...input.others]) {
		if (planned.length >= input.room) break;
		const exam = next.get(card.key);
		const { set, question } = cardOf(card.key);
		const asked = `${set}/${question}`;
		if (exam === undefined || taken.has(asked)) continue;
		taken.add(asked);
		planned.push({ ...card, exam });
	}
	return { planned, covered: new Set(next.keys()) };
}
