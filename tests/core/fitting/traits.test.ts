import { describe, expect, it } from 'vitest';
import { traitsOf } from '#lib/core/fitting/traits.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { weightsWith } from './simulated.ts';

/** How each trait differs from that of most. */
function differences(changes: Readonly<Record<number, number>>): string {
	return traitsOf(weightsWith(changes))
		.map(({ than }) => than)
		.join(' ');
}

describe('traitsOf', () => {
	it('says nothing of the published parameters', () => {
		expect(traitsOf(defaultWeights)).toEqual([
			{ of: 'new', yours: 2.3065, most: 2.3065, than: 'alike' },
			{
				of: 'old',
				yours: expect.closeTo(3.7153, 4),
				most: expect.closeTo(3.7153, 4),
				than: 'alike'
			},
			{
				of: 'forgotten',
				yours: expect.closeTo(2.4498, 4),
				most: expect.closeTo(2.4498, 4),
				than: 'alike'
			},
			{
				of: 'late',
				yours: expect.closeTo(0.7427, 4),
				most: expect.closeTo(0.7427, 4),
				than: 'alike'
			}
		]);
	});

	it.each([
		['first stability a little lower', { 2: 1.9 }, 'alike alike alike alike'],
		['first stability much lower', { 2: 1.5 }, 'less alike alike alike'],
		['first stability much higher', { 2: 4 }, 'more alike alike alike'],
		['growth much higher', { 8: 2.3 }, 'alike more alike alike'],
		['growth much lower', { 8: 1.4 }, 'alike less alike alike'],
		['growth a little higher', { 8: 2 }, 'alike alike alike alike'],
		['more left after a lapse', { 11: 2.2 }, 'alike alike more alike'],
		['less left after a lapse', { 11: 1 }, 'alike alike less alike'],
		['a tail that falls fast', { 20: 0.5 }, 'alike alike alike less'],
		['a tail that hardly falls', { 20: 0.1 }, 'alike alike alike alike']
	])('tells %s', (_, changes, expected) => {
		expect(differences(changes)).toBe(expected);
	});
});
