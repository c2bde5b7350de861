import { describe, expect, it } from 'vitest';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { backWords } from '../../src/routes/study/back-words.ts';
import {
	beginWords,
	laterWords,
	moreWords,
	skippedWords,
	unmetWords
} from '../../src/routes/study/nothing-words.ts';
import {
	awayWords,
	leftWords,
	rememberedWords,
	spreadWords,
	timeOverWords,
	waitingWords
} from '../../src/routes/study/start-words.ts';

const choice = { days: 7, cards: 30 };
const away = { days: 12, waiting: 210, choices: [choice], suggested: choice };
const memory: Memory = {
	card: 'tides/a/whole',
	set: 'tides',
	question: 'a',
	part: 'whole',
	phase: 'review',
	step: 0,
	stability: 12,
	difficulty: 5,
	lastAt: 0,
	lastDay: 100,
	lastShare: 1,
	dueDay: 112,
	dueAt: 0,
	interval: 12,
	reps: 3,
	lapses: 0
};

describe('what is said before a session', () => {
	it.each([
		[awayWords(away), 'You were away 12 days. These 30 matter most today.'],
		[awayWords({ ...away, days: 1 }), 'You were away a day. These 30 matter most today.'],
		[
			awayWords({ ...away, days: 0 }),
			'More came back than one sitting holds. These 30 matter most today.'
		],
		[
			spreadWords({ days: 7, cards: 200 }),
			'The pile is spread over 7 days: 200 cards are left of it.'
		],
		[spreadWords({ days: 2, cards: 1 }), 'The pile is spread over 2 days: 1 card is left of it.'],
		[spreadWords({ days: 1, cards: 12 }), 'The last twelve cards of the pile come today.'],
		[waitingWords(14 * 60_000, null), 'About 14 minutes of cards are waiting.'],
		[waitingWords(5_000, null), 'About one minute of cards is waiting.'],
		[waitingWords(290_000, 5), 'This will take about five minutes.']
	])('%s', (words, expected) => {
		expect(words).toBe(expected);
	});
});

describe('what is said after one', () => {
	it.each([
		[timeOverWords(5), 'Your five minutes are over.'],
		[timeOverWords(1), 'Your one minute is over.'],
		[leftWords(1), 'One card is left for today.'],
		[leftWords(23), '23 cards are left for today.'],
		[rememberedWords({ done: 1, forgotten: 0 }), 'You remembered it.'],
		[rememberedWords({ done: 12, forgotten: 0 }), 'You remembered all 12.'],
		[rememberedWords({ done: 12, forgotten: 5 }), 'You remembered 7 of 12.'],
		[rememberedWords({ done: 1, forgotten: 1 }), 'You did not know it yet.'],
		[rememberedWords({ done: 3, forgotten: 3 }), 'None of the 3 was known yet.'],
		[skippedWords(1), 'One skipped card is left'],
		[skippedWords(10), 'Ten skipped cards are left'],
		[laterWords(1), 'One more card is due and comes in the next days.'],
		[laterWords(30), '30 more cards are due and come in the next days.'],
		[moreWords(3), 'Three more']
	])('%s', (words, expected) => {
		expect(words).toBe(expected);
	});
});

describe('when a card comes back', () => {
	it('says the day, and how likely it is known then', () => {
		expect(backWords(memory, 100, 0.9)).toBe(
			'It comes back in 12 days: the chance that you still know it then is about 90%.'
		);
	});

	it('says so when that is in the session', () => {
		expect(backWords({ ...memory, phase: 'relearning' }, 100, 0.9)).toMatch(
			/^It comes back in this session: /
		);
	});
});

describe('what is said where an article has only cards that were never met', () => {
	it.each([
		[
			7,
			'elsewhere',
			'Nothing of this article is due. Today’s new cards were taken by other articles; 7 of its cards are not yet met.'
		],
		[
			2,
			'here',
			'Nothing of this article is due. Today’s new cards are done; 2 of its cards are not yet met.'
		],
		[1, null, 'Nothing of this article is due. One of its cards is not yet met.']
	] as const)('%i, taken %s', (cards, taken, words) => {
		expect(unmetWords({ cards, taken })).toBe(words);
	});

	it.each([
		[3, 7, 'Begin three of them'],
		[3, 3, 'Begin them'],
		[1, 1, 'Begin it']
	])('a button that begins %i of %i', (begins, cards, words) => {
		expect(beginWords(begins, cards)).toBe(words);
	});
});
