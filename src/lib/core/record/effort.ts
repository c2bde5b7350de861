import type { Certainty, ProgressEvent } from '../progress/event.ts';

/** What one answer cost, and how sure the learner was of it. */
export interface Effort {
	/** Study day. */
	readonly day: number;
	/** Milliseconds, whole. */
	readonly time: number;
	/** `null` where it was not said, or says nothing: of another try, or with the text at hand. */
	readonly certainty: { readonly said: Certainty; readonly right: boolean } | null;
}

/** Who takes longer, in milliseconds, has left the desk. */
const longestAnswer = 120_000;

/** `null` for all that is no answer. Guided readings count as well: they are time spent, though no test of memory. */
export function effortOf(event: ProgressEvent): Effort | null {
	switch (event.type) {
		case 'answer': {
			const { day, elapsed, certainty: said, verdict } = event;
			const telling = said !== undefined && !event.retry && event.where !== 'during';
			const certainty = telling ? { said, right: verdict === 'right' } : null;
			return { day, time: timeOf(elapsed), certainty };
		}
		case 'review':
			return { day: event.day, time: timeOf(event.elapsed), certainty: null };
		default:
			return null;
	}
}

/** A clock set back in the meantime says nothing of the time that it took. */
function timeOf(elapsed: number): number {
	return elapsed > 0 ? Math.round(Math.min(elapsed, longestAnswer)) : 0;
}
