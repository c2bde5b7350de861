import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { passes } from '#lib/core/schedule/passes.ts';
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
 * What the device knows, for the library's first sentence and its rulers.
 *
 * @param day today's study day
 */
export async function standing(
	store: ProgressStore,
	day: number,
	entries: readonly Pick<LibraryEntry, 'id' | 'title' | 'questionIds' | 'cards'>[]
): Promise<LibraryStanding> {
	const ids = entries.map(({ id }) => id);
	const [due, { newPerDay }, { newCards }, nextDay, met, attempts] = await Promise.all([
		store.dueCounts(day, ids),
		store.settings(),
		store.dayCounts(day),
		store.nextDueDay(day),
		Promise.all(ids.map((id) => store.memoriesOfSet(id))),
		Promise.all(ids.map((id) => store.openAttempt(id)))
	]);
	const rows = entries.map((entry, index) => ({
		entry,
		memories: met[index] ?? [],
		open: attempts[index] ?? null
	}));
	const memories = met.flat();
	const neverMet = rows
		.filter((row) => row.memories.length > 0)
		.reduce((sum, { entry, memories }) => sum + entry.cards.length - memories.length, 0);
	const unread = rows.find((row) => row.memories.length === 0)?.entry;
	const open = rows
		.flatMap(({ entry, open }) => (open === null ? [] : [{ entry, open }]))
		.toSorted((a, b) => b.open.startedAt - a.open.startedAt)[0];
	return {
		due: Object.fromEntries(entries.map(({ id }) => [id, due.get(id) ?? 0])),
		open:
			open === undefined
				? null
				: {
						set: open.entry.id,
						title: open.entry.title,
						left: open.open.questions.length - Object.keys(open.open.results).length
					},
		begun: memories.length > 0,
		unread: unread === undefined ? null : { set: unread.id, title: unread.title },
		fresh: Math.max(0, Math.min(newPerDay - newCards, neverMet)),
		nextIn: nextDay === null ? null : nextDay - day,
		ticks: Object.fromEntries(
			rows
				.filter((row) => row.memories.length > 0)
				.map((row) => [row.entry.id, ticksOf(row.entry, row.memories)])
		)
	};
}

function ticksOf(
	entry: Pick<LibraryEntry, 'questionIds'>,
	memories: readonly { readonly question: string; readonly lastShare: number }[]
): readonly ('done' | 'forgotten' | 'waiting')[] {
	const worst = new Map<string, number>();
	for (const { question, lastShare } of memories)
		worst.set(question, Math.min(lastShare, worst.get(question) ?? 1));
	return entry.questionIds.map((id) => {
		const share = worst.get(id);
		if (share === undefined) return 'waiting';
		return passes(share) ? 'done' : 'forgotten';
	});
}
