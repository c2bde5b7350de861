import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { SettingEvent } from '#lib/core/progress/event.ts';
import { defaultSettings, schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import { defaultScheduling } from '#lib/core/schedule/scheduling.ts';
import { logs, shuffled } from './arbitrary-events.ts';

function setting(
	id: string,
	name: 'newPerDay' | 'retention',
	value: number,
	wall: number
): SettingEvent {
	const clock = nextClock(null, wall, 'd');
	return { type: 'setting', id, at: 0, offset: 0, day: 0, device: 'd', clock, name, value };
}

describe('settingsOf', () => {
	it('has defaults when nothing was chosen', () => {
		expect(settingsOf([])).toEqual(defaultSettings);
		expect(defaultSettings.retention).toBe(0.9);
	});

	it('takes the last choice of each by the logical clock, whatever the wall clock said', () => {
		const events = [
			{ ...setting('a', 'newPerDay', 20, 300), at: 1 },
			{ ...setting('b', 'newPerDay', 5, 200), at: 9000, day: 40 },
			setting('c', 'retention', 0.8, 100)
		];
		expect(settingsOf(events)).toEqual({ newPerDay: 20, retention: 0.8, order: 'gain' });
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
		['newPerDay', 7.6, { newPerDay: 8 }]
	] as const)('keeps %s of %f within reason', (name, value, wanted) => {
		expect(settingsOf([setting('a', name, value, 1)])).toMatchObject(wanted);
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
	it('changes the desired retention and nothing else', () => {
		expect(schedulingFor({ newPerDay: 3, retention: 0.85, order: 'gain' })).toEqual({
			...defaultScheduling,
			retention: 0.85
		});
	});
});
