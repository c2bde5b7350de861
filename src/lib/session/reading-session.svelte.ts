import type { Deed } from '#lib/core/progress/event.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import { emptyAnswer } from '#lib/core/question/empty-answer.ts';
import type { Question } from '#lib/core/question/question.ts';
import { questionsAround } from '#lib/core/quiz/reading-plan.ts';
import { afterOf, beforeOf, stageOf, type Reading } from '#lib/core/quiz/reading.ts';
import type { GuidedPlace } from '#lib/storage/bookmarks.ts';
import { troubleOf } from '#lib/storage/trouble.ts';
import { followRenames, listed } from './follow-renames.ts';
import { overruled, problemOf, type Scored } from './marked-answer.ts';
import { ReadingAnswering } from './reading-answering.svelte.ts';

/**
 * One learner's way through an article with questions.
 *
 * ```
 * loading → intro → before → reading → after ⇄ feedback → done
 *         → failed                       the store cannot be read; `load` tries again
 * ```
 *
 * Before the text nothing is marked on the screen: the text is the feedback. A section opens by a right answer to its
 * question, tried as often as one likes, or by asking. Only what is answered after the text reaches the schedule.
 *
 * Every step is on the disk before it shows. Where the store cannot write, `trouble` says why; the session goes on with
 * what the store keeps in memory, and stands still when it keeps nothing.
 */
export class ReadingSession extends ReadingAnswering {
	/** Stands where the learner was; where there is no such place, tells what is coming. */
	load = async (): Promise<void> => {
		const { store, bookmarks } = this.ports;
		try {
			await followRenames(store, [listed(this.set)]);
			const known = bookmarks.guided(this.set.id);
			const place = known ?? (await this.#begunElsewhere());
			this.events = place ? await store.eventsOfAttempt(place.reading) : [];
			const { reading } = this;
			const there = place && reading?.set === this.set.id;
			if (there && (known || stageOf(reading, this.around) !== 'done')) this.#stand(reading, place);
			else this.#introduce();
			this.readTrouble = null;
		} catch (error) {
			this.readTrouble = troubleOf(error);
			this.phase = 'failed';
		}
	};

	begin = async (): Promise<void> => {
		const { clock } = this.ports;
		const seed = clock.seed();
		const questions = questionsAround(this.set, seed);
		const written = await this.writing.write(() => [
			{ type: 'read', reading: clock.id(), set: this.set.id, seed, questions }
		]);
		if (!written) return;
		this.events = written;
		this.lately = null;
		this.#forward();
	};

	setDraft = (draft: Answer): void => {
		if (this.given === null || this.phase === 'feedback') return;
		this.given = draft;
		this.objection = null;
		this.missed = false;
		this.#keepPlace();
	};

	/** Marks the draft and writes it; what the learner is told of it depends on the stage. */
	check = async (): Promise<void> => {
		const { reading, question, draft, phase } = this;
		if (!reading || !question || !draft) return;
		if (phase !== 'before' && phase !== 'reading' && phase !== 'after') return;
		const score = this.mark(question, draft);
		if (score.status !== 'scored') {
			this.objection = problemOf(score);
		} else if (phase === 'before') {
			if (!(await this.answer(reading, question, draft, score, 'before'))) return;
			this.lately = question;
			this.#forward();
		} else if (phase === 'reading') await this.#try(reading, question, draft, score);
		else if (await this.answer(reading, question, draft, score, 'after')) this.#show('feedback');
	};

	/** "I don't know yet" before the text; after it, the question is passed over. */
	skip = async (): Promise<void> => {
		const { reading, question, phase } = this;
		if (!reading || !question || (phase !== 'before' && phase !== 'after')) return;
		if (!(await this.write([{ type: 'skip', attempt: reading.id, question: question.id }]))) return;
		if (phase === 'before') this.lately = question;
		this.#forward();
	};

	/** From feedback to the next question, or to what the reading gave. */
	next = async (): Promise<void> => {
		if (this.phase === 'feedback') this.#forward();
	};

	/** Opens one section without its question. */
	openSection = async (section: number): Promise<void> => {
		const { reading } = this;
		if (reading && this.phase === 'reading') await this.#open(reading, [section]);
	};

	/** "Just let me read": the questions before the text are passed by, and all sections open. */
	justRead = async (): Promise<void> => {
		const { reading } = this;
		if (!reading || (this.phase !== 'before' && this.phase !== 'reading')) return;
		const left = this.around.filter((id) => beforeOf(reading, id) === null);
		const skips = left.map(
			(question) => ({ type: 'skip', attempt: reading.id, question }) as const
		);
		this.lately = null;
		await this.#open(
			reading,
			this.sections.flatMap(({ open, position }) => (open ? [] : [position])),
			skips
		);
	};

	/** The text is read: the same questions again. */
	fromMemory = async (): Promise<void> => {
		if (this.phase === 'reading') this.#askAfter();
	};

	/** "I had it right": the learner overrules the marking of a typed answer, and the teacher is told. */
	hadItRight = async (): Promise<void> => {
		const { reading, question, score } = this;
		const event = this.answerOnRecord();
		if (!reading || !question || !score || !event || score.verdict === 'right') return;
		const flag = {
			type: 'flag',
			set: this.set.id,
			question: question.id,
			version: question.version,
			about: { what: 'answer', answer: event.answer },
			session: reading.id
		} as const;
		await this.answer(reading, question, event.answer, overruled(score), 'after', [flag]);
	};

	/** Ends the reading, however far it is. */
	end = async (): Promise<void> => {
		const { reading } = this;
		if (!reading || reading.finishedAt !== null) return;
		if (await this.write([{ type: 'finish', attempt: reading.id }])) this.#finish();
	};

	/** Back to the introduction, for another reading. */
	leave = async (): Promise<void> => {
		this.ports.bookmarks.keepGuided(this.set.id, null);
		this.#introduce();
	};

	/** The reading begun last, on another device as it were. */
	async #begunElsewhere(): Promise<GuidedPlace | null> {
		const [last] = await this.ports.store.readings(this.set.id);
		return last ? { reading: last.reading, stage: 'before', question: null, draft: null } : null;
	}

	#introduce(): void {
		this.events = [];
		this.current = null;
		this.given = null;
		this.phase = 'intro';
	}

	#stand(reading: Reading, place: GuidedPlace): void {
		const stage = stageOf(reading, this.around);
		// The last feedback is still to be read; the end comes with "Continue".
		const feedback = place.stage === 'feedback' && place.question !== null;
		if (feedback && afterOf(reading, place.question ?? '')?.status === 'answered') {
			this.current = place.question;
			this.given = this.answerOnRecord()?.answer ?? null;
			if (this.given && this.question) return this.#show('feedback');
		}
		if (stage === 'done') return this.#finish();
		if (stage === 'reading' && place.stage === 'after') this.#askAfter();
		else this.#forward();
		const same = place.draft !== null && this.question?.id === place.question;
		if (same && place.draft.kind === this.asked?.kind) this.setDraft(place.draft);
	}

	/** To the next step that the events leave open. */
	#forward(): void {
		const { reading } = this;
		if (!reading) return;
		switch (stageOf(reading, this.around)) {
			case 'before':
				return this.#ask(
					'before',
					this.around.find((id) => beforeOf(reading, id) === null) ?? null
				);
			case 'reading':
				return this.#toText();
			case 'after':
				return this.#askAfter();
			case 'done':
				return this.#finish();
		}
	}

	#toText(): void {
		this.phase = 'reading';
		this.#ask('reading', null);
	}

	#askAfter(): void {
		const { reading } = this;
		if (!reading) return;
		const open = this.around.find((id) => afterOf(reading, id) === null) ?? null;
		if (open === null) void this.end();
		else this.#ask('after', open);
	}

	#ask(stage: 'before' | 'reading' | 'after', id: string | null): void {
		this.phase = stage;
		this.current = id;
		this.missed = false;
		this.shownAt = this.ports.clock.now();
		this.given = this.asked && emptyAnswer(this.asked);
		this.#show(stage);
	}

	#finish(): void {
		this.current = null;
		this.given = null;
		this.#show('done');
	}

	#show(phase: GuidedPlace['stage']): void {
		this.phase = phase;
		this.objection = null;
		this.#keepPlace();
	}

	#keepPlace(): void {
		const { reading, phase, question, given: draft } = this;
		if (!reading || phase === 'loading' || phase === 'failed' || phase === 'intro') return;
		this.ports.bookmarks.keepGuided(this.set.id, {
			reading: reading.id,
			stage: phase,
			question: question?.id ?? null,
			draft: phase === 'feedback' ? null : draft
		});
	}

	/** A right answer opens the section; any other costs nothing and may be tried again. */
	async #try(reading: Reading, question: Question, draft: Answer, score: Scored): Promise<void> {
		const section = this.gate?.position;
		const right = score.verdict === 'right' && section !== undefined;
		const opens: readonly Deed[] = right
			? [{ type: 'open', reading: reading.id, section, by: 'answer' }]
			: [];
		if (!(await this.answer(reading, question, draft, score, 'during', opens))) return;
		this.objection = null;
		if (right) this.#toText();
		else this.missed = true;
	}

	async #open(
		reading: Reading,
		sections: readonly number[],
		first: readonly Deed[] = []
	): Promise<void> {
		const opens = sections.map(
			(section) => ({ type: 'open', reading: reading.id, section, by: 'asking' }) as const
		);
		const gate = this.gate?.position;
		if (!(await this.write([...first, ...opens]))) return;
		// Another section was opened: the answer begun at this one stays.
		if (this.phase === 'reading' && this.gate?.position === gate) this.#keepPlace();
		else this.#toText();
	}
}
