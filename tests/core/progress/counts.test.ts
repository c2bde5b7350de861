import { describe, expect, it } from 'vitest';
import { countDay, metBefore } from '#lib/core/progress/counts.ts';
import type { AnswerEvent, ProgressEvent, ReviewEvent, Stamp } from '#lib/core/progress/event.ts';

function stamp(id: string, day: number): Stamp {
	return { id, at: day * 1000, offset: 0, day, device: 'd', clock: '' };
}

function review(id: string, day: number, question: string, part = 'whole'): ReviewEvent {
	const card = `tides/${question}/${part}`;
	return { ...stamp(id, day), type: 'review', session: 's', card, grade: 3, elapsed: 1 };
}

function answer(
	id: string,
	day: number,
	where: 'quiz' | 'study',
	...questions: string[]
): AnswerEvent {
	return {
		...stamp(id, day),
		type: 'answer',
		where,
		attempt: 'a',
		set: 'tides',
		question: questions[0] ?? '',
		version: 1,
		answer: { kind: 'short', text: '' },
		share: 1,
		verdict: 'right',
		parts: questions.map((q) => ({ card: `tides/${q}/whole`, share: 1, guess: 0 })),
		hints: 0,
		elapsed: 1,
		retry: false
	};
}

function count(events: readonly ProgressEvent[], day: number) {
	const met = metBefore(events, day);
	return countDay(events, day, (card) => met.has(card));
}

describe('countDay', () => {
	it('is nothing on a day without events', () => {
		expect(count([review('a', 1, 'q1')], 2)).toEqual({
			day: 2,
			newCards: 0,
			reviews: 0,
			answers: 0,
			questions: new Set()
		});
	});

	it('tells new cards from reviews, each once, and every answer', () => {
		const events = [
			review('a', 1, 'old'),
			review('b', 2, 'old'),
			review('c', 2, 'old'),
			review('d', 2, 'new'),
			answer('e', 2, 'study', 'new'),
			answer('f', 2, 'study', 'other', 'old')
		];
		expect(count(events, 2)).toEqual({
			day: 2,
			newCards: 2,
			reviews: 1,
			answers: 5,
			questions: new Set(['tides/old', 'tides/new', 'tides/other'])
		});
	});

	it('does not ration a quiz, nor count as new what a quiz of the day has introduced', () => {
		const events = [answer('a', 2, 'quiz', 'q1', 'q2'), review('b', 2, 'q1')];
		const counted = count(events, 2);
		expect(counted).toMatchObject({ newCards: 0, reviews: 0, answers: 2 });
		expect(counted.questions).toEqual(new Set(['tides/q1', 'tides/q2']));
	});

	it('does not count what was undone', () => {
		const undone: ProgressEvent = { ...stamp('r', 2), type: 'retract', target: 'a' };
		expect(count([review('a', 2, 'q1'), undone], 2)).toMatchObject({ newCards: 0, answers: 0 });
	});
});

describe('metBefore', () => {
	it('forgets a card that the learner reset, until it is answered again', () => {
		const reset: ProgressEvent = {
			...stamp('r', 2),
			type: 'card',
			card: 'tides/q1/whole',
			act: 'reset'
		};
		const rest: ProgressEvent = { ...reset, id: 's', act: 'bury' };
		const events = [review('a', 1, 'q1'), review('b', 1, 'q2')];
		expect(metBefore([...events, reset], 3)).toEqual(new Set(['tides/q2/whole']));
		expect(metBefore([...events, rest], 3).size).toBe(2);
		const again = [...events, reset, review('c', 3, 'q1')];
		expect(metBefore(again, 3)).toEqual(new Set(['tides/q2/whole']));
		expect(metBefore(again, 4).size).toBe(2);
		expect(count(again, 3)).toMatchObject({ newCards: 1, reviews: 0 });
	});
});
