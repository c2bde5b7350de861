import { dayEvents, type DaySoFar } from '../core/progress/day-so-far.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { withoutRetracted } from '../core/progress/event-order.ts';
import { holdsIn, type Hold } from '../core/progress/holds.ts';
import { formerKeys, namesIn, underNames, type Names } from '../core/progress/names.ts';
import { replayAll } from '../core/progress/replay.ts';
import { allowanceOf, examsOf, spreadOf } from '../core/progress/rulings.ts';
import { schedulingFor, settingsOf, type Settings } from '../core/progress/settings.ts';
import type { CardKey } from '../core/schedule/card.ts';
import type { Memory } from '../core/schedule/memory/memory.ts';
import type { LearnerLog } from '../core/schedule/today/learner-state.ts';
import { holding } from './reads-of-log.ts';
import type { MemoryRow } from './rows.ts';
import type { Shelf } from './shelf.ts';

/**
 * What decides what is asked on a study day, read at once.
 *
 * @param sets of the library
 */
export async function learnerLog(
	shelf: Shelf,
	day: number,
	sets: readonly string[]
): Promise<LearnerLog> {
	const [rulings, holds, events, ...rows] = await Promise.all([
		shelf.rulings(),
		holding(shelf),
		shelf.eventsOfDay(day),
		...sets.map((set) => shelf.memoriesOfSet(set))
	]);
	const settings = settingsOf(rulings);
	return {
		memories: rows.map((some) => some.map(({ memory }) => memory)),
		cardStatus: new Map(holds.map((hold) => [hold.card, hold])),
		settings,
		tests: examsOf(rulings),
		allowance: allowanceOf(rulings),
		spread: spreadOf(rulings),
		today: await daySoFar(shelf, { day, events, rulings, settings, rows })
	};
}

interface DayInput {
	readonly day: number;
	readonly events: readonly ProgressEvent[];
	readonly rulings: readonly ProgressEvent[];
	readonly settings: Settings;
	readonly rows: readonly (readonly MemoryRow[])[];
}

async function daySoFar(
	shelf: Shelf,
	{ day, events, rulings, settings, rows }: DayInput
): Promise<DaySoFar> {
	const names = namesIn(rulings);
	const retractions = await shelf.retractionsOf(events.map(({ id }) => id));
	const { answered, decided, ...rest } = dayEvents(
		underNames(withoutRetracted([...events, ...retractions]), names)
	);
	// A card that was first met today had no memory this morning: most of a new learner's need no look at the log.
	const firstDays = new Map<CardKey, number>();
	for (const some of rows) for (const { card, firstDay } of some) firstDays.set(card, firstDay);
	const older = new Set([...answered].filter((card) => (firstDays.get(card) ?? day) < day));
	const before = await eventsBefore(shelf, [...older, ...decided], { day, names });
	const memories: ReadonlyMap<CardKey, Memory> = replayAll(
		[...before, ...rulings],
		schedulingFor(settings)
	);
	const said: ReadonlyMap<CardKey, Hold> = holdsIn(underNames(withoutRetracted(before), names));
	return {
		...rest,
		memories: new Map(
			[...answered].map((card) => [card, (older.has(card) && memories.get(card)) || null])
		),
		cardStatus: new Map([...decided].map((card) => [card, said.get(card) ?? null]))
	};
}

/** All that the log says of cards from before a study day, with the retractions of it. */
async function eventsBefore(
	shelf: Shelf,
	cards: readonly CardKey[],
	{ day, names }: { readonly day: number; readonly names: Names }
): Promise<readonly ProgressEvent[]> {
	if (cards.length === 0) return [];
	const keys = cards.flatMap((card) => formerKeys(names, card));
	const events = (await shelf.eventsOfCards(keys)).filter((event) => event.day < day);
	return [...events, ...(await shelf.retractionsOf(events.map(({ id }) => id)))];
}
