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
	/** Quiz attempt or study session; left out where there is none, as are the two below. */
	readonly attempt?: string;
	/** The event that it retracts. */
	readonly target?: string;
	/** Name of the setting; `rename` for a rename, which bears on all other events as settings do. */
	readonly setting?: string;
	/** The set that it puts into the library, or takes out of it. */
	readonly kept?: string;
}

export function eventRow(event: ProgressEvent): EventRow {
	const sitting = sittingOf(event);
	const kept = setTold(event);
	return {
		id: event.id,
		event,
		cards: [...new Set(cardsIn(event))],
		day: event.day,
		...(sitting === null ? {} : { attempt: sitting }),
		...(event.type === 'retract' ? { target: event.target } : {}),
		...(event.type === 'setting' ? { setting: event.name } : {}),
		...(event.type === 'rename' ? { setting: event.type } : {}),
		...(kept === null ? {} : { kept })
	};
}
