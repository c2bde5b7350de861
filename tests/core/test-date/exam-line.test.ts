import { describe, expect, it } from 'vitest';
import { examLine } from '#lib/core/test-date/exam-line.ts';

const exam = (name: string, day: number) => ({ name, day, covers: [] });
const tides = exam('The tides', 32);

describe('examLine', () => {
	it.each([
		[[tides], 8, 'Test “The tides” in 12 days: 8 cards today.'],
		[[exam('Wind', 21)], 1, 'Test “Wind” tomorrow: 1 card today.'],
		[
			[tides, exam('Wind', 40)],
			0,
			'Test “The tides” in 12 days, and another one later: nothing more today.'
		],
		[
			[tides, exam('Wind', 40), exam('Rain', 41)],
			3,
			'Test “The tides” in 12 days, and 2 others later: 3 cards today.'
		],
		[[], 3, '']
	])('says what comes next', (coming, cards, words) => {
		expect(examLine(coming, cards, 20)).toBe(words);
	});
});
