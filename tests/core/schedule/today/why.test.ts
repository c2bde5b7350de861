import { describe, expect, it } from 'vitest';
import { defaultWeights, retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { expectedGain } from '#lib/core/schedule/today/gain.ts';
import type { Candidate } from '#lib/core/schedule/today/queue-input.ts';
import { queue } from '#lib/core/schedule/today/queue.ts';
import type { Why } from '#lib/core/schedule/today/why.ts';
import { monday } from '../memories.ts';
import { card, input, memory, minute, now, stepping, type Day } from './queue-input.ts';

function whys(fields: Partial<Day>): readonly Why[] {
	return queue(input(fields)).map(({ why }) => why);
}

const recall = retrievability(defaultWeights, 10, 10);

describe('the reason of a card', () => {
	it('is the gain, with recall, days and its place', () => {
		const late = memory('late', { dueDay: monday - 4 });
		const strong = memory('strong', { stability: 400 });
		const gain = expectedGain(defaultWeights, late, 10);
		expect(whys({ memories: [strong, late] })).toEqual([
			{ by: 'gain', gain, boxed: false, recall, days: 10, late: 4, place: 1, of: 2 },
			expect.objectContaining({ by: 'gain', place: 2, of: 2, late: 0 })
		]);
	});

	it('is the due date where the learner goes by that, and the gain again in little time', () => {
		const memories = [memory('today'), memory('early', { dueDay: monday - 4, stability: 400 })];
		expect(whys({ memories, order: 'due' })).toEqual([
			expect.objectContaining({ by: 'due', days: 10, late: 4, place: 1, of: 2 }),
			{ by: 'due', recall, days: 10, late: 0, place: 2, of: 2 }
		]);
		expect(whys({ memories, order: 'due', time: 10 * minute })).toEqual([
			expect.objectContaining({ by: 'gain', boxed: true, place: 1 }),
			expect.objectContaining({ by: 'gain', boxed: true, place: 2 })
		]);
	});

	it('is the step, since when, and whether it was forgotten', () => {
		const memories = [
			stepping('a', now - 2 * minute, { lastAt: now - 12.4 * minute, lastShare: 0.5 }),
			stepping('b', now - minute, { lastAt: now - minute }),
			stepping('c', now + minute, { lastAt: now + minute })
		];
		expect(whys({ memories })).toEqual([
			{ by: 'step', minutes: 12, failed: true },
			{ by: 'step', minutes: 1, failed: false },
			{ by: 'step', minutes: 0, failed: false }
		]);
	});

	it('is that the learner was sure, or that the answer was changed', () => {
		const sure = memory('sure', { misled: true, lastShare: 0 });
		const step = stepping('step', now, { misled: true, lastDay: monday - 2 });
		const both = memory('both', { misled: true });
		const changes = new Map([
			[memory('key').card, 'key'],
			[both.card, 'key']
		] as const);
		const items = queue(input({ memories: [memory('key'), both, sure, step], changes }));
		expect(Object.fromEntries(items.map(({ card: { question }, why }) => [question, why]))).toEqual(
			{
				sure: { by: 'misled', days: 10 },
				both: { by: 'misled', days: 10 },
				step: { by: 'misled', days: 2 },
				key: { by: 'changed', change: 'key' }
			}
		);
	});

	it('is for a new card its number of the day', () => {
		const day = input({ fresh: ['a', 'b', 'c', 'd', 'e'].map((name) => card(name)), newPerDay: 5 });
		const fresh = day.fresh.map((one, index): Candidate => ({
			...one,
			outcome: index < 3 ? 'done' : 'waiting'
		}));
		expect(queue({ ...day, fresh }).map(({ why }) => why)).toEqual([
			{ by: 'new', number: 4, perDay: 5 },
			{ by: 'new', number: 5, perDay: 5 }
		]);
	});

	it('counts among the new cards of today those of other articles', () => {
		const done = { newCards: 3, reviews: 0, questions: new Set<string>() };
		expect(whys({ fresh: [card('a'), card('b')], done, newPerDay: 5 })).toEqual([
			{ by: 'new', number: 4, perDay: 5 },
			{ by: 'new', number: 5, perDay: 5 }
		]);
	});

	it('is the test that plans it', () => {
		const plan = {
			key: card('a').key,
			index: 0.2,
			withIt: 0.9,
			without: 0.4,
			exam: { name: 'Biology', day: monday + 12 }
		};
		const planned = [
			{ card: card('a'), memory: null, plan },
			{ card: card('b'), memory: memory('b'), plan: { ...plan, key: card('b').key } }
		];
		expect(queue(input({ planned })).map(({ why, reason }) => ({ ...why, reason }))).toEqual(
			['new', 'review'].map((reason) => ({
				by: 'plan',
				exam: 'Biology',
				inDays: 12,
				withIt: 0.9,
				without: 0.4,
				reason
			}))
		);
	});
});
