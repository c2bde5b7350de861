import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affectedCards } from '#lib/core/progress/affected-cards.ts';
import type { ProgressEvent, Stamp } from '#lib/core/progress/event.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import { logs } from './arbitrary-events.ts';

const stamp: Stamp = { id: 'e', at: 1, offset: 0, day: 1, device: 'd', clock: '' };
const none = () => undefined;
const review: ProgressEvent = {
	...stamp,
	type: 'review',
	session: 's',
	card: 'tides/q1/whole',
	grade: 3,
	elapsed: 1
};

describe('affectedCards', () => {
	it('names the card of a review', () => {
		expect(affectedCards([review], none)).toEqual(new Set(['tides/q1/whole']));
	});

	it('names the cards of what is retracted, once it is known', () => {
		const retraction: ProgressEvent = { ...stamp, id: 'r', type: 'retract', target: 'e' };
		expect(affectedCards([retraction], (id) => (id === 'e' ? review : undefined))).toEqual(
			new Set(['tides/q1/whole'])
		);
		expect(affectedCards([retraction], none)).toEqual(new Set());
	});

	it('names all for a desired retention and none for new cards a day', () => {
		const setting: ProgressEvent = { ...stamp, type: 'setting', name: 'retention', value: 0.8 };
		expect(affectedCards([setting], none)).toBe('all');
		expect(affectedCards([{ ...setting, name: 'newPerDay' }], none)).toEqual(new Set());
	});

	it('leaves no card unnamed whose memory changed', () => {
		const halves = logs.chain((log) => fc.tuple(fc.constant(log), fc.subarray([...log])));
		const memories = (log: readonly ProgressEvent[]) =>
			replayAll(log, schedulingFor(settingsOf(log)));
		fc.assert(
			fc.property(halves, ([log, known]) => {
				const added = log.filter((event) => !known.includes(event));
				const affected = affectedCards(added, (id) => log.find((event) => event.id === id));
				fc.pre(affected !== 'all');
				const before = memories(known);
				for (const [card, memory] of memories(log)) {
					if (!affected.has(card)) expect(memory).toEqual(before.get(card));
				}
				expect(affected.size).toBeLessThanOrEqual(4);
			})
		);
	});
});
