import { cardsIn } from '../core/progress/cards-in.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { standing } from '../core/progress/event-order.ts';
import { namesIn, underNames, type Names } from '../core/progress/names.ts';
import { schedulingFor, settingsOf } from '../core/progress/settings.ts';
import { attemptIdOf, attemptOf } from '../core/quiz/attempt.ts';
import type { CardKey } from '../core/schedule/card.ts';
import { startsAfresh } from '../core/schedule/edition-change.ts';
import { remember } from '../core/schedule/remember.ts';
import type { Scheduling } from '../core/schedule/scheduling.ts';
import { trialsOf } from '../core/schedule/trial.ts';
import { setsFrom, type Sets } from './set-rows.ts';
import { attemptRow, memoryRow, type AttemptRow, type MemoryRow } from './rows.ts';

export interface Memories {
	readonly memories: readonly MemoryRow[];
	/** Cards of which nothing counts any more. */
	readonly forgotten: readonly CardKey[];
}

export interface Attempts {
	readonly attempts: readonly AttemptRow[];
	/** Attempts whose start does not count, or is not known. */
	readonly vanished: readonly string[];
}

/** Everything that follows from a whole log. */
export function projected(events: readonly ProgressEvent[]): Memories & Attempts & Sets {
	const ids = new Set(events.flatMap((event) => attemptIdOf(event) ?? []));
	const names = namesIn(events);
	return {
		...memoriesFrom(events, null, schedulingFor(settingsOf(events)), names),
		...attemptsFrom(events, ids, names),
		...setsFrom(events)
	};
}

/**
 * @param cards those wanted, of which `events` hold all that touches them under whatever id; `null` for every card of
 *   the events
 */
export function memoriesFrom(
	events: readonly ProgressEvent[],
	cards: ReadonlySet<CardKey> | null,
	scheduling: Scheduling,
	names: Names
): Memories {
	const counting = underNames(standing(events), names);
	const rows = added(counting, new Map(), (card) => !cards || cards.has(card), scheduling);
	const all = cards ?? new Set(events.flatMap(cardsIn));
	return { memories: [...rows.values()], forgotten: [...all].filter((card) => !rows.has(card)) };
}

/**
 * The rows that change when events that count are added, in order, to what is known.
 *
 * @param counting later than all that went into the rows, by the ids of now
 */
export function added(
	counting: readonly ProgressEvent[],
	rows: ReadonlyMap<CardKey, MemoryRow>,
	wanted: (card: CardKey) => boolean,
	scheduling: Scheduling
): ReadonlyMap<CardKey, MemoryRow> {
	const changed = new Map<CardKey, MemoryRow>();
	for (const event of counting)
		for (const trial of trialsOf(event)) {
			if (!wanted(trial.card)) continue;
			const row = changed.get(trial.card) ?? rows.get(trial.card);
			const known = row?.memory ?? null;
			const firstDay = row && !startsAfresh(known, trial.version) ? row.firstDay : event.day;
			const memory = remember(known, trial, scheduling);
			changed.set(trial.card, memoryRow(memory, firstDay, event));
		}
	return changed;
}

/** @param ids attempts wanted, of which `events` hold everything */
export function attemptsFrom(
	events: readonly ProgressEvent[],
	ids: ReadonlySet<string>,
	names: Names
): Attempts {
	const sittings = new Map<string, ProgressEvent[]>([...ids].map((id) => [id, []]));
	for (const event of underNames(standing(events), names))
		sittings.get(attemptIdOf(event) ?? '')?.push(event);
	const attempts: AttemptRow[] = [];
	const vanished: string[] = [];
	for (const [id, counting] of sittings) {
		const attempt = attemptOf(counting);
		if (attempt) attempts.push(attemptRow(attempt));
		else vanished.push(id);
	}
	return { attempts, vanished };
}
