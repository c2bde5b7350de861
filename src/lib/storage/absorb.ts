import { cardsIn } from '../core/progress/affected-cards.ts';
import type { ProgressEvent } from '../core/progress/event.ts';
import { inOrder, standing } from '../core/progress/event-order.ts';
import { schedulingFor, settingsOf } from '../core/progress/settings.ts';
import { attemptIdOf, attemptOf } from '../core/quiz/attempt.ts';
import type { CardKey } from '../core/schedule/card.ts';
import { remember } from '../core/schedule/remember.ts';
import type { Scheduling } from '../core/schedule/scheduling.ts';
import { trialsOf } from '../core/schedule/trial.ts';
import { attemptRow, memoryRow, type AttemptRow, type MemoryRow } from './rows.ts';
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
	const fresh = await unknown(shelf, events);
	if (fresh.length === 0) return [];
	const retractions = await retractionsAround(shelf, fresh);
	const targets = await shelf.events(
		fresh.flatMap((e) => (e.type === 'retract' ? [e.target] : []))
	);
	const before = settingsOf(await shelf.settingEvents());
	const settings = fresh.some((event) => event.type === 'setting' || event.type === 'retract')
		? settingsOf([...(await shelf.settingEvents()), ...fresh])
		: before;
	const scheduling = schedulingFor(settings);
	const news: News = { fresh, retractions, targets, scheduling };
	// A desired retention moves every due date.
	const memories =
		settings.retention === before.retention
			? await memoriesAfter(shelf, news)
			: replayed([...(await shelf.allEvents()), ...fresh], null, scheduling);
	const attempts = await attemptsAfter(shelf, news);
	await shelf.write({ events: fresh, ...memories, ...attempts });
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

interface Memories {
	readonly memories: readonly MemoryRow[];
	readonly forgotten: readonly CardKey[];
}

async function unknown(
	shelf: Shelf,
	events: readonly ProgressEvent[]
): Promise<readonly ProgressEvent[]> {
	const byId = new Map(events.map((event) => [event.id, event]));
	for (const { id } of await shelf.events([...byId.keys()])) byId.delete(id);
	return [...byId.values()];
}

async function retractionsAround(
	shelf: Shelf,
	fresh: readonly ProgressEvent[]
): Promise<readonly ProgressEvent[]> {
	const known = await shelf.retractionsOf(fresh.map((event) => event.id));
	return [...known, ...fresh.filter((event) => event.type === 'retract')];
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
	const added = new Map<CardKey, MemoryRow>();
	for (const event of counting)
		for (const trial of trialsOf(event)) {
			if (disturbed.has(trial.card)) continue;
			const row = added.get(trial.card) ?? rows.get(trial.card);
			const memory = remember(row?.memory ?? null, trial, scheduling);
			added.set(trial.card, memoryRow(memory, row?.firstDay ?? event.day, event));
		}
	if (disturbed.size === 0) return { memories: [...added.values()], forgotten: [] };
	const known = await shelf.eventsOfCards([...disturbed]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	const again = replayed([...known, ...retracted, ...fresh, ...retractions], disturbed, scheduling);
	return { memories: [...added.values(), ...again.memories], forgotten: again.forgotten };
}

/** @param cards those to replay; `null` for every card of the events */
function replayed(
	events: readonly ProgressEvent[],
	cards: ReadonlySet<CardKey> | null,
	scheduling: Scheduling
): Memories {
	const rows = new Map<CardKey, MemoryRow>();
	for (const event of standing(events))
		for (const trial of trialsOf(event)) {
			if (cards && !cards.has(trial.card)) continue;
			const row = rows.get(trial.card);
			const memory = remember(row?.memory ?? null, trial, scheduling);
			rows.set(trial.card, memoryRow(memory, row?.firstDay ?? event.day, event));
		}
	const all = cards ?? new Set(events.flatMap(cardsIn));
	return { memories: [...rows.values()], forgotten: [...all].filter((card) => !rows.has(card)) };
}

/** An attempt has as many events as it has questions, so that it is simply folded again. */
async function attemptsAfter(
	shelf: Shelf,
	{ fresh, retractions, targets }: News
): Promise<{ readonly attempts: readonly AttemptRow[]; readonly vanished: readonly string[] }> {
	const ids = new Set([...fresh, ...targets].flatMap((event) => attemptIdOf(event) ?? []));
	if (ids.size === 0) return { attempts: [], vanished: [] };
	const known = await shelf.eventsOfSittings([...ids]);
	const retracted = await shelf.retractionsOf(known.map((event) => event.id));
	const sittings = new Map<string, ProgressEvent[]>([...ids].map((id) => [id, []]));
	for (const event of standing([...known, ...retracted, ...fresh, ...retractions]))
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
