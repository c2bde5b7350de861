import { describe, expect, it } from 'vitest';
import { whyWords } from '#lib/components/session/why-words.ts';
import type { Why } from '#lib/core/schedule/why.ts';

const due = { recall: 0.783, days: 12, late: 3, place: 1, of: 24 };

const rows: readonly (readonly [Why, string])[] = [
	[
		{ by: 'gain', gain: 0.04, boxed: false, ...due },
		'You answered it last 12 days ago; the chance that you still know it is about 78 %. Of the 24 cards that came back, asking this one now adds the most to what you will know in the coming months.'
	],
	[
		{ by: 'gain', gain: 0.04, boxed: true, ...due, days: 1, place: 2 },
		'You answered it last yesterday; the chance that you still know it is about 78 %. Of the 24 cards that came back, asking this one now adds the 2nd most to what you will know in the coming months, for the time that it takes.'
	],
	[
		{ by: 'due', ...due, place: 13 },
		'You answered it last 12 days ago; the chance that you still know it is about 78 %. It was due 3 days ago, and you have chosen to be asked by date: it is number 13 of 24.'
	],
	[
		{ by: 'due', ...due, days: 0, late: 1 },
		'You answered it last earlier today; the chance that you still know it is about 78 %. It was due yesterday, and you have chosen to be asked by date: it is number 1 of 24.'
	],
	[
		{ by: 'misled', days: 4 },
		'You were sure of your answer 4 days ago, and it was not right. What one is wrongly sure of comes first.'
	],
	[
		{ by: 'step', minutes: 10, failed: true },
		'You missed it 10 minutes ago. It is asked again until you know it.'
	],
	[
		{ by: 'step', minutes: 61, failed: false },
		'You met it an hour ago. It is asked once more before it rests for days.'
	],
	[
		{ by: 'changed', change: 'key' },
		'Its answer was changed since you last gave it, so it is asked before the old one settles.'
	],
	[{ by: 'changed', change: 'version' }, 'Its teacher asks for a fresh start with this question.'],
	[
		{ by: 'plan', exam: 'Biology', inDays: 12, withIt: 0.94, without: 0.41 },
		'“Biology” is in 12 days. Asked today, you will know it then with a chance of about 94 %; not asked again, about 41 %.'
	],
	[
		{ by: 'new', number: 3, perDay: 10 },
		'You have not met it before. It is new card number 3 of the 10 that you want a day.'
	],
	[
		{ by: 'form', failures: 3 },
		'It asks the same fact in another way: as it was asked before, you missed it 3 times in a row.'
	]
];

describe('why a card is asked now', () => {
	it.each(rows)('%o', (why, words) => {
		expect(whyWords(why).replace(/[\u00a0\u202f]/gu, ' ')).toBe(words);
	});

	it.each([
		[1, 'the most'],
		[2, 'the 2nd most'],
		[3, 'the 3rd most'],
		[4, 'the 4th most'],
		[11, 'the 11th most'],
		[12, 'the 12th most'],
		[21, 'the 21st most'],
		[111, 'the 111th most'],
		[122, 'the 122nd most']
	])('counts place %s as %s', (place, words) => {
		const why = { by: 'gain', gain: 0.1, boxed: false, ...due, place } as const;
		expect(whyWords(why)).toContain(` adds ${words} to `);
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

	it('speaks of one card that came back', () => {
		expect(whyWords({ by: 'gain', gain: 0.1, boxed: false, ...due, of: 1 })).toContain(
			'Of the one card that came back, asking this one now adds the most'
		);
	});
});
