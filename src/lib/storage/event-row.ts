import { cardsIn } from '../core/progress/cards-in.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { sittingOf } from './rows.ts';
import { setTold } from './set-rows.ts';

/** An event with what the indexes need to find it again. The event itself is kept as it was made. */
export interface EventRow {
	readonly id: string;
	readonly event: ProgressEvent;
	/** Cards that it says something about. */
	readonly cards: readonly string[];
	/** Study day. */
	readonly day: number;
	/** Quiz attempt, study session or guided reading; left out where there is none, as are those below. */
	readonly attempt?: string;
	/** The event that it retracts. */
	readonly target?: string;
	/** Name of the setting; of other rulings the type. */
	readonly setting?: string;
	/** The set that it puts into the library, or takes out of it. */
	readonly kept?: string;
	/** The set on which it says a word for the teacher. */
	readonly flag?: string;
	/** The set of which it begins a guided reading. */
	readonly read?: string;
}

export function eventRow(event: ProgressEvent): EventRow {
	const sitting = sittingOf(event);
	const kept = setTold(event);
	const ruling = rulingIn(event);
	return {
		id: event.id,
		event,
		cards: [...new Set(cardsIn(event))],
		day: event.day,
		...(sitting === null ? {} : { attempt: sitting }),
		...(event.type === 'retract' ? { target: event.target } : {}),
		...(ruling === null ? {} : { setting: ruling }),
		...(kept === null ? {} : { kept }),
		...(event.type === 'flag' ? { flag: event.set } : {}),
		...(event.type === 'read' ? { read: event.set } : {})
	};
}

/**
 * What an event rules that bears on all others, or on every day to come; `null` for all that bears on a card or a sitting.
 * Rulings are few, and read at every write.
 */
export function rulingIn(event: ProgressEvent): string | null {
	switch (event.type) {
		case 'setting':
			return event.name;
		case 'rename':
		case 'clock':
		case 'fit':
		case 'exam':
		case 'allowance':
		case 'spread':
			return event.type;
		default:
			return null;
	}
}
