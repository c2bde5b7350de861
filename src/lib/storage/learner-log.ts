import { asCounted, contextOf, type LogContext } from '../core/progress/as-counted.ts';
import { dayEvents, type DaySoFar } from '../core/progress/day-so-far.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { holdsIn, type Hold } from '../core/progress/holds.ts';
import { formerKeys } from '../core/progress/names.ts';
import { foldMemories } from '../core/progress/replay.ts';
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
	const [rulings, holds, ...rows] = await Promise.all([
		shelf.rulings(),
		holding(shelf),
		...sets.map((set) => shelf.memoriesOfSet(set))
	]);
	// What was dated later may count on the day on which a clock was found to be ahead.
	const corrects = rulings.some((event) => event.type === 'clock' && event.day === day);
	const events = await shelf.eventsOfDay(day, corrects ? 'and later' : 'only');
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
	const context = contextOf(rulings);
	const retractions = await shelf.retractionsOf(events.map(({ id }) => id));
	const counting = asCounted([...events, ...retractions], context);
	const { answered, decided, ...rest } = dayEvents(counting.filter((event) => event.day === day));
	// A card that was first met today had no memory this morning: most of a new learner's need no look at the log.
	const firstDays = new Map<CardKey, number>();
	for (const some of rows) for (const { card, firstDay } of some) firstDays.set(card, firstDay);
	const older = new Set([...answered].filter((card) => (firstDays.get(card) ?? day) < day));
	const before = await eventsBefore(shelf, [...older, ...decided], { day, context });
	const memories: ReadonlyMap<CardKey, Memory> = foldMemories(before, schedulingFor(settings));
	const said: ReadonlyMap<CardKey, Hold> = holdsIn(before);
	return {
		...rest,
		memories: new Map(
			[...answered].map((card) => [card, (older.has(card) && memories.get(card)) || null])
		),
		cardStatus: new Map([...decided].map((card) => [card, said.get(card) ?? null]))
	};
}

/** All that counts of cards from before a study day, in order. */
async function eventsBefore(
	shelf: Shelf,
	cards: readonly CardKey[],
	{ day, context }: { readonly day: number; readonly context: LogContext }
): Promise<readonly ProgressEvent[]> {
	if (cards.length === 0) return [];
	const keys = cards.flatMap((card) => formerKeys(context.names, card));
	const events = await shelf.eventsOfCards(keys);
	const retractions = await shelf.retractionsOf(events.map(({ id }) => id));
	return asCounted([...events, ...retractions], context).filter((event) => event.day < day);
}
