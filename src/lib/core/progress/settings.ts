import { defaultScheduling, retentionBounds, type Scheduling } from '../schedule/scheduling.ts';
import type { ProgressEvent, SettingEvent } from './event.ts';
import { standing } from './event-order.ts';

/** The learner's choices that bear on the schedule. */
export interface Settings {
	/** New cards a day. */
	readonly newPerDay: number;
	/** Desired retention, 0–1. */
	readonly retention: number;
}

export const defaultSettings: Settings = { newPerDay: 10, retention: defaultScheduling.retention };

const mostNewPerDay = 9999;

/** What the log says was chosen: of each setting the last by the logical clock, so that all devices agree. */
export function settingsOf(events: Iterable<ProgressEvent>): Settings {
	const last = new Map<SettingEvent['name'], SettingEvent>();
	for (const event of standing(events)) {
		if (event.type !== 'setting') continue;
		const known = last.get(event.name);
		if (known === undefined || isLater(event, known)) last.set(event.name, event);
	}
	const value = (name: SettingEvent['name']): number =>
		last.get(name)?.value ?? defaultSettings[name];
	return {
		newPerDay: Math.round(clamp(value('newPerDay'), 0, mostNewPerDay)),
		retention: clamp(value('retention'), retentionBounds.least, retentionBounds.greatest)
	};
}

/** The schedule that the learner's choices make. */
export function schedulingFor(
	{ retention }: Settings,
	base: Scheduling = defaultScheduling
): Scheduling {
	return { ...base, retention };
}

function isLater(one: SettingEvent, other: SettingEvent): boolean {
	return one.clock === other.clock ? one.id > other.id : one.clock > other.clock;
}

function clamp(value: number, least: number, greatest: number): number {
	return Math.min(Math.max(value, least), greatest);
}
