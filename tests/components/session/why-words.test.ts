import { describe, expect, it } from 'vitest';
import { whyWords } from '#lib/components/session/why-words.ts';
import type { Why } from '#lib/core/schedule/today/why.ts';

const due = { recall: 0.834, days: 12, late: 3, place: 2, of: 34 };

const rows: readonly (readonly [Why, string])[] = [
	[
		{ by: 'misled', days: 1 },
		'You were sure of your answer yesterday, and it was not right. What one is wrongly sure of comes first.'
	],
	[
		{ by: 'step', minutes: 10.2, failed: true },
		'You missed it 10 minutes ago. It is asked again until you know it.'
	],
	[
		{ by: 'step', minutes: 0.3, failed: false },
		'You answered it just now. It is asked once more before it rests for days.'
	],
	[
		{ by: 'step', minutes: 1, failed: true },
		'You missed it a minute ago. It is asked again until you know it.'
	],
	[
		{ by: 'step', minutes: 61, failed: true },
		'You missed it an hour ago. It is asked again until you know it.'
	],
	[
		{ by: 'step', minutes: 180, failed: true },
		'You missed it 3 hours ago. It is asked again until you know it.'
	],
	[
		{ by: 'changed', change: 'key' },
		'Its answer was changed since you last gave it, so it is asked before the old one settles.'
	],
	[{ by: 'changed', change: 'version' }, 'Its teacher asks for a fresh start with this question.'],
	[
		{ by: 'gain', gain: 0.1, boxed: false, ...due },
		'You answered it last 12 days ago; the chance that you still know it is about 83%. Of the 34 cards that came back, asking this one now adds the 2nd most to what you will know in the coming months.'
	],
	[
		{ by: 'gain', gain: 0.1, boxed: true, ...due, place: 1, of: 1, days: 0 },
		'You answered it last earlier today; the chance that you still know it is about 83%. Of the one card that came back, asking this one now adds the most to what you will know in the coming months, for the time that it takes.'
	],
	[
		{ by: 'due', ...due },
		'You answered it last 12 days ago; the chance that you still know it is about 83%. It was due 3 days ago, and you have chosen to be asked by date: it is number 2 of 34.'
	],
	[
		{ by: 'plan', exam: 'History', inDays: 9, withIt: 0.9, without: 0.5 },
		'“History” is in 9 days. Asked today, you will know it then with a chance of about 90%; not asked again, about 50%.'
	],
	[
		{ by: 'new', number: 3, perDay: 10 },
		'You have not met it before. It is new card number 3 of the 10 that you want a day.'
	],
	[
		{ by: 'new', number: 4, perDay: 3 },
		'You have not met it before. It is new card number 4 today, more than the 3 that you want a day.'
	],
	[
		{ by: 'form', failures: 3 },
		'It asks the same fact in another way: as it was asked before, you missed it 3 times in a row.'
	]
];

describe('why a card is asked now', () => {
	it.each(rows)('%o', (why, words) => {
		expect(whyWords(why)).toBe(words);
	});

	it.each([
		[0, 'It is due today'],
		[1, 'It was due yesterday']
	])('says of a card that is %d days late: %s', (late, words) => {
		expect(whyWords({ by: 'due', ...due, late })).toContain(words);
	});

	it.each([
		[59.4, '59 minutes ago'],
		[59.6, 'an hour ago'],
		[23 * 60, '23 hours ago'],
		[24 * 60, 'a day ago'],
		[35 * 60, 'a day ago'],
		[36 * 60, '2 days ago'],
		[336 * 60, '14 days ago']
	])('says that a card was missed %d minutes ago: %s', (minutes, words) => {
		expect(whyWords({ by: 'step', minutes, failed: true })).toBe(
			`You missed it ${words}. It is asked again until you know it.`
		);
	});

	it.each([
		[11, 'the 11th most'],
		[12, 'the 12th most'],
		[21, 'the 21st most'],
		[23, 'the 23rd most'],
		[113, 'the 113th most'],
		[4, 'the 4th most']
	])('counts place %d as %s', (place, words) => {
		expect(whyWords({ by: 'gain', gain: 0, boxed: false, ...due, place })).toContain(words);
	});

	it.each([
		[0, 'is today.'],
		[1, 'is tomorrow.']
	])('names a test in %d days', (inDays, words) => {
		const why = { by: 'plan', exam: 'X', inDays, withIt: 1, without: 0 } as const;
		expect(whyWords(why)).toContain(words);
	});

	it.each([
		[1, 'once'],
		[2, 'twice']
	])('says %d failures as %s', (failures, words) => {
		expect(whyWords({ by: 'form', failures })).toContain(`missed it ${words} in a row`);
	});

	it.each([
		['choice', 0, 'so it is asked with answers to choose from.'],
		['gap', 8.6, 'What you know of this fact lasts about 9 days by now, so it is asked in a gap.'],
		[
			'typed',
			31,
			'What you know of this fact lasts about 31 days by now, so it is asked without anything to choose from.'
		]
	] as const)('says why a fact is asked by %s', (stage, stability, words) => {
		const form = { stage, stability, insteadOf: 'tides/a/whole' };
		const why = { by: 'misled', days: 4 } as const;
		expect(whyWords(why, form).startsWith(`${whyWords(why)} `)).toBe(true);
		expect(whyWords(why, form).endsWith(words)).toBe(true);
		const swapped = { by: 'form', failures: 3 } as const;
		expect(whyWords(swapped, form)).toBe(whyWords(swapped));
	});
});
