import { describe, expect, it } from 'vitest';
import { blockOf, figuresOf, nameInSet, returnsOf } from '#lib/core/record/card-figures.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';

const memory: Memory = {
	card: 'tides/q1/whole',
	set: 'tides',
	question: 'q1',
	part: 'whole',
	phase: 'review',
	stability: 10.5,
	difficulty: 5,
	step: 0,
	lastAt: 0,
	lastDay: 100,
	lastShare: 1,
	dueDay: 110,
	dueAt: 0,
	interval: 10,
	reps: 3,
	lapses: 0
};

describe('figuresOf', () => {
	it('says what is known of a card, and leaves out the rest', () => {
		const asked = { asked: 5, right: 4 };
		expect(figuresOf(asked, memory)).toEqual([5, 4, 110, 100, 10.5, 1, null]);
		expect(figuresOf(asked, { ...memory, version: 2, key: 'moon00' })).toEqual([
			5,
			4,
			110,
			100,
			10.5,
			2,
			'moon00'
		]);
		expect(figuresOf(asked, null)).toEqual([5, 4]);
		expect(figuresOf({ asked: 0, right: 0 }, null)).toBeNull();
	});
});

describe('blockOf', () => {
	it('keeps the parts of a question together, in one of four blocks of its set', () => {
		expect(blockOf('tides/q1/g1')).toEqual(blockOf('tides/q1/g2'));
		const ids = Array.from({ length: 100 }, (_, index) => blockOf(`tides/q${index}/whole`).id);
		expect([...new Set(ids)].toSorted()).toEqual(['tides/0', 'tides/1', 'tides/2', 'tides/3']);
		expect(blockOf('seoul/q1/whole').set).toBe('seoul');
	});
});

describe('nameInSet', () => {
	it('is the question and the part', () => {
		expect(nameInSet('tides/q1/g2')).toBe('q1/g2');
	});
});

describe('returnsOf', () => {
	it('counts how often each card came back, and how often it was right then', () => {
		const back = { what: 'returned', day: 7, expected: 900 } as const;
		const counts = returnsOf([
			{ what: 'met', card: 'a', day: 6 },
			{ ...back, card: 'a', recalled: true },
			{ ...back, card: 'b', recalled: false },
			{ ...back, card: 'a', recalled: false }
		]);
		expect([...counts]).toEqual([
			['a', { asked: 2, right: 1 }],
			['b', { asked: 1, right: 0 }]
		]);
	});
});
