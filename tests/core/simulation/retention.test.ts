import { describe, expect, it } from 'vitest';
import {
	defaultWeights,
	intervalFor,
	nextState,
	retrievability
} from '#lib/core/schedule/memory/fsrs.ts';
import { outlookOf, type RetentionTask } from '#lib/core/simulation/retention.ts';

const task: RetentionTask = {
	weights: defaultWeights,
	retentions: [0.7, 0.8, 0.9, 0.95, 0.97],
	known: [],
	fresh: 1200,
	newPerDay: 10,
	seconds: 6,
	days: 365,
	seed: 1
};

describe('outlookOf', () => {
	const rows = outlookOf(task);

	it('asks for more reviews and time the more is to be remembered, and keeps more', () => {
		for (const [index, row] of rows.entries()) {
			const next = rows[index + 1];
			if (!next) break;
			expect(next.reviews).toBeGreaterThan(row.reviews);
			expect(next.minutes).toBeGreaterThan(row.minutes);
			expect(next.remembered).toBeGreaterThan(row.remembered);
		}
		expect(rows.map(({ met }) => met)).toEqual([1200, 1200, 1200, 1200, 1200]);
	});

	it('remembers, of cards met long ago, at least the share that was wished', () => {
		for (const { retention, remembered, met } of rows)
			expect(remembered / met).toBeGreaterThan(retention);
	});

	it('gives the same for the same seed, and about the same for another', () => {
		expect(outlookOf(task)).toEqual(rows);
		for (const [index, row] of outlookOf({ ...task, seed: 99 }).entries()) {
			expect(row).not.toEqual(rows[index]);
			expect(row.reviews / (rows[index]?.reviews ?? NaN)).toBeCloseTo(1, 0.9);
		}
	});

	it('stands for many cards by some of them, and for few by all of them again and again', () => {
		const many = outlookOf({ ...task, fresh: 12_000, newPerDay: 100 });
		const few = outlookOf({ ...task, fresh: 120, newPerDay: 1 });
		for (const [index, row] of rows.entries()) {
			expect((many[index]?.reviews ?? NaN) / row.reviews).toBeCloseTo(10, 0);
			expect((few[index]?.reviews ?? NaN) / row.reviews).toBeCloseTo(0.1, 1);
			expect(many[index]?.met).toBe(12_000);
			expect(few[index]?.met).toBeCloseTo(120, 9);
		}
	});

	it('begins no more cards than the days allow, and none where none begin', () => {
		const short = outlookOf({ ...task, days: 30 });
		expect(short.map(({ met }) => met)).toEqual([300, 300, 300, 300, 300]);
		expect(outlookOf({ ...task, newPerDay: 0, retentions: [0.9] })).toEqual([
			{ retention: 0.9, reviews: 0, minutes: 0, remembered: 0, met: 0 }
		]);
		expect(outlookOf({ ...task, fresh: 0, retentions: [0.9] })).toEqual([
			{ retention: 0.9, reviews: 0, minutes: 0, remembered: 0, met: 0 }
		]);
	});

	it('takes up what is known where it stands', () => {
		const stability = 10_000;
		const card = { stability, difficulty: 5, daysAgo: 100 };
		const [row] = outlookOf({ ...task, fresh: 0, known: [card], retentions: [0.9] });
		expect(row).toEqual({
			retention: 0.9,
			reviews: 0,
			minutes: 0,
			remembered: expect.closeTo(retrievability(defaultWeights, 465, stability), 9),
			met: 1
		});
	});

	it('asks what is long overdue on the first day, and counts a forgotten card twice', () => {
		const card = { stability: 0.01, difficulty: 5, daysAgo: 36_000 };
		const [row] = outlookOf({ ...task, fresh: 0, known: [card], retentions: [0.9], days: 1 });
		const recall = retrievability(defaultWeights, 36_000, 0.01);
		expect(row?.reviews).toBe(1);
		// Answers of one day at six seconds: one where it is recalled, two where it is not.
		expect((row?.minutes ?? NaN) * 10).toBeCloseTo(2 - recall, 1);
	});

	it('waits for the interval that the schedule gives', () => {
		const first = nextState(defaultWeights, null, 0, 4);
		const due = Math.round(intervalFor(defaultWeights, first.stability, 0.9));
		const ask = (days: number) =>
			outlookOf({
				...task,
				fresh: 0,
				known: [{ ...first, daysAgo: 0 }],
				retentions: [0.9],
				days
			})[0];
		expect([ask(due)?.reviews, ask(due + 1)?.reviews]).toEqual([0, 1 / (due + 1)]);
	});
});
