import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsIn } from '#lib/core/progress/cards-in.ts';
import { trialsOf } from '#lib/core/schedule/trial.ts';
import { logs } from './arbitrary-events.ts';

describe('cardsIn', () => {
	it('names the cards of which an event teaches something, and no others', () => {
		fc.assert(
			fc.property(logs, (log) => {
				for (const event of log) {
					expect(cardsIn(event)).toEqual(trialsOf(event).map(({ card }) => card));
				}
			})
		);
	});
});
