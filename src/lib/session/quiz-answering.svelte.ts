import type { Certainty, Deed, FlagEvent } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import { cardKey, partsOf } from '#lib/core/schedule/card.ts';
import type { QuizPlace } from '#lib/storage/bookmarks.ts';
import { askedBefore } from './asked-before.ts';
import { answerDeed, overruled, type Scored } from './marked-answer.ts';
import { QuizView } from './quiz-view.svelte.ts';
import type { SessionPorts } from './session-ports.ts';
import { Writing } from './writing.svelte.ts';

/** What a learner does with the question of a quiz on the screen, written before it shows. */
export class QuizAnswering extends QuizView {
	protected readonly ports: SessionPorts;
	protected readonly writing: Writing;
	#shownAt = 0;
	#decisions: readonly string[] = [];
	#decided = $state.raw<'suspend' | 'flag' | null>(null);

	constructor(set: QuestionSet, ports: SessionPorts) {
		super(set);
		this.ports = ports;
		this.writing = new Writing(ports.store);
	}

	/** What was decided, or said, last about the question on the screen. */
	get decided(): 'suspend' | 'flag' | null {
		return this.#decided;
	}
	/** A step is being written: further presses are passed over. */
	get busy(): boolean {
		return this.writing.busy;
	}
	setDraft = (draft: Answer): void => {
		if (this.phase !== 'asking') return;
		this.given = draft;
		this.objection = null;
		this.keepPlace();
	};

	setCertainty = (certainty: Certainty): void => {
		if (this.phase !== 'asking') return;
		this.sure = certainty;
		this.objection = null;
		this.keepPlace();
	};

	/** Opens the next hint. */
	hint = async (): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question || this.phase !== 'asking' || this.hintsLeft === 0) return;
		const shown = this.hints.length + 1;
		await this.write({ type: 'hint', attempt: attempt.id, question: question.id, shown });
	};

	/** "I had it right": the learner overrules the marking of a typed answer, and the teacher is told. */
	hadItRight = async (): Promise<void> => {
		const { attempt, question, result, score } = this;
		if (!attempt || !question || !score || result?.status !== 'answered') return;
		if (result.verdict !== 'right')
			await this.answer(attempt, question, result.answer, overruled(score), true);
	};

	/** The cards of the question on the screen are asked no more in study. */
	suspend = async (): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question) return;
		await this.#decide(
			'suspend',
			partsOf(question).map((part) => ({
				type: 'card',
				card: cardKey(this.set.id, question.id, part),
				act: 'suspend',
				session: attempt.id
			}))
		);
	};

	/** A word for the teacher: the question on the screen is wrong. */
	flag = async (note: string): Promise<void> => {
		const { attempt, question } = this;
		if (!attempt || !question) return;
		await this.#decide('flag', [
			this.#flagged(attempt, question, { what: 'question', note: note.trim() })
		]);
	};

	/** Takes back what was decided last about the question on the screen. */
	takeBack = async (): Promise<void> => {
		const retractions = this.#decisions.map((target): Deed => ({ type: 'retract', target }));
		if (retractions.length > 0 && (await this.write(async () => retractions))) this.#forget();
	};

	async #decide(what: 'suspend' | 'flag', deeds: readonly Deed[]): Promise<void> {
		const events = await this.writing.write(() => deeds);
		if (!events) return;
		this.#decisions = events.map(({ id }) => id);
		this.#decided = what;
	}

	#forget(): void {
		this.#decisions = [];
		this.#decided = null;
	}

	#flagged(attempt: Attempt, { id, version }: Question, about: FlagEvent['about']): Deed {
		return { type: 'flag', set: this.set.id, question: id, version, about, session: attempt.id };
	}

	/** In an exam an answer counts however one leaves it, not by "Next" alone; what cannot be marked is left as it was. */
	protected async keepOnScreen(): Promise<void> {
		const { attempt, question, draft, phase } = this;
		if (!attempt || !question || !draft || phase !== 'asking' || !this.inExam()) return;
		if (draft.kind === 'card' || draft.kind === 'open') return;
		const onRecord = this.result?.status === 'answered' ? this.result : null;
		const same = JSON.stringify(onRecord?.answer) === JSON.stringify(draft);
		if (same && (onRecord?.certainty ?? null) === this.sure) return;
		const score = this.mark(question, draft);
		if (score.status !== 'scored') return;
		// A guess costs nothing: better than to lose what was answered.
		if (attempt.marks) this.sure ??= 'guess';
		await this.answer(attempt, question, draft, score);
	}

	protected ask(id: string | null): void {
		this.current = id;
		this.#forget();
		this.#shownAt = this.ports.clock.now();
		const { asked, result } = this;
		this.given = result?.status === 'answered' ? result.answer : asked && emptyAnswer(asked);
		this.sure = result?.status === 'answered' ? (result.certainty ?? null) : null;
		this.show('asking');
	}

	protected show(phase: QuizPlace['phase']): void {
		this.phase = phase;
		this.objection = null;
		this.keepPlace();
	}

	protected keepPlace(): void {
		const { attempt, phase, current: question } = this;
		if (!attempt || phase === 'loading' || phase === 'failed' || phase === 'choosing') return;
		const draft = phase === 'asking' ? this.draft : null;
		this.ports.bookmarks.keepQuiz(this.set.id, {
			attempt: attempt.id,
			question,
			phase,
			draft,
			...(phase === 'asking' && this.sure !== null ? { certainty: this.sure } : {})
		});
	}

	protected inExam(): boolean {
		return this.attempt?.mode === 'exam' && this.attempt.state === 'open';
	}

	/**
	 * Writes an answer; one given before in this attempt is taken back in the same breath.
	 *
	 * @param held to be right by the learner, against the marking: the teacher is told
	 */
	protected async answer(
		attempt: Attempt,
		question: Question,
		answer: Answer,
		score: Scored,
		held = false
	): Promise<boolean> {
		const replaced = this.answerOnRecord();
		const elapsed = Math.max(0, this.ports.clock.now() - this.#shownAt);
		return this.write(async () => {
			const before = replaced ?? (await askedBefore(this.ports, this.set.id, question));
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
			const refused = held ? [this.#flagged(attempt, question, { what: 'answer', answer })] : [];
			return [
				...(replaced ? [{ type: 'retract', target: replaced.id } as const] : []),
				deed,
				...refused
			];
		});
	}

	/** Gives whether the session may go on. */
	protected async write(deeds: Deed | (() => Promise<readonly Deed[]>)): Promise<boolean> {
		const written = await this.writing.write(typeof deeds === 'function' ? deeds : () => [deeds]);
		if (written) this.events = [...this.events, ...written];
		return written !== null;
	}
}
