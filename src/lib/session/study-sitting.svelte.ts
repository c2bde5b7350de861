import type { AnchoredEvidence } from '#lib/core/evidence/evidence.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { hash } from '#lib/core/question/chance.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { helpFor } from '#lib/core/schedule/sitting/help.ts';
import { passCard } from '#lib/core/schedule/sitting/study-moves.ts';
import type { StudyState } from '#lib/core/schedule/sitting/study.ts';
import { changedSince } from './changed.ts';
import type { SessionPorts } from './session-ports.ts';
import { rememberedSets } from './remembered-sets.ts';
import type { StudyContent } from './study-content.ts';
import { StudyView, type Moment } from './study-view.svelte.ts';

/** Cards whose sets are fetched while the learner is busy with the one before them. */
const ahead = 3;

/** Brings one card after another to the screen: its set, its draft, and what is to be said of it first. */
export class StudySitting extends StudyView {
	protected readonly ports: SessionPorts;
	readonly #setOf: (id: string) => Promise<QuestionSet | null>;
	#lost = $state.raw(0);

	constructor(content: StudyContent, ports: SessionPorts) {
		super();
		this.ports = ports;
		this.#setOf = rememberedSets(content.load);
	}

	/** Cards passed by because their question is gone, or could not be fetched. */
	get lost(): number {
		return this.#lost;
	}

	/** To where the sitting stands now; a card whose question cannot be had is passed by. */
	protected async moveTo(to: StudyState): Promise<void> {
		let sitting = to;
		let set: QuestionSet | null = null;
		while (sitting.current !== null) {
			const card = sitting.cards[sitting.current]?.item.card;
			set = card ? await this.#setOf(card.set) : null;
			if (set?.questions.some(({ id }) => id === card?.question)) break;
			this.#lost += 1;
			sitting = passCard(sitting, this.look().at);
		}
		const inHand = sitting.cards[sitting.current ?? -1];
		const changed = inHand ? await changedSince(this.ports.store, inHand) : null;
		this.look();
		this.set_ = set;
		this.sitting = sitting;
		this.changed = changed;
		this.marked = null;
		this.objection = null;
		this.sure = null;
		this.decided_ = null;
		this.hintsOpen = 0;
		this.showings += 1;
		if (sitting.current === null) {
			this.ports.bookmarks.forgetStudyDraft();
			this.phase = 'over';
			return;
		}
		this.seed = hash(`${this.card?.key ?? ''}#${this.memory?.reps ?? 0}`);
		this.toRead = this.#helpFor();
		this.given = this.#draftFor();
		this.phase = 'asking';
		this.#fetchAhead(sitting, sitting.current);
	}

	protected look(): Moment {
		const at = this.ports.clock.now();
		this.shown = { at, day: studyDay(at, this.ports.clock.offset(at)) };
		return this.shown;
	}

	/** The place in the text that answers a card in need of help. */
	#helpFor(): AnchoredEvidence | null {
		const card = this.inHand;
		if (!card || helpFor(card.item, card.memory) === null) return null;
		return this.question?.evidence.find((evidence) => evidence.status === 'anchored') ?? null;
	}

	#draftFor(): Answer | null {
		const { asked, card } = this;
		if (!asked || !card) return null;
		const kept = this.ports.bookmarks.studyDraft(card.key);
		if (kept?.kind === asked.kind) return kept;
		const empty = emptyAnswer(asked);
		this.ports.bookmarks.keepStudyDraft(card.key, empty);
		return empty;
	}

	#fetchAhead({ cards }: StudyState, from: number): void {
		for (const { item } of cards.slice(from + 1, from + 1 + ahead)) void this.#setOf(item.card.set);
	}
}
