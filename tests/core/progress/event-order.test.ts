import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgressEvent, Stamp } from '#lib/core/progress/event.ts';
import { inOrder, withoutRetracted } from '#lib/core/progress/event-order.ts';
import { logs, shuffled } from './arbitrary-events.ts';

function event(id: string, day: number, at: number, rest: object = {}): ProgressEvent {
	const stamp: Stamp = { id, day, at, offset: 0, device: 'd', clock: '' };
	return { type: 'finish', attempt: 'a', ...stamp, ...rest } as ProgressEvent;
}

describe('standing', () => {
	it('sorts by study day, then time, then id', () => {
		const events = [event('d', 2, 1), event('c', 1, 9), event('b', 1, 5), event('a', 1, 9)];
		expect(withoutRetracted(events).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
	});

	it('drops what was retracted, in whichever order it arrived, and the retraction', () => {
		const undone = event('r', 1, 2, { type: 'retract', target: 'x' });
		expect(withoutRetracted([event('x', 1, 1), undone, event('y', 1, 3)])).toEqual([
			event('y', 1, 3)
		]);
		expect(withoutRetracted([undone, event('x', 1, 1)])).toEqual([]);
	});

	it('does not let a retraction be retracted', () => {
		const undone = event('r', 1, 2, { type: 'retract', target: 'x' });
		const again = event('s', 1, 3, { type: 'retract', target: 'r' });
		expect(withoutRetracted([event('x', 1, 1), undone, again])).toEqual([]);
	});

	it('keeps types that a later version has added', () => {
		const later = event('z', 1, 1, { type: 'dream', of: 'sheep' });
		expect(withoutRetracted([later])).toEqual([later]);
	});

	it('takes an event once', () => {
		expect(withoutRetracted([event('x', 1, 1), event('x', 1, 1)])).toHaveLength(1);
	});

	it('hangs on the events, not on their arrival', () => {
		fc.assert(
			fc.property(
				logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
				([log, arrived]) => {
					expect(withoutRetracted(arrived)).toEqual(withoutRetracted(log));
				}
			)
		);
	});
});

describe('inOrder', () => {
	it('is 0 for an event and itself alone', () => {
		expect(inOrder(event('a', 1, 1), event('a', 1, 1))).toBe(0);
		expect(inOrder(event('a', 1, 1), event('b', 1, 1))).toBeLessThan(0);
		expect(inOrder(event('b', 1, 1), event('a', 1, 1))).toBeGreaterThan(0);
	});
});
