import type { Deed } from '#lib/core/progress/event.ts';
import { random } from '#lib/core/question/chance.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { loadLearner } from '#lib/session/load-learner.ts';
import { deviceClock as clock } from '#lib/storage/clock.ts';
import { openStore } from '#lib/storage/open-store.ts';

/** A learner who studies by the app's own plan, in the browser's database, by the clock and the zone that it has. */

declare global {
	interface Window {
		year: typeof year;
	}
}

/** What one sitting came to. */
export interface Sitting {
	/** Study day by the app. */
	readonly day: number;
	/** The calendar day where the browser is, as the browser tells it, the day before until 4 a.m.: `2026-03-29`. */
	readonly calendar: string;
	readonly answers: number;
	/** How many days the card that waited longest was overdue. */
	readonly overdue: number;
	/** Cards shown before their day although they wait for no step. */
	readonly early: number;
	/** Memories that come back before the day of their last answer, or later than the longest interval allows. */
	readonly astray: number;
}

/** What a study day was in the end. */
export interface DayInTheEnd {
	readonly day: number;
	readonly answers: number;
	readonly newCards: number;
}

const size = 60;
const names = Array.from({ length: size }, (_, index) => `q${index}`);
const entry: LibraryEntry = {
	id: 'year',
	title: 'A year',
	description: null,
	language: 'en',
	minutes: 1,
	questions: size,
	questionIds: names,
	traits: names.map(() => ({ kind: 'short' })),
	cards: names.map((question) => ({
		...{ key: `year/${question}/whole`, set: 'year', question, part: 'whole' }
	})),
	editions: names.map(() => ({ version: 1, key: 'a' })),
	renamed: [],
	sections: []
};

const opened = openStore(clock, window);
const chance = random(7);

const year = {
	/** Whether what is here is on the disk. */
	async isOnDisk(): Promise<boolean> {
		return (await opened).state.persistent;
	},
	/** Answers all that the plan asks: seven in eight are recalled, and new ones are easy. */
	async sit(): Promise<Sitting> {
		const store = await opened;
		const day = studyDay(clock.now(), clock.offset(clock.now()));
		const plan = todayOf(await loadLearner([entry], { store, clock }), null);
		const met = plan.items.flatMap(({ memory }) => memory ?? []);
		const deeds = plan.items.map(({ card: { key: card }, memory }): Deed => {
			const grade = memory === null ? 4 : chance() < 0.875 ? 3 : 1;
			return { type: 'review', session: `${day}`, card, grade, elapsed: 4000 };
		});
		const stored = await store.append(deeds);
		if (!stored.ok) throw new Error(stored.detail);
		const memories = await store.memoriesOfSet('year');
		return {
			day,
			calendar: calendarDay(),
			answers: deeds.length,
			overdue: Math.max(0, ...met.map(({ dueDay }) => day - dueDay)),
			early: met.filter(({ phase, dueDay }) => phase === 'review' && dueDay > day).length,
			astray: memories.filter(
				({ dueDay, lastDay, interval }) =>
					dueDay < lastDay ||
					interval > defaultScheduling.maximumInterval ||
					dueDay !== lastDay + interval
			).length
		};
	},
	/** A choice of the learner that moves every due date. */
	async wantRetention(value: number): Promise<void> {
		await (await opened).append([{ type: 'setting', name: 'retention', value }]);
	},
	async inTheEnd(days: readonly number[]): Promise<{
		readonly days: readonly DayInTheEnd[];
		readonly met: number;
		readonly wrongRows: number;
	}> {
		const store = await opened;
		const counts: DayInTheEnd[] = [];
		const tallies = new Map((await store.dayTallies()).map((tally) => [tally.day, tally]));
		for (const day of days) {
			const { answers = 0, met = 0 } = tallies.get(day) ?? {};
			counts.push({ day, answers, newCards: met });
		}
		const met = (await store.memoriesOfSet('year')).length;
		return { days: counts, met, wrongRows: await store.rebuild() };
	}
};

/** By the browser's calendar, without the app's own arithmetic. */
function calendarDay(): string {
	const now = new Date();
	const before = now.getHours() < 4 ? 1 : 0;
	const local = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - before));
	return local.toISOString().slice(0, 10);
}

window.year = year;
