import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { rememberEvent } from '#lib/core/progress/replay.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { hash } from '#lib/core/question/chance.ts';
import { editionOf } from '#lib/core/question/edition.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import { mark } from '#lib/core/question/mark.ts';
import { markingContext } from '#lib/core/question/marking-context.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { Grade } from '#lib/core/schedule/grade.ts';
import type { QueueItem } from '#lib/core/schedule/queue.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import {
	answerCard,
	beginStudy,
	endStudy,
	nextCard,
	skipCard,
	undo,
	type StudyState
} from '#lib/core/schedule/study.ts';
import type { Trouble } from '#lib/storage/progress-store.ts';
import { troubleOf } from '#lib/storage/trouble.ts';
import { changedSince } from './changed.ts';
import { answerDeed, overruled, problemOf, type Scored } from './marked-answer.ts';
import type { QuizPorts } from './quiz-session.svelte.ts';
import { rememberedSets } from './remembered-sets.ts';
import { planStudy, type Plan, type StudyContent } from './study-queue.ts';
import { StudyView, type Moment } from './study-view.svelte.ts';
import { Writing } from './writing.svelte.ts';

/** Cards whose sets are fetched while the learner is busy with the one before them. */
const ahead = 3;
const more = 3;

/**
 * A sitting with the cards that are due, over all sets or one.
 *
 * ```
 * loading → asking ⇄ feedback → over → (threeMore) asking …
 *         → nothing                 nothing is due, and no new card is left for today
 *         → failed                  the store cannot be read; `load` tries again
 * ```
 *
 * Flashcards and open questions are graded by the learner (`grade`), which goes straight on; all others are marked
 * (`check`), with feedback and `next`. What was forgotten comes back in the session.
 *
 * Fields to show: `status`, `set`, `question`, `part`, `asked`, `draft`, `hints`, `hintsLeft`, `problem`, `score`, `card`,
 * `reason`, `change`, `previews`, `progress` (number, total, ticks), `summary`, `canUndo`, `canDoMore`, `nextDay`, `lost`, `showing`, `busy`,
 * `trouble`.
 *
 * Methods, all safe to pass as callbacks: `load`, `setDraft`, `hint`, `check`, `grade`, `next`, `skip`, `undo`, `hadItRight`,
 * `end`, `threeMore`.
 *
 * Every answer is on the disk before the next card shows, so a reload finds the queue as it was left.
 */
export class StudySession extends StudyView {
	readonly #content: StudyContent;
	readonly #ports: QuizPorts;
	readonly #only: string | null;
	readonly #writing: Writing;
	readonly #setOf: (id: string) => Promise<QuestionSet | null>;
	#session = '';
	/** Milliseconds from showing to the first answer: an overruled one took no longer. */
	#took = 0;
	#more = $state.raw<readonly QueueItem[]>([]);
	#readTrouble = $state.raw<Trouble | null>(null);
	#lost = $state.raw(0);
	#nextDay = $state.raw<number | null>(null);

	/** @param only one set, or `null` for all */
	constructor(content: StudyContent, ports: QuizPorts, only: string | null) {
		super();
		this.#content = content;
		this.#setOf = rememberedSets(content.load);
		this.#ports = ports;
		this.#only = only;
		this.#writing = new Writing(ports.store);
	}

	get busy(): boolean {
		return this.#writing.busy;
	}
	get trouble(): Trouble | null {
		return this.#readTrouble ?? this.#writing.trouble;
	}
	/** Whether `threeMore` has anything to show. */
	get canDoMore(): boolean {
		return this.#more.length > 0;
	}
	/** Study day of the next card to come back, once there is nothing to do; `null` without any. */
	get nextDay(): number | null {
		return this.#nextDay;
	}
	/** Cards passed by because their question is gone, or could not be fetched. */
	get lost(): number {
		return this.#lost;
	}

	load = async (): Promise<void> => {
		const plan = await this.#plan(0);
		if (!plan) return;
		this.scheduling = plan.scheduling;
		await this.#begin(plan.items);
	};

	/** A few more cards, beyond the day's limit of new ones. */
	threeMore = async (): Promise<void> => {
		const items = this.#more;
		if (items.length > 0) await this.#begin(items);
	};

	setDraft = (draft: Answer): void => {
		if (this.phase !== 'asking' || !this.card) return;
		this.given = draft;
		this.objection = null;
		this.#ports.bookmarks.keepStudyDraft(this.card.key, draft);
	};

	hint = async (): Promise<void> => {
		if (this.phase === 'asking' && this.hintsLeft > 0) this.hintsOpen += 1;
	};

	/** Marks the draft and writes it. */
	check = async (): Promise<void> => {
		const { question, card, draft, set } = this;
		if (!question || !card || !draft || !set || this.phase !== 'asking') return;
		const score = mark(question, card.part, draft, markingContext(set));
		if (score.status !== 'scored') this.objection = problemOf(score);
		else await this.#answer(score);
	};

	/** The learner's own button. */
	grade = async (grade: Grade): Promise<void> => {
		const { question, card, sitting } = this;
		if (!question || !card || !sitting || this.phase !== 'asking') return;
		const { key } = editionOf(question, card.part);
		const { version } = this;
		const elapsed = this.#elapsed();
		const events = await this.#writing.write(() => [
			{ type: 'review', session: this.#session, card: card.key, version, key, grade, elapsed }
		]);
		if (events) await this.#move(nextCard(this.#answered(sitting, events), this.#look().at));
	};

	/** From feedback to the next card. */
	next = async (): Promise<void> => {
		if (this.sitting && this.phase === 'feedback')
			await this.#move(nextCard(this.sitting, this.#look().at));
	};

	/** Leaves the card out until another session. */
	skip = async (): Promise<void> => {
		if (this.sitting && this.phase === 'asking')
			await this.#move(skipCard(this.sitting, this.#look().at));
	};

	/** Takes back the last answer or skip, as far as the session goes, and asks that card again. */
	undo = async (): Promise<void> => {
		const last = this.sitting?.last;
		if (!this.sitting || !last) return;
		const event = last.event;
		if (event !== null && !(await this.#writing.write(() => [{ type: 'retract', target: event }])))
			return;
		await this.#move(undo(this.sitting));
	};

	/** "I had it right": the learner overrules the marking of a typed answer. */
	hadItRight = async (): Promise<void> => {
		if (this.phase === 'feedback' && this.score && this.score.verdict !== 'right')
			await this.#answer(overruled(this.score));
	};

	end = async (): Promise<void> => {
		if (this.sitting) await this.#move(endStudy(this.sitting, this.#look().at));
	};

	async #plan(extra: number): Promise<Plan | null> {
		try {
			const plan = await planStudy(this.#content, this.#ports, this.#only, extra);
			this.#readTrouble = null;
			return plan;
		} catch (error) {
			this.#readTrouble = troubleOf(error);
			if (!this.sitting) this.phase = 'failed';
			return null;
		}
	}

	async #begin(items: readonly QueueItem[]): Promise<void> {
		this.#session = this.#ports.clock.id();
		this.#more = [];
		const begun = this.#ports.bookmarks.studyCard();
		const first = items.find((item) => item.card.key === begun);
		const ordered = first ? [first, ...items.filter((item) => item !== first)] : items;
		await this.#move(beginStudy(ordered, this.#look().at));
		if (this.status === 'over') this.phase = 'nothing';
	}

	/** An answer to the card in hand, in place of one just given when there is feedback already. */
	async #answer(score: Scored): Promise<void> {
		const { question, draft, set, sitting, phase } = this;
		if (!question || !draft || !set || !sitting) return;
		const replaced = phase === 'feedback' ? (sitting.last?.event ?? null) : null;
		if (replaced === null) this.#took = this.#elapsed();
		const deed = answerDeed(question, draft, score, {
			where: 'study',
			attempt: this.#session,
			set: set.id,
			version: this.version,
			hints: this.hints.length,
			elapsed: this.#took,
			retry: false
		});
		const retract: readonly Deed[] =
			replaced === null ? [] : [{ type: 'retract', target: replaced }];
		const events = await this.#writing.write(() => [...retract, deed]);
		if (!events) return;
		this.sitting = this.#answered(replaced === null ? sitting : undo(sitting), events);
		this.marked = score;
		this.phase = 'feedback';
		this.#ports.bookmarks.forgetStudyDraft();
	}

	/** The sitting after an answer was written: what the store remembers now is worked out here, without reading. */
	#answered(sitting: StudyState, events: readonly ProgressEvent[]): StudyState {
		const card = sitting.current === null ? undefined : sitting.cards[sitting.current];
		const event = events.find(({ type }) => type === 'answer' || type === 'review');
		if (!card || !event) return sitting;
		const known = card.memory ?? card.item.memory;
		const memory = rememberEvent(known, event, card.item.card.key, this.scheduling);
		return memory ? answerCard(sitting, memory, event.id) : sitting;
	}

	/** To where the sitting stands now; a card whose question cannot be had is passed by. */
	async #move(to: StudyState): Promise<void> {
		let sitting = to;
		let set: QuestionSet | null = null;
		while (sitting.current !== null) {
			const card = sitting.cards[sitting.current]?.item.card;
			set = card ? await this.#setOf(card.set) : null;
			if (set?.questions.some(({ id }) => id === card?.question)) break;
			this.#lost += 1;
			sitting = skipCard(sitting, this.#look().at);
		}
		const inHand = sitting.cards[sitting.current ?? -1];
		const changed = inHand ? await changedSince(this.#ports.store, inHand) : null;
		this.#look();
		this.set_ = set;
		this.sitting = sitting;
		this.changed = changed;
		this.marked = null;
		this.objection = null;
		this.hintsOpen = 0;
		this.showings += 1;
		if (sitting.current === null) return this.#close();
		this.seed = hash(`${this.card?.key ?? ''}#${this.memory?.reps ?? 0}`);
		this.given = this.#draftFor();
		this.phase = 'asking';
		this.#fetchAhead(sitting, sitting.current);
	}

	async #close(): Promise<void> {
		this.#ports.bookmarks.forgetStudyDraft();
		this.phase = 'over';
		await this.#lookForMore();
	}

	async #lookForMore(): Promise<void> {
		const plan = await this.#plan(more);
		this.#more = plan?.items.slice(0, more) ?? [];
		this.#nextDay = plan?.nextDay ?? null;
	}

	#draftFor(): Answer | null {
		const { asked, card } = this;
		if (!asked || !card) return null;
		const kept = this.#ports.bookmarks.studyDraft(card.key);
		if (kept?.kind === asked.kind) return kept;
		const empty = emptyAnswer(asked);
		this.#ports.bookmarks.keepStudyDraft(card.key, empty);
		return empty;
	}

	#fetchAhead({ cards }: StudyState, from: number): void {
		for (const { item } of cards.slice(from + 1, from + 1 + ahead)) void this.#setOf(item.card.set);
	}

	#elapsed(): number {
		return Math.max(0, this.#ports.clock.now() - this.shown.at);
	}

	#look(): Moment {
		const at = this.#ports.clock.now();
		this.shown = { at, day: studyDay(at, this.#ports.clock.offset(at)) };
		return this.shown;
	}
}
