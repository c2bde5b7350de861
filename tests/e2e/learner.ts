import { nextClock, type ClockText } from '#lib/core/progress/clock.ts';
import type { Certainty, Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { cardOf, type CardKey } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { retrievability } from '#lib/core/schedule/memory/fsrs.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';
import { random } from '#lib/core/question/chance.ts';

const oneDay = 86_400_000;

export interface Habits {
	/** Days that were studied, up to yesterday. */
	readonly days: number;
	readonly newPerDay: number;
	/** Of how likely the schedule thinks it, so much is remembered: 1 for a learner as the schedule expects. */
	readonly memory: number;
}

/**
 * What a learner did who studied most days: some new cards a day, and what came back; all in UTC, the same whenever it is
 * asked for.
 *
 * @param now UTC milliseconds
 */
export function learnerLog(
	cards: readonly CardKey[],
	{ days, newPerDay, memory: strength }: Habits,
	now: number
): readonly ProgressEvent[] {
	const chance = random(11);
	const events: ProgressEvent[] = [];
	const known = new Map<CardKey, Memory>();
	const left = [...cards];
	let clock: ClockText | null = null;
	const tell = (deed: Deed, at: number): void => {
		clock = nextClock(clock, at, 'other');
		const id = `learner-${String(events.length).padStart(6, '0')}`;
		const stamp = { id, at, offset: 0, day: studyDay(at, 0), device: 'other', clock };
		const event = { ...deed, ...stamp } as ProgressEvent;
		events.push(event);
		for (const review of reviewsIn(event))
			known.set(review.card, remember(known.get(review.card) ?? null, review, defaultScheduling));
	};
	for (let ago = days; ago > 0; ago -= 1) {
		if (chance() < 0.3) continue;
		// From noon on: no hour of the day is in another study day, whatever the zone of the browser.
		let at = Math.floor((now - ago * oneDay) / oneDay) * oneDay + 12 * 3_600_000;
		const day = studyDay(at, 0);
		const due = [...known.values()].filter(({ dueDay }) => dueDay <= day);
		const fresh = left.splice(0, newPerDay);
		for (const card of [...due.map((one) => one.card), ...fresh]) {
			const before = known.get(card);
			const recall = before
				? retrievability(defaultScheduling.weights, day - before.lastDay, before.stability)
				: 0.7;
			const right = chance() < recall * strength;
			at += 15_000;
			tell(answered(card, right, chance(), chance()), at);
			for (let again = 0; again < 3 && known.get(card)?.phase !== 'review'; again += 1) {
				at += 15_000;
				tell({ type: 'review', session: `study-${ago}`, card, grade: 3, elapsed: 6000 }, at);
			}
		}
	}
	return events;
}

function answered(card: CardKey, right: boolean, dice: number, surer: number): Deed {
	const { set, question } = cardOf(card);
	const certainty: Certainty =
		surer < (right ? 0.65 : 0.15) ? 'sure' : dice < 0.6 ? 'think' : 'guess';
	return {
		type: 'answer',
		where: 'study',
		attempt: 'study',
		set,
		question,
		version: 1,
		answer: { kind: 'short', text: right ? 'as it is' : 'something else' },
		share: right ? 1 : 0,
		verdict: right ? 'right' : 'wrong',
		parts: [{ card, share: right ? 1 : 0, guess: 0 }],
		hints: 0,
		elapsed: 5000 + Math.round(20_000 * dice),
		retry: false,
		certainty
	};
}
