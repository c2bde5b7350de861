import type { Paragraph, Section } from '#lib/core/evidence/article.ts';
import type { AnswerEvent, ProgressEvent } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { ask } from '#lib/core/question/ask.ts';
import { mark } from '#lib/core/question/mark.ts';
import { markingContext, type MarkingContext } from '#lib/core/question/marking-context.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Score } from '#lib/core/question/score.ts';
import { isMarkable, questionsOfSections } from '#lib/core/quiz/reading-plan.ts';
import {
	afterOf,
	beforeOf,
	gainOf,
	readingOf,
	triesOf,
	type Reading
} from '#lib/core/quiz/reading.ts';
import type { GuidedPlace } from '#lib/storage/bookmarks.ts';
import type { Problem, Scored } from './marked-answer.ts';
import { questionsById } from './questions-by-id.ts';

/** A section of the text as a guided reading has it. */
export interface GuidedSection {
	/** In the article. */
	readonly position: number;
	readonly section: Section;
	readonly paragraphs: readonly Paragraph[];
	/** What opens it; `null` for a section that nothing is asked about. */
	readonly question: Question | null;
	/** It can be read. One that nothing is asked about opens with the one before it. */
	readonly open: boolean;
	/** How often its question was tried. */
	readonly tries: number;
}

/** What a guided reading shows. Everything follows from its events and from where the learner stands in it. */
export class ReadingView {
	readonly set: QuestionSet;
	readonly #questions: ReadonlyMap<string, Question>;

	/** Worked out from the whole article, once, and only when something is marked. */
	readonly #context: MarkingContext = $derived.by(() => markingContext(this.set));

	protected phase = $state.raw<'loading' | 'failed' | 'intro' | GuidedPlace['stage']>('loading');
	protected events = $state.raw<readonly ProgressEvent[]>([]);
	protected current = $state.raw<string | null>(null);
	protected given = $state.raw<Answer | null>(null);
	protected objection = $state.raw<Problem | null>(null);
	protected lately = $state.raw<Question | null>(null);
	protected missed = $state.raw(false);

	readonly reading: Reading | null = $derived.by(() => readingOf(this.events));
	/** Asked before and after, as far as the set still has them. */
	readonly around: readonly string[] = $derived.by(
		() => this.reading?.questions.filter((id) => this.has(id)) ?? []
	);
	readonly sections: readonly GuidedSection[] = $derived.by(() => this.#sections());
	/** The text before the first heading: always open. */
	readonly opening: readonly Paragraph[] = $derived.by(() =>
		this.set.article.paragraphs.filter(({ section }) => section === null)
	);
	/** The first section that is closed, whose question is asked. */
	readonly gate: GuidedSection | null = $derived.by(
		() => this.sections.find(({ open }) => !open) ?? null
	);
	/** The question on the screen: one before the text, the gate's, or one after it. */
	readonly question: Question | null = $derived.by(() => {
		if (this.phase === 'reading') return this.gate?.question ?? null;
		return this.current === null ? null : (this.#questions.get(this.current) ?? null);
	});
	/** Without its key, in an order that stays for the whole reading. */
	readonly asked = $derived.by(() =>
		this.question && this.reading ? ask(this.question, 'whole', this.reading.seed) : null
	);
	/** 1-based; 0 outside the questions before and after. */
	readonly position = $derived.by(() => this.around.indexOf(this.current ?? '') + 1);
	/** One for each question, for the ruler; before the text nobody is told what was right. */
	readonly ticks = $derived.by(() =>
		this.around.map((id) => {
			const after = this.phase === 'after' || this.phase === 'feedback';
			const result = this.reading && (after ? afterOf : beforeOf)(this.reading, id);
			if (id === this.current) return 'current';
			if (result?.status !== 'answered') return 'waiting';
			return after && result.verdict !== 'right' ? 'forgotten' : 'done';
		})
	);
	/** How the answer on record was marked; only while there is feedback to give. */
	readonly score: Scored | null = $derived.by(() =>
		this.phase === 'feedback' ? this.#scoreOnRecord() : null
	);
	readonly gain = $derived.by(() => (this.reading ? gainOf(this.reading, this.around) : null));
	/** What became of each question before and after, in the order asked. */
	readonly rows = $derived.by(() =>
		this.around.flatMap((id) => {
			const question = this.#questions.get(id);
			if (!question || !this.reading) return [];
			return [{ question, before: beforeOf(this.reading, id), after: afterOf(this.reading, id) }];
		})
	);
	/** Whether the set has anything to ask that the app marks by itself. */
	readonly possible = $derived.by(() => this.set.questions.some(isMarkable));

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
	get problem(): Problem | null {
		return this.objection;
	}
	/** The question that was answered or passed by before the text last: the text will answer it. */
	get last(): Question | null {
		return this.lately;
	}
	/** The last try at the gate was not right. */
	get wrong(): boolean {
		return this.missed;
	}

	protected has(id: string): boolean {
		return this.#questions.has(id);
	}

	protected mark(question: Question, answer: Answer): Score {
		return mark(question, 'whole', answer, this.#context);
	}

	/** The event of the answer after the text; none after a skip. */
	protected answerOnRecord(): AnswerEvent | null {
		const result = this.reading && this.current ? afterOf(this.reading, this.current) : null;
		if (result?.status !== 'answered') return null;
		const event = this.events.find(({ id }) => id === result.event);
		return event?.type === 'answer' ? event : null;
	}

	/** The answer marked once more: the log keeps the verdict, the file has the words. */
	#scoreOnRecord(): Scored | null {
		const { question } = this;
		const event = this.answerOnRecord();
		if (!question || !event) return null;
		const score = this.mark(question, event.answer);
		if (score.status !== 'scored') return null;
		return { ...score, verdict: event.verdict, share: event.share };
	}

	#sections(): readonly GuidedSection[] {
		const { reading, set } = this;
		if (!reading) return [];
		const asked = questionsOfSections(set, reading.questions, reading.seed);
		let allOpen = true;
		return set.article.sections.map((section, position) => {
			const question = asked.get(position) ?? null;
			const open = reading.open.has(position) || (question === null && allOpen);
			allOpen &&= open;
			return {
				position,
				section,
				paragraphs: set.article.paragraphs.filter((one) => one.section === position),
				question,
				open,
				tries: question ? triesOf(reading, question.id) : 0
			};
		});
	}
}
