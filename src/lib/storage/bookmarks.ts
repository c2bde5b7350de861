import type { Certainty } from '../core/progress/event.ts';
import type { Answer } from '../core/question/answer.ts';
import type { BegunStudy } from '../core/schedule/sitting/resume-study.ts';
import type { TextStore } from './text-store.ts';

/** Where a learner is in a quiz: enough to stand in the same place after a reload. */
export interface QuizPlace {
	readonly attempt: string;
	/** `null` before the report or an exam's overview. */
	readonly question: string | null;
	readonly phase: 'asking' | 'feedback' | 'overview' | 'report';
	/** What was typed or chosen and not yet checked. */
	readonly draft: Answer | null;
	/** How sure of it the learner said to be; left out where it was not said. */
	readonly certainty?: Certainty;
}

/** Where a learner is in a guided reading. */
export interface GuidedPlace {
	readonly reading: string;
	readonly stage: 'before' | 'reading' | 'after' | 'feedback' | 'done';
	/** The one on the screen; `null` where none is. */
	readonly question: string | null;
	/** What was typed or chosen and not yet checked. */
	readonly draft: Answer | null;
}

/** A study session that is under way, to be taken up where it was. */
export interface StudyPlace extends BegunStudy {
	/** Id under which the log knows it. */
	readonly session: string;
	/** Study day: the next one begins another session. */
	readonly day: number;
	/** The one set that it is about; `null` for all. */
	readonly only: string | null;
	/** What today asks; or cards that the learner wanted beyond that, or had passed over: nothing else joins these. */
	readonly of: 'today' | 'more' | 'skipped';
	/** UTC milliseconds at which it is to end; `null` for no end. */
	readonly until: number | null;
}

/** Raised when the shape of what is kept of a session changes: what an older version kept is passed over. */
const studyShape = 2;

/**
 * Places, not facts: they belong to this device, are overwritten at every step, and losing one costs a scroll.
 * That is why they are apart from the log of events.
 */
export class Bookmarks {
	readonly #texts: TextStore;

	constructor(texts: TextStore) {
		this.#texts = texts;
	}

	/** Number of the paragraph where a reader stopped. */
	reading(set: string): number | null {
		const number = Number(this.#texts.read(`reading/${set}`) ?? '');
		return Number.isInteger(number) && number > 0 ? number : null;
	}

	keepReading(set: string, paragraph: number): void {
		this.#texts.write(`reading/${set}`, String(paragraph));
	}

	quiz(set: string): QuizPlace | null {
		return placeIn(this.#texts.read(`quiz/${set}`));
	}

	keepQuiz(set: string, place: QuizPlace | null): void {
		if (place) this.#texts.write(`quiz/${set}`, JSON.stringify(place));
		else this.#texts.remove(`quiz/${set}`);
	}

	guided(set: string): GuidedPlace | null {
		return guidedIn(this.#texts.read(`guided/${set}`));
	}

	keepGuided(set: string, place: GuidedPlace | null): void {
		if (place) this.#texts.write(`guided/${set}`, JSON.stringify(place));
		else this.#texts.remove(`guided/${set}`);
	}

	/** Key of the card that was in hand in study. */
	studyCard(): string | null {
		const card = parsed(this.#texts.read('study'))?.['card'];
		return typeof card === 'string' ? card : null;
	}

	/** An answer begun in study and not yet checked. */
	studyDraft(card: string): Answer | null {
		const value = parsed(this.#texts.read('study'));
		return value && value['card'] === card ? answerIn(value['draft']) : null;
	}

	keepStudyDraft(card: string, draft: Answer): void {
		this.#texts.write('study', JSON.stringify({ card, draft }));
	}

	forgetStudyDraft(): void {
		this.#texts.remove('study');
	}

	study(): StudyPlace | null {
		return studyIn(this.#texts.read('sitting'));
	}

	keepStudy(place: StudyPlace | null): void {
		if (place) this.#texts.write('sitting', JSON.stringify({ shape: studyShape, ...place }));
		else this.#texts.remove('sitting');
	}

	/** Forgets every place, as "Delete everything" promises. */
	clear(): void {
		this.#texts.clear();
	}
}

const certainties: readonly Certainty[] = ['sure', 'think', 'guess'];
const phases: readonly QuizPlace['phase'][] = ['asking', 'feedback', 'overview', 'report'];

function placeIn(text: string | null): QuizPlace | null {
	const value = parsed(text);
	const phase = phases.find((name) => name === value?.['phase']);
	if (!value || !phase || typeof value['attempt'] !== 'string') return null;
	const question = value['question'];
	const certainty = certainties.find((name) => name === value['certainty']);
	return {
		attempt: value['attempt'],
		question: typeof question === 'string' ? question : null,
		phase,
		draft: answerIn(value['draft']),
		...(certainty === undefined ? {} : { certainty })
	};
}

const stages: readonly GuidedPlace['stage'][] = ['before', 'reading', 'after', 'feedback', 'done'];

function guidedIn(text: string | null): GuidedPlace | null {
	const value = parsed(text);
	const stage = stages.find((name) => name === value?.['stage']);
	if (!value || !stage || typeof value['reading'] !== 'string') return null;
	const question = value['question'];
	return {
		reading: value['reading'],
		stage,
		question: typeof question === 'string' ? question : null,
		draft: answerIn(value['draft'])
	};
}

/** A session as this app wrote it: nothing but its shape's number is looked at. */
function studyIn(text: string | null): StudyPlace | null {
	const value = parsed(text);
	return value?.['shape'] === studyShape ? (value as unknown as StudyPlace) : null;
}

/**
 * An answer as this app wrote it. Only the kind is looked at: the session compares it with the question's, and the
 * shape of a kind's answer is ours alone to change.
 */
function answerIn(value: unknown): Answer | null {
	return isRecord(value) && typeof value['kind'] === 'string' ? (value as unknown as Answer) : null;
}

function parsed(text: string | null): Record<string, unknown> | null {
	if (text === null) return null;
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? value : null;
	} catch {
		return null;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
