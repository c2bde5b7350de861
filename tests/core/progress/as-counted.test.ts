import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayEvents } from '#lib/core/progress/day-so-far.ts';
import { asCounted, clocksAhead } from '#lib/core/progress/as-counted.ts';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { ClockEvent, Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { withoutRetracted } from '#lib/core/progress/event-order.ts';
import { replayCard } from '#lib/core/progress/replay.ts';
import { spreadOf } from '#lib/core/progress/rulings.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { logs, shuffled } from './arbitrary-events.ts';

const minute = 60_000;
const oneDay = 86_400_000;
/** 2026-12-01, 12:00 UTC. */
const now = Date.UTC(2026, 11, 1, 12);
const today = studyDay(now, 0);
const theCard = 'tides/q1/whole';

/** A log that is written event by event, each at the moment that its device's clock shows. */
function written() {
	const events: ProgressEvent[] = [];
	const clocks = new Map<string, string>();
	const write = (deed: Deed, at: number, device = 'phone'): ProgressEvent => {
		const clock = nextClock(clocks.get(device) ?? null, at, device);
		clocks.set(device, clock);
		const id = `e${events.length}`;
		const event = { ...deed, id, at, offset: 0, day: studyDay(at, 0), device, clock };
		events.push(event as ProgressEvent);
		return event as ProgressEvent;
	};
	const press = (grade: Grade, at: number, device?: string, card = theCard): ProgressEvent =>
		write({ type: 'review', session: 's', card, grade, elapsed: 4000 }, at, device);
	const notice = (at: number, device?: string): void => {
		for (const deed of clocksAhead(events, at)) write(deed, at, device);
	};
	return { events, write, press, notice };
}

function memoryOf(events: readonly ProgressEvent[]) {
	const memory = replayCard(events, theCard, defaultScheduling);
	if (memory === null) throw new Error('Nothing is known of the card.');
	return memory;
}

describe('a card that was learnt with the clock ahead', () => {
	const steps: readonly Grade[] = [1, 3, 3];

	/** The same three presses, by a clock that is so many days ahead, which is then put right. */
	function learnt(days: number) {
		const log = written();
		for (const [index, grade] of steps.entries())
			log.press(grade, now - 30 * minute + index * 10 * minute + days * oneDay);
		log.notice(now);
		return log;
	}

	it.each([30, 365])('comes back when it is due from now: %i days ahead', (days) => {
		const { dueDay, interval, lastDay, reps } = memoryOf(learnt(days).events);
		expect([lastDay, reps]).toEqual([today, 3]);
		expect(dueDay).toBe(today + interval);
		expect(interval).toBeLessThan(5);
	});

	it.each([
		[30, 'right', 3],
		[30, 'wrong', 1],
		[365, 'right', 3],
		[365, 'wrong', 1]
	] as const)('goes on from there: %i days ahead, then %s on its day', (days, _, grade) => {
		const log = learnt(days);
		const due = memoryOf(log.events);
		const later = now + due.interval * oneDay;
		log.press(grade, later);
		const { dueDay, dueAt, lastDay, stability, phase } = memoryOf(log.events);
		expect(lastDay).toBe(due.dueDay);
		if (grade === 3) {
			expect(phase).toBe('review');
			expect(stability).toBeGreaterThan(due.stability);
			expect(dueDay - lastDay).toBeGreaterThan(due.interval);
			expect(dueDay - lastDay).toBeLessThan(40);
		} else {
			expect(phase).toBe('relearning');
			expect(dueDay).toBe(due.dueDay);
			expect(dueAt).toBe(later + 10 * minute);
		}
	});

	it.each([30, 365])('is forgotten six weeks later and is asked again soon: %i days', (days) => {
		const log = learnt(days);
		const later = now + 42 * oneDay;
		log.press(1, later);
		const lapsed = memoryOf(log.events);
		expect(lapsed).toMatchObject({ phase: 'relearning', dueDay: today + 42, lapses: 1 });
		expect(lapsed.dueAt).toBe(later + 10 * minute);
		log.press(3, later + 10 * minute);
		expect(memoryOf(log.events).dueDay).toBeLessThan(today + 42 + 10);
	});

	it('has its old dates again when the correction is undone, and is not corrected again', () => {
		const log = learnt(365);
		const [made] = log.events.filter(({ type }) => type === 'clock');
		log.write({ type: 'retract', target: made?.id ?? '' }, now + minute);
		expect(memoryOf(log.events).lastDay).toBe(today + 365);
		expect(clocksAhead(log.events, now + 2 * minute)).toEqual([]);
	});

	it('keeps the order of its answers, though they meet at one moment', () => {
		const log = written();
		for (const [index, grade] of steps.entries()) log.press(grade, now + 365 * oneDay + index);
		log.notice(now);
		// Ids in another order than the answers.
		const renamed = log.events.map((event, index) => ({ ...event, id: `z${9 - index}` }));
		const reviews = asCounted(renamed).flatMap((event) =>
			event.type === 'review' ? [event.grade] : []
		);
		expect(reviews).toEqual(steps);
	});
});

describe('a clock that was ahead', () => {
	it('is corrected once more when the first correction was made by a clock ahead as well', () => {
		const log = written();
		log.press(4, now + 700 * oneDay);
		log.notice(now + 365 * oneDay);
		expect(memoryOf(log.events).lastDay).toBe(today + 365);
		log.notice(now);
		expect(memoryOf(log.events).lastDay).toBe(today);
	});

	it('leaves alone what another device wrote meanwhile, and what comes after', () => {
		const log = written();
		log.press(4, now + 365 * oneDay, 'phone', 'tides/q2/whole');
		log.notice(now);
		// The laptop never heard of the phone: its logical clock is far behind that of the correction.
		log.press(3, now + 20 * oneDay, 'laptop');
		log.press(3, now + 40 * oneDay, 'phone');
		expect(memoryOf(log.events)).toMatchObject({ lastDay: today + 40, reps: 2 });
		expect(clocksAhead(log.events, now + 40 * oneDay)).toEqual([]);
	});

	it('is noticed again when its device goes on being ahead', () => {
		const log = written();
		log.press(4, now + 365 * oneDay);
		log.notice(now, 'laptop');
		log.press(3, now + 366 * oneDay);
		log.notice(now + oneDay, 'laptop');
		expect(log.events.filter(({ type }) => type === 'clock')).toHaveLength(2);
		expect(memoryOf(log.events)).toMatchObject({ lastDay: today + 1, reps: 2 });
	});

	it('is told apart device by device', () => {
		const log = written();
		const first = log.press(3, now + 30 * oneDay, 'phone');
		const other = log.press(3, now + 31 * oneDay, 'school');
		log.press(3, now - oneDay, 'laptop');
		expect(clocksAhead(log.events, now)).toEqual([
			{ type: 'clock', of: 'phone', until: first.clock },
			{ type: 'clock', of: 'school', until: other.clock }
		]);
	});

	it.each([
		['an hour', 60 * minute, now],
		['a year, by a clock that is earlier than the app', 365 * oneDay, Date.UTC(2020, 0, 1)]
	])('is not noticed for %s', (_, ahead, moment) => {
		const log = written();
		log.press(3, moment + ahead);
		expect(clocksAhead(log.events, moment)).toEqual([]);
	});

	it('moves the day of a new card, and of a spread pile', () => {
		const log = written();
		log.press(3, now + 365 * oneDay);
		log.write({ type: 'spread', days: 4 }, now + 365 * oneDay);
		const answered = () =>
			dayEvents(asCounted(log.events).filter(({ day }) => day === today)).studied;
		expect(answered()).toEqual(new Set());
		log.notice(now);
		expect(answered()).toEqual(new Set([theCard]));
		expect(spreadOf(log.events)).toMatchObject({ day: today, days: 4 });
	});
});

describe('asCounted', () => {
	it('is the log without what was retracted when no clock was ahead', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const plain = log.filter(({ type }) => type !== 'clock' && type !== 'rename');
				expect(asCounted(plain)).toEqual(withoutRetracted(plain));
			})
		);
	});

	it('does not hang on the order of arrival, and never moves anything later', () => {
		fc.assert(
			fc.property(
				logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
				([log, arrived]) => {
					const counting = asCounted(log);
					expect(asCounted(arrived)).toEqual(counting);
					const told = new Map(log.map((event) => [event.id, event]));
					for (const { id, at, day } of counting) {
						expect(at).toBeLessThanOrEqual(told.get(id)?.at ?? -1);
						expect(day).toBeLessThanOrEqual(told.get(id)?.day ?? -1);
					}
				}
			)
		);
	});

	it('does nothing more the second time', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const once = asCounted(log);
				const clocks = once.filter((event): event is ClockEvent => event.type === 'clock');
				expect(asCounted(once, { names: new Map(), clocks })).toEqual(once);
			})
		);
	});
});
