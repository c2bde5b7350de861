import type { CardEvent, Certainty } from '#lib/core/progress/event.ts';
import type { AnchoredEvidence } from '#lib/core/evidence/evidence.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { ask } from '#lib/core/question/ask.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { Card } from '#lib/core/schedule/card.ts';
import { answeredVersion } from '#lib/core/schedule/memory/edition-change.ts';
import { retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { preview } from '#lib/core/schedule/memory/preview.ts';
import { defaultScheduling, type Scheduling } from '#lib/core/schedule/memory/scheduling.ts';
import type { StudyCard, StudyState } from '#lib/core/schedule/sitting/study.ts';
import { studyProgress, studySummary } from '#lib/core/schedule/sitting/study-progress.ts';
import type { Changed } from './changed.ts';
import type { Problem, Scored } from './marked-answer.ts';

/** Moment and study day as the view last looked. */
export interface Moment {
	/** UTC milliseconds. */
	readonly at: number;
	readonly day: number;
}

/** What a study session shows. Everything follows from the state of the sitting and the set on the screen. */
export class StudyView {
	protected phase = $state.raw<'loading' | 'failed' | 'nothing' | 'asking' | 'feedback' | 'over'>(
		'loading'
	);
	protected sitting = $state.raw<StudyState | null>(null);
	protected scheduling = $state.raw<Scheduling>(defaultScheduling);
	protected set_ = $state.raw<QuestionSet | null>(null);
	protected given = $state.raw<Answer | null>(null);
	protected marked = $state.raw<Scored | null>(null);
	protected changed = $state.raw<Changed | null>(null);
	protected objection = $state.raw<Problem | null>(null);
	protected sure = $state.raw<Certainty | null>(null);
	protected decided_ = $state.raw<CardEvent['act'] | 'flag' | null>(null);
	protected toRead = $state.raw<AnchoredEvidence | null>(null);
	protected hintsOpen = $state.raw(0);
	protected shown = $state.raw<Moment>({ at: 0, day: 0 });
	protected showings = $state.raw(0);
	/** Kept from showing to feedback: the memory, and with it the order, changes in between. */
	protected seed = $state.raw(0);

	protected readonly inHand: StudyCard | null = $derived.by(
		() => this.sitting?.cards[this.sitting.current ?? -1] ?? null
	);
	readonly card: Card | null = $derived.by(() => this.inHand?.item.card ?? null);
	/** Why this card: in its steps, due, or new. */
	readonly reason = $derived.by(() => this.inHand?.item.reason ?? null);
	/** The numbers that put it where it stands. */
	readonly why = $derived.by(() => this.inHand?.item.why ?? null);
	/** Set where it is asked in place of another form of its fact. */
	readonly form = $derived.by(() => this.inHand?.item.form ?? null);
	/** As it is known now; `null` for a card never met. */
	readonly memory: Memory | null = $derived.by(
		() => this.inHand?.memory ?? this.inHand?.item.memory ?? null
	);
	readonly question: Question | null = $derived.by(
		() => this.set_?.questions.find(({ id }) => id === this.card?.question) ?? null
	);
	/** The question without its key; another order at every showing, the same after a reload. */
	readonly asked = $derived.by(() =>
		this.question && this.card ? ask(this.question, this.card.part, this.seed) : null
	);
	readonly hints: readonly string[] = $derived.by(
		() => this.question?.hints.slice(0, this.hintsOpen) ?? []
	);
	readonly hintsLeft = $derived.by(() => (this.question?.hints.length ?? 0) - this.hints.length);
	/** What each of the four buttons would do, by grade. */
	readonly previews = $derived.by(() =>
		this.card
			? preview(this.memory, this.card.key, this.shown.at, this.shown.day, this.scheduling)
			: null
	);
	/** Probability that it is still known on the day when it comes back, 0–1. */
	readonly recallWhenBack = $derived.by(() =>
		this.memory
			? retrievability(this.scheduling.weights, this.memory.interval, this.memory.stability)
			: 0
	);
	/** "4 of 12" and the ruler. */
	readonly progress = $derived.by(() => (this.sitting ? studyProgress(this.sitting) : null));
	readonly summary = $derived.by(() =>
		this.sitting ? studySummary(this.sitting, this.shown.day, this.shown.at) : null
	);
	/** That an answer to the card in hand is to. */
	protected readonly version = $derived.by(() =>
		answeredVersion(this.question?.version ?? 1, this.memory ? [this.memory] : [])
	);
	readonly canUndo = $derived.by(() => (this.sitting?.last ?? null) !== null);
	/** What an undo takes back: an answer, or what else was done with a card; `null` for nothing. */
	readonly lastMove: 'answer' | 'other' | null = $derived.by(() => {
		const { cards, last } = this.sitting ?? {};
		if (!cards || !last) return null;
		return cards[last.position]?.memory === last.before.memory ? 'other' : 'answer';
	});

	get status() {
		return this.phase;
	}
	/** The set of the card on the screen. */
	get set(): QuestionSet | null {
		return this.set_;
	}
	/** `whole`, a gap's name, or a flashcard's `back` or `front`. */
	get part(): string {
		return this.card?.part ?? 'whole';
	}
	get draft(): Answer | null {
		return this.given;
	}
	/** How sure the learner says to be of the draft. */
	get certainty(): Certainty | null {
		return this.sure;
	}
	/** What was decided, or said, last of the card in hand; `null` for nothing, and once that is undone. */
	get decided(): CardEvent['act'] | 'flag' | null {
		return this.decided_;
	}
	/** What became of the question in hand since the learner last answered it. */
	get change(): Changed | null {
		return this.changed;
	}
	/** What is to be read before the question, which was forgotten too often; `null` for most. */
	get readFirst(): AnchoredEvidence | null {
		return this.toRead;
	}
	/** Only while there is feedback to give. */
	get score(): Scored | null {
		return this.marked;
	}
	get problem(): Problem | null {
		return this.objection;
	}
	/** Different for every showing of a card. */
	get showing(): string {
		return `${this.card?.key ?? ''}#${this.showings}`;
	}
}
