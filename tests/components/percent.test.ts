import { describe, expect, it } from 'vitest';
import { percent } from '#lib/components/percent.ts';

describe('a probability', () => {
	it.each([
		[0, '1%'],
		[0.834, '83%'],
		[1, '99%']
	])('of %d is never nothing and never certain: %s', (share, words) => {
		expect(percent(share)).toBe(words);
	});
});
