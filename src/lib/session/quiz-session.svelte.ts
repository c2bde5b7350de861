import type { AnswerEvent, Deed, ProgressEvent, Scope } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { ask } from '#lib/core/question/ask.ts';
import { hash } from '#lib/core/question/chance.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import { mark } from '#lib/core/question/mark.ts';
import { markingContext } from '#lib/core/question/marking-context.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Invalid, Score } from '#lib/core/question/score.ts';
import { attemptOf, hintsShown, resultOf, timeLeft, type Attempt } from '#lib/core/quiz/attempt.ts';
import { chooseQuestions } from '#lib/core/quiz/choose.ts';
import { reportOf } from '#lib/core/quiz/report.ts';
import { cardKey, cardsOf } from '#lib/core/schedule/card.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Bookmarks, QuizPlace } from '#lib/storage/bookmarks.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore, Trouble } from '#lib/storage/progress-store.ts';

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
}

/** Why "Check" did not move on: nothing was answered, or what was answered cannot be marked yet. */
export type Problem = { readonly code: 'unanswered' } | Invalid;

type Scored = Extract<Score, { status: 'scored' }>;

/**
 * One learner's way through the quiz of one set.
 *
 * ```
 * loading → choosing → asking ⇄ feedback → report        practice
 *                      asking ⇄ overview → report        exam
 * ```
 *
 * Fields to show: `status`, `question`, `asked`, `draft`, `hints`, `hintsLeft`, `position`, `total`, `score`, `result`,
 * `problem`, `attempt`, `report`, `missed`, `open`, `timeLeft`, `timeIsUp`, `busy`, `trouble`.
 *
 * Methods, all safe to pass as callbacks: `load`, `start`, `resume`, `setDraft`, `hint`, `check`, `next`, `skip`, `end`,
 * `hadItRight`, `retryMissed`, `goTo`, `showOverview`, `extend`, `noLimit`, `tick`, `leave`.
 *
 * Every step is on the disk before it shows. Where the store cannot write, `trouble` says why; the session goes on with
 * what the store keeps in memory, and stands still when it keeps nothing.
 */
export class QuizSession {
	readonly set: QuestionSet;
	readonly #ports: QuizPorts;
	readonly #questions: ReadonlyMap<string, Question>;

	#status = $state.raw<'loading' | 'choosing' | QuizPlace['phase']>('loading');
	#events = $state.raw<readonly ProgressEvent[]>([]);
	#current = $state.raw<string | null>(null);
	#draft = $state.raw<Answer | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#missed = $state.raw<readonly string[]>([]);
	#open = $state.raw<Attempt | null>(null);
	#busy = $state.raw(false);
	#trouble = $state.raw<Trouble | null>(null);
	#now = $state.raw(0);
	#shownAt = 0;

	readonly attempt: Attempt | null = $derived(attemptOf(this.#events));
	/** The questions of the attempt that the set still has, in the order asked. */
	readonly #order: readonly string[] = $derived(
		this.attempt?.questions.filter((id) => this.#questions.has(id)) ?? []
	);
	readonly question: Question | null = $derived(
		this.#current === null ? null : (this.#questions.get(this.#current) ?? null)
	);
	/** The question without its key, in the order of this showing. */
	readonly asked = $derived(
		this.question && this.attempt
			? ask(this.question, 'whole', hash(`${this.attempt.seed}/${this.question.id}`))
			: null
	);
	/** What was recorded for the question on the screen. */
	readonly result = $derived(
		this.question && this.attempt ? resultOf(this.attempt, this.question.id) : null
	);
	/** How the answer on record was marked; only while there is feedback to give. */
	readonly score: Scored | null = $derived(this.#status === 'feedback' ? this.#scored() : null);
	/** Hints opened so far. */
	readonly hints: readonly string[] = $derived(
		this.question && this.attempt
			? this.question.hints.slice(0, hintsShown(this.attempt, this.question.id))
			: []
	);
	readonly hintsLeft = $derived((this.question?.hints.length ?? 0) - this.hints.length);
	/** 1-based; 0 before there is a question. */
	readonly position = $derived(this.#order.indexOf(this.#current ?? '') + 1);
	readonly total = $derived(this.#order.length);
	/** One for each question in the order asked: for the ruler, and for an exam's overview. */
	readonly ticks = $derived(
		this.#order.map((id) => ({
			id,
			current: id === this.#current,
			result: this.attempt ? resultOf(this.attempt, id) : null
		}))
	);
	readonly report = $derived(
		this.#status === 'report' && this.attempt ? reportOf(this.attempt, this.set) : null
	);
	/** Milliseconds as of the last `tick`; `null` without a limit. */
	readonly timeLeft = $derived(this.attempt ? timeLeft(this.attempt, this.#now) : null);
	/** The page then asks whether to end, extend or switch the limit off: the session never ends by itself. */
	readonly timeIsUp = $derived(this.attempt?.state === 'open' && this.timeLeft === 0);

	constructor(set: QuestionSet, ports: QuizPorts) {
		this.set = set;
		this.#ports = ports;
		this.#questions = new Map(set.questions.map((question) => [question.id, question]));
	}

	get status() {
		return this.#status;
	}
	/** What is chosen or typed so far; `null` without a question. */
	get draft() {
		return this.#draft;
	}
	get problem() {
		return this.#problem;
	}
	/** Questions that a quiz of the missed would ask. */
	get missed() {
		return this.#missed;
	}
	/** An attempt begun earlier and not ended, to be resumed or left. */
	get open() {
		return this.#open;
	}
	/** A step is being written: further presses are passed over. */
	get busy() {
		return this.#busy;
	}
	get trouble() {
		return this.#trouble;
	}

	/** Stands where the learner was; where there is no such place, lets them choose. */
	load = async (): Promise<void> => {
		const { store, bookmarks } = this.#ports;
		const place = bookmarks.quiz(this.set.id);
		const known = place ? await store.attempt(place.attempt) : null;
		if (place && known?.set === this.set.id && (known.state === 'open' || place.phase === 'report'))
			await this.#stand(known, place);
		else await this.leave();
	};

	start = async (choice: QuizChoice): Promise<void> => {
		const seed = this.#ports.clock.seed();
		const questions = chooseQuestions(this.set, choice.scope, { missed: this.#missed, seed });
		await this.#begin(choice, questions, seed);
	};

	/** Goes on with `open`. */
	resume = async (): Promise<void> => {
		if (this.#open) await this.#stand(this.#open, null);
	};

	setDraft = (draft: Answer): void => {
		this.#draft = draft;
		this.#problem = null;
		this.#keepPlace();
	};

	/** Opens the next hint. */
	hint = async (): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question || this.#status !== 'asking' || this.hintsLeft === 0) return;
		const shown = this.hints.length + 1;
		await this.#write([{ type: 'hint', attempt: attempt.id, question: question.id, shown }]);
	};

	/** Marks the draft and writes it; then feedback in practice, the next question in an exam. */
	check = async (): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question || !this.#draft || this.#status !== 'asking') return;
		const score = this.#mark(question, this.#draft);
		if (score.status === 'unanswered') this.#problem = { code: 'unanswered' };
		else if (score.status === 'invalid') this.#problem = score.why;
		else if (await this.#answer(attempt, question, this.#draft, score))
			if (attempt.mode === 'practice') this.#show('feedback');
			else this.#forward();
	};

	/** From feedback, or past a question of an exam. */
	next = async (): Promise<void> => {
		if (this.#status === 'feedback' && !this.#nextOpen()) await this.end();
		else if (this.#status === 'feedback' || this.attempt?.mode === 'exam') this.#forward();
	};

	skip = async (): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question || this.#status !== 'asking') return;
		const skipped = await this.#write([
			{ type: 'skip', attempt: attempt.id, question: question.id }
		]);
		if (!skipped) return;
		if (attempt.mode === 'practice' && !this.#nextOpen()) await this.end();
		else this.#forward();
	};

	/** Ends the attempt, however far it is, and shows the report. */
	end = async (): Promise<void> => {
		const attempt = this.attempt;
		if (!attempt || attempt.state === 'finished') return;
		if (await this.#write([{ type: 'finish', attempt: attempt.id }])) await this.#showReport();
	};

	/** "I had it right": the learner overrules the marking of a typed answer. */
	hadItRight = async (): Promise<void> => {
		const { attempt, question, result } = this;
		if (!attempt || !question || this.#status !== 'feedback') return;
		if (result?.status !== 'answered' || result.verdict === 'right') return;
		const score = this.#mark(question, result.answer);
		if (score.status !== 'scored') return;
		const parts = score.parts.map((part) => ({ ...part, share: 1 }));
		const right = { ...score, verdict: 'right' as const, share: 1, parts };
		await this.#answer(attempt, question, result.answer, right);
	};

	/** A new attempt of what this one missed. */
	retryMissed = async (): Promise<void> => {
		const attempt = this.attempt;
		const missed = this.report?.missed.filter((id) => this.#questions.has(id)) ?? [];
		if (!attempt || missed.length === 0) return;
		const choice = { scope: { of: 'missed' }, mode: attempt.mode, limit: null } as const;
		await this.#begin(choice, missed, this.#ports.clock.seed());
	};

	/** To a question of an exam by its 1-based position. */
	goTo = (position: number): void => {
		const id = this.#order[position - 1];
		if (id !== undefined && this.attempt?.mode === 'exam' && this.attempt.state === 'open')
			this.#ask(id);
	};

	/** Of an exam: what is answered and what is not, before handing in. */
	showOverview = (): void => {
		if (this.attempt?.mode === 'exam' && this.attempt.state === 'open') {
			this.#current = null;
			this.#show('overview');
		}
	};

	/** Adds milliseconds to the limit. Time that ran out counts from now. */
	extend = async (by: number): Promise<void> => {
		const attempt = this.attempt;
		if (!attempt || attempt.limit === null) return;
		const overrun = Math.max(0, this.#ports.clock.now() - attempt.startedAt - attempt.limit);
		await this.#write([{ type: 'extend', attempt: attempt.id, by: by + overrun }]);
		this.tick();
	};

	noLimit = async (): Promise<void> => {
		if (this.attempt) await this.#write([{ type: 'extend', attempt: this.attempt.id, by: 'off' }]);
	};

	/** Looks at the clock; the page calls it every second while there is a limit. */
	tick = (): void => {
		this.#now = this.#ports.clock.now();
	};

	/** Back to the choice. An open attempt stays open. */
	leave = async (): Promise<void> => {
		const { store, bookmarks } = this.#ports;
		bookmarks.keepQuiz(this.set.id, null);
		this.#missed = await store.lastMissed(this.set.id);
		this.#open = await store.openAttempt(this.set.id);
		this.#events = [];
		this.#current = null;
		this.#status = 'choosing';
	};

	async #begin(choice: QuizChoice, questions: readonly string[], seed: number): Promise<void> {
		if (questions.length === 0) return;
		const attempt = this.#ports.clock.id();
		const begin: Deed = { type: 'start', attempt, set: this.set.id, ...choice, seed, questions };
		const abandoned = this.#open ?? (this.attempt?.state === 'open' ? this.attempt : null);
		const finish: readonly Deed[] = abandoned ? [{ type: 'finish', attempt: abandoned.id }] : [];
		const before = this.#events;
		this.#events = [];
		if (!(await this.#write([...finish, begin]))) {
			this.#events = before;
			return;
		}
		this.#open = null;
		this.tick();
		this.#ask(this.#order[0] ?? null);
	}

	async #stand(attempt: Attempt, place: QuizPlace | null): Promise<void> {
		this.#events = await this.#ports.store.eventsOfAttempt(attempt.id);
		this.#open = null;
		this.tick();
		if (attempt.state === 'finished') return this.#showReport();
		if (place?.phase === 'overview') return this.showOverview();
		const there = this.#order.find((id) => id === place?.question);
		this.#ask(there ?? this.#nextOpen());
		if (there === undefined) return;
		if (place?.phase === 'feedback' && this.#scored()) this.#show('feedback');
		else if (place?.draft && place.draft.kind === this.asked?.kind) this.setDraft(place.draft);
	}

	async #showReport(): Promise<void> {
		this.#current = null;
		this.#show('report');
		this.#missed = await this.#ports.store.lastMissed(this.set.id);
	}

	/** The first question without a result after this one, else from the beginning. */
	#nextOpen(): string | null {
		const attempt = this.attempt;
		if (!attempt) return null;
		const at = this.#order.indexOf(this.#current ?? '') + 1;
		const round = [...this.#order.slice(at), ...this.#order.slice(0, at)];
		return round.find((id) => resultOf(attempt, id) === null) ?? null;
	}

	#forward(): void {
		if (this.attempt?.mode === 'practice') return this.#ask(this.#nextOpen());
		const following = this.#order[this.position];
		if (following === undefined) this.showOverview();
		else this.#ask(following);
	}

	#ask(id: string | null): void {
		this.#current = id;
		this.#shownAt = this.#ports.clock.now();
		const asked = this.asked;
		const given = this.result?.status === 'answered' ? this.result.answer : null;
		this.#draft = given ?? (asked ? emptyAnswer(asked) : null);
		this.#show('asking');
	}

	#show(phase: QuizPlace['phase']): void {
		this.#status = phase;
		this.#problem = null;
		this.#keepPlace();
	}

	#keepPlace(): void {
		if (!this.attempt || this.#status === 'loading' || this.#status === 'choosing') return;
		this.#ports.bookmarks.keepQuiz(this.set.id, {
			attempt: this.attempt.id,
			question: this.#current,
			phase: this.#status,
			draft: this.#status === 'asking' ? this.#draft : null
		});
	}

	#mark(question: Question, answer: Answer): Score {
		return mark(question, 'whole', answer, markingContext(this.set));
	}

	/** Marking the recorded answer once more: the log keeps the verdict, the file has the words. */
	#scored(): Scored | null {
		const { question, result } = this;
		if (!question || result?.status !== 'answered') return null;
		const score = this.#mark(question, result.answer);
		if (score.status !== 'scored') return null;
		return { ...score, verdict: result.verdict, share: result.share };
	}

	/** Writes an answer; one given before in this attempt is taken back in the same breath. */
	async #answer(
		attempt: Attempt,
		question: Question,
		answer: Answer,
		score: Scored
	): Promise<boolean> {
		const replaced = this.#answerOnRecord(question);
		const retract: readonly Deed[] = replaced ? [{ type: 'retract', target: replaced.id }] : [];
		return this.#write(async () => [
			...retract,
			{
				type: 'answer',
				where: 'quiz',
				attempt: attempt.id,
				set: this.set.id,
				question: question.id,
				version: question.version,
				answer,
				share: score.share,
				verdict: score.verdict,
				parts: score.parts.map(({ part, share, guess }) => ({
					card: cardKey(this.set.id, question.id, part),
					share,
					guess
				})),
				hints: this.hints.length,
				elapsed: replaced?.elapsed ?? Math.max(0, this.#ports.clock.now() - this.#shownAt),
				retry: replaced?.retry ?? (await this.#metToday(question))
			}
		]);
	}

	#answerOnRecord(question: Question): AnswerEvent | null {
		const result = this.attempt && resultOf(this.attempt, question.id);
		if (result?.status !== 'answered') return null;
		const event = this.#events.find(({ id }) => id === result.event);
		return event?.type === 'answer' ? event : null;
	}

	async #metToday(question: Question): Promise<boolean> {
		const { store, clock } = this.#ports;
		const now = clock.now();
		const today = studyDay(now, clock.offset(now));
		const cards = cardsOf(this.set.id, question).map((card) => card.key);
		return (await store.memories(cards)).some((memory) => memory.lastDay === today);
	}

	/** Gives whether the session may go on. */
	async #write(deeds: readonly Deed[] | (() => Promise<readonly Deed[]>)): Promise<boolean> {
		if (this.#busy) return false;
		this.#busy = true;
		try {
			const stored = await this.#ports.store.append(
				typeof deeds === 'function' ? await deeds() : deeds
			);
			this.#trouble = stored.ok ? null : stored.why;
			this.#events = [...this.#events, ...stored.events];
			return stored.events.length > 0;
		} finally {
			this.#busy = false;
		}
	}
}
