import { describe, expect, it } from 'vitest';
import { openQuizWords, todayWords, type HomeToday } from '../../src/routes/today-words.ts';

const nothing: HomeToday = {
	due: {},
	fresh: 0,
	takes: 0,
	skipped: 0,
	later: 0,
	open: null,
	hasTest: false,
	begun: false,
	unread: null,
	nextIn: null
};
const tides = { set: 'tides', title: 'The tides' };
const minute = 60_000;

describe('todayWords', () => {
	it.each<[string, Partial<HomeToday>, string, string, string]>([
		[
			'offers the first article on a first visit',
			{ unread: tides },
			'read',
			'Read something, and keep it',
			'Read an article, answer questions as you read, and review what you missed until you know it. Start with “The tides”.'
		],
		[
			'offers it also while new cards could be studied, as long as nothing was answered',
			{ unread: tides, fresh: 10, takes: 3 * minute },
			'read',
			'Read something, and keep it',
			'Read an article, answer questions as you read, and review what you missed until you know it. Start with “The tides”.'
		],
		[
			'counts what is due, over how many articles, and how long it takes',
			{ begun: true, due: { tides: 8, bread: 4, bridges: 0 }, takes: 4 * minute },
			'review',
			'Twelve questions are ready to come back',
			'From two articles. About four minutes.'
		],
		[
			'speaks of one question as one',
			{ begun: true, due: { tides: 1 }, takes: 5000 },
			'review',
			'One question is ready to come back',
			'From one article. About a minute.'
		],
		[
			'adds the new cards that come along',
			{ begun: true, due: { tides: 2 }, fresh: 1, takes: minute },
			'review',
			'Two questions are ready to come back',
			'From one article, with one new card. About a minute.'
		],
		[
			'says what is due and more than the limit of the day',
			{ begun: true, due: { tides: 200 }, later: 12, takes: 60 * minute },
			'review',
			'200 questions are ready to come back',
			'From one article. About 60 minutes. Twelve more are due and come in the next days.'
		],
		[
			'speaks of one more as one',
			{ begun: true, due: { tides: 3 }, later: 1, takes: minute },
			'review',
			'Three questions are ready to come back',
			'From one article. About a minute. One more is due and comes in the next days.'
		],
		[
			'offers new cards when nothing is due',
			{ begun: true, fresh: 10, takes: 3 * minute },
			'review',
			'Ten new cards for today',
			'About three minutes.'
		],
		[
			'offers the new cards of a test before anything was answered',
			{ hasTest: true, fresh: 1, takes: minute, unread: tides },
			'review',
			'One new card for today',
			'About a minute.'
		],
		[
			'offers the new cards that are left beside skipped ones',
			{ skipped: 3, fresh: 7, takes: 2 * minute, unread: tides },
			'review',
			'Seven new cards for today',
			'About two minutes.'
		],
		[
			'offers skipped cards when all others are done',
			{ skipped: 10, unread: tides },
			'skipped',
			'Ten skipped cards are left',
			'All other cards of today are done.'
		],
		[
			'speaks of one skipped card as one',
			{ begun: true, skipped: 1, nextIn: 2 },
			'skipped',
			'One skipped card is left',
			'All other cards of today are done.'
		],
		[
			'does not put an open quiz before what is due',
			{ begun: true, due: { tides: 3 }, open: { ...tides, left: 5 }, takes: minute },
			'review',
			'Three questions are ready to come back',
			'From one article. About a minute.'
		],
		[
			'offers another article when nothing is due',
			{ begun: true, unread: tides, nextIn: 3 },
			'read',
			'Nothing is due: read something new',
			'The next questions come back in three days. Meanwhile: “The tides”.'
		],
		[
			'says when the next questions come back',
			{ begun: true, nextIn: 1 },
			'rest',
			'Nothing is due today',
			'The next questions come back tomorrow.'
		],
		[
			'waits for nothing without cards',
			{},
			'rest',
			'Nothing is due today',
			'Nothing is waiting yet.'
		]
	])('%s', (_, home, todo, title, detail) => {
		expect(todayWords({ ...nothing, ...home })).toMatchObject({ todo, title, detail });
	});

	it('leads to the article that it offers', () => {
		expect(todayWords({ ...nothing, unread: tides })).toMatchObject({ set: 'tides' });
	});
});

describe('openQuizWords', () => {
	it.each([
		[5, 'An unfinished quiz: five questions are left of “The tides”.'],
		[1, 'An unfinished quiz: one question is left of “The tides”.']
	])('says in a line that %i are left', (left, words) => {
		expect(openQuizWords({ ...tides, left })).toBe(words);
	});
});
