import type { Allowance, Exam } from '#lib/core/test-date/exam.ts';
import { fileExamId, type CalendarExam } from '#lib/core/test-date/calendar.ts';
import { weeksOf, type CalendarWeek } from '#lib/core/test-date/weeks.ts';
import type { ExamOutlook, StudyPlan } from '#lib/core/planner/plan.ts';
import type { Deed } from '#lib/core/progress/event.ts';
import type { Bookmarks } from '#lib/storage/bookmarks.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { LearnerState } from '#lib/core/schedule/today/learner-state.ts';
import type { Today } from '#lib/core/schedule/today/today.ts';
import { testsOf, type Tests } from '#lib/core/test-date/tests-of.ts';
import { loadLearner, type KnownEntry } from './load-learner.ts';
import { planTests } from './plan-tests.ts';
import type { Planner } from './planner/planner.ts';
import { askedToday } from './today.ts';

interface Ports {
	readonly store: ProgressStore;
	readonly bookmarks: Pick<Bookmarks, 'keepStudy'>;
	readonly clock: Clock;
}

/** The tests, and the study day of today. */
export interface PlanFacts extends Tests {
	readonly today: number;
}

/**
 * The tests of a learner and the plan for them.
 *
 * ```
 * loading → ready      and again after every change of the log, in any tab
 *         → failed     the store cannot be read; `look` tries again
 * ```
 *
 * The figures come from a worker: until they are there, `plan` is the one before, or `null`, and `planning` is true.
 */
export class PlanBoard {
	readonly #sets: readonly KnownEntry[];
	readonly #ports: Ports;
	readonly #planner: Planner;
	#turn = 0;
	#facts = $state.raw<PlanFacts | null>(null);
	#asked = $state.raw<Today['test']>(null);
	#plan = $state.raw<StudyPlan | null>(null);
	#planning = $state.raw(false);
	#failed = $state.raw(false);
	/** The event that the last decision wrote, to be taken back. */
	#last = $state.raw<string | null>(null);

	/** @param sets all there are, in the order of the library */
	constructor(sets: readonly KnownEntry[], ports: Ports, planner: Planner) {
		this.#sets = sets;
		this.#ports = ports;
		this.#planner = planner;
	}

	get status(): 'loading' | 'ready' | 'failed' {
		if (this.#failed) return 'failed';
		return this.#facts === null ? 'loading' : 'ready';
	}
	get facts(): PlanFacts | null {
		return this.#facts;
	}
	/** What is asked of today, and what is done of it; `null` until it is worked out, and without a test. */
	get today(): Today['test'] {
		return this.#asked;
	}
	get plan(): StudyPlan | null {
		return this.#plan;
	}
	get planning(): boolean {
		return this.#planning;
	}
	get canUndo(): boolean {
		return this.#last !== null;
	}
	get weeks(): readonly CalendarWeek[] {
		const facts = this.#facts;
		if (!facts || !this.#plan || !this.#asked) return [];
		return weeksOf(this.#plan.days, facts.coming, facts.allowance, {
			day: facts.today,
			...this.#asked
		});
	}

	/** What the plan expects of a test; `null` while it is worked out, and for a test without a card. */
	outlookOf({ day }: Pick<Exam, 'day'>): ExamOutlook | null {
		return this.#plan?.exams.find((outlook) => outlook.day === day) ?? null;
	}

	/** Reads the log and plans again, now and after every change; gives what ends it. */
	watch = (): (() => void) => {
		const end = this.#ports.store.subscribe(() => void this.look());
		void this.look();
		return () => {
			this.#turn += 1;
			end();
		};
	};

	look = async (): Promise<void> => {
		const turn = (this.#turn += 1);
		const isOver = () => turn !== this.#turn;
		let state: LearnerState;
		try {
			state = await loadLearner(this.#sets, this.#ports);
		} catch {
			if (!isOver()) this.#failed = true;
			return;
		}
		if (isOver()) return;
		const tests = testsOf(state);
		this.#failed = false;
		this.#facts = { ...tests, today: state.day };
		this.#planning = tests.question !== null;
		if (tests.question === null || tests.outlook === null) {
			this.#plan = null;
			this.#asked = null;
			return;
		}
		const { today } = await askedToday(state, (it) => planTests(it, this.#planner));
		if (isOver()) return;
		this.#asked = today.test;
		const planning = await this.#planner.plan(tests.outlook, 'figures');
		if (isOver()) return;
		this.#planning = false;
		this.#plan = planning.status === 'planned' ? planning.plan : null;
	};

	/** Puts a test on the calendar, or another in place of one; gives whether it was written. */
	put = (as: Exam, id: string = this.#ports.clock.id()): Promise<boolean> =>
		this.#write({ type: 'exam', exam: id, as });

	takeOff = ({ id, file, name, day }: CalendarExam): Promise<boolean> =>
		this.#write({
			type: 'exam',
			exam: id,
			// A file goes on naming its test: to cover nothing takes it off for this learner.
			as: file === null ? null : { name, day, covers: [] }
		});

	/** What the file of a set says of its test holds again. */
	asTheFileSays = (set: string): Promise<boolean> =>
		this.#write({ type: 'exam', exam: fileExamId(set), as: null });

	allow = (allowance: Allowance): Promise<boolean> => this.#write({ type: 'allowance', allowance });

	/** Takes the last decision back. */
	undo = async (): Promise<boolean> => {
		const target = this.#last;
		if (target === null || !(await this.#write({ type: 'retract', target }))) return false;
		this.#last = null;
		return true;
	};

	async #write(deed: Deed): Promise<boolean> {
		const stored = await this.#ports.store.append([deed]);
		if (stored.events.length === 0) return false;
		// A session that was begun had its cards without this.
		this.#ports.bookmarks.keepStudy(null);
		this.#last = stored.events[0]?.id ?? null;
		return true;
	}
}
