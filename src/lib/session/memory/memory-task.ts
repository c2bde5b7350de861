import type { FitReport } from '#lib/core/fitting/judge.ts';
import type { FitEvent, ProgressEvent } from '#lib/core/progress/event.ts';
import type { Settings } from '#lib/core/progress/settings.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';
import type { RetentionOutcome } from '#lib/core/simulation/retention.ts';

/** What is asked of the worker that looks at a learner's memory. */
export type MemoryTask = LookTask | FitTask;

interface Task {
	/** `null` for those on the disk, which the worker reads for itself. */
	readonly events: readonly ProgressEvent[] | null;
}

export interface LookTask extends Task {
	readonly do: 'look';
	/** Study day of today. */
	readonly day: number;
	/** Cards that there are to be learnt. */
	readonly library: readonly CardKey[];
	/** `null` for as many as the learner has chosen. */
	readonly newPerDay: number | null;
}

export interface FitTask extends Task {
	readonly do: 'fit';
}

/** What a log says of a learner's memory and of the schedule that it has. */
export interface Look {
	readonly settings: Settings;
	/** Answers that a fit can learn from: the first of a day to a card met on an earlier one. */
	readonly reviews: number;
	/** The fit that is in use; `null` for the published parameters. */
	readonly fit: Pick<FitEvent, 'at' | 'reviews'> | null;
	readonly outlook: Outlook;
}

/** What each desired retention would cost and bring in a year. */
export interface Outlook {
	/** Cards of the library that were met, and those that were not. */
	readonly known: number;
	readonly fresh: number;
	readonly newPerDay: number;
	/** An answer takes so long. */
	readonly seconds: number;
	readonly rows: readonly RetentionOutcome[];
}

/** What the worker says; `progress` (0–1) as often as it likes, then one of the others. */
export type MemoryNews =
	| { readonly type: 'progress'; readonly share: number }
	| { readonly type: 'looked'; readonly look: Look }
	| { readonly type: 'fitted'; readonly report: FitReport }
	| { readonly type: 'failed'; readonly detail: string };
