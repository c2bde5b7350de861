import { asCounted } from '#lib/core/progress/as-counted.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resetIn } from '#lib/core/progress/cards-in.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { replayAll, replayCard } from '#lib/core/progress/replay.ts';
import { random } from '#lib/core/question/chance.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';
import { cards, answering, logs, shuffled } from './arbitrary-events.ts';

function union(...parts: readonly (readonly ProgressEvent[])[]): readonly ProgressEvent[] {
	return [...new Map(parts.flat().map((event) => [event.id, event])).values()];
}

function sorted(events: readonly ProgressEvent[]): readonly ProgressEvent[] {
	return [...events].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A log and any number of overlapping pieces of it, as several devices have them. */
const pieces = logs.chain((log) => {
	const piece = fc.subarray([...log]);
	return fc.tuple(piece, piece, piece);
});

describe('replayAll', () => {
	it('knows nothing of an empty log', () => {
		expect(replayAll([], defaultScheduling).size).toBe(0);
	});

	it('does not hang on the order in which events arrived', () => {
		fc.assert(
			fc.property(
				logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
				([log, arrived]) => {
					expect(replayAll(arrived, defaultScheduling)).toEqual(replayAll(log, defaultScheduling));
				}
			)
		);
	});

	it('is what remembering one event after another gives', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const memories = new Map<string, Memory>();
				for (const event of asCounted(log)) {
					if (event.type === 'card' && event.act === 'reset') memories.delete(event.card);
					for (const review of reviewsIn(event)) {
						const before = memories.get(review.card) ?? null;
						memories.set(review.card, remember(before, review, defaultScheduling));
					}
				}
				expect(replayAll(log, defaultScheduling)).toEqual(memories);
			})
		);
	});

	it('is after a retraction what it was before the retracted event', () => {
		fc.assert(
			fc.property(logs, answering, fc.uuid(), (log, event, id) => {
				fc.pre(log.every((other) => other.id !== event.id && other.id !== id));
				const retraction: ProgressEvent = {
					type: 'retract',
					target: event.id,
					id,
					at: event.at,
					offset: event.offset,
					day: event.day,
					device: event.device,
					clock: event.clock
				};
				const undone = replayAll([...log, event, retraction], defaultScheduling);
				expect(undone).toEqual(replayAll(log, defaultScheduling));
			})
		);
	});

	it('is the same however the pieces of a log are united', () => {
		fc.assert(
			fc.property(pieces, ([one, two, three]) => {
				const memories = (events: readonly ProgressEvent[]) => replayAll(events, defaultScheduling);
				expect(sorted(union(one, two))).toEqual(sorted(union(two, one)));
				expect(sorted(union(union(one, two), three))).toEqual(
					sorted(union(one, union(two, three)))
				);
				expect(union(one, one)).toEqual(one);
				expect(memories(union(one, two))).toEqual(memories(union(two, one)));
				expect(memories(union(three, one, two))).toEqual(memories(union(one, union(two, three))));
			})
		);
	});

	it('is made of the answers to the latest version of a question since the last reset', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const events = asCounted(log);
				for (const [card, memory] of replayAll(log, defaultScheduling)) {
					const reset = events.findLastIndex((event) => resetIn(event) === card);
					const reviews = events.slice(reset + 1).flatMap(reviewsIn);
					const own = reviews.filter((review) => review.card === card);
					const latest = Math.max(...own.map(({ version }) => version));
					const alone = own
						.filter(({ version }) => version === latest)
						.reduce<Memory | null>(
							(known, review) => remember(known, review, defaultScheduling),
							null
						);
					expect(memory).toEqual(alone);
				}
			})
		);
	});

	it('begins a card anew that was reset, and one that nothing is said of since then is not met', () => {
		const day = 20_000;
		const stamp = (id: string, hour: number) => ({
			...{ id, at: day * 86_400_000 + hour * 3_600_000, offset: 0, day, device: 'd', clock: id }
		});
		const card = 'tides/q1/whole';
		const press = (id: string, hour: number): ProgressEvent => ({
			...{ ...stamp(id, hour), type: 'review', session: 's', card, grade: 1, elapsed: 1000 }
		});
		const reset: ProgressEvent = { ...stamp('b', 10), type: 'card', card, act: 'reset' };
		expect(replayAll([press('a', 9), reset], defaultScheduling).size).toBe(0);
		expect(replayAll([press('c', 11), reset, press('a', 9)], defaultScheduling)).toEqual(
			replayAll([press('c', 11)], defaultScheduling)
		);
		expect(replayCard([press('c', 11), reset, press('a', 9)], card, defaultScheduling)?.reps).toBe(
			1
		);
		expect(replayCard([press('a', 9), reset], 'tides/q2/whole', defaultScheduling)).toBeNull();
	});

	it('gives each of 10,000 reviews to its card', () => {
		const next = random(1);
		const events = Array.from({ length: 10_000 }, (_, n): ProgressEvent => {
			const at = 1_764_000_000_000 + n * 600_000;
			const day = Math.floor(at / 86_400_000);
			const stamp = { id: `e${n}`, at, offset: 0, day, device: 'd', clock: '' };
			const grade = next() < 0.15 ? 1 : 3;
			const card = `tides/q${Math.floor(next() * 1000)}/whole`;
			return { type: 'review', ...stamp, session: 's', card, grade, elapsed: 4000 };
		});
		const memories = replayAll(events, defaultScheduling);
		expect(memories.size).toBeGreaterThan(990);
		expect([...memories.values()].reduce((sum, { reps }) => sum + reps, 0)).toBe(10_000);
	});
});

describe('replayCard', () => {
	it('agrees with the whole for every card', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const all = replayAll(log, defaultScheduling);
				for (const card of [...cards, ...all.keys()]) {
					expect(replayCard(log, card, defaultScheduling)).toEqual(all.get(card) ?? null);
				}
			})
		);
	});
});
