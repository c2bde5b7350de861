import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hold } from '#lib/core/progress/holds.ts';
import type { MetCard } from '#lib/core/record/library-figures.ts';
import { outlookOf } from '#lib/core/record/outlook.ts';
import { defaultWeights as weights, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { after, histories } from '../schedule/memories.ts';

const day = 100;

function met(name: string, dueDay: number, more: Partial<MetCard> = {}): MetCard {
	return {
		card: { key: name, set: 'tides', question: name, part: 'whole' },
		returned: { asked: 0, right: 0 },
		memory: { dueDay, lastDay: 90, stability: 10 },
		change: null,
		section: null,
		...more
	};
}

function outlook(cards: readonly MetCard[], holds: readonly Hold[] = []) {
	const byCard = new Map(holds.map((hold) => [hold.card, hold]));
	return outlookOf(cards, byCard, { day, weights });
}

describe('outlookOf', () => {
	it('sums the chances of a right answer', () => {
		const today = met('b', 100, { memory: { dueDay: 101, lastDay: 100, stability: 3 } });
		const { met: known, likely } = outlook([met('a', 100), today]);
		expect(known).toBe(2);
		expect(likely).toBeCloseTo(1 + retrievability(weights, 10, 10), 12);
	});

	it('expects nothing of cards in their steps, though they were met', () => {
		const inSteps = (lastDay: number) =>
			met('a', 100, { memory: { dueDay: lastDay, lastDay, stability: 3 } });
		expect(outlook([inSteps(100), inSteps(99)])).toEqual({
			met: 2,
			likely: 0,
			held: 0
		});
	});

	it('expects an answer of the cards whose memory is in review, and of no others', () => {
		fc.assert(
			fc.property(histories, (reviews) => {
				const memory = after(reviews);
				const likely = outlook([met('a', 100, { memory })]).likely > 0;
				expect(likely).toBe(memory?.phase === 'review');
			})
		);
	});

	it('expects nothing of a card with another answer, though it was met', () => {
		expect(outlook([met('a', 102, { change: 'key' })])).toEqual({
			met: 1,
			likely: 0,
			held: 0
		});
	});

	it('passes by what starts afresh', () => {
		expect(outlook([met('a', 80, { memory: null, change: 'version' })])).toEqual({
			met: 0,
			likely: 0,
			held: 0
		});
	});

	it.each<[string, Omit<Hold, 'card'>, number]>([
		['suspended', { state: 'suspended', buriedDay: null }, 1],
		['known', { state: 'known', buriedDay: 100 }, 1],
		['resting today', { state: null, buriedDay: 100 }, 0],
		['back after a rest', { state: null, buriedDay: 99 }, 0]
	])('expects as much of a card that is %s, and counts those put away', (_, hold, held) => {
		const { held: resting, likely } = outlook([met('a', 98)], [{ card: 'a', ...hold }]);
		expect(resting).toBe(held);
		expect(likely).toBeGreaterThan(0.89);
	});
});
