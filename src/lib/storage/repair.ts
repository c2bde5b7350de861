import type { Database } from './database.ts';
import type { DexieShelf } from './dexie-shelf.ts';
import { projected } from './project.ts';

/**
 * Computes every projection anew from the log and writes the rows that differ. For use inside a transaction.
 *
 * @returns how many rows were wrong, missing or too many
 */
export async function repair(db: Database, shelf: DexieShelf): Promise<number> {
	const truth = projected(await shelf.allEvents());
	const memories = difference(truth.memories, await db.memories.toArray(), (row) => row.card);
	const attempts = difference(truth.attempts, await db.attempts.toArray(), (row) => row.id);
	await shelf.write({
		events: [],
		memories: memories.wrong,
		forgotten: memories.extra,
		attempts: attempts.wrong,
		vanished: attempts.extra
	});
	const both = [memories, attempts];
	return both.reduce((sum, { wrong, extra }) => sum + wrong.length + extra.length, 0);
}

function difference<Row>(
	truth: readonly Row[],
	stored: readonly Row[],
	key: (row: Row) => string
): { readonly wrong: readonly Row[]; readonly extra: readonly string[] } {
	const there = new Map(stored.map((row) => [key(row), canonical(row)]));
	const right = new Set(truth.map(key));
	return {
		wrong: truth.filter((row) => there.get(key(row)) !== canonical(row)),
		extra: [...there.keys()].filter((name) => !right.has(name))
	};
}

/** JSON with sorted names, so that rows written by an older version compare by what they say. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}
