import { describe, expect, it } from 'vitest';
import { today, type Standing } from '../../src/routes/today.ts';

const nothing: Standing = {
	due: {},
	fresh: 0,
	open: null,
	begun: false,
	unread: null,
	nextIn: null
};
const tides = { set: 'tides', title: 'The tides' };

describe('today', () => {
	it.each<[string, Partial<Standing>, string, string, string]>([
		[
			'offers the first article on a first visit',
			{ unread: tides },
			'read',
			'Read something, and keep it',
			'Begin with “The tides”. Answer in the margin; what you miss comes back until it stays.'
		],
		[
			'counts what is due, over how many articles, and how long it takes',
			{ begun: true, due: { tides: 8, bread: 4, bridges: 0 } },
			'review',
			'Twelve questions are ready to come back',
			'From two articles. About four minutes.'
		],
		[
			'speaks of one question as one',
			{ begun: true, due: { tides: 1 } },
			'review',
			'One question is ready to come back',
			'From one article. About a minute.'
		],
		[
			'adds the new cards that come along',
			{ begun: true, due: { tides: 2 }, fresh: 1 },
			'review',
			'Two questions are ready to come back',
			'From one article, with one new card. About a minute.'
		],
		[
			'offers new cards when nothing is due',
			{ begun: true, fresh: 10 },
			'review',
			'Ten new cards for today',
			'From what you have read. About three minutes.'
		],
		[
			'puts an open quiz before all else',
			{ begun: true, due: { tides: 3 }, open: { ...tides, left: 5 } },
			'resume',
			'You are in the middle of a quiz',
			'Five questions are left of “The tides”.'
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
	])('%s', (_, standing, todo, title, detail) => {
		expect(today({ ...nothing, ...standing })).toMatchObject({ todo, title, detail });
	});
});
