import { cardsIn } from '../core/progress/affected-cards.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { inOrder, standing } from '../core/progress/event-order.ts';
import { schedulingFor, settingsOf } from '../core/progress/settings.ts';
import { attemptIdOf } from '../core/quiz/attempt.ts';
import type { Scheduling } from '../core/schedule/scheduling.ts';
import { added, attemptsFrom, memoriesFrom, type Attempts, type Memories } from './project.ts';
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
	const [there, known, settingEvents] = await Promise.all([
		shelf.events(ids),
		shelf.retractionsOf(ids),
		shelf.settingEvents()
	]);
	const byId = new Map(events.map((event) => [event.id, event]));
	for (const { id } of there) byId.delete(id);
	const fresh = [...byId.values()];
	if (fresh.length === 0) return [];
	const retractions = [...known, ...fresh.filter((event) => event.type === 'retract')];
	const targets = await shelf.events(
		fresh.flatMap((event) => (event.type === 'retract' ? [event.target] : []))
	);
	const before = settingsOf(settingEvents);
	const settings = settingsOf([...settingEvents, ...fresh, ...known]);
	const news: News = { fresh, retractions, targets, scheduling: schedulingFor(settings) };
	// A desired retention moves every due date.
	const memories =
		settings.retention === before.retention
			? await memoriesAfter(shelf, news)
			: memoriesFrom([...(await shelf.allEvents()), ...fresh], null, news.scheduling);
	const attempts = await attemptsAfter(shelf, news);
	const sets = await setsAfter(shelf, news);
	await shelf.write({ events: fresh, ...memories, ...attempts, ...sets });
	return fresh;
}

interface News {
	/** Events new to the log. */
	readonly fresh: readonly ProgressEvent[];
	/** The fresh retractions, and the known ones of fresh events, which came before what they retract. */
	readonly retractions: readonly ProgressEvent[];
	/** Known events that the fresh ones retract. */
	readonly targets: readonly ProgressEvent[];
	readonly scheduling: Scheduling;
}

/**
 * A card met for the first time, or again later than all that is known of it, needs no more than its row.
 * Only those with a retraction, or with events from between, as after a merge, are replayed from the log.
 */
async function memoriesAfter(shelf: Shelf, news: News): Promise<Memories> {
	const { fresh, retractions, targets, scheduling } = news;
	const disturbed = new Set(targets.flatMap(cardsIn));
	const counting = standing([...fresh, ...retractions]);
	const touched = new Set([...disturbed, ...counting.flatMap(cardsIn)]);
	const rows = new Map((await shelf.memories([...touched])).map((row) => [row.card, row]));
	for (const event of counting)
		for (const card of cardsIn(event)) {
			const row = rows.get(card);
			if (row && inOrder(event, row.latest) <= 0) disturbed.add(card);
		}
	const simple = added(counting, rows, (card) => !disturbed.has(card), scheduling);
	if (disturbed.size === 0) return { memories: [...simple.values()], forgotten: [] };
	const known = await shelf.eventsOfCards([...disturbed]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	const all = [...known, ...retracted, ...fresh, ...retractions];
	const again = memoriesFrom(all, disturbed, scheduling);
	return { memories: [...simple.values(), ...again.memories], forgotten: again.forgotten };
}

/** An attempt has about as many events as it has questions, so that it is simply folded again. */
async function attemptsAfter(
	shelf: Shelf,
	{ fresh, retractions, targets }: News
): Promise<Attempts> {
	const ids = new Set([...fresh, ...targets].flatMap((event) => attemptIdOf(event) ?? []));
	if (ids.size === 0) return { attempts: [], vanished: [] };
	const known = await shelf.eventsOfSittings([...ids]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	return attemptsFrom([...known, ...retracted, ...fresh, ...retractions], ids);
}
