import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import {
	isDue,
	isFresh,
	nextDueDay,
	standingsOf,
	type CardStanding
} from '#lib/core/schedule/today/card-state.ts';
import type { ExamDay } from '#lib/core/schedule/today/test-day.ts';
import { passes } from '#lib/core/schedule/memory/passes.ts';
import { daysLeft, isOfPile, shareOfToday, type Spread } from '#lib/core/schedule/today/spread.ts';
import { followRenames } from '#lib/session/follow-renames.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { Standing } from './today.ts';

export interface LibraryStanding extends Standing {
	/** For each set that was begun, how its questions stand, in the file's order. */
	readonly ticks: Readonly<Record<string, readonly ('done' | 'forgotten' | 'waiting')[]>>;
}

/** What a device knows on which nothing was ever answered. */
export function untouched(entries: readonly Pick<LibraryEntry, 'id' | 'title'>[]): LibraryStanding {
	const [first] = entries;
	return {
		due: {},
		open: null,
		begun: false,
		unread: first === undefined ? null : { set: first.id, title: first.title },
		fresh: 0,
		nextIn: null,
		ticks: {}
	};
}

/**
 * What the device knows, for the library's first sentence and its rulers. What its files have lost is not counted.
 *
 * @param day today's study day
 * @param exam what the coming tests ask of today: of the cards that they cover, those are due and no others
 */
export async function standing(
	store: ProgressStore,
	day: number,
	entries: readonly Pick<
		LibraryEntry,
		'id' | 'title' | 'questionIds' | 'traits' | 'cards' | 'editions' | 'renamed'
	>[],
	exam: ExamDay | null = null
): Promise<LibraryStanding> {
	await followRenames(store, entries);
	const ids = entries.map(({ id }) => id);
	const [{ newPerDay }, { newCards, reviews }, held, spread, met, attempts] = await Promise.all([
		store.settings(),
		store.dayCounts(day),
		store.holds(),
		store.spread(),
		Promise.all(ids.map((id) => store.memoriesOfSet(id))),
		Promise.all(ids.map((id) => store.openAttempt(id)))
	]);
	const holds = new Map(held.map((hold) => [hold.card, hold]));
	const rows = entries.map((entry, index) => ({
		entry,
		begun: (met[index]?.length ?? 0) > 0,
		cards: standingsOf(entry, met[index] ?? [], holds, day),
		open: attempts[index] ?? null
	}));
	const begun = rows.filter((row) => row.begun);
	const planned = new Set(exam?.planned.map(({ key }) => key));
	const isFree = ({ card, memory, change }: CardStanding): boolean =>
		exam === null ||
		change !== null ||
		!exam.covered.has(card.key) ||
		(memory !== null && memory.phase !== 'review');
	const asked = (standings: readonly CardStanding[]): number =>
		standings.filter((one) =>
			isFree(one) ? isDue(one, day) : one.memory !== null && planned.has(one.card.key)
		).length;
	const piles = rows.map(({ cards }) =>
		spread === null || daysLeft(spread, day) === 0
			? 0
			: cards.filter((one) => isFree(one) && isDue(one, day) && isInPile(one, spread)).length
	);
	const pile = piles.reduce((sum, count) => sum + count, 0);
	const today = spread === null ? pile : shareOfToday(pile, reviews, daysLeft(spread, day));
	const shares = evenly(piles, today);
	const neverMet = begun
		.flatMap(({ cards }) => cards)
		.filter((one) => isFresh(one) && isFree(one)).length;
	const plannedNew = rows
		.flatMap(({ cards }) => cards)
		.filter((one) => isFresh(one) && planned.has(one.card.key)).length;
	const unread = rows.find((row) => !row.begun)?.entry;
	const open = rows
		.flatMap(({ entry, open }) => (open === null ? [] : [{ entry, open }]))
		.toSorted((a, b) => b.open.startedAt - a.open.startedAt)[0];
	const nextDay = nextDueDay(
		rows.flatMap(({ cards }) => cards),
		day
	);
	return {
		due: Object.fromEntries(
			rows.map(({ entry, cards }, index) => [
				entry.id,
				asked(cards) - (piles[index] ?? 0) + (shares[index] ?? 0)
			])
		),
		open:
			open === undefined
				? null
				: {
						set: open.entry.id,
						title: open.entry.title,
						left: open.open.questions.length - Object.keys(open.open.results).length
					},
		begun: begun.length > 0,
		unread: unread === undefined ? null : { set: unread.id, title: unread.title },
		fresh: Math.max(0, Math.min(newPerDay - newCards, neverMet)) + plannedNew,
		nextIn: nextDay === null ? null : nextDay - day,
		ticks: Object.fromEntries(begun.map(({ entry, cards }) => [entry.id, ticksOf(entry, cards)]))
	};
}

/** Of a pile that was spread a day asks its share; what came back since then is not of the pile. */
function isInPile({ memory, change }: CardStanding, spread: Spread): boolean {
	return change === null && memory?.phase === 'review' && isOfPile(spread, memory);
}

/** So many of all, shared out by how many there are of each. */
function evenly(counts: readonly number[], share: number): readonly number[] {
	const all = counts.reduce((sum, count) => sum + count, 0);
	let seen = 0;
	let given = 0;
	return counts.map((count) => {
		seen += count;
		const until = all === 0 ? 0 : Math.round((share * seen) / all);
		const part = until - given;
		given = until;
		return part;
	});
}

/** A question whose answer was changed waits to be asked again, whatever was known. */
function ticksOf(
	{ questionIds }: Pick<LibraryEntry, 'questionIds'>,
	cards: readonly CardStanding[]
): readonly ('done' | 'forgotten' | 'waiting')[] {
	const worst = new Map<string, number>();
	const changed = new Set<string>();
	for (const { card, memory, change } of cards) {
		if (change !== null) changed.add(card.question);
		if (memory === null) continue;
		worst.set(card.question, Math.min(memory.lastShare, worst.get(card.question) ?? 1));
	}
	return questionIds.map((id) => {
		const share = worst.get(id);
		if (share === undefined || changed.has(id)) return 'waiting';
		return passes(share) ? 'done' : 'forgotten';
	});
}
