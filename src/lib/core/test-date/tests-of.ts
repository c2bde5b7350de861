import type { PlannerCard, PlannerInput, StudyPlan } from '../planner/plan.ts';
import { greedy } from '../planner/greedy.ts';
import { schedulingFor } from '../progress/settings.ts';
import { cardsIn, type SetCards } from '../schedule/today/set-cards.ts';
import type { LearnerState } from '../schedule/today/learner-state.ts';
import type { TestCard, TestDay } from '../schedule/today/test-day.ts';
import { capacities, defaultAllowance, secondsACard } from './allowance.ts';
import { comingExams, examCalendar, takenOff, type CalendarExam } from './calendar.ts';
import { cardsOfExam, examDays } from './coverage.ts';
import type { Allowance, Exam } from './exam.ts';

/** What the planner is asked. */
export type PlanQuestion = Omit<PlannerInput, 'prices'>;

/** The tests of a learner, and what is asked of the planner for those that are coming. */
export interface Tests {
	/** All tests, past ones too, by date. */
	readonly calendar: readonly CalendarExam[];
	/** Those that files name and the learner took off. */
	readonly off: readonly (Exam & { readonly id: string })[];
	readonly coming: readonly CalendarExam[];
	readonly allowance: Allowance;
	/** Seconds that a card takes this learner. */
	readonly secondsACard: number;
	/**
	 * Of the cards as they were when the study day began: a plan is made once a day, and what is done of it since then does
	 * not change which cards it has for today. `null` while no test is coming that covers a card.
	 */
	readonly question: PlanQuestion | null;
	/** The same of the cards as they are now, and of what is left of today: for what is expected of the tests. */
	readonly outlook: PlanQuestion | null;
}

export function testsOf(state: LearnerState): Tests {
	const { day } = state;
	const entries = state.sets.map(({ entry }) => entry);
	const calendar = examCalendar(entries, state.tests, day);
	const coming = comingExams(calendar, day);
	const allowance = state.allowance ?? defaultAllowance;
	// As the day began: else a day of minutes would have other cards after each answer.
	const seconds = secondsACard(
		cardsIn(state).flatMap(({ morning }) => morning.memories.flatMap((memory) => memory ?? []))
	);
	const asked = { state, coming, allowance, seconds };
	return {
		calendar,
		off: takenOff(entries, state.tests, day),
		coming,
		allowance,
		secondsACard: seconds,
		question: questionOf(asked, 'morning'),
		outlook: questionOf(asked, 'now')
	};
}

interface Asked {
	readonly state: LearnerState;
	readonly coming: readonly Exam[];
	readonly allowance: Allowance;
	readonly seconds: number;
}

function questionOf(
	{ state, coming, allowance, seconds }: Asked,
	when: 'morning' | 'now'
): PlanQuestion | null {
	if (coming.length === 0) return null;
	const { day, settings } = state;
	const cards = plannerCards(cardsIn(state), coming, { day, when });
	if (cards.length === 0) return null;
	const last = Math.max(...cards.map(({ exams }) => exams.at(-1) ?? day));
	const capacity = capacities(allowance, { today: day, last }, seconds);
	const done = cards.filter(({ lastDay }) => lastDay === day).length;
	return {
		day,
		capacity: capacity.map((room, ahead) => (ahead === 0 ? Math.max(0, room - done) : room)),
		cards,
		weights: schedulingFor(settings).weights
	};
}

/** Of a fact the form that speaks for it. A card that rests until tomorrow is still to be learnt. */
function plannerCards(
	library: readonly SetCards[],
	coming: readonly Exam[],
	{ day, when }: { readonly day: number; readonly when: 'morning' | 'now' }
): readonly PlannerCard[] {
	const days = examDays(
		coming,
		library.map(({ entry }) => entry)
	);
	return library.flatMap((set) =>
		set.entry.cards.flatMap(({ key }, place): readonly PlannerCard[] => {
			const exams = days.get(key);
			if (exams === undefined || !isPlanned(set, place, when)) return [];
			const memory = set[when].memories[place] ?? null;
			const state = memory && { stability: memory.stability, difficulty: memory.difficulty };
			// A clock that was ahead would have answers of tomorrow.
			const lastDay = memory && Math.min(memory.lastDay, day);
			return [{ key, state, lastDay, exams }];
		})
	);
}

/** What is put away today stays in the plan of today, where nothing comes in its place by itself. */
function isPlanned(set: SetCards, place: number, when: 'morning' | 'now'): boolean {
	const kept = set[when].kept(place);
	if (kept === null || kept === 'buried') return true;
	return kept === 'away' && when === 'morning' && set.now.kept(place) === null;
}

/**
 * What the tests that are coming ask of today; `null` without any.
 *
 * @param plan made for `question`; `null` where none could be made: then the cards come by what one review of each would gain
 */
export function testDayOf(
	state: LearnerState,
	{ question, coming }: Tests,
	plan: Pick<StudyPlan, 'today'> | null
): TestDay | null {
	if (question === null) return null;
	const exams = new Map<string, TestCard['exam']>();
	const entries = state.sets.map(({ entry }) => entry);
	for (const { name, day, covers } of coming)
		for (const { key } of cardsOfExam({ covers }, entries))
			if (!exams.has(key)) exams.set(key, { name, day });
	// Every card that is worth asking stands in where two of the plan give one another away.
	const others = greedy({ ...question, capacity: [Infinity] });
	const first = plan?.today ?? [];
	const planned = new Set(first.map(({ key }) => key));
	const cards = [...first, ...others.filter(({ key }) => !planned.has(key))];
	const capacity = Math.floor(question.capacity[0] ?? 0);
	return {
		cards: cards.flatMap((card): readonly TestCard[] => {
			const exam = exams.get(card.key);
			return exam === undefined ? [] : [{ ...card, exam }];
		}),
		// A plan need not fill the day.
		room: plan === null ? capacity : Math.min(capacity, plan.today.length),
		covered: new Set(exams.keys())
	};
}
