import { describe, expect, it } from 'vitest';
import type { FitReport } from '#lib/core/fitting/judge.ts';
import type { Trait } from '#lib/core/fitting/traits.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import {
	cardsOf,
	countOf,
	difference,
	timeOf
} from '../../src/routes/settings/memory/retention-words.ts';
import {
	amountOf,
	meaningOf,
	measureOf,
	verdictOf
} from '../../src/routes/settings/memory/words.ts';

type Than = Trait['than'];

function traits(
	young: Than,
	old: Than,
	forgotten: Than = 'alike',
	late: Than = 'alike'
): readonly Trait[] {
	return [
		{ of: 'new', yours: 1, most: 2, than: young },
		{ of: 'old', yours: 1, most: 2, than: old },
		{ of: 'forgotten', yours: 1, most: 2, than: forgotten },
		{ of: 'late', yours: 1, most: 2, than: late }
	];
}

describe('meaningOf', () => {
	it.each([
		[traits('less', 'more'), ['You forget new facts faster than most, and keep old ones longer.']],
		[
			traits('less', 'less'),
			['You forget new facts faster than most, and forget old ones faster.']
		],
		[traits('more', 'more'), ['You keep new facts longer than most, and keep old ones longer.']],
		[traits('more', 'less'), ['You keep new facts longer than most, and forget old ones faster.']],
		[
			traits('less', 'alike'),
			['You forget new facts faster than most; old ones you keep like most.']
		],
		[traits('alike', 'more'), ['You learn new facts like most, and keep old ones longer.']],
		[
			traits('alike', 'alike', 'more', 'less'),
			[
				'What you forgot once comes back to you more easily than to most.',
				'A review that comes late costs you more than most.'
			]
		],
		[
			traits('more', 'alike', 'less', 'more'),
			[
				'You keep new facts longer than most; old ones you keep like most.',
				'What you forgot once you learn nearly from the start.',
				'A review that comes late costs you less than most.'
			]
		],
		[
			traits('alike', 'alike'),
			['You remember much like most: the two differ by less than could be told from chance.']
		]
	])('says a row of traits in sentences', (row, sentences) => {
		expect(meaningOf(row)).toEqual(sentences);
	});
});

describe('the figures of a fit', () => {
	it.each([
		['new', 0.4, 'less than a day'],
		['new', 1.02, 'one day'],
		['new', 2.31, '2.3 days'],
		['forgotten', 12.4, '12 days'],
		['old', 3.715, '3.7 times as long'],
		['late', 0.742, '74%']
	] as const)('gives %s %f as “%s”', (of, value, words) => {
		expect(amountOf(of, value)).toBe(words);
	});

	it('names what each trait is measured by', () => {
		expect(new Set(traits('alike', 'alike').map(measureOf)).size).toBe(4);
	});

	const report = (
		published: number,
		current: number,
		fitted: number,
		wins: boolean
	): FitReport => ({
		weights: defaultWeights,
		seen: 4800,
		heldOut: 1200,
		losses: { published, current, fitted },
		wins
	});

	it.each([
		[
			report(0.4, 0.4, 0.36, true),
			'Your own parameters foretell your latest 1,200 answers better than those in use: the error is smaller by 10.0%.'
		],
		[
			report(0.4, 0.36, 0.37, false),
			'Your own parameters would foretell your latest 1,200 answers no better than those in use: the error would be larger by 2.8%. So nothing changes.'
		],
		[
			report(0.4, 0.4, 0.39999, true),
			'Your own parameters foretell your latest 1,200 answers better than those in use: the error is smaller by less than 0.1%.'
		]
	])('says who wins and by how much', (judged, words) => {
		expect(verdictOf(judged)).toBe(words);
	});
});

describe('the words of a desired retention', () => {
	const row = (retention: number, reviews: number, minutes: number, remembered: number) => ({
		retention,
		reviews,
		minutes,
		remembered,
		met: 1500
	});

	it('says what would change', () => {
		expect(difference(row(0.9, 31.2, 5.04, 1144.6), row(0.85, 24.4, 0.9, 1126))).toBe(
			'With 85% instead of 90%: 24 reviews a day instead of 31, 54 s instead of 5.0 min; after a year you would recall 1,126 cards instead of 1,145.'
		);
	});

	it.each([
		[0, 110, 'the 110 cards of the library'],
		[1, 0, 'the 1 card that you have met'],
		[90, 1020, 'the 90 cards that you have met and the 1,020 still to come']
	])('says which cards: %i met, %i not', (known, fresh, words) => {
		expect(cardsOf(known, fresh)).toBe(words);
	});

	it('counts and times', () => {
		expect([countOf(1, 'card'), countOf(2000, 'card')]).toEqual(['1 card', '2,000 cards']);
		expect([timeOf(0.1), timeOf(1.49), timeOf(1.5), timeOf(12.6)]).toEqual([
			'6 s',
			'89 s',
			'1.5 min',
			'13 min'
		]);
	});
});
