import { describe, expect, it } from 'vitest';
import { figuresBySet, metCards } from '#lib/core/record/library-figures.ts';
import { blockFor, listedSet } from './figures.ts';

const tides = listedSet('tides', ['spring', 'neap']);

describe('metCards', () => {
	it('says what is known of the cards that were met, in the order of the file', () => {
		const figures = figuresBySet([
			blockFor('tides', { 'q-nowhere': [0, 0, 120, 110, 8.5, 1, 'moon00'] }, 1),
			blockFor('tides', { 'q-spring': [5, 4, 110, 100, 10.5, 1, null], 'q-gone': [9, 9] })
		]);
		expect(metCards(tides, figures)).toEqual([
			{
				card: tides.cards[0],
				returned: { asked: 5, right: 4 },
				memory: { dueDay: 110, lastDay: 100, stability: 10.5, version: 1 },
				change: null,
				section: 'spring'
			},
			{
				card: tides.cards[2],
				returned: { asked: 0, right: 0 },
				memory: { dueDay: 120, lastDay: 110, stability: 8.5, version: 1, key: 'moon00' },
				change: null,
				section: null
			}
		]);
	});

	it('knows a card whose answer was changed, and one that starts afresh', () => {
		const figures = figuresBySet([
			blockFor('tides', {
				'q-spring': [5, 4, 110, 100, 10.5, 1, 'other0'],
				'q-neap': [1, 1]
			})
		]);
		expect(metCards(tides, figures).map(({ change, memory }) => [change, memory === null])).toEqual(
			[
				['key', false],
				[null, true]
			]
		);
		const raised = { ...tides, editions: tides.editions.map(({ key }) => ({ version: 2, key })) };
		expect(
			metCards(raised, figures).map(({ change, memory }) => [change, memory === null])
		).toEqual([
			['version', true],
			[null, true]
		]);
	});

	it('is empty for a set of which nothing is known', () => {
		expect(metCards(tides, figuresBySet([]))).toEqual([]);
	});
});
