import { cardsIn } from '../core/progress/cards-in.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { inOrder, standing, type Place } from '../core/progress/event-order.ts';
import { formerKeys, namesIn, underNames, type Names } from '../core/progress/names.ts';
import { scheduleAlike, schedulingFor, settingsOf } from '../core/progress/settings.ts';
import { attemptIdOf } from '../core/quiz/attempt.ts';
import type { Scheduling } from '../core/schedule/scheduling.ts';
import { movedBy, type Moved } from './moved.ts';
import { added, attemptsFrom, cardsFrom, type Attempts, type CardRows } from './project.ts';
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
	const names = namesIn(ruled);
	const moved = await movedBy(shelf, namesIn(rulings), names, fresh);
	const scheduling = schedulingFor(settings);
	const news: News = { fresh, retractions, targets, names, moved, scheduling };
	// A desired retention, or other parameters of memory, move every due date.
	const cards = scheduleAlike(settings, settingsOf(rulings))
		? await cardsAfter(shelf, news)
		: await cardsAnew(shelf, news);
	const attempts = await attemptsAfter(shelf, news);
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
	/** What questions are called now that these are known. */
	readonly names: Names;
	/** What was filed under other names until now. */
	readonly moved: Moved;
	readonly scheduling: Scheduling;
}

/**
 * A card met for the first time, or again later than all that is known of it, needs no more than its row.
 * Only those with a retraction, another name or a decision of the learner, or with events from between, as after a
 * merge, are replayed from the log.
 */
async function cardsAfter(shelf: Shelf, news: News): Promise<CardRows> {
	const { fresh, retractions, names, scheduling } = news;
	const disturbed = new Set(underNames(news.targets, names).flatMap(cardsIn));
	for (const card of news.moved.cards) disturbed.add(card);
	const counting = underNames(standing([...fresh, ...retractions]), names);
	const touched = [...new Set([...disturbed, ...counting.flatMap(cardsIn)])];
	const [memories, holds] = await Promise.all([shelf.memories(touched), shelf.holds(touched)]);
	const rows = new Map(memories.map((row) => [row.card, row]));
	const held = new Map(holds.map((row) => [row.card, row]));
	for (const event of counting)
		for (const card of cardsIn(event))
			if (disturbs(event, rows.get(card), held.get(card))) disturbed.add(card);
	const simple = added(counting, rows, (card) => !disturbed.has(card), scheduling);
	if (disturbed.size === 0)
		return { memories: [...simple.values()], forgotten: [], holds: [], released: [] };
	const keys = new Set([...disturbed].flatMap((card) => formerKeys(names, card)));
	const known = await shelf.eventsOfCards([...keys]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	const all = [...known, ...retracted, ...fresh, ...retractions];
	const again = cardsFrom(all, disturbed, scheduling, names);
	return {
		...again,
		memories: [...simple.values(), ...again.memories],
		released: again.released.filter((card) => held.has(card))
	};
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

async function cardsAnew(shelf: Shelf, news: News): Promise<CardRows> {
	const all = [...(await shelf.allEvents()), ...news.fresh];
	const rows = cardsFrom(all, null, news.scheduling, news.names);
	const there = new Set(rows.memories.map(({ card }) => card));
	const left = news.moved.cards.filter((card) => !there.has(card));
	const held = new Set(rows.holds.map(({ card }) => card));
	const released = (await shelf.allHolds()).flatMap(({ card }) => (held.has(card) ? [] : [card]));
	return { ...rows, forgotten: [...rows.forgotten, ...left], released };
}

/** An attempt has about as many events as it has questions, so that it is simply folded again. */
async function attemptsAfter(
	shelf: Shelf,
	{ fresh, retractions, targets, names, moved }: News
): Promise<Attempts> {
	const touched = [...fresh, ...targets].flatMap((event) => attemptIdOf(event) ?? []);
	const ids = new Set([...touched, ...moved.attempts]);
	if (ids.size === 0) return { attempts: [], vanished: [] };
	const known = await shelf.eventsOfSittings([...ids]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	return attemptsFrom([...known, ...retracted, ...fresh, ...retractions], ids, names);
}
