import { weekdayOf } from '../test-date/calendar-day.ts';
import type { Certainty } from '../progress/event.ts';
import { certainties, type Asked, type Bin, type DayTally } from './day-tally.ts';

/** What was done over some study days. */
export interface Span {
	/** The first and the last of the days. */
	readonly from: number;
	readonly to: number;
	/** Days on which something was answered. */
	readonly studied: number;
	readonly answers: number;
	/** Milliseconds. */
	readonly time: number;
	readonly met: number;
	/** Cards that came back, and those of them that were recalled. */
	readonly returned: Asked;
	readonly bins: readonly Bin[];
	readonly certainty: Readonly<Record<Certainty, Asked>>;
}

/** @param tallies in any order, one a day */
export function spanOf(tallies: readonly DayTally[], from: number, to: number): Span {
	const inside = tallies.filter(({ day }) => day >= from && day <= to);
	const sum = (of: (tally: DayTally) => number): number =>
		inside.reduce((total, tally) => total + of(tally), 0);
	const places = inside[0]?.bins.keys() ?? [];
	const bins = [...places].map((place) => ({
		asked: sum((tally) => tally.bins[place]?.asked ?? 0),
		right: sum((tally) => tally.bins[place]?.right ?? 0),
		expected: sum((tally) => tally.bins[place]?.expected ?? 0)
	}));
	const said = (certainty: Certainty): Asked => ({
		asked: sum((tally) => tally.certainty[certainty].asked),
		right: sum((tally) => tally.certainty[certainty].right)
	});
	return {
		from,
		to,
		studied: inside.filter(({ answers }) => answers > 0).length,
		answers: sum(({ answers }) => answers),
		time: sum(({ time }) => time),
		met: sum(({ met }) => met),
		returned: together(bins),
		bins,
		certainty: { sure: said('sure'), think: said('think'), guess: said('guess') }
	};
}

/** The Monday of the week of a study day. */
export function mondayOf(day: number): number {
	return day - weekdayOf(day);
}

/**
 * The weeks from the first in which something was done to this one, empty ones among them, the oldest first.
 *
 * @param day study day of today
 * @param most how many at most
 */
export function weeksOf(tallies: readonly DayTally[], day: number, most: number): readonly Span[] {
	const last = mondayOf(day);
	const byWeek = new Map<number, DayTally[]>();
	for (const tally of tallies) {
		const week = mondayOf(tally.day);
		const known = byWeek.get(week);
		if (known) known.push(tally);
		else byWeek.set(week, [tally]);
	}
	const weeks = [...byWeek.keys()].filter((week) => week <= last);
	if (weeks.length === 0) return [];
	const first = Math.max(
		weeks.reduce((least, week) => Math.min(least, week)),
		last - 7 * (most - 1)
	);
	return Array.from({ length: (last - first) / 7 + 1 }, (_, index) => {
		const from = first + 7 * index;
		return spanOf(byWeek.get(from) ?? [], from, from + 6);
	});
}

/** All of some counts in one. */
export function together(counts: Iterable<Asked>): Asked {
	let asked = 0;
	let right = 0;
	for (const count of counts) {
		asked += count.asked;
		right += count.right;
	}
	return { asked, right };
}

/** Whether any answer was given with a word on how sure the learner was. */
export function anyCertainty({ certainty }: Pick<Span, 'certainty'>): boolean {
	return certainties.some((said) => certainty[said].asked > 0);
}
