import { describe, expect, it } from 'vitest';
import { historiesOf } from '#lib/core/fitting/history.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { lookAt } from '#lib/session/memory/look.ts';
import { simulatedLog } from '../../core/fitting/simulated.ts';

const log = simulatedLog({ weights: defaultWeights, cards: 40, days: 60, newPerDay: 2, seed: 5 });
const last = log.at(-1) as ProgressEvent;
const keys = Array.from({ length: 60 }, (_, index) => `simulated/q${index}/whole`);
const today = { day: last.day + 1, library: keys, newPerDay: null };

function later(index: number) {
	const clock = `${String(last.at + index).padStart(15, '0')}-0000-sim`;
	return { id: `z${index}`, at: last.at + index, offset: 0, day: last.day, device: 'sim', clock };
}

function fit(index: number, weights: readonly number[] | null): ProgressEvent {
	return { type: 'fit', ...later(index), model: 'FSRS-6', weights, reviews: weights ? 321 : 0 };
}

describe('lookAt', () => {
	it('counts what a fit can learn from, and the cards of the library that were met', () => {
		const look = lookAt(log, today);
		expect(look.reviews).toBe(historiesOf(log).reviews);
		expect(look.fit).toBeNull();
		expect(look.outlook).toMatchObject({ known: 40, fresh: 20, newPerDay: 10, seconds: 5 });
		expect(look.outlook.rows.map(({ retention }) => retention)).toEqual([
			0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97
		]);
	});

	it('shows a retention of the learner’s own among the others', () => {
		const chosen: ProgressEvent = { type: 'setting', ...later(1), name: 'retention', value: 0.88 };
		const { settings, outlook } = lookAt([...log, chosen], today);
		expect(settings.retention).toBe(0.88);
		expect(outlook.rows.map(({ retention }) => retention)).toEqual([
			0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.93, 0.95, 0.97
		]);
	});

	it('supposes another number of new cards than was chosen', () => {
		const chosen: ProgressEvent = { type: 'setting', ...later(1), name: 'newPerDay', value: 4 };
		expect(lookAt([...log, chosen], today).outlook.newPerDay).toBe(4);
		const none = lookAt([...log, chosen], { ...today, newPerDay: 0 }).outlook;
		expect([none.newPerDay, none.rows[0]?.met]).toEqual([0, expect.closeTo(40, 9)]);
	});

	it('names the last fit until it is taken back', () => {
		const weights = [...defaultWeights].with(2, 5);
		const one = [...log, fit(1, weights)];
		expect(lookAt(one, today).fit).toEqual({ at: last.at + 1, reviews: 321 });
		expect(lookAt(one, today).settings.weights?.[2]).toBe(5);
		expect(lookAt([...one, fit(2, null)], today).fit).toBeNull();
		const undone: ProgressEvent = { type: 'retract', ...later(3), target: 'z1' };
		expect(lookAt([...one, undone], today).fit).toBeNull();
	});

	it('leaves out cards that are not asked any more', () => {
		const act = (index: number, card: string, how: 'suspend' | 'know' | 'bury'): ProgressEvent => ({
			type: 'card',
			...later(index),
			card,
			act: how
		});
		const decided = [
			act(1, keys[0] as string, 'suspend'),
			act(2, keys[1] as string, 'know'),
			act(3, keys[2] as string, 'bury'),
			act(4, keys[50] as string, 'suspend')
		];
		expect(lookAt([...log, ...decided], today).outlook).toMatchObject({ known: 38, fresh: 19 });
	});

	it('knows nothing of an empty log', () => {
		const { reviews, outlook } = lookAt([], { ...today, library: [] });
		expect([reviews, outlook.seconds, outlook.rows[0]?.reviews]).toEqual([0, 8, 0]);
	});
});
