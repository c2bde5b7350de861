import { describe, expect, it } from 'vitest';
import type { ComesBack } from '#lib/core/schedule/memory/preview.ts';
import { dayWords, intervalWords, intervalsOnButtons } from '../../src/routes/study/coming-back.ts';

const minutes = (count: number): ComesBack => ({ in: 'minutes', minutes: count, at: 0 });
const days = (count: number): ComesBack => ({ in: 'days', days: count, day: 0 });

describe('intervalWords', () => {
	it.each([
		[minutes(0.2), '1 min'],
		[minutes(10), '10 min'],
		[minutes(120), '2 h'],
		[days(1), '1 day'],
		[days(30), '30 days'],
		[days(46), '1.5 months'],
		[days(31), '1 month'],
		[days(364), '12 months'],
		[days(365), '1 year'],
		[days(3650), '10 years']
	])('fits %j on a button', (comesBack, words) => {
		expect(intervalWords(comesBack)).toBe(words);
	});
});

describe('intervalsOnButtons', () => {
	it('prints one for each grade, in order', () => {
		const previews = { 1: minutes(1), 2: minutes(6), 3: minutes(10), 4: days(8) };
		expect(intervalsOnButtons(previews)).toEqual([
			{ grade: 1, in: '1 min' },
			{ grade: 2, in: '6 min' },
			{ grade: 3, in: '10 min' },
			{ grade: 4, in: '8 days' }
		]);
	});

	it('prints nothing without a card', () => {
		expect(intervalsOnButtons(null)).toBeNull();
	});
});

describe('dayWords', () => {
	it.each([
		[-1, 'later today'],
		[0, 'later today'],
		[1, 'tomorrow'],
		[5, 'in 5 days']
	])('says of day %i: %s', (day, words) => {
		expect(dayWords(day)).toBe(words);
	});
});
