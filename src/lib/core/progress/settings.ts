import type { Weights } from '../schedule/memory/fsrs.ts';
import type { ReviewOrder } from '../schedule/today/review-order.ts';
import {
	defaultScheduling,
	retentionBounds,
	type Scheduling
} from '../schedule/memory/scheduling.ts';
import { weightsWithin } from '../schedule/memory/weight-bounds.ts';
import type { FitEvent, ProgressEvent, SettingEvent } from './event.ts';
import { withoutRetracted } from './event-order.ts';
import { latestOfEach } from './latest.ts';

/** The learner's choices that bear on the schedule. */
export interface Settings {
	/** New cards a day. */
	readonly newPerDay: number;
	/** Reviews a day; 0 for no limit. */
	readonly reviewsPerDay: number;
	/** Desired retention, 0–1. */
	readonly retention: number;
	/** Which reviews come first. */
	readonly order: ReviewOrder;
	/** Parameters of the learner's own memory; `null` for the published ones. */
	readonly weights: Weights | null;
}

export const defaultSettings: Settings = {
	newPerDay: 10,
	reviewsPerDay: 200,
	retention: defaultScheduling.retention,
	order: 'gain',
	weights: null
};

const mostPerDay = 9999;

/** What the log says was chosen: of each setting the last by the logical clock, so that all devices agree. */
export function settingsOf(events: Iterable<ProgressEvent>): Settings {
	let { newPerDay, reviewsPerDay, retention, order, weights } = defaultSettings;
	for (const event of lastOfEach(events)) {
		if (event.type === 'fit') weights = weightsOf(event);
		else
			switch (event.name) {
				case 'newPerDay':
					newPerDay = event.value;
					break;
				case 'reviewsPerDay':
					reviewsPerDay = event.value;
					break;
				case 'retention':
					retention = event.value;
					break;
				case 'order':
					order = event.value;
			}
	}
	return {
		newPerDay: Math.round(clamp(newPerDay, 0, mostPerDay)),
		reviewsPerDay: Math.round(clamp(reviewsPerDay, 0, mostPerDay)),
		retention: clamp(retention, retentionBounds.least, retentionBounds.greatest),
		order,
		weights
	};
}

/** The schedule that the learner's choices make. */
export function schedulingFor(
	{ retention, weights }: Pick<Settings, 'retention' | 'weights'>,
	base: Scheduling = defaultScheduling
): Scheduling {
	return { ...base, retention, weights: weights ?? base.weights };
}

/** Whether two choices put every card in the same place. */
export function scheduleAlike(one: Settings, other: Settings): boolean {
	return one.retention === other.retention && sameNumbers(one.weights, other.weights);
}

function lastOfEach(events: Iterable<ProgressEvent>): Iterable<SettingEvent | FitEvent> {
	const choices = withoutRetracted(events).filter(isChoice);
	return latestOfEach(choices, (event) => (event.type === 'fit' ? 'fit' : event.name)).values();
}

/** What is no set of parameters decides nothing: what was chosen before it still holds. */
function isChoice(event: ProgressEvent): event is SettingEvent | FitEvent {
	if (event.type !== 'fit') return event.type === 'setting';
	return event.weights === null || weightsOf(event) !== null;
}

function weightsOf({ weights }: FitEvent): Weights | null {
	return weights && weightsWithin(weights);
}

function sameNumbers(one: Weights | null, other: Weights | null): boolean {
	if (one === null || other === null) return one === other;
	return one.every((weight, index) => weight === other[index]);
}

function clamp(value: number, least: number, greatest: number): number {
	return Math.min(Math.max(value, least), greatest);
}
