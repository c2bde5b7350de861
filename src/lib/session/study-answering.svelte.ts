import type { CardEvent, Certainty, Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { rememberEvent } from '#lib/core/progress/replay.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { editionOf } from '#lib/core/question/edition.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import {
	answerEvents,
	cardAsAsked,
	leaveCard,
	noteCard,
	replaceAnswer
} from '#lib/core/schedule/sitting/study-moves.ts';
import { answerCard, nextCard, undo, type StudyState } from '#lib/core/schedule/sitting/study.ts';
import { answerDeed, overruled, problemOf, type Scored } from './marked-answer.ts';
import type { SessionPorts } from './session-ports.ts';
import type { StudyContent } from './study-content.ts';
import { StudySitting } from './study-sitting.svelte.ts';
import { Writing } from './writing.svelte.ts';

/** Fetched while the first question is read. */
const marking = () => import('./marking.ts');

/** What a learner does with the card in hand. Each step is written before it shows, and each can be undone. */
export class StudyAnswering extends StudySitting {
	protected readonly writing: Writing;
	/** Id under which the log knows this sitting. */
	protected session = '';
	/** Milliseconds from showing to the first answer: an overruled one took no longer. */
	#took = 0;

	constructor(content: StudyContent, ports: SessionPorts) {
		super(content, ports);
		this.writing = new Writing(ports.store);
		// What cannot be had now is asked for again when there is an answer to mark.
		marking().catch(() => null);
	}

	get busy(): boolean {
		return this.writing.busy;
	}

	setDraft = (draft: Answer): void => {
		if (this.phase !== 'asking' || !this.card) return;
		this.given = draft;
		this.objection = null;
		this.ports.bookmarks.keepStudyDraft(this.card.key, draft);
	};

	setCertainty = (certainty: Certainty): void => {
		if (this.phase === 'asking') this.sure = certainty;
	};

	hint = async (): Promise<void> => {
		if (this.phase === 'asking' && this.hintsLeft > 0) this.hintsOpen += 1;
	};

	/** Marks the draft and writes it. */
	check = async (): Promise<void> => {
		const { question, card, draft, set } = this;
		if (!question || !card || !draft || !set || this.phase !== 'asking') return;
		const { markIn } = await marking();
		// Meanwhile the same press may have been heard twice.
		if (this.phase !== 'asking' || this.draft !== draft) return;
		const score = markIn(set, question, card.part, draft);
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
		const events = await this.writing.write(() => [
			{ type: 'review', session: this.session, card: card.key, version, key, grade, elapsed }
		]);
		const event = events?.[0];
		const memory = event && this.#remembered(sitting, event);
		if (memory) await this.onward(nextCard(answerCard(sitting, memory, event.id), this.look().at));
	};

	/** From feedback to the next card. */
	next = async (): Promise<void> => {
		if (this.sitting && this.phase === 'feedback')
			await this.onward(nextCard(this.sitting, this.look().at));
	};

	/** Leaves the card out until another session. */
	skip = async (): Promise<void> => {
		const { card, sitting } = this;
		if (!card || !sitting || this.phase !== 'asking') return;
		const { question, key } = card;
		const deed: Deed = { type: 'skip', attempt: this.session, question, card: key };
		const events = await this.writing.write(() => [deed]);
		if (events) await this.onward(leaveCard(sitting, idsOf(events), this.look().at));
	};

	/**
	 * What the learner decides about the card in hand. Before its answer that goes on to the next card.
	 *
	 * @returns whether it was written
	 */
	decide = async (act: CardEvent['act']): Promise<boolean> => {
		const { card, sitting } = this;
		if (!card || !sitting || this.#isAway()) return false;
		const deed: Deed = { type: 'card', card: card.key, act, session: this.session };
		const events = await this.writing.write(() => [deed]);
		if (!events) return false;
		const left = leaveCard(sitting, idsOf(events), this.look().at);
		if (this.phase === 'feedback') {
			this.sitting = left;
			this.decided_ = act;
		} else await this.onward(left);
		return true;
	};

	/**
	 * A word for the teacher: the question is wrong.
	 *
	 * @returns whether it was written
	 */
	flag = async (note: string): Promise<boolean> => {
		const { sitting, set, question } = this;
		if (!sitting || !set || !question || this.#isAway()) return false;
		const deed: Deed = {
			type: 'flag',
			set: set.id,
			question: question.id,
			version: question.version,
			about: { what: 'question', note: note.trim() },
			session: this.session
		};
		const events = await this.writing.write(() => [deed]);
		if (!events) return false;
		this.sitting = noteCard(sitting, idsOf(events));
		this.decided_ = 'flag';
		return true;
	};

	/**
	 * Takes back the last answer, skip, decision or flag, as far as the session goes.
	 *
	 * @returns whether a card is asked again for it
	 */
	undo = async (): Promise<boolean> => {
		const { sitting } = this;
		const last = sitting?.last;
		if (!sitting || !last) return false;
		const retractions = last.events.map((target): Deed => ({ type: 'retract', target }));
		if (retractions.length > 0 && !(await this.writing.write(() => retractions))) return false;
		const back = undo(sitting);
		const same = isSameShowing(back, sitting);
		this.decided_ = null;
		if (same) this.sitting = back;
		// What was decided over a feedback that is closed by now: the card is not asked for it once more.
		else await this.moveTo(back.stage === 'answered' ? nextCard(back, this.look().at) : back);
		return !same && back.stage === 'asking';
	};

	/** "I had it right": the learner overrules the marking of a typed answer, and the teacher is told. */
	hadItRight = async (): Promise<void> => {
		if (this.phase === 'feedback' && this.score && this.score.verdict !== 'right')
			await this.#answer(overruled(this.score));
	};

	/** To what comes next; where a session has an end of its own, it may be that. */
	protected async onward(to: StudyState): Promise<void> {
		await this.moveTo(to);
	}

	/** An answer to the card in hand, in place of one just given when there is feedback already. */
	async #answer(score: Scored): Promise<void> {
		const { question, draft, set, sitting, phase } = this;
		if (!question || !draft || !set || !sitting) return;
		const replaced = answerEvents(sitting);
		if (phase === 'asking') this.#took = this.#elapsed();
		const deed = answerDeed(question, draft, score, {
			where: 'study',
			attempt: this.session,
			set: set.id,
			version: this.version,
			// What was read a moment ago is no recall from long ago: it helps as a hint does.
			hints: this.hints.length + (this.readFirst === null ? 0 : 1),
			elapsed: this.#took,
			retry: false,
			...(this.sure === null ? {} : { certainty: this.sure })
		});
		const events = await this.writing.write(() => [
			...replaced.map((target): Deed => ({ type: 'retract', target })),
			deed,
			...(phase === 'feedback' ? [this.#refused(set.id, draft)] : [])
		]);
		const answer = events?.find(({ type }) => type === 'answer');
		const memory = answer && this.#remembered(sitting, answer);
		if (!events || !memory) return;
		const told = idsOf(events.filter(({ type }) => type !== 'retract'));
		this.sitting =
			phase === 'feedback'
				? replaceAnswer(sitting, memory, told)
				: answerCard(sitting, memory, answer.id);
		this.marked = score;
		this.phase = 'feedback';
		this.ports.bookmarks.forgetStudyDraft();
	}

	/** What the teacher is told of an answer that the file refused. */
	#refused(set: string, answer: Answer): Deed {
		return {
			type: 'flag',
			set,
			question: this.question?.id ?? '',
			version: this.version,
			about: { what: 'answer', answer },
			session: this.session
		};
	}

	/** What the store remembers after this event, worked out here without reading. */
	#remembered(sitting: StudyState, event: ProgressEvent): Memory | null {
		const card = cardAsAsked(sitting);
		const known = card?.memory ?? card?.item.memory ?? null;
		return card && rememberEvent(known, event, card.item.card.key, this.scheduling);
	}

	#elapsed(): number {
		return Math.max(0, this.ports.clock.now() - this.shown.at);
	}

	#isAway(): boolean {
		return this.phase !== 'asking' && this.phase !== 'feedback';
	}
}

function idsOf(events: readonly ProgressEvent[]): readonly string[] {
	return events.map(({ id }) => id);
}

/** Whether the same card stands on the screen in the same way: not when it was answered and is asked once more. */
function isSameShowing(one: StudyState, other: StudyState): boolean {
	const memoryIn = ({ cards, current }: StudyState) => cards[current ?? -1]?.memory;
	return (
		one.current === other.current && one.stage === other.stage && memoryIn(one) === memoryIn(other)
	);
}
