import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCounted, contextOf, corrected } from '#lib/core/progress/as-counted.ts';
import { attemptOf } from '#lib/core/quiz/attempt.ts';
import { holdsIn } from '#lib/core/progress/holds.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import { withoutRetracted } from '#lib/core/progress/event-order.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { histories } from './events.ts';
import { openTestStore, projections } from './test-store.ts';
import { runs } from '../runs.ts';

/** Cuts a list into some pieces. */
function pieces<T>(items: readonly T[], cuts: readonly number[]): readonly (readonly T[])[] {
	const at = [0, ...cuts.map((cut) => cut % (items.length + 1)), items.length].sort(
		(a, b) => a - b
	);
	return at.slice(1).map((end, index) => items.slice(at[index], end));
}

const shuffled = histories.chain((events) =>
	fc.record({
		events: fc.constant(events),
		order: fc.shuffledSubarray([...events], { minLength: events.length }),
		cuts: fc.array(fc.nat(100), { maxLength: 6 })
	})
);

/** The last word on each set, by the clock. */
function setsToldBy(events: readonly ProgressEvent[]) {
	const told = withoutRetracted(events)
		.filter((event) => event.type === 'keep' || event.type === 'remove')
		.toSorted((one, other) => (one.clock < other.clock ? -1 : 1));
	const last = new Map(told.map((event) => [event.set, event]));
	return [...last.values()]
		.map((event) => ({
			id: event.set,
			event: event.id,
			clock: event.clock,
			at: event.at,
			name: event.type === 'keep' ? event.name : null
		}))
		.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

async function stored(events: readonly (readonly ProgressEvent[])[]) {
	const { store, db } = await openTestStore();
	for (const some of events) await store.merge(some);
	const rows = await projections(db);
	const wrong = await store.rebuild();
	store.close();
	return { rows, wrong };
}

describe('the projections', () => {
	it('say what a replay of the whole log says, however the events came in', async () => {
		await fc.assert(
			fc.asyncProperty(shuffled, async ({ events, order, cuts }) => {
				const { rows, wrong } = await stored(pieces(order, cuts));
				const replayed = replayAll(events, schedulingFor(settingsOf(events)));
				expect(new Map(rows.memories.map((row) => [row.card, row.memory]))).toEqual(replayed);
				const counting = asCounted(events);
				const holds = rows.holds.map(({ card, state, buriedDay }) => ({ card, state, buriedDay }));
				expect(new Map(holds.map((hold) => [hold.card, hold]))).toEqual(holdsIn(counting));
				for (const row of rows.memories) expect(row.dueDay).toBe(row.memory.dueDay);
				const ids = new Set(events.flatMap((e) => ('attempt' in e ? [e.attempt] : [])));
				for (const id of ids) {
					const own = events.filter(
						(e) => e.type === 'retract' || ('attempt' in e && e.attempt === id)
					);
					const attempt = rows.attempts.find((row) => row.id === id)?.attempt ?? null;
					expect(attempt).toEqual(attemptOf(corrected(own, contextOf(events))));
				}
				expect(rows.sets).toEqual(setsToldBy(events));
				expect(wrong).toBe(0);
			}),
			{ numRuns: runs(20, 200) }
		);
	}, 60_000);

	it('are the same rows whatever the order and however often the events came', async () => {
		await fc.assert(
			fc.asyncProperty(shuffled, async ({ events, order, cuts }) => {
				const once = await stored([events]);
				const pieced = await stored([...pieces(order, cuts), order, events]);
				expect(pieced.rows).toEqual(once.rows);
			}),
			{ numRuns: runs(15, 120) }
		);
	}, 60_000);
});
