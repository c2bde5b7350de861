import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awayOf } from '#lib/core/schedule/today/backlog.ts';
import { monday } from '../memories.ts';

describe('awayOf', () => {
	it.each([
		{ waiting: 30, away: 12, offered: false },
		{ waiting: 31, away: 12, offered: true },
		{ waiting: 31, away: 3, offered: true },
		{ waiting: 99, away: 2, offered: false },
		{ waiting: 100, away: 2, offered: true },
		{ waiting: 100, away: 0, offered: true },
		{ waiting: 0, away: 400, offered: false }
	])(
		'offers a spread of $waiting cards after $away days: $offered',
		({ waiting, away, offered }) => {
			expect(awayOf(waiting, monday - away - 1, monday) !== null).toBe(offered);
		}
	);

	it('counts the whole days without an answer', () => {
		expect(awayOf(200, monday - 13, monday)?.days).toBe(12);
		expect(awayOf(200, monday - 1, monday)?.days).toBe(0);
		expect(awayOf(200, monday, monday)?.days).toBe(0);
		expect(awayOf(200, monday + 5, monday)?.days).toBe(0);
		expect(awayOf(200, null, monday)?.days).toBe(0);
	});

	it('suggests as many days as make each a sitting, and shorter and longer ones beside', () => {
		expect(awayOf(210, monday - 13, monday)).toEqual({
			days: 12,
			waiting: 210,
			choices: [
				{ days: 1, cards: 210 },
				{ days: 4, cards: 53 },
				{ days: 7, cards: 30 },
				{ days: 14, cards: 15 }
			],
			suggested: { days: 7, cards: 30 }
		});
	});

	it('never asks for more than a month', () => {
		const away = awayOf(5000, monday - 100, monday);
		expect(away?.suggested).toEqual({ days: 30, cards: 167 });
		expect(away?.choices.map(({ days }) => days)).toEqual([1, 15, 30]);
	});

	it('has at least two choices, each with room for all cards, the suggested one among them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 31, max: 9000 }), (waiting) => {
				const away = awayOf(waiting, monday - 9, monday);
				expect(away?.choices.length).toBeGreaterThanOrEqual(2);
				expect(away?.choices).toContainEqual(away?.suggested);
				for (const { days, cards } of away?.choices ?? []) {
					expect(cards * days).toBeGreaterThanOrEqual(waiting);
					expect((cards - 1) * days).toBeLessThan(waiting);
				}
			})
		);
	});
});
