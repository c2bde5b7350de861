import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { FitEvent, SettingEvent } from '#lib/core/progress/event.ts';
import {
	defaultSettings,
	scheduleAlike,
	schedulingFor,
	settingsOf
} from '#lib/core/progress/settings.ts';
import { defaultWeights, type Weights } from '#lib/core/schedule/memory/fsrs.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { logs, shuffled } from './arbitrary-events.ts';

function setting(
	id: string,
	name: 'newPerDay' | 'reviewsPerDay' | 'retention',
	value: number,
	wall: number
): SettingEvent {
	const clock = nextClock(null, wall, 'd');
	return { type: 'setting', id, at: 0, offset: 0, day: 0, device: 'd', clock, name, value };
}

function fit(id: string, weights: FitEvent['weights'], wall: number): FitEvent {
	const { name: _, value: __, ...stamp } = setting(id, 'retention', 0, wall);
	return { ...stamp, type: 'fit', model: 'FSRS-6', weights, reviews: 400 };
}

const own = defaultWeights.with(0, 0.5);

describe('settingsOf', () => {
	it('has defaults when nothing was chosen', () => {
		expect(settingsOf([])).toEqual(defaultSettings);
		expect(defaultSettings.retention).toBe(0.9);
		expect(defaultSettings.reviewsPerDay).toBe(200);
	});

	it('takes the last choice of each by the logical clock, whatever the wall clock said', () => {
		const events = [
			{ ...setting('a', 'newPerDay', 20, 300), at: 1 },
			{ ...setting('b', 'newPerDay', 5, 200), at: 9000, day: 40 },
			setting('c', 'retention', 0.8, 100)
		];
		expect(settingsOf(events)).toEqual({
			newPerDay: 20,
			reviewsPerDay: 200,
			retention: 0.8,
			order: 'gain',
			weights: null
		});
	});

	it('forgets a choice that was undone', () => {
		const chosen = setting('a', 'retention', 0.8, 1);
		const { name: _, value: __, ...stamp } = setting('r', 'retention', 0, 2);
		expect(settingsOf([chosen, { ...stamp, type: 'retract', target: 'a' }])).toEqual(
			defaultSettings
		);
	});

	it.each([
		['retention', 1, { retention: 0.97 }],
		['retention', -3, { retention: 0.7 }],
		['newPerDay', -1, { newPerDay: 0 }],
		['newPerDay', 7.6, { newPerDay: 8 }],
		['reviewsPerDay', -1, { reviewsPerDay: 0 }],
		['reviewsPerDay', 80.4, { reviewsPerDay: 80 }],
		['reviewsPerDay', 1e9, { reviewsPerDay: 9999 }]
	] as const)('keeps %s of %f within reason', (name, value, wanted) => {
		expect(settingsOf([setting('a', name, value, 1)])).toMatchObject(wanted);
	});

	it.each([
		['the latest parameters', [fit('a', defaultWeights, 1), fit('b', own, 2)], own],
		['them whatever came first', [fit('b', own, 2), fit('a', defaultWeights, 1)], own],
		['the published ones again', [fit('a', own, 1), fit('b', null, 2)], null],
		[
			'each within its bounds',
			[fit('a', own.with(20, 3).with(4, -1), 1)],
			own.with(20, 0.8).with(4, 1)
		],
		['no short list, but what was before', [fit('a', own, 1), fit('b', own.slice(1), 2)], own],
		['no list with a hole', [fit('a', own.with(3, NaN), 1)], null],
		['none that is not finite', [fit('a', own.with(3, Infinity), 1)], null]
	])('takes %s', (_, events, wanted) => {
		expect(settingsOf(events).weights).toEqual(wanted);
	});

	it('does not hang on the order of arrival', () => {
		fc.assert(
			fc.property(
				logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
				([log, arrived]) => {
					expect(settingsOf(arrived)).toEqual(settingsOf(log));
				}
			)
		);
	});
});

describe('schedulingFor', () => {
	it('changes the desired retention, and the parameters where there are own ones, and nothing else', () => {
		expect(schedulingFor({ retention: 0.85, weights: null })).toEqual({
			...defaultScheduling,
			retention: 0.85
		});
		const weights = defaultWeights.with(0, 0.5) as readonly number[] as Weights;
		expect(schedulingFor({ retention: 0.9, weights })).toEqual({ ...defaultScheduling, weights });
	});
});

describe('scheduleAlike', () => {
	const weights = own as readonly number[] as Weights;
	const other = own.with(20, 0.2) as readonly number[] as Weights;
	const same = [...own] as readonly number[] as Weights;
	it.each([
		['other parameters', { weights }, { weights: other }, false],
		['own parameters and the published ones', { weights }, {}, false],
		['another retention', { retention: 0.8 }, {}, false],
		['the same parameters', { weights }, { weights: same }, true],
		['other limits a day', { newPerDay: 1, reviewsPerDay: 5 }, { order: 'due' }, true]
	] as const)('tells %s', (_, one, two, wanted) => {
		const [a, b] = [
			{ ...defaultSettings, ...one },
			{ ...defaultSettings, ...two }
		];
		expect(scheduleAlike(a, b)).toBe(wanted);
		expect(scheduleAlike(b, a)).toBe(wanted);
	});
});
