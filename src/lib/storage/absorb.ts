import { cardsIn } from '../core/progress/cards-in.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { inOrder, standing } from '../core/progress/event-order.ts';
import { formerKeys, namesIn, underNames, type Names } from '../core/progress/names.ts';
import { schedulingFor, settingsOf } from '../core/progress/settings.ts';
import { attemptIdOf } from '../core/quiz/attempt.ts';
import type { Scheduling } from '../core/schedule/scheduling.ts';
import { movedBy, type Moved } from './moved.ts';
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
	// A desired retention moves every due date.
	const memories =
		settings.retention === settingsOf(rulings).retention
			? await memoriesAfter(shelf, news)
			: await memoriesAnew(shelf, news);
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
	/** What questions are called now that these are known. */
	readonly names: Names;
	/** What was filed under other names until now. */
	readonly moved: Moved;
	readonly scheduling: Scheduling;
}

/**
 * A card met for the first time, or again later than all that is known of it, needs no more than its row.
 * Only those with a retraction or another name, or with events from between, as after a merge, are replayed from the log.
 */
async function memoriesAfter(shelf: Shelf, news: News): Promise<Memories> {
	const { fresh, retractions, names, scheduling } = news;
	const disturbed = new Set(underNames(news.targets, names).flatMap(cardsIn));
	for (const card of news.moved.cards) disturbed.add(card);
	const counting = underNames(standing([...fresh, ...retractions]), names);
	const touched = new Set([...disturbed, ...counting.flatMap(cardsIn)]);
	const rows = new Map((await shelf.memories([...touched])).map((row) => [row.card, row]));
	for (const event of counting)
		for (const card of cardsIn(event)) {
			const row = rows.get(card);
			if (row && inOrder(event, row.latest) <= 0) disturbed.add(card);
		}
	const simple = added(counting, rows, (card) => !disturbed.has(card), scheduling);
	if (disturbed.size === 0) return { memories: [...simple.values()], forgotten: [] };
	const keys = new Set([...disturbed].flatMap((card) => formerKeys(names, card)));
	const known = await shelf.eventsOfCards([...keys]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	const all = [...known, ...retracted, ...fresh, ...retractions];
	const again = memoriesFrom(all, disturbed, scheduling, names);
	return { memories: [...simple.values(), ...again.memories], forgotten: again.forgotten };
}

async function memoriesAnew(shelf: Shelf, news: News): Promise<Memories> {
	const all = [...(await shelf.allEvents()), ...news.fresh];
	const { memories, forgotten } = memoriesFrom(all, null, news.scheduling, news.names);
	const there = new Set(memories.map(({ card }) => card));
	const left = news.moved.cards.filter((card) => !there.has(card));
	return { memories, forgotten: [...forgotten, ...left] };
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
