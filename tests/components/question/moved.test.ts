import { describe, expect, it } from 'vitest';
import { moved } from '#lib/components/question/moved.ts';

describe('moved', () => {
	it.each([
		[1, -1, ['b', 'a', 'c']],
		[1, 1, ['a', 'c', 'b']],
		[0, -1, ['a', 'b', 'c']],
		[2, 1, ['a', 'b', 'c']],
		[7, -1, ['a', 'b', 'c']]
	] as const)('moves the item at %i by %i', (position, by, expected) => {
		expect(moved(['a', 'b', 'c'], position, by)).toEqual(expected);
	});

	it('leaves the list it was given as it is', () => {
		const items = ['a', 'b'];
		moved(items, 0, 1);
		expect(items).toEqual(['a', 'b']);
	});
});
