import { describe, expect, it } from 'vitest';
import { todayWords } from '../../../src/routes/plan/today-words.ts';

describe('todayWords', () => {
	it.each([
		[8, 3, 0, 'For today the plan has 8 cards, 3 of them new.'],
		[8, 8, 1, 'For today the plan has 8 cards, all of them new. 1 card is done.'],
		[1, 0, 2, 'For today the plan has 1 card. 2 cards are done.'],
		[0, 0, 20, 'Today’s part of the plan is done: 20 cards.'],
		[0, 0, 0, 'Nothing is planned for today.']
	])('says what is left of today: %i cards, %i new, %i done', (cards, fresh, done, words) => {
		expect(todayWords({ cards, fresh, done })).toBe(words);
	});
});
