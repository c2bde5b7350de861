import type { Answer } from '#lib/core/question/answer.ts';
import { ask } from '#lib/core/question/ask.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import { mark } from '#lib/core/question/mark.ts';
import { markingContext } from '#lib/core/question/marking-context.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { problemOf, type Problem, type Scored } from '../marked-answer.ts';

/** A question as the learner will meet it, answered as often as its author likes; nothing is written anywhere. */
export class Practice {
	readonly question: Question;
	readonly #set: () => QuestionSet;
	#seed = $state.raw(1);
	#given = $state.raw<Answer | null>(null);
	#score = $state.raw<Scored | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#hints = $state.raw(0);
	#revealed = $state.raw(false);

	readonly asked = $derived.by(() => ask(this.question, 'whole', this.#seed));
	readonly draft: Answer = $derived.by(() => this.#given ?? emptyAnswer(this.asked));
	readonly hints: readonly string[] = $derived.by(() => this.question.hints.slice(0, this.#hints));
	/** A card, or an open answer without criteria: once it is open, only the learner can say how it went. */
	readonly selfMarked: boolean;

	/** @param set the set as it is when an answer is checked */
	constructor(question: Question, set: () => QuestionSet) {
		this.question = question;
		this.#set = set;
		this.selfMarked =
			question.kind === 'card' || (question.kind === 'open' && question.criteria.length === 0);
	}

	/** Only while there is feedback to give. */
	get score(): Scored | null {
		return this.#score;
	}
	get problem(): Problem | null {
		return this.#problem;
	}
	/** The other side, or the model, is open. */
	get revealed(): boolean {
		return this.#revealed;
	}
	/** Something was answered or opened. */
	get touched(): boolean {
		return this.#given !== null || this.#score !== null || this.#hints > 0 || this.#revealed;
	}

	setDraft = (draft: Answer): void => {
		this.#given = draft;
		this.#problem = null;
	};

	hint = (): void => {
		this.#hints += 1;
	};

	check = (): void => {
		if (this.#score !== null) return;
		if (this.selfMarked || (this.question.kind === 'open' && !this.#revealed)) {
			this.#revealed = true;
			return;
		}
		const score = mark(this.question, 'whole', this.draft, markingContext(this.#set()));
		if (score.status === 'scored') this.#score = score;
		else this.#problem = problemOf(score);
	};

	/** As if never answered, in another order. */
	reset = (): void => {
		this.#seed += 1;
		this.#given = null;
		this.#score = null;
		this.#problem = null;
		this.#hints = 0;
		this.#revealed = false;
	};
}
