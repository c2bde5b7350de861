import { describe, expect, it } from 'vitest';
import { whenWords } from '#lib/components/write/when.ts';

describe('whenWords', () => {
	const at = new Date(2026, 2, 5, 14, 7).getTime();
	it('says the time alone on the same day, and the date on another', () => {
		expect(whenWords(at, new Date(2026, 2, 5, 23, 59).getTime())).toBe('14:07');
		expect(whenWords(at, new Date(2026, 2, 6, 0, 1).getTime())).toBe('5 March 2026, 14:07');
	});
});
