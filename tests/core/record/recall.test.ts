import { describe, expect, it } from 'vitest';
import { recallOf } from '#lib/core/record/recall.ts';
import { retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { defaultScheduling as scheduling } from '#lib/core/schedule/memory/scheduling.ts';
import type { Review } from '#lib/core/schedule/memory/review.ts';

const card = 'tides/q1/whole';
const memory: Memory = {
	card,
	set: 'tides',
	question: 'q1',
	part: 'whole',
	phase: 'review',
	stability: 10,
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
const review: Review = {
	card,
	at: 0,
	day: 110,
	where: 'study',
	retry: false,
	version: 1,
	key: null,
	outcome: { by: 'learner', grade: 3 },
	elapsed: 4000,
	certainty: null
};
const marked = (share: number, guess = 0): Review => ({
	...review,
	outcome: { by: 'marking', share, guess }
});
const recall = 1000 * retrievability(scheduling.weights, 10, 10);

describe('recallOf', () => {
	it('says of a first asking that the card was met, whatever became of it', () => {
		const met = { what: 'met', card, day: 110 };
		expect(recallOf(null, review, scheduling)).toEqual(met);
		expect(recallOf(null, { ...marked(0), retry: true }, scheduling)).toEqual(met);
		expect(recallOf(memory, { ...review, version: 2 }, scheduling)).toEqual(met);
	});

	it.each<[string, Review, number, boolean]>([
		['Again', { ...review, outcome: { by: 'learner', grade: 1 } }, 900, false],
		['Hard', { ...review, outcome: { by: 'learner', grade: 2 } }, 900, true],
		['a right answer', marked(1), 900, true],
		['a part that passes', marked(0.51), 900, true],
		['half of it', marked(0.5), 900, false],
		['a wrong answer', marked(0), 900, false],
		['a choice among four', marked(1, 0.25), 925, true],
		['a choice that nobody can miss', marked(1, 1.5), 1000, true],
		['a day late', { ...review, day: 111 }, 893, true]
	])('says of a card that came back what was expected and what was: %s', (_, given, ...says) => {
		const [expected, recalled] = says;
		expect(recallOf(memory, given, scheduling)).toEqual({
			what: 'returned',
			card,
			day: given.day,
			expected,
			recalled
		});
	});

	it('takes the slip of who knows into account where there is something to choose', () => {
		const slipping = { ...scheduling, slip: 0.1 };
		const expected = (given: Review) => {
			const said = recallOf(memory, given, slipping);
			return said?.what === 'returned' ? said.expected : null;
		};
		expect(expected(marked(1, 0.5))).toBe(Math.round(recall * 0.9 + (1000 - recall) * 0.5));
		expect(expected(marked(1))).toBe(900);
		expect(expected(review)).toBe(900);
	});

	it.each(['learning', 'relearning'] as const)(
		'says of a card left in its steps that it came back on a later day: %s',
		(phase) => {
			const inSteps: Memory = { ...memory, phase, dueDay: 100, interval: 0 };
			const back = { what: 'returned', card, day: 110, expected: 900 };
			expect(recallOf(inSteps, review, scheduling)).toEqual({ ...back, recalled: true });
			expect(recallOf(inSteps, marked(0), scheduling)).toEqual({ ...back, recalled: false });
			expect(recallOf({ ...inSteps, lastDay: 110 }, review, scheduling)).toBeNull();
		}
	);

	it.each<[string, Memory, Review]>([
		['a second asking on a day', { ...memory, lastDay: 110 }, review],
		['a clock set back', { ...memory, lastDay: 111 }, review],
		['another try', memory, { ...review, retry: true }],
		['a version that is past', { ...memory, version: 2 }, review]
	])('says nothing of %s', (_, known, given) => {
		expect(recallOf(known, given, scheduling)).toBeNull();
	});
});
