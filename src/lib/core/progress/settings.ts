import { defaultScheduling, retentionBounds, type Scheduling } from '../schedule/scheduling.ts';
import type { ReviewOrder } from '../schedule/review-order.ts';
import type { ProgressEvent, SettingEvent } from './event.ts';
import { standing } from './event-order.ts';

/** The learner's choices that bear on the schedule. */
export interface Settings {
	/** New cards a day. */
	readonly newPerDay: number;
	/** Desired retention, 0–1. */
	readonly retention: number;
	/** Which reviews come first. */
	readonly order: ReviewOrder;
}

export const defaultSettings: Settings = {
	newPerDay: 10,
	retention: defaultScheduling.retention,
	order: 'gain'
};

const mostNewPerDay = 9999;

/** What the log says was chosen: of each setting the last by the logical clock, so that all devices agree. */
export function settingsOf(events: Iterable<ProgressEvent>): Settings {
	let { newPerDay, retention, order } = defaultSettings;
	for (const event of lastOfEach(events))
		switch (event.name) {
			case 'newPerDay':
				newPerDay = event.value;
				break;
			case 'retention':
				retention = event.value;
				break;
			case 'order':
				order = event.value;
		}
	return {
		newPerDay: Math.round(clamp(newPerDay, 0, mostNewPerDay)),
		retention: clamp(retention, retentionBounds.least, retentionBounds.greatest),
		order
	};
}

function lastOfEach(events: Iterable<ProgressEvent>): Iterable<SettingEvent> {
	const last = new Map<SettingEvent['name'], SettingEvent>();
	for (const event of standing(events)) {
		if (event.type !== 'setting') continue;
		const known = last.get(event.name);
		if (known === undefined || isLater(event, known)) last.set(event.name, event);
	}
	return last.values();
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
