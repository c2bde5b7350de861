import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsIn, resetIn } from '#lib/core/progress/cards-in.ts';
import type { CardEvent, ProgressEvent } from '#lib/core/progress/event.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';
import { logs } from './arbitrary-events.ts';

/** Of these the answers teach nothing, but they may be taken back with the rest of the reading. */
const isAside = (event: ProgressEvent): boolean =>
	event.type === 'answer' && (event.where === 'before' || event.where === 'during');

describe('cardsIn', () => {
	it('names the cards of which an event teaches or decides something, and no others', () => {
		fc.assert(
			fc.property(logs, (log) => {
				for (const event of log) {
					if (event.type === 'card') expect(cardsIn(event)).toEqual([event.card]);
					else if (!isAside(event))
						expect(cardsIn(event)).toEqual(reviewsIn(event).map(({ card }) => card));
				}
			})
		);
	});
});

describe('resetIn', () => {
	const stamp = { id: 'a', at: 0, offset: 0, day: 0, device: 'd', clock: 'c' };
	it.each([
		['reset', 'tides/q1/whole'],
		['suspend', null],
		['resume', null],
		['bury', null],
		['know', null]
	] as const)('finds in %s %s', (act, wanted) => {
		const event: CardEvent = { ...stamp, type: 'card', card: 'tides/q1/whole', act };
		expect(resetIn(event)).toBe(wanted);
	});

	it('finds none in other events', () => {
		const finish: ProgressEvent = { ...stamp, type: 'finish', attempt: 'a' };
		expect(resetIn(finish)).toBeNull();
	});
});
