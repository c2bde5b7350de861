import { describe, expect, it } from 'vitest';
import {
	capacities,
	cardsOn,
	defaultAllowance,
	secondsACard,
	usualSeconds
} from '#lib/core/test-date/allowance.ts';
import { dayOfDate } from '#lib/core/test-date/calendar-day.ts';
import type { Allowance } from '#lib/core/test-date/exam.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';

/** A Sunday. */
const today = dayOfDate('2026-11-22') ?? 0;
const week: Allowance['week'] = [10, 20, 30, 40, 50, 0, 5];
const cards: Allowance = { unit: 'cards', week, off: [today + 3] };

function met(took?: number): Memory {
	return {
		card: 'tides/ebb/whole',
		set: 'tides',
		question: 'ebb',
		part: 'whole',
		stability: 3,
		difficulty: 5,
		phase: 'review',
		step: 0,
		lastAt: 0,
		lastDay: today - 3,
		lastShare: 1,
		dueDay: today,
		dueAt: 0,
		interval: 3,
		reps: 1,
		lapses: 0,
		...(took === undefined ? {} : { took })
	};
}

describe('cardsOn', () => {
	it('allows what the weekday allows', () => {
		const days = [0, 1, 2, 4, 5, 6].map((after) => cardsOn(cards, today + after, 20));
		expect(days).toEqual([5, 10, 20, 40, 50, 0]);
	});

	it('allows nothing on a day off', () => {
		expect(cardsOn(cards, today + 3, 20)).toBe(0);
	});

	it('turns minutes into whole cards', () => {
		const minutes: Allowance = { ...cards, unit: 'minutes' };
		expect(cardsOn(minutes, today + 1, 20)).toBe(30);
		expect(cardsOn(minutes, today, 17)).toBe(17);
	});

	it('allows nothing for less than nothing', () => {
		expect(cardsOn({ unit: 'cards', week: [-1, 0, 0, 0, 0, 0, 0], off: [] }, today + 1, 20)).toBe(
			0
		);
	});
});

describe('capacities', () => {
	it('goes from today to the day before the last test, whatever is done of today', () => {
		expect(capacities(cards, { today, last: today + 4 }, 20)).toEqual([5, 10, 20, 0]);
	});

	it('turns the minutes of each day into cards', () => {
		const minutes: Allowance = { ...cards, unit: 'minutes' };
		expect(capacities(minutes, { today, last: today + 3 }, 30)).toEqual([10, 20, 40]);
	});

	it('is empty when no test is coming', () => {
		expect(capacities(cards, { today, last: today }, 20)).toEqual([]);
		expect(capacities(cards, { today, last: today - 3 }, 20)).toEqual([]);
	});

	it('begins with twenty cards a day', () => {
		expect(capacities(defaultAllowance, { today, last: today + 8 }, 20)).toEqual(
			Array.from({ length: 8 }, () => 20)
		);
	});
});

describe('secondsACard', () => {
	it('is what is usual, until enough answers say otherwise', () => {
		const few = Array.from({ length: 9 }, () => met(7000));
		expect(secondsACard([...few, met(), met()])).toBe(usualSeconds);
		expect(secondsACard([...few, met(7000)])).toBe(7);
	});

	it('is the middle of what the cards take', () => {
		const times = [1, 2, 3, 4, 5, 11, 12, 13, 14, 900].map((seconds) => met(seconds * 1000));
		expect(secondsACard(times)).toBe(11);
	});

	it('stays within what a card can take', () => {
		expect(secondsACard(Array.from({ length: 10 }, () => met(100)))).toBe(4);
		expect(secondsACard(Array.from({ length: 10 }, () => met(3_600_000)))).toBe(120);
	});
});
