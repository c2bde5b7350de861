import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClock, laterClock, nextClock, type ClockText } from '#lib/core/progress/clock.ts';

describe('nextClock', () => {
	it('prints time, counter and device', () => {
		expect(nextClock(null, 1_764_000_000_000, 'phone')).toBe('001764000000000-0000-phone');
	});

	it('counts on while the wall clock stands or is set back', () => {
		const first = nextClock(null, 5000, 'd');
		const second = nextClock(first, 5000, 'd');
		const third = nextClock(second, 20, 'd');
		expect(second).toBe('000000000005000-0001-d');
		expect(third).toBe('000000000005000-0002-d');
		expect(nextClock(third, 5001, 'd')).toBe('000000000005001-0000-d');
	});

	it('borrows a millisecond when the counter is full', () => {
		expect(nextClock('000000000005000-ffff-d', 3, 'd')).toBe('000000000005001-0000-d');
	});

	it('rises for ever, on clocks that jump in any direction and over several devices', () => {
		const jumps = fc.array(
			fc.tuple(
				fc.oneof(
					fc.integer({ min: -10, max: 9e14 }),
					fc.constantFrom(NaN, Infinity, -Infinity, 0.5)
				),
				fc.constantFrom('a', 'b-c', 'Ä')
			),
			{ minLength: 1, maxLength: 60 }
		);
		fc.assert(
			fc.property(jumps, (readings) => {
				let last: ClockText | null = null;
				for (const [now, device] of readings) {
					const next: ClockText = nextClock(last, now, device);
					if (last !== null) expect(next > last).toBe(true);
					expect(isClock(next)).toBe(true);
					last = next;
				}
			})
		);
	});

	it('starts afresh from a reading that is damaged', () => {
		expect(nextClock('yesterday', 7, 'd')).toBe('000000000000007-0000-d');
	});
});

describe('laterClock', () => {
	it('takes the later of two, and either when there is but one', () => {
		expect(laterClock(null, null)).toBeNull();
		expect(laterClock('a', null)).toBe('a');
		expect(laterClock(null, 'a')).toBe('a');
		expect(laterClock('a', 'b')).toBe('b');
		expect(laterClock('b', 'a')).toBe('b');
	});
});

describe('isClock', () => {
	it.each(['', 'x', '1-0000-d', '000000000005000-0000-', '000000000005000-00G0-d'])(
		'refuses %j',
		(text) => {
			expect(isClock(text)).toBe(false);
		}
	);
});
