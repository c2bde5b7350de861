import { passes } from '#lib/core/schedule/memory/passes.ts';
import type { LearnerState } from '#lib/core/schedule/today/learner-state.ts';
import { cardsIn, type SetCards } from '#lib/core/schedule/today/set-cards.ts';
import type { Today } from '#lib/core/schedule/today/today.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import type { Home } from './today-words.ts';

/**
 * @param today what is asked, as study asks it
 * @param attempts the quiz that is open in each set, in the order of the sets
 */
export function homeOf(
	state: LearnerState,
	today: Today,
	attempts: readonly (Attempt | null)[]
): Home {
	const sets = cardsIn(state);
	const due: Record<string, number> = {};
	for (const { card, reason } of today.items)
		if (reason !== 'new') due[card.set] = (due[card.set] ?? 0) + 1;
	const unread = sets.find(({ begun }) => !begun)?.entry;
	return {
		due,
		fresh: today.items.filter(({ reason }) => reason === 'new').length,
		takes: today.items.reduce((sum, { takes }) => sum + takes, 0),
		skipped: today.skipped.length,
		later: today.later,
		hasTest: today.test !== null,
		open: latestOpen(sets, attempts),
		begun: sets.some(({ begun }) => begun),
		unread: unread === undefined ? null : { set: unread.id, title: unread.title },
		nextIn: today.nextDay === null ? null : today.nextDay - state.day,
		ticks: Object.fromEntries(
			sets.flatMap((set) => (set.begun ? [[set.entry.id, ticksOf(set)]] : []))
		)
	};
}

function latestOpen(
	sets: readonly SetCards[],
	attempts: readonly (Attempt | null)[]
): Home['open'] {
	const [latest] = attempts
		.flatMap((attempt, index) => {
			const entry = sets[index]?.entry;
			return attempt === null || entry === undefined ? [] : [{ attempt, entry }];
		})
		.toSorted((one, other) => other.attempt.startedAt - one.attempt.startedAt);
	if (latest === undefined) return null;
	const { attempt, entry } = latest;
	const left = attempt.questions.length - Object.keys(attempt.results).length;
	return { set: entry.id, title: entry.title, left };
}

/** A question whose answer was changed waits to be asked again, whatever was known. */
function ticksOf({ entry, index, now, changes }: SetCards): Home['ticks'][string] {
	return entry.questionIds.map((id) => {
		const places = index.cardsOf.get(id) ?? [];
		const shares = places.flatMap((place) => now.memories[place]?.lastShare ?? []);
		if (shares.length === 0 || places.some((place) => changes.has(place))) return 'waiting';
		return passes(Math.min(...shares)) ? 'done' : 'forgotten';
	});
}
