import type { StudyCard, StudyState } from './study.ts';
import { isDone } from './study.ts';

/** One mark of the ruler: forgotten stays so, even when the card was recalled later. */
export type Tick = 'done' | 'forgotten' | 'current' | 'waiting';

export interface StudyProgress {
	/** "4 of 12": cards answered or left out in this session, forgotten ones too, and the one at hand. */
	readonly number: number;
	readonly total: number;
	/** One a card, in the order of the queue. */
	readonly ticks: readonly Tick[];
}

export function studyProgress({ cards, current }: StudyState): StudyProgress {
	const past = cards.filter(
		({ memory, earlier, skipped }, position) =>
			((memory ?? earlier) !== null || skipped) && position !== current
	).length;
	return {
		number: past + (current === null ? 0 : 1),
		total: cards.length,
		ticks: cards.map((card, position) => (position === current ? 'current' : tick(card)))
	};
}

function tick(card: StudyCard): Tick {
	if (card.forgotten) return 'forgotten';
	return isDone(card) ? 'done' : 'waiting';
}

export interface StudySummary {
	/** Cards answered at least once. */
	readonly done: number;
	/** Of these, forgotten at least once. */
	readonly forgotten: number;
	/** Milliseconds from the first card to the end, or to `now`. */
	readonly elapsed: number;
	/** How many of the answered come back today (their steps are not over), tomorrow, and later. */
	readonly today: number;
	readonly tomorrow: number;
	readonly later: number;
	/** How many come back on which study day, soonest first. */
	readonly comingBack: readonly { readonly day: number; readonly cards: number }[];
}

/**
 * @param day study day
 * @param now UTC milliseconds
 */
export function studySummary(state: StudyState, day: number, now: number): StudySummary {
	const perDay = new Map<number, number>();
	for (const card of state.cards) {
		const memory = card.memory ?? card.earlier;
		if (memory) perDay.set(memory.dueDay, (perDay.get(memory.dueDay) ?? 0) + 1);
	}
	const comingBack = [...perDay]
		.map(([dueDay, cards]) => ({ day: dueDay, cards }))
		.sort((one, other) => one.day - other.day);
	const count = (when: (dueDay: number) => boolean): number =>
		comingBack.reduce((sum, { day: dueDay, cards }) => sum + (when(dueDay) ? cards : 0), 0);
	return {
		done: count(() => true),
		forgotten: state.cards.filter(({ forgotten }) => forgotten).length,
		elapsed: Math.max(0, (state.endedAt ?? now) - state.startedAt),
		today: count((dueDay) => dueDay <= day),
		tomorrow: count((dueDay) => dueDay === day + 1),
		later: count((dueDay) => dueDay > day + 1),
		comingBack
	};
}
