import type { LearnerState } from './learner-state.ts';
import { cardsIn } from './set-cards.ts';
import type { Today } from './today.ts';

/** How many of the cards of a day are no new ones. */
export function reviewsIn({ items }: Pick<Today, 'items'>): number {
	return items.filter(({ reason }) => reason !== 'new').length;
}

/**
 * How many cards come back on each day from today, if nothing is answered until then. Today and tomorrow are what those days
 * will ask; from then on cards come by their dates, and what is more than a day allows moves on to the next.
 *
 * @param days how many, at least two
 */
export function comingBack(
	state: LearnerState,
	{ today, tomorrow }: { readonly today: Today; readonly tomorrow: Today },
	days: number
): readonly number[] {
	const { day, settings } = state;
	const dates = Array.from({ length: days }, () => 0);
	for (const { now, changes } of cardsIn(state))
		for (const [place, memory] of now.memories.entries()) {
			if (memory === null) continue;
			const kept = now.kept(place);
			if (kept === 'away' || kept === 'form') continue;
			const due = changes.has(place) ? 0 : Math.max(0, memory.dueDay - day);
			if (due < days) dates[due] = (dates[due] ?? 0) + 1;
		}
	const most = settings.reviewsPerDay === 0 ? Infinity : settings.reviewsPerDay;
	const asked = [reviewsIn(today), reviewsIn(tomorrow)];
	let waiting = (dates[0] ?? 0) + (dates[1] ?? 0) - (asked[1] ?? 0);
	return dates.map((dated, ahead) => {
		if (ahead < 2) return asked[ahead] ?? 0;
		const cards = Math.min(most, Math.max(0, waiting) + dated);
		waiting = Math.max(0, waiting) + dated - cards;
		return cards;
	});
}
