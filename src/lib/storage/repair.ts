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
	const holds = difference(truth.holds, await db.holds.toArray(), (row) => row.card);
	const attempts = difference(truth.attempts, await db.attempts.toArray(), (row) => row.id);
	const sets = difference(truth.sets, await db.sets.toArray(), (row) => row.id);
	const days = difference(truth.days, await db.days.toArray(), (row) => row.day);
	const figures = difference(truth.figures, await db.figures.toArray(), (row) => row.id);
	await shelf.write({
		events: [],
		memories: memories.wrong,
		forgotten: memories.extra,
		holds: holds.wrong,
		released: holds.extra,
		attempts: attempts.wrong,
		vanished: attempts.extra,
		sets: sets.wrong,
		unsaid: sets.extra,
		days: days.wrong,
		idle: days.extra,
		figures: figures.wrong,
		unmet: figures.extra
	});
	const all = [memories, holds, attempts, sets, days, figures];
	return all.reduce((sum, { wrong, extra }) => sum + wrong.length + extra.length, 0);
}

function difference<Row, Key>(
	truth: readonly Row[],
	stored: readonly Row[],
	key: (row: Row) => Key
): { readonly wrong: readonly Row[]; readonly extra: readonly Key[] } {
	const there = new Map(stored.map((row) => [key(row), row]));
	const right = new Set(truth.map(key));
	return {
		wrong: truth.filter((row) => !says(there.get(key(row)), row)),
		extra: [...there.keys()].filter((name) => !right.has(name))
	};
}

/** Whether two JSON values say the same, in whatever order an older version wrote the names. */
function says(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object') return false;
	if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
	const [names, others] = [one, other].map(namesOf) as [readonly string[], readonly string[]];
	return (
		names.length === others.length &&
		names.every((name) => says(valueOf(one, name), valueOf(other, name)))
	);
}

/** A name without a value says nothing. */
function namesOf(value: object): readonly string[] {
	return Object.keys(value).filter((name) => valueOf(value, name) !== undefined);
}

function valueOf(value: object, name: string): unknown {
	return (value as Readonly<Record<string, unknown>>)[name];
}
