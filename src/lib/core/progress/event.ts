import type { Answer } from '../question/answer.ts';
import type { CardKey } from '../schedule/card.ts';
import type { Grade } from '../schedule/grade.ts';

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

/** A machine-marked answer, or one that the learner held against the model, in a quiz or in study. */
export interface AnswerEvent extends Stamp {
	readonly type: 'answer';
	readonly where: 'quiz' | 'study';
	/** The attempt, or the study session. */
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
}

export interface SkipEvent extends Stamp {
	readonly type: 'skip';
	readonly attempt: string;
	readonly question: string;
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
export interface SettingEvent extends Stamp {
	readonly type: 'setting';
	readonly name: 'newPerDay' | 'retention';
	readonly value: number;
}

/** A question goes by another id from now on: what was learnt under the old one belongs to the new. */
export interface RenameEvent extends Stamp {
	readonly type: 'rename';
	readonly set: string;
	readonly from: string;
	readonly to: string;
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
	| RenameEvent
	| KeepEvent
	| RemoveEvent;

/** An event without its stamp: what a session asks the store to remember. */
export type Deed = ProgressEvent extends infer E
	? E extends Stamp
		? Omit<E, keyof Stamp>
		: never
	: never;
