import { describe, expect, it } from 'vitest';
import { byClock, latestOfEach } from '#lib/core/progress/latest.ts';

const event = (id: string, clock: string, name = 'n') => ({ id, clock, name });

describe('byClock', () => {
	it.each([
		['the clock', event('b', '1'), event('a', '2'), -1],
		['the id where the clocks agree', event('a', '1'), event('b', '1'), -1],
		['nothing else', event('a', '1', 'x'), event('a', '1', 'y'), 0]
	])('goes by %s', (_, one, other, wanted) => {
		expect(byClock(one, other)).toBe(wanted);
		expect(byClock(other, one)).toBe(-wanted + 0);
	});
});

describe('latestOfEach', () => {
	it('gives the last of each name, in whatever order they come', () => {
		const events = [event('a', '3'), event('b', '1'), event('c', '3'), event('d', '2', 'm')];
		const wanted = new Map([
			['n', event('c', '3')],
			['m', event('d', '2', 'm')]
		]);
		expect(latestOfEach(events, ({ name }) => name)).toEqual(wanted);
		expect(latestOfEach(events.toReversed(), ({ name }) => name)).toEqual(wanted);
	});
});
