import type { AnswerEvent, Certainty, ProgressEvent } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { ask } from '#lib/core/question/ask.ts';
import { mark } from '#lib/core/question/mark.ts';
import { markingContext, type MarkingContext } from '#lib/core/question/marking-context.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Score } from '#lib/core/question/score.ts';
import { attemptOf, hintsShown, resultOf, timeLeft, type Attempt } from '#lib/core/quiz/attempt.ts';
import { reportOf } from '#lib/core/quiz/report.ts';
import type { QuizPlace } from '#lib/storage/bookmarks.ts';
import type { Problem, Scored } from './marked-answer.ts';
import { questionsById } from './questions-by-id.ts';

/** What a quiz shows. Everything follows from the events of the attempt and from where the learner stands in it. */
export class QuizView {
	readonly set: QuestionSet;
	readonly #questions: ReadonlyMap<string, Question>;

	/** Worked out from the whole article, once, and only when something is marked. */
	readonly #context: MarkingContext = $derived.by(() => markingContext(this.set));

	protected phase = $state.raw<'loading' | 'failed' | 'choosing' | QuizPlace['phase']>('loading');
	protected events = $state.raw<readonly ProgressEvent[]>([]);
	protected current = $state.raw<string | null>(null);
	protected given = $state.raw<Answer | null>(null);
	protected sure = $state.raw<Certainty | null>(null);
	protected objection = $state.raw<Problem | null>(null);
	protected missedBefore = $state.raw<readonly string[]>([]);
	protected left = $state.raw<Attempt | null>(null);
	protected now = $state.raw(0);

	readonly attempt: Attempt | null = $derived.by(() => attemptOf(this.events));
	/** The questions of the attempt that the set still has, in the order asked. */
	protected readonly order: readonly string[] = $derived.by(
		() => this.attempt?.questions.filter((id) => this.has(id)) ?? []
	);
	readonly question: Question | null = $derived.by(() =>
		this.current === null ? null : (this.#questions.get(this.current) ?? null)
	);
	/** The question without its key, in an order that stays for the whole attempt. */
	readonly asked = $derived.by(() =>
		this.question && this.attempt ? ask(this.question, 'whole', this.attempt.seed) : null
	);
	/** What was recorded for the question on the screen. */
	readonly result = $derived.by(() =>
		this.question && this.attempt ? resultOf(this.attempt, this.question.id) : null
	);
	/** How the answer on record was marked; only while there is feedback to give. */
	readonly score: Scored | null = $derived.by(() =>
		this.phase === 'feedback' ? this.scoreOnRecord() : null
	);
	/** Hints opened so far. */
	readonly hints: readonly string[] = $derived.by(() =>
		this.question && this.attempt
			? this.question.hints.slice(0, hintsShown(this.attempt, this.question.id))
			: []
	);
	readonly hintsLeft = $derived.by(() => (this.question?.hints.length ?? 0) - this.hints.length);
	/** 1-based; 0 before there is a question. */
	readonly position = $derived.by(() => this.order.indexOf(this.current ?? '') + 1);
	readonly total = $derived.by(() => this.order.length);
	/** One for each question in the order asked: for the ruler, and for an exam's overview. */
	readonly ticks = $derived.by(() =>
		this.order.map((id) => ({
			id,
			current: id === this.current,
			result: this.attempt ? resultOf(this.attempt, id) : null
		}))
	);
	readonly report = $derived.by(() =>
		this.phase === 'report' && this.attempt ? reportOf(this.attempt, this.set) : null
	);
	/** Milliseconds as of the last `tick`; `null` without a limit. */
	readonly timeLeft = $derived.by(() => (this.attempt ? timeLeft(this.attempt, this.now) : null));
	/** The page then asks whether to end, extend or switch the limit off: the session never ends by itself. */
	readonly timeIsUp = $derived.by(() => this.attempt?.state === 'open' && this.timeLeft === 0);

	constructor(set: QuestionSet) {
		this.set = set;
		this.#questions = questionsById(set);
	}

	get status() {
		return this.phase;
	}
	/** What is chosen or typed so far; `null` without a question. */
	get draft(): Answer | null {
		return this.given;
	}
	/** How sure of it the learner says to be. */
	get certainty(): Certainty | null {
		return this.sure;
	}
	get problem(): Problem | null {
		return this.objection;
	}
	/** Questions that a quiz of the missed would ask. */
	get missed(): readonly string[] {
		return this.missedBefore;
	}
	/** An attempt begun earlier and not ended, to be resumed or left. */
	get open(): Attempt | null {
		return this.left;
	}

	/** Whether the set still has a question. */
	protected has(id: string): boolean {
		return this.#questions.has(id);
	}

	protected mark(question: Question, answer: Answer): Score {
		return mark(question, 'whole', answer, this.#context);
	}

	/** The event of the answer on record; none after a skip. */
	protected answerOnRecord(): AnswerEvent | null {
		const { result } = this;
		if (result?.status !== 'answered') return null;
		const event = this.events.find(({ id }) => id === result.event);
		return event?.type === 'answer' ? event : null;
	}

	/** The answer on record marked once more: the log keeps the verdict, the file has the words. */
	protected scoreOnRecord(): Scored | null {
		const { question, result } = this;
		if (!question || result?.status !== 'answered') return null;
		const score = this.mark(question, result.answer);
		if (score.status !== 'scored') return null;
		return { ...score, verdict: result.verdict, share: result.share };
	}

	/** The first question without a result after this one, else from the beginning. */
	protected nextOpen(): string | null {
		const attempt = this.attempt;
		if (!attempt) return null;
		const round = [...this.order.slice(this.position), ...this.order.slice(0, this.position)];
		return round.find((id) => resultOf(attempt, id) === null) ?? null;
	}
}
