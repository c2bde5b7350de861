import {
	asCounted,
	contextOf,
	corrected,
	timedAlike,
	type LogContext
} from '../core/progress/as-counted.ts';
import { cardsIn } from '../core/progress/cards-in.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { inOrder, type Place } from '../core/progress/event-order.ts';
import { formerKeys } from '../core/progress/names.ts';
import { scheduleAlike, schedulingFor, settingsOf } from '../core/progress/settings.ts';
import { attemptIdOf } from '../core/quiz/attempt.ts';
import type { Recall } from '../core/record/recall.ts';
import type { Scheduling } from '../core/schedule/memory/scheduling.ts';
import { movedBy, type Moved } from './moved.ts';
import { added, attemptsFrom, cardsFrom, type Attempts, type CardRows } from './project.ts';
import { recordAfter, recordFrom, type RecordRows } from './record-rows.ts';
import type { HoldRow, MemoryRow } from './rows.ts';
import { setsAfter } from './set-rows.ts';
import type { Shelf } from './shelf.ts';

/**
 * Unites the log with some events and brings the projections up to date: the one way in, for an answer as for a
 * backup. To be run inside one transaction over everything that the shelf holds.
 *
 * @returns the events that were not known before
 */
export async function absorb(
	shelf: Shelf,
	events: readonly ProgressEvent[]
): Promise<readonly ProgressEvent[]> {
	const ids = events.map((event) => event.id);
	const [there, known, rulings] = await Promise.all([
		shelf.events(ids),
		shelf.retractionsOf(ids),
		shelf.rulings()
	]);
	const byId = new Map(events.map((event) => [event.id, event]));
	for (const { id } of there) byId.delete(id);
	const fresh = [...byId.values()];
	if (fresh.length === 0) return [];
	const retractions = [...known, ...fresh.filter((event) => event.type === 'retract')];
	const targets = await shelf.events(
		fresh.flatMap((event) => (event.type === 'retract' ? [event.target] : []))
	);
	const ruled = [...rulings, ...fresh, ...known];
	const settings = settingsOf(ruled);
	const context = contextOf(ruled);
	const former = contextOf(rulings);
	const moved = await movedBy(shelf, former.names, context.names, fresh);
	const scheduling = schedulingFor(settings);
	const news: News = { fresh, retractions, targets, context, former, moved, scheduling };
	const sameTimes = timedAlike(context, former);
	// A desired retention, other parameters of memory, or a clock that was ahead move every due date.
	const cards =
		sameTimes && scheduleAlike(settings, settingsOf(rulings))
			? await cardsAfter(shelf, news)
			: await cardsAnew(shelf, news);
	const attempts = sameTimes
		? await attemptsAfter(shelf, news)
		: attemptsFrom([...(await shelf.allEvents()), ...fresh], null, context);
	const sets = await setsAfter(shelf, news);
	await shelf.write({ events: fresh, ...cards, ...attempts, ...sets });
	return fresh;
}

interface News {
	/** Events new to the log. */
	readonly fresh: readonly ProgressEvent[];
	/** The fresh retractions, and the known ones of fresh events, which came before what they retract. */
	readonly retractions: readonly ProgressEvent[];
	/** Known events that the fresh ones retract. */
	readonly targets: readonly ProgressEvent[];
	/** How the log is read now that these are known. */
	readonly context: LogContext;
	/** How it was read before. */
	readonly former: LogContext;
	/** What was filed under other names until now. */
	readonly moved: Moved;
	readonly scheduling: Scheduling;
}

/**
 * A card met for the first time, or again later than all that is known of it, needs no more than its row.
 * Only those with a retraction, another name or a decision of the learner, or with events from between, as after a
 * merge, are replayed from the log.
 */
async function cardsAfter(shelf: Shelf, news: News): Promise<CardsAndRecord> {
	const { fresh, retractions, context, former, scheduling } = news;
	const disturbed = new Set(corrected(news.targets, context).flatMap(cardsIn));
	for (const card of news.moved.cards) disturbed.add(card);
	const counting = asCounted([...fresh, ...retractions], context);
	const touched = [...new Set([...disturbed, ...counting.flatMap(cardsIn)])];
	const [memories, holds] = await Promise.all([shelf.memories(touched), shelf.holds(touched)]);
	const rows = new Map(memories.map((row) => [row.card, row]));
	const held = new Map(holds.map((row) => [row.card, row]));
	for (const event of counting)
		for (const card of cardsIn(event))
			if (disturbs(event, rows.get(card), held.get(card))) disturbed.add(card);
	const simple = added(counting, rows, (card) => !disturbed.has(card), scheduling);
	const answers = { gained: counting, lost: await countedTargets(shelf, news) };
	if (disturbed.size === 0) {
		const memories = [...simple.memories.values()];
		const cards = { memories, forgotten: [], holds: [], released: [], recalls: simple.recalls };
		return { ...cards, ...(await recordOf(shelf, cards, [], answers)) };
	}
	const keys = new Set(
		[...disturbed].flatMap((card) => [
			...formerKeys(context.names, card),
			...formerKeys(former.names, card)
		])
	);
	const known = await shelf.eventsOfCards([...keys]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	const all = [...known, ...retracted, ...fresh, ...retractions];
	const again = cardsFrom(all, disturbed, scheduling, context);
	const before = cardsFrom([...known, ...retracted], disturbed, scheduling, former);
	const cards = {
		...again,
		memories: [...simple.memories.values(), ...again.memories],
		released: again.released.filter((card) => held.has(card)),
		recalls: [...simple.recalls, ...again.recalls]
	};
	return { ...cards, ...(await recordOf(shelf, cards, before.recalls, answers)) };
}

type CardsAndRecord = CardRows & RecordRows;

/** @param lost what the cards that were replayed said for the record before */
function recordOf(
	shelf: Shelf,
	{ memories, forgotten, recalls }: CardRows,
	lost: readonly Recall[],
	answers: { readonly gained: readonly ProgressEvent[]; readonly lost: readonly ProgressEvent[] }
): Promise<RecordRows> {
	return recordAfter(shelf, {
		gained: { recalls, events: answers.gained },
		lost: { recalls: lost, events: answers.lost },
		memories,
		forgotten
	});
}

/** The known events that the fresh retractions are the first to take back. */
async function countedTargets(
	shelf: Shelf,
	{ targets, former }: News
): Promise<readonly ProgressEvent[]> {
	if (targets.length === 0) return [];
	const before = await shelf.retractionsOf(targets.map((event) => event.id));
	return asCounted([...targets, ...before], former);
}

/** Whether an event does more than add to what the rows of its card say. */
function disturbs(
	event: ProgressEvent,
	row: MemoryRow | undefined,
	hold: HoldRow | undefined
): boolean {
	if (event.type === 'card' || hold?.state === 'known') return true;
	const comesBefore = (place: Place | undefined): boolean =>
		place !== undefined && inOrder(event, place) <= 0;
	return comesBefore(row?.latest) || comesBefore(hold?.reset);
}

async function cardsAnew(shelf: Shelf, news: News): Promise<CardsAndRecord> {
	const all = [...(await shelf.allEvents()), ...news.fresh];
	const rows = cardsFrom(all, null, news.scheduling, news.context);
	const met = new Set(rows.memories.map(({ card }) => card));
	const held = new Set(rows.holds.map(({ card }) => card));
	const released = (await shelf.allHolds()).flatMap(({ card }) => (held.has(card) ? [] : [card]));
	const counted = { recalls: rows.recalls, events: asCounted(all, news.context) };
	const record = recordFrom(counted, rows.memories);
	const days = new Set(record.days.map(({ day }) => day));
	const blocks = new Set(record.figures.map(({ id }) => id));
	return {
		...rows,
		...record,
		// Rows that are there go by former names as well.
		forgotten: (await shelf.allCards()).filter((card) => !met.has(card)),
		released,
		idle: (await shelf.allDays()).flatMap(({ day }) => (days.has(day) ? [] : [day])),
		unmet: (await shelf.allFigures()).flatMap(({ id }) => (blocks.has(id) ? [] : [id]))
	};
}

/** An attempt has about as many events as it has questions, so that it is simply folded again. */
async function attemptsAfter(
	shelf: Shelf,
	{ fresh, retractions, targets, context, moved }: News
): Promise<Attempts> {
	const touched = [...fresh, ...targets].flatMap((event) => attemptIdOf(event) ?? []);
	const ids = new Set([...touched, ...moved.attempts]);
	if (ids.size === 0) return { attempts: [], vanished: [] };
	const known = await shelf.eventsOfSittings([...ids]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	return attemptsFrom([...known, ...retracted, ...fresh, ...retractions], ids, context);
}
