import type { Answer } from '../question/answer.ts';
import type { CardKey } from '../schedule/card.ts';
import type { Allowance, Exam } from '../test-date/exam.ts';
import type { Grade } from '../schedule/memory/grade.ts';
import type { ReviewOrder } from '../schedule/today/review-order.ts';

/** When and where something happened; made once, never changed. */
export interface Stamp {
	/** Unique for ever; the key of the log. */
	readonly id: string;
	/** UTC milliseconds by the device's clock. */
	readonly at: number;
	/** Minutes east of UTC at that moment. */
	readonly offset: number;
	/** Study day: days since 1970-01-01 of the local calendar, a day beginning at 4 a.m. */
	readonly day: number;
	readonly device: string;
	/** Hybrid logical clock, sortable as text; see `clock.ts`. */
	readonly clock: string;
}

/** What an answer says about one card. */
export interface PartEvidence {
	readonly card: CardKey;
	/** 0–1. */
	readonly share: number;
	/** Chance of being right without knowing. */
	readonly guess: number;
	/** What was right when it was answered: see `question/edition.ts`. Older answers do not say. */
	readonly key?: string;
}

/** What a quiz is about. */
export type Scope =
	| { readonly of: 'all' }
	| { readonly of: 'section'; readonly slug: string }
	| { readonly of: 'number'; readonly count: number }
	| { readonly of: 'missed' };

export interface StartEvent extends Stamp {
	readonly type: 'start';
	readonly attempt: string;
	readonly set: string;
	readonly mode: 'practice' | 'exam';
	readonly scope: Scope;
	/** Orders of options and items follow from it, so a reload shows the same. */
	readonly seed: number;
	/** Ids in the order asked. */
	readonly questions: readonly string[];
	/** Milliseconds; `null` for no limit. */
	readonly limit: number | null;
	/** Marks by certainty: see `quiz/certainty-marks.ts`. Left out for plain points. */
	readonly marks?: 'certainty';
}

/** The learner extends the time by some milliseconds, or switches the limit off. */
export interface ExtendEvent extends Stamp {
	readonly type: 'extend';
	readonly attempt: string;
	readonly by: number | 'off';
}

export interface HintEvent extends Stamp {
	readonly type: 'hint';
	readonly attempt: string;
	readonly question: string;
	/** Hints open now. */
	readonly shown: number;
}

/** How sure a learner says to be of an answer, before seeing whether it is right. */
export type Certainty = 'sure' | 'think' | 'guess';

/** A machine-marked answer, or one that the learner held against the model. */
export interface AnswerEvent extends Stamp {
	readonly type: 'answer';
	/**
	 * In a quiz, in study, or in a guided reading: before it, during it, or from memory after it. What is answered before
	 * and during a reading is no recall, and never bears on the schedule.
	 */
	readonly where: 'quiz' | 'study' | 'before' | 'during' | 'after';
	/** The attempt, the study session, or the reading. */
	readonly attempt: string;
	readonly set: string;
	readonly question: string;
	readonly version: number;
	readonly answer: Answer;
	readonly share: number;
	readonly verdict: 'right' | 'partly' | 'wrong';
	readonly parts: readonly PartEvidence[];
	readonly hints: number;
	/** Milliseconds from showing to answering. */
	readonly elapsed: number;
	/** Another try in the same sitting. */
	readonly retry: boolean;
	/** Left out where it was not asked, or not said. */
	readonly certainty?: Certainty;
}

export interface SkipEvent extends Stamp {
	readonly type: 'skip';
	/** The attempt, or the study session. */
	readonly attempt: string;
	readonly question: string;
	/** In study: the card that is left out until another session. */
	readonly card?: CardKey;
}

export interface FinishEvent extends Stamp {
	readonly type: 'finish';
	readonly attempt: string;
}

/** The learner's own button in study. */
export interface ReviewEvent extends Stamp {
	readonly type: 'review';
	readonly session: string;
	readonly card: CardKey;
	/** As in an answer; older reviews say neither. */
	readonly version?: number;
	readonly key?: string;
	readonly grade: Grade;
	readonly elapsed: number;
}

/** Undo: the target counts no more. A retracted retraction is not a thing; the act is done again instead. */
export interface RetractEvent extends Stamp {
	readonly type: 'retract';
	readonly target: string;
}

/** A choice that bears on the schedule and so belongs to the learner, not to the device. */
export type SettingEvent = NumberSetting | OrderSetting;

interface NumberSetting extends Stamp {
	readonly type: 'setting';
	readonly name: 'newPerDay' | 'reviewsPerDay' | 'retention';
	readonly value: number;
}

interface OrderSetting extends Stamp {
	readonly type: 'setting';
	readonly name: 'order';
	readonly value: ReviewOrder;
}

/**
 * What the learner decides about one card, until the next such event: it is asked no more, or asked again; rests until
 * tomorrow; is known, and asked no more unless a quiz shows otherwise; begins anew, as if never met.
 */
export interface CardEvent extends Stamp {
	readonly type: 'card';
	readonly card: CardKey;
	readonly act: 'suspend' | 'resume' | 'bury' | 'know' | 'reset';
	/** The study session in which it was decided, which can undo it; left out elsewhere. */
	readonly session?: string;
}

/** A word for the teacher: the question is wrong, or an answer that it refused is right. Taken back by a retraction. */
export interface FlagEvent extends Stamp {
	readonly type: 'flag';
	readonly set: string;
	readonly question: string;
	readonly version: number;
	readonly about:
		| { readonly what: 'question'; readonly note: string }
		| { readonly what: 'answer'; readonly answer: Answer };
	/** The study session in which it was said, which can undo it; left out elsewhere. */
	readonly session?: string;
}

/** A test on a date, or a change of it; `null` takes it off the calendar. */
export interface ExamEvent extends Stamp {
	readonly type: 'exam';
	readonly exam: string;
	readonly as: Exam | null;
}

/** What a day allows while a test is coming. */
export interface AllowanceEvent extends Stamp {
	readonly type: 'allowance';
	readonly allowance: Allowance;
}

/** Parameters of the learner's memory, from now on; `null` goes back to the published ones. */
export interface FitEvent extends Stamp {
	readonly type: 'fit';
	readonly model: 'FSRS-6';
	/** `w0` to `w20`. */
	readonly weights: readonly number[] | null;
	/** How many reviews they were fitted to; 0 for `null`. */
	readonly reviews: number;
}

/** What is overdue on the day of this event is spread over so many days, that day included. */
export interface SpreadEvent extends Stamp {
	readonly type: 'spread';
	readonly days: number;
}

/** A guided reading begins: questions before the text, a question at each section, and the same again after. */
export interface ReadEvent extends Stamp {
	readonly type: 'read';
	readonly reading: string;
	readonly set: string;
	readonly seed: number;
	/** Ids asked before and after, in the order asked. */
	readonly questions: readonly string[];
}

/** A section of a guided reading is opened, by the answer to its question or without. */
export interface OpenEvent extends Stamp {
	readonly type: 'open';
	readonly reading: string;
	/** Position of the section in the article as it was then. */
	readonly section: number;
	readonly by: 'answer' | 'asking';
}

/** A question goes by another id from now on: what was learnt under the old one belongs to the new. */
export interface RenameEvent extends Stamp {
	readonly type: 'rename';
	readonly set: string;
	readonly from: string;
	readonly to: string;
}

/**
 * The clock of a device was found to have been ahead. What that device wrote up to `until`, dated later than this event,
 * counts as done at this event's own moment; the log keeps the dates it was told.
 */
export interface ClockEvent extends Stamp {
	readonly type: 'clock';
	/** The device whose clock was ahead: not always the one that noticed. */
	readonly of: string;
	/** Logical clock of the last event concerned. What another device wrote meanwhile may be earlier by it, and is not concerned. */
	readonly until: string;
}

/** A question file that the learner, or a teacher, keeps in the library of this device; a later one takes its place. */
export interface KeepEvent extends Stamp {
	readonly type: 'keep';
	/** Id of the set, as its address has it. */
	readonly set: string;
	/** Name of the file: `tides.md`. */
	readonly name: string;
	/** The whole file, every question with its id. */
	readonly text: string;
	/** What is known of its questions and of those it once had, as a lock file has it: see `core/identity/lock.ts`. */
	readonly lock: string;
}

/** A kept file is taken out of the library; what was learnt from it stays. */
export interface RemoveEvent extends Stamp {
	readonly type: 'remove';
	readonly set: string;
}

export type ProgressEvent =
	| StartEvent
	| ExtendEvent
	| HintEvent
	| AnswerEvent
	| SkipEvent
	| FinishEvent
	| ReviewEvent
	| RetractEvent
	| SettingEvent
	| CardEvent
	| FlagEvent
	| ExamEvent
	| AllowanceEvent
	| FitEvent
	| SpreadEvent
	| ReadEvent
	| OpenEvent
	| RenameEvent
	| ClockEvent
	| KeepEvent
	| RemoveEvent;

/** An event without its stamp: what a session asks the store to remember. */
export type Deed = ProgressEvent extends infer E
	? E extends Stamp
		? Omit<E, keyof Stamp>
		: never
	: never;
