import type { Certainty, Deed, Scope } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import { chooseQuestions } from '#lib/core/quiz/choose.ts';
import { isMarkable } from '#lib/core/quiz/reading-plan.ts';
import type { Bookmarks, QuizPlace } from '#lib/storage/bookmarks.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore, Trouble } from '#lib/storage/progress-store.ts';
import { troubleOf } from '#lib/storage/trouble.ts';
import { askedBefore } from './asked-before.ts';
import { followRenames, listed } from './follow-renames.ts';
import { answerDeed, overruled, problemOf, type Scored } from './marked-answer.ts';
import { QuizView } from './quiz-view.svelte.ts';
import { Writing } from './writing.svelte.ts';

export interface QuizPorts {
	readonly store: ProgressStore;
	readonly clock: Clock;
	readonly bookmarks: Bookmarks;
}

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
 * `hadItRight`, `retryMissed`, `goTo`, `showOverview`, `extend`, `noLimit`, `tick`, `leave`.
 *
 * Every step is on the disk before it shows. Where the store cannot write, `trouble` says why; the session goes on with
 * what the store keeps in memory, and stands still when it keeps nothing.
 */
export class QuizSession extends QuizView {
	readonly #ports: QuizPorts;
	readonly #writing: Writing;
	#readTrouble = $state.raw<Trouble | null>(null);
	#shownAt = 0;

	constructor(set: QuestionSet, ports: QuizPorts) {
		super(set);
		this.#ports = ports;
		this.#writing = new Writing(ports.store);
	}

	/** A step is being written: further presses are passed over. */
	get busy(): boolean {
		return this.#writing.busy;
	}
	get trouble(): Trouble | null {
		return this.#readTrouble ?? this.#writing.trouble;
	}

	/** Stands where the learner was; where there is no such place, lets them choose. */
	load = async (): Promise<void> => {
		const { store, bookmarks } = this.#ports;
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
		const seed = this.#ports.clock.seed();
		const { set } = this;
		const asked = choice.marks ? { ...set, questions: set.questions.filter(isMarkable) } : set;
		const questions = chooseQuestions(asked, choice.scope, { missed: this.missed, seed });
		await this.#begin(choice, questions, seed);
	};

	resume = async (): Promise<void> => {
		if (this.left) await this.#stand(this.left, null);
	};

	setDraft = (draft: Answer): void => {
		if (this.phase !== 'asking') return;
		this.given = draft;
		this.objection = null;
		this.#keepPlace();
	};

	setCertainty = (certainty: Certainty): void => {
		if (this.phase !== 'asking') return;
		this.sure = certainty;
		this.objection = null;
		this.#keepPlace();
	};

	/** Opens the next hint. */
	hint = async (): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question || this.phase !== 'asking' || this.hintsLeft === 0) return;
		const shown = this.hints.length + 1;
		await this.#write({ type: 'hint', attempt: attempt.id, question: question.id, shown });
	};

	/** Marks the draft and writes it; then feedback in practice, the next question in an exam. */
	check = async (): Promise<void> => {
		const { attempt, question, draft } = this;
		if (!attempt || !question || !draft || this.phase !== 'asking') return;
		const score = this.mark(question, draft);
		if (score.status !== 'scored') this.objection = problemOf(score);
		else if (attempt.marks && this.sure === null) this.objection = { code: 'no-certainty' };
		else if (!(await this.#answer(attempt, question, draft, score))) return;
		else if (attempt.mode === 'practice') this.#show('feedback');
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
		if (!(await this.#write({ type: 'skip', attempt: attempt.id, question: question.id }))) return;
		if (attempt.mode === 'practice' && this.nextOpen() === null) await this.end();
		else this.#forward();
	};

	/** Ends the attempt, however far it is, and shows the report. What an exam has on the screen counts. */
	end = async (): Promise<void> => {
		const attempt = this.attempt;
		if (!attempt || attempt.state === 'finished') return;
		await this.#keepOnScreen();
		if (await this.#write({ type: 'finish', attempt: attempt.id })) this.#showReport();
	};

	/** "I had it right": the learner overrules the marking of a typed answer. */
	hadItRight = async (): Promise<void> => {
		const { attempt, question, result, score } = this;
		if (!attempt || !question || !score || result?.status !== 'answered') return;
		if (result.verdict !== 'right')
			await this.#answer(attempt, question, result.answer, overruled(score));
	};

	/** A new attempt of what this one missed. */
	retryMissed = async (): Promise<void> => {
		const { attempt, report } = this;
		const missed = report?.missed.filter((id) => this.has(id)) ?? [];
		if (!attempt) return;
		const { mode, marks } = attempt;
		const scope = { of: 'missed' } as const;
		const choice = { scope, mode, limit: null, ...(marks === undefined ? {} : { marks }) };
		await this.#begin(choice, missed, this.#ports.clock.seed());
	};

	/** To a question of an exam by its 1-based position. */
	goTo = async (position: number): Promise<void> => {
		const id = this.order[position - 1];
		if (id === undefined || !this.#inExam()) return;
		await this.#keepOnScreen();
		this.#ask(id);
	};

	/** Of an exam: what is answered and what is not, before handing in. */
	showOverview = async (): Promise<void> => {
		if (!this.#inExam()) return;
		await this.#keepOnScreen();
		this.current = null;
		this.#show('overview');
	};

	/** Adds milliseconds to the limit. Time that ran out counts from now. */
	extend = async (by: number): Promise<void> => {
		const attempt = this.attempt;
		if (!attempt || attempt.limit === null) return;
		const overrun = Math.max(0, this.#ports.clock.now() - attempt.startedAt - attempt.limit);
		await this.#write({ type: 'extend', attempt: attempt.id, by: by + overrun });
		this.tick();
	};

	noLimit = async (): Promise<void> => {
		if (this.attempt) await this.#write({ type: 'extend', attempt: this.attempt.id, by: 'off' });
	};

	/** Looks at the clock; the page calls it every second while there is a limit. */
	tick = (): void => {
		this.now = this.#ports.clock.now();
	};

	/** Back to the choice. An open attempt stays open. */
	leave = async (): Promise<void> => {
		this.#ports.bookmarks.keepQuiz(this.set.id, null);
		await this.load();
	};

	async #choose(): Promise<void> {
		this.missedBefore = await this.#ports.store.lastMissed(this.set.id);
		this.left = await this.#ports.store.openAttempt(this.set.id);
		this.events = [];
		this.current = null;
		this.phase = 'choosing';
	}

	/** An attempt that is left behind open is ended with the same stroke. */
	async #begin(choice: QuizChoice, questions: readonly string[], seed: number): Promise<void> {
		if (questions.length === 0) return;
		const attempt = this.#ports.clock.id();
		const left = this.left ?? (this.attempt?.state === 'open' ? this.attempt : null);
		const written = await this.#writing.write(() => [
			...(left ? [{ type: 'finish', attempt: left.id } as const] : []),
			{ type: 'start', attempt, set: this.set.id, ...choice, seed, questions }
		]);
		if (!written) return;
		this.events = written.filter((event) => event.type === 'start');
		this.left = null;
		this.tick();
		this.#ask(this.order[0] ?? null);
	}

	async #stand(attempt: Attempt, place: QuizPlace | null): Promise<void> {
		this.events = await this.#ports.store.eventsOfAttempt(attempt.id);
		this.left = null;
		this.tick();
		if (attempt.state === 'finished') return this.#showReport();
		if (place?.phase === 'overview') return this.showOverview();
		const there = this.order.find((id) => id === place?.question) ?? this.nextOpen();
		// All is answered but the attempt was not ended: its file has lost the questions that are open.
		if (there === null) return attempt.mode === 'exam' ? this.showOverview() : this.end();
		this.#ask(there);
		const same = place?.question === there;
		if (same && place.phase === 'feedback' && this.scoreOnRecord()) this.#show('feedback');
		else if (same && place.draft && place.draft.kind === this.asked?.kind) {
			this.setDraft(place.draft);
			if (place.certainty) this.setCertainty(place.certainty);
		} else if (attempt.mode === 'practice' && this.result) this.#ask(this.nextOpen());
	}

	#showReport(): void {
		this.current = null;
		this.#show('report');
	}

	/** In an exam an answer counts however one leaves it, not by "Next" alone; what cannot be marked is left as it was. */
	async #keepOnScreen(): Promise<void> {
		const { attempt, question, draft, phase } = this;
		if (!attempt || !question || !draft || phase !== 'asking' || !this.#inExam()) return;
		if (draft.kind === 'card' || draft.kind === 'open') return;
		const onRecord = this.result?.status === 'answered' ? this.result : null;
		const same = JSON.stringify(onRecord?.answer) === JSON.stringify(draft);
		if (same && (onRecord?.certainty ?? null) === this.sure) return;
		const score = this.mark(question, draft);
		if (score.status !== 'scored') return;
		// A guess costs nothing: better than to lose what was answered.
		if (attempt.marks) this.sure ??= 'guess';
		await this.#answer(attempt, question, draft, score);
	}

	#forward(): void {
		if (this.attempt?.mode === 'practice') return this.#ask(this.nextOpen());
		const following = this.order[this.position];
		if (following === undefined) void this.showOverview();
		else this.#ask(following);
	}

	#ask(id: string | null): void {
		this.current = id;
		this.#shownAt = this.#ports.clock.now();
		const { asked, result } = this;
		this.given = result?.status === 'answered' ? result.answer : asked && emptyAnswer(asked);
		this.sure = result?.status === 'answered' ? (result.certainty ?? null) : null;
		this.#show('asking');
	}

	#show(phase: QuizPlace['phase']): void {
		this.phase = phase;
		this.objection = null;
		this.#keepPlace();
	}

	#keepPlace(): void {
		const { attempt, phase, current: question } = this;
		if (!attempt || phase === 'loading' || phase === 'failed' || phase === 'choosing') return;
		const draft = phase === 'asking' ? this.draft : null;
		this.#ports.bookmarks.keepQuiz(this.set.id, {
			attempt: attempt.id,
			question,
			phase,
			draft,
			...(phase === 'asking' && this.sure !== null ? { certainty: this.sure } : {})
		});
	}

	#inExam(): boolean {
		return this.attempt?.mode === 'exam' && this.attempt.state === 'open';
	}

	/** Writes an answer; one given before in this attempt is taken back in the same breath. */
	async #answer(
		attempt: Attempt,
		question: Question,
		answer: Answer,
		score: Scored
	): Promise<boolean> {
		const replaced = this.answerOnRecord();
		const elapsed = Math.max(0, this.#ports.clock.now() - this.#shownAt);
		return this.#write(async () => {
			const before = replaced ?? (await askedBefore(this.#ports, this.set.id, question));
			const deed = answerDeed(question, answer, score, {
				where: 'quiz',
				attempt: attempt.id,
				set: this.set.id,
				version: before.version,
				hints: this.hints.length,
				elapsed: replaced?.elapsed ?? elapsed,
				retry: before.retry,
				...(this.sure === null ? {} : { certainty: this.sure })
			});
			return replaced ? [{ type: 'retract', target: replaced.id }, deed] : [deed];
		});
	}

	/** Gives whether the session may go on. */
	async #write(deeds: Deed | (() => Promise<readonly Deed[]>)): Promise<boolean> {
		const written = await this.#writing.write(typeof deeds === 'function' ? deeds : () => [deeds]);
		if (written) this.events = [...this.events, ...written];
		return written !== null;
	}
}
