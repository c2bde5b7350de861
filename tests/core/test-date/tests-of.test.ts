import { describe, expect, it } from 'vitest';
import { examDayOf } from '#lib/core/test-date/exam-day-of.ts';
import { tidesEntry, windEntry } from './library.ts';

const planned = (key: string) => ({ key, index: 0.1, withIt: 0.9, without: 0.4 });
const soon = { name: 'Soon', day: 25, covers: [{ set: 'tides', sections: ['sea'] }] };
const late = { name: 'Late', day: 40, covers: [{ set: 'tides', sections: null }] };
const bulge = planned('tides/bulge/whole');
const first = planned('tides/ebb/g1');
const second = planned('tides/ebb/g2');
const loose = planned('tides/loose/whole');
const input = {
	plan: { today: [first, second, loose] },
	others: [bulge],
	exams: [soon, late],
	entries: [tidesEntry, windEntry],
	asked: new Set<string>(),
	room: 3
};

describe('examDayOf', () => {
	it('asks one card of a question, and another in place of the second', () => {
		expect(examDayOf(input).planned.map(({ key }) => key)).toEqual([
			first.key,
			loose.key,
			bulge.key
		]);
	});

	it('says the next test of each card', () => {
		expect(examDayOf(input).planned).toEqual([
			{ ...first, exam: { name: 'Soon', day: 25 } },
			{ ...loose, exam: { name: 'Late', day: 40 } },
			{ ...bulge, exam: { name: 'Soon', day: 25 } }
		]);
	});

	it('asks no more than the day allows', () => {
		expect(examDayOf({ ...input, room: 1 }).planned).toHaveLength(1);
		expect(examDayOf({ ...input, room: 0 }).planned).toEqual([]);
	});

	it('asks nothing whose question was asked today, or that no test covers', () => {
		const others = [planned('wind/gale/whole'), bulge];
		const day = examDayOf({ ...input, others, asked: new Set(['tides/ebb']) });
		expect(day.planned.map(({ key }) => key)).toEqual([loose.key, bulge.key]);
	});

	it('knows all cards that a coming test covers', () => {
		expect([...examDayOf({ ...input, exams: [soon] }).covered]).toEqual([
			bulge.key,
			first.key,
			second.key
		]);
	});
});
