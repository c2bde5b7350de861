import { describe, expect, it } from 'vitest';
import { dayEvents, emptyDay } from '#lib/core/progress/day-so-far.ts';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';

const key = (question: string, set = 'tides') => `${set}/${question}/whole`;

const review = (question: string, set?: string): Deed => ({
	...{ type: 'review', session: 's', card: key(question, set), grade: 3, elapsed: 1 }
});

function answer(
	where: Extract<Deed, { type: 'answer' }>['where'],
	questions: readonly string[],
	set = 'tides'
): Deed {
	return {
		type: 'answer',
		where,
		attempt: 'a',
		set,
		question: questions[0] ?? '',
		version: 1,
		answer: { kind: 'short', text: '' },
		share: 1,
		verdict: 'right',
		parts: questions.map((question) => ({ card: key(question, set), share: 1, guess: 0 })),
		hints: 0,
		elapsed: 1,
		retry: false
	};
}

const skip = (question: string): Deed => ({
	...{ type: 'skip', attempt: 's', question, card: key(question) }
});
const decide = (act: Extract<Deed, { type: 'card' }>['act'], question: string): Deed => ({
	...{ type: 'card', card: key(question), act }
});

function told(...deeds: readonly Deed[]) {
	const events = deeds.map((deed, at): ProgressEvent => ({
		...deed,
		...{ id: `e${at}`, at, offset: 0, day: 2, device: 'd', clock: '' }
	}));
	const { asked, studied, skipped, answered, decided, opened } = dayEvents(events);
	return {
		asked: [...asked],
		studied: [...studied],
		skipped: [...skipped],
		answered: [...answered],
		decided: [...decided],
		opened
	};
}

const nothing = { asked: [], studied: [], skipped: [], answered: [], decided: [], opened: [] };

describe('the events of a day', () => {
	it('are nothing on a day without any', () => {
		expect(told()).toEqual(nothing);
		const { memories, cardStatus, ...rest } = emptyDay;
		expect({ ...nothing, ...rest }).toMatchObject({ asked: new Set(), opened: [] });
		expect(memories.size + cardStatus.size).toBe(0);
	});

	it('name each card and each question once, however often it is answered', () => {
		const day = told(review('a'), review('a'), answer('study', ['b', 'a']), answer('study', ['b']));
		expect(day).toMatchObject({
			asked: ['tides/a', 'tides/b'],
			studied: [key('a'), key('b')],
			answered: [key('a'), key('b')]
		});
	});

	it('count as studied what was not answered in a quiz or a reading before', () => {
		const day = told(answer('quiz', ['q']), review('q'), review('s'), answer('quiz', ['s']));
		expect(day.studied).toEqual([key('s')]);
		expect(day.answered).toEqual([key('q'), key('s')]);
		expect(told(answer('after', ['q']), review('q')).studied).toEqual([]);
	});

	it('name the sets that were opened by a quiz or a reading, in their order', () => {
		const quiz = answer('quiz', ['q'], 'winds');
		const reading = answer('after', ['q'], 'clouds');
		expect(told(review('a'), quiz, reading, quiz).opened).toEqual(['winds', 'clouds']);
		expect(told(reading, quiz).opened).toEqual(['clouds', 'winds']);
		expect(told(answer('study', ['a'])).opened).toEqual([]);
	});

	it('tell nothing of what was guessed before a text was read, or answered with it at hand', () => {
		expect(told(answer('before', ['a']), answer('during', ['b']))).toEqual(nothing);
	});

	it('name what was skipped in study, until it is answered', () => {
		const ofQuiz: Deed = { type: 'skip', attempt: 'a', question: 'c' };
		const day = told(skip('a'), skip('b'), ofQuiz, review('a'));
		expect(day).toMatchObject({ skipped: [key('b')], answered: [key('a')] });
		expect(told(review('a'), skip('a')).skipped).toEqual([key('a')]);
		expect(told(skip('a'), answer('quiz', ['a'])).skipped).toEqual([]);
	});

	it('name the cards that were decided about', () => {
		const day = told(decide('suspend', 'a'), decide('resume', 'a'), decide('bury', 'b'));
		expect(day).toEqual({ ...nothing, decided: [key('a'), key('b')] });
	});

	it('take a card that is reset for unanswered, until it is answered again', () => {
		expect(told(review('a'), decide('reset', 'a'))).toMatchObject({
			answered: [],
			asked: ['tides/a'],
			decided: [key('a')]
		});
		expect(told(review('a'), decide('reset', 'a'), review('a')).answered).toEqual([key('a')]);
		expect(told(review('a'), decide('bury', 'a')).answered).toEqual([key('a')]);
	});
});
