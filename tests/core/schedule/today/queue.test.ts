import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { queue } from '#lib/core/schedule/today/queue.ts';
import { monday } from '../memories.ts';
import { asked, card, input, memory, minute, now, stepping } from './queue-input.ts';

describe('queue', () => {
	it('is empty when nothing is there', () => {
		expect(queue(input({}))).toEqual([]);
	});

	it('asks what is ready in its steps first, then reviews and new cards mixed, then what has to wait', () => {
		const order = asked({
			memories: [
				memory('r1', { stability: 3 }),
				stepping('later', now + 8 * minute),
				stepping('missed', now - 30 * minute),
				memory('r2', { stability: 300 }),
				stepping('early', now - 60 * minute, { phase: 'relearning' })
			],
			fresh: [card('n1'), card('n2')]
		});
		expect(order).toEqual([
			'learning early',
			'learning missed',
			'review r1',
			'new n1',
			'review r2',
			'new n2',
			'learning later'
		]);
	});

	it('gives each item its card, its memory and the reason', () => {
		const due = memory('r1');
		expect(queue(input({ memories: [due], fresh: [card('n1')] }))).toMatchObject([
			{ card: card('r1'), memory: due, reason: 'review', change: null },
			{ card: card('n1'), memory: null, reason: 'new', change: null }
		]);
	});

	it('brings a card whose answer was changed, due or not, before the reviews, and says so', () => {
		const late = memory('late', { stability: 4 });
		const later = memory('later', { dueDay: monday + 90, stability: 500 });
		const items = queue(
			input({
				memories: [late, later],
				fresh: [card('again')],
				changes: new Map([
					[later.card, 'key'],
					[card('again').key, 'version']
				])
			})
		);
		expect(items.map((item) => [item.card.question, item.reason, item.change])).toEqual([
			['later', 'review', 'key'],
			['late', 'review', null],
			['again', 'new', 'version']
		]);
	});

	it('brings one changed card of a question', () => {
		const memories = ['g1', 'g2', 'g3'].map((part) => memory('gaps', { part, dueDay: monday + 9 }));
		const changes = new Map(memories.slice(0, 2).map(({ card }) => [card, 'key' as const]));
		expect(asked({ memories, changes })).toEqual(['review gaps']);
		const done = { newCards: 0, reviews: 1, questions: new Set(['tides/gaps']) };
		expect(asked({ memories, changes, done })).toEqual([]);
	});

	it('leaves reviews that are not due yet', () => {
		expect(asked({ memories: [memory('r1', { dueDay: monday + 1 })] })).toEqual([]);
	});

	it('orders reviews by what a review would gain', () => {
		const memories = [500, 4, 40].map((stability) => memory(`s${stability}`, { stability }));
		expect(asked({ memories })).toEqual(['review s4', 'review s40', 'review s500']);
	});

	it('keeps within the limits of the day, counting what was done', () => {
		const memories = Array.from({ length: 9 }, (_, n) => memory(`r${n}`));
		const fresh = Array.from({ length: 9 }, (_, n) => card(`n${n}`));
		const items = queue(
			input({
				memories,
				fresh,
				done: { newCards: 3, reviews: 4, questions: new Set() },
				newPerDay: 5
			})
		);
		expect(
			items.filter(({ reason }) => reason === 'new').map((item) => item.card.question)
		).toEqual(['n0', 'n1']);
	});

	it('keeps the share of new cards however many reviews wait', () => {
		const memories = Array.from({ length: 500 }, (_, n) => memory(`r${n}`));
		const fresh = Array.from({ length: 20 }, (_, n) => card(`n${n}`));
		const items = queue(input({ memories, fresh }));
		expect(items.filter(({ reason }) => reason === 'new')).toHaveLength(10);
		expect(items.slice(0, 250).filter(({ reason }) => reason === 'new')).toHaveLength(5);
	});

	it('does not hold back steps because a limit is reached', () => {
		expect(asked({ memories: [stepping('l', now)], fresh: [card('n')], newPerDay: 0 })).toEqual([
			'learning l'
		]);
	});

	it('shows one card of a question, and none whose question was asked today', () => {
		const order = asked({
			memories: [
				memory('both', { part: 'back' }),
				memory('both', { part: 'front', stability: 400 }),
				memory('learnt', { part: 'front' }),
				stepping('learnt', now, { part: 'back' }),
				memory('asked', { part: 'front' })
			],
			fresh: [card('both', 'g3'), card('new', 'back'), card('new', 'front'), card('asked', 'back')],
			done: { newCards: 0, reviews: 0, questions: new Set(['tides/asked']) }
		});
		expect(order).toEqual(['learning learnt', 'review both', 'new new']);
	});

	it('shows a step at once when a clock that ran ahead wrote its time', () => {
		expect(
			asked({ memories: [stepping('l', now + 400 * 1440 * minute)], fresh: [card('n')] })
		).toEqual(['learning l', 'new n']);
	});

	it('breaks ties in another way each day, the same on every device', () => {
		const memories = Array.from({ length: 40 }, (_, n) => memory(`r${n}`));
		const today = asked({ memories });
		const shifted = memories.map((one) => ({ ...one, lastDay: one.lastDay + 1 }));
		const tomorrow = asked({ memories: shifted, day: monday + 1 });
		expect(asked({ memories: [...memories].reverse() })).toEqual(today);
		expect(tomorrow).not.toEqual(today);
		expect([...tomorrow].sort()).toEqual([...today].sort());
	});

	it('hangs on what is due, not on the order in which it is told', () => {
		const memories = fc.uniqueArray(
			fc.record({
				question: fc.nat(12).map((n) => `q${n}`),
				part: fc.constantFrom('whole', 'g1', 'g2'),
				phase: fc.constantFrom<Memory['phase']>('learning', 'review', 'relearning'),
				stability: fc.constantFrom(0.5, 3, 30, 300),
				late: fc.integer({ min: -3, max: 30 })
			}),
			{ selector: ({ question, part }) => `${question}/${part}`, maxLength: 30 }
		);
		fc.assert(
			fc.property(memories, fc.nat(), (described, seed) => {
				const all = described.map(({ question, late, ...rest }) =>
					memory(question, {
						...rest,
						dueDay: rest.phase === 'review' ? monday - late : monday,
						dueAt: rest.phase === 'review' ? 0 : now - late * minute
					})
				);
				const turned = all.map((_, n) => all[(n + seed) % all.length] ?? memory('none'));
				const newPerDay = 3;
				expect(queue(input({ memories: turned, newPerDay }))).toEqual(
					queue(input({ memories: all, newPerDay }))
				);
				const keys = queue(input({ memories: all, newPerDay })).map((item) => item.card.key);
				expect(new Set(keys).size).toBe(keys.length);
			})
		);
	});
});
