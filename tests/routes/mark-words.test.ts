import { describe, expect, it } from 'vitest';
import { marksWords, signed, stakeWords } from '../../src/routes/sets/[set]/quiz/mark-words.ts';

describe('words for marks', () => {
	it.each([
		[3, '+3'],
		[0, '0'],
		[-6, '−6'],
		[-0.04, '0'],
		[1.25, '+1.3']
	])('writes %d as %s', (value, words) => {
		expect(signed(value)).toBe(words);
	});

	it('says what each certainty brings', () => {
		expect(stakeWords).toEqual({ sure: '+3 or −6', think: '+2 or −2', guess: '+1 or 0' });
	});

	it('says what the marks come to, and why', () => {
		expect(marksWords({ earned: -0.5, possible: 12 })).toBe(
			'−0.5 of 12 marks. Right and sure brings 3, thought so 2, guessed 1; wrong costs 6, 2 or nothing.'
		);
	});
});
