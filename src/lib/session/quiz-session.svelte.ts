import type { Scope } from '#lib/core/progress/event.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import { chooseQuestions } from '#lib/core/quiz/choose.ts';
import { isMarkable } from '#lib/core/quiz/reading-plan.ts';
import type { QuizPlace } from '#lib/storage/bookmarks.ts';
import type { Trouble } from '#lib/storage/progress-store.ts';
import { troubleOf } from '#lib/storage/trouble.ts';
import { followRenames, listed } from './follow-renames.ts';
import { problemOf } from './marked-answer.ts';
import { QuizAnswering } from './quiz-answering.svelte.ts';

export interface QuizChoice {
	readonly scope: Scope;
	readonly mode: 'practice' | 'exam';
	/** Milliseconds; `null` for no limit. */
	readonly limit: number | null;
	/** Marks by certainty, which must then be said; cards and open answers have none and are not asked. */
	readonly marks?: 'certainty';
}

/**
 * One learner's way through the quiz of one set.
 *
 * ```
 * loading → choosing → asking ⇄ feedback → report        practice
 *                      asking ⇄ overview → report        exam
 *         → failed                                       the store cannot be read; `load` tries again
 * ```
 *
 * Fields to show: `status`, `question`, `asked`, `draft`, `hints`, `hintsLeft`, `position`, `total`, `ticks`, `score`,
 * `result`, `problem`, `attempt`, `report`, `missed`, `open`, `timeLeft`, `timeIsUp`, `busy`, `trouble`.
 *
 * Methods, all safe to pass as callbacks: `load`, `start`, `resume`, `setDraft`, `hint`, `check`, `next`, `skip`, `end`,
 * `hadItRight`, `suspend`, `flag`, `takeBack`, `retryMissed`, `goTo`, `showOverview`, `extend`, `noLimit`, `tick`, `leave`.
 *
 * Every step is on the disk before it shows. Where the store cannot write, `trouble` says why; the session goes on with
 * what the store keeps in memory, and stands still when it keeps nothing.
 */
export class QuizSession extends QuizAnswering {
	#readTrouble = $state.raw<Trouble | null>(null);

	get trouble(): Trouble | null {
		return this.#readTrouble ?? this.writing.trouble;
	}

	/** Stands where the learner was; where there is no such place, lets them choose. */
	load = async (): Promise<void> => {
		const { store, bookmarks } = this.ports;
		try {
			await followRenames(store, [listed(this.set)]);
			const place = bookmarks.quiz(this.set.id);
			const known = place ? await store.attempt(place.attempt) : null;
			const goesOn = known?.state === 'open' || place?.phase === 'report';
			if (place && known?.set === this.set.id && goesOn) await this.#stand(known, place);
			else await this.#choose();
			this.#readTrouble = null;
		} catch (error) {
			this.#readTrouble = troubleOf(error);
			this.phase = 'failed';
		}
	};

	start = async (choice: QuizChoice): Promise<void> => {
		const seed = this.ports.clock.seed();
		const { set } = this;
		const asked = choice.marks ? { ...set, questions: set.questions.filter(isMarkable) } : set;
		const questions = chooseQuestions(asked, choice.scope, { missed: this.missed, seed });
		await this.#begin(choice, questions, seed);
	};

	resume = async (): Promise<void> => {
		if (this.left) await this.#stand(this.left, null);
	};

	/** Marks the draft and writes it; then feedback in practice, the next question in an exam. */
	check = async (): Promise<void> => {
		const { attempt, question, draft } = this;
		if (!attempt || !question || !draft || this.phase !== 'asking') return;
		const score = this.mark(question, draft);
		if (score.status !== 'scored') this.objection = problemOf(score);
		else if (attempt.marks && this.sure === null) this.objection = { code: 'no-certainty' };
		else if (!(await this.answer(attempt, question, draft, score))) return;
		else if (attempt.mode === 'practice') this.show('feedback');
		else this.#forward();
	};

	/** From feedback, or past a question of an exam. */
	next = async (): Promise<void> => {
		if (this.phase === 'feedback' && this.nextOpen() === null) await this.end();
		else if (this.phase === 'feedback' || this.attempt?.mode === 'exam') this.#forward();
	};

	skip = async (): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question || this.phase !== 'asking') return;
		if (!(await this.write({ type: 'skip', attempt: attempt.id, question: question.id }))) return;
		if (attempt.mode === 'practice' && this.nextOpen() === null) await this.end();
		else this.#forward();
	};

	/** Ends the attempt, however far it is, and shows the report. What an exam has on the screen counts. */
	end = async (): Promise<void> => {
		const attempt = this.attempt;
		if (!attempt || attempt.state === 'finished') return;
		await this.keepOnScreen();
		if (await this.write({ type: 'finish', attempt: attempt.id })) this.#showReport();
	};

	/** A new attempt of what this one missed. */
	retryMissed = async (): Promise<void> => {
		const { attempt, report } = this;
		const missed = report?.missed.filter((id) => this.has(id)) ?? [];
		if (!attempt) return;
		const { mode, marks } = attempt;
		const scope = { of: 'missed' } as const;
		const choice = { scope, mode, limit: null, ...(marks === undefined ? {} : { marks }) };
		await this.#begin(choice, missed, this.ports.clock.seed());
	};

	/** To a question of an exam by its 1-based position. */
	goTo = async (position: number): Promise<void> => {
		const id = this.order[position - 1];
		if (id === undefined || !this.inExam()) return;
		await this.keepOnScreen();
		this.ask(id);
	};

	/** Of an exam: what is answered and what is not, before handing in. */
	showOverview = async (): Promise<void> => {
		if (!this.inExam()) return;
		await this.keepOnScreen();
		this.current = null;
		this.show('overview');
	};

	/** Adds milliseconds to the limit. Time that ran out counts from now. */
	extend = async (by: number): Promise<void> => {
		const attempt = this.attempt;
		if (!attempt || attempt.limit === null) return;
		const overrun = Math.max(0, this.ports.clock.now() - attempt.startedAt - attempt.limit);
		await this.write({ type: 'extend', attempt: attempt.id, by: by + overrun });
		this.tick();
	};

	noLimit = async (): Promise<void> => {
		if (this.attempt) await this.write({ type: 'extend', attempt: this.attempt.id, by: 'off' });
	};

	/** Looks at the clock; the page calls it every second while there is a limit. */
	tick = (): void => {
		this.now = this.ports.clock.now();
	};

	/** Back to the choice. An open attempt stays open. */
	leave = async (): Promise<void> => {
		this.ports.bookmarks.keepQuiz(this.set.id, null);
		await this.load();
	};

	async #choose(): Promise<void> {
		this.missedBefore = await this.ports.store.lastMissed(this.set.id);
		this.left = await this.ports.store.openAttempt(this.set.id);
		this.events = [];
		this.current = null;
		this.phase = 'choosing';
	}

	/** An attempt that is left behind open is ended with the same stroke. */
	async #begin(choice: QuizChoice, questions: readonly string[], seed: number): Promise<void> {
		if (questions.length === 0) return;
		const attempt = this.ports.clock.id();
		const left = this.left ?? (this.attempt?.state === 'open' ? this.attempt : null);
		const written = await this.writing.write(() => [
			...(left ? [{ type: 'finish', attempt: left.id } as const] : []),
			{ type: 'start', attempt, set: this.set.id, ...choice, seed, questions }
		]);
		if (!written) return;
		this.events = written.filter((event) => event.type === 'start');
		this.left = null;
		this.tick();
		this.ask(this.order[0] ?? null);
	}

	async #stand(attempt: Attempt, place: QuizPlace | null): Promise<void> {
		this.events = await this.ports.store.eventsOfAttempt(attempt.id);
		this.left = null;
		this.tick();
		if (attempt.state === 'finished') return this.#showReport();
		if (place?.phase === 'overview') return this.showOverview();
		const there = this.order.find((id) => id === place?.question) ?? this.nextOpen();
		// All is answered but the attempt was not ended: its file has lost the questions that are open.
		if (there === null) return attempt.mode === 'exam' ? this.showOverview() : this.end();
		this.ask(there);
		const same = place?.question === there;
		if (same && place.phase === 'feedback' && this.scoreOnRecord()) this.show('feedback');
		else if (same && place.draft && place.draft.kind === this.asked?.kind) {
			this.setDraft(place.draft);
			if (place.certainty) this.setCertainty(place.certainty);
		} else if (attempt.mode === 'practice' && this.result) this.ask(this.nextOpen());
	}

	#showReport(): void {
		this.current = null;
		this.show('report');
	}

	#forward(): void {
		if (this.attempt?.mode === 'practice') return this.ask(this.nextOpen());
		const following = this.order[this.position];
		if (following === undefined) void this.showOverview();
		else this.ask(following);
	}
}
