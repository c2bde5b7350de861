import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Database } from '#lib/storage/database.ts';
import { deed, diceOf, type Dice } from '../naive/histories.ts';
import { keepDeed, startDeed, testClock } from './events.ts';
import { openTestStore } from './test-store.ts';
import { again, runs, seeds } from '../runs.ts';

/** Of the tables those that are not the log itself, and not about this device. */
const notProjected = new Set(['events', 'meta', 'readings']);

/** One text for all that is computed from the log. */
async function hashOf(db: Database): Promise<string> {
	const hash = createHash('sha256');
	for (const table of db.tables.filter(({ name }) => !notProjected.has(name)))
		hash.update(JSON.stringify([table.name, inOrder(await table.toArray())]));
	return hash.digest('hex');
}

/** The same whatever the order in which the fields of a row were written. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== 'object' || value === null) return value;
	const fields = Object.entries(value).filter(([, field]) => field !== undefined);
	return fields
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, field]) => [name, inOrder(field)]);
}

/** What is done in a session, and now and then something else. */
function anyDeed(dice: Dice) {
	if (dice(12) === 0) return startDeed(['q1', 'q2', 'q3'], `quiz-${1 + dice(2)}`);
	return dice(12) === 0 ? keepDeed(`Q: ${dice(9)}`, 'own') : deed(dice);
}

describe('the state after undo', () => {
	it.each(seeds(runs(20, 200)))(
		'equals the state before, by hash, as far back as one goes: %i',
		async (seed) => {
			const dice = diceOf(seed);
			const clock = testClock();
			let { store, db, factory } = await openTestStore(undefined, clock);
			const past: { readonly hash: string; readonly event: string }[] = [];
			for (let step = 0; step < 12; step += 1) {
				clock.at += (1 + dice(40)) * 900_000;
				const hash = await hashOf(db);
				const { events } = await store.append([anyDeed(dice)]);
				past.push({ hash, event: events[0]?.id ?? '' });
			}
			const states = new Set(past.map(({ hash }) => hash));
			expect(states.size).toBeGreaterThan(5);
			const reload = dice(past.length);
			for (const { hash, event } of past.toReversed()) {
				clock.at += dice(4) * 60_000;
				await store.append([{ type: 'retract', target: event }]);
				expect(await hashOf(db), again(seed)).toBe(hash);
				if (event !== past[reload]?.event) continue;
				// The page is closed and opened again in the midst of it.
				store.close();
				({ store, db, factory } = await openTestStore(factory, clock));
				expect(await hashOf(db), again(seed)).toBe(hash);
			}
			expect(await store.rebuild()).toBe(0);
			store.close();
		}
	);

	it('equals the state before where several deeds are taken back at once, or out of turn', async () => {
		const { store, db } = await openTestStore();
		const dice = diceOf(77);
		await store.append(Array.from({ length: 6 }, () => anyDeed(dice)));
		const before = await hashOf(db);
		const { events } = await store.append(Array.from({ length: 8 }, () => anyDeed(dice)));
		expect(await hashOf(db)).not.toBe(before);
		const [first, ...others] = events.map(({ id }) => id);
		await store.append([{ type: 'retract', target: first ?? '' }]);
		await store.append(others.toReversed().map((target) => ({ type: 'retract', target })));
		expect(await hashOf(db)).toBe(before);
	});
});
