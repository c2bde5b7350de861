import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#lib/core/progress/settings.ts';
import { cardOf } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { longestWait } from '#lib/core/schedule/today/waiting.ts';
import { diceOf, type Dice } from '../../../naive/histories.ts';
import { again, runs, seeds } from '../../../runs.ts';
import { dawn, monday } from '../memories.ts';
import { learner, madeSet, type MadeQuestion } from './learner.ts';

const dayLength = 86_400_000;

/** Texts with many gaps, and questions that give one another away in chains and circles. */
function questions(dice: Dice): readonly MadeQuestion[] {
	const count = 3 + dice(8);
	const ids = Array.from({ length: count }, (_, index) => `q${index}`);
	const apart = new Map(ids.map((id) => [id, new Set<string>()]));
	for (const id of ids)
		for (const other of ids)
			if (id !== other && dice(4) === 0) {
				apart.get(id)?.add(other);
				apart.get(other)?.add(id);
			}
	return ids.map((id) => ({
		id,
		...(dice(3) === 0
			? { kind: 'cloze', parts: Array.from({ length: 2 + dice(9) }, (_, gap) => `g${gap + 1}`) }
			: {}),
		...(apart.get(id)!.size > 0 && dice(2) === 0 ? { apart: [...apart.get(id)!] } : {})
	}));
}

/** Both sides of each pair name the other, as the build writes it. */
function symmetric(all: readonly MadeQuestion[]): readonly MadeQuestion[] {
	return all.map((one) => {
		const others = all.filter(
			(other) => one.apart?.includes(other.id) || other.apart?.includes(one.id)
		);
		return others.length === 0 ? one : { ...one, apart: others.map(({ id }) => id) };
	});
}

interface Lived {
	/** Study days that cards were late when they were asked. */
	readonly late: readonly number[];
	/** For each card, the study day on which it was first asked, from 0; `null` for never. */
	readonly met: readonly (number | null)[];
}

/** Sixty days of a learner who does all that is asked, every day. */
function live(seed: number, right: number): Lived {
	const dice = diceOf(seed);
	const entry = madeSet('tides', symmetric(questions(dice)));
	const known = new Map<string, Memory>();
	const met = new Map<string, number>();
	const late: number[] = [];
	const settings = { ...defaultSettings, newPerDay: 4, reviewsPerDay: 0 };
	for (let ahead = 0; ahead < 60; ahead += 1) {
		const day = monday + ahead;
		const now = dawn + ahead * dayLength;
		const state = learner([{ entry, memories: [...known.values()] }], { settings, day, now });
		for (const { card, memory } of todayOf(state, null).items) {
			if (memory?.phase === 'review') late.push(day - memory.dueDay);
			if (!met.has(card.key)) met.set(card.key, ahead);
			let outcome = dice(100) < right ? 1 : 0;
			for (let tries = 0; tries < 9; tries += 1) {
				const next = remember(
					known.get(card.key) ?? null,
					{
						card: card.key,
						at: now + tries * 600_000,
						day,
						where: 'study',
						retry: false,
						version: 1,
						key: 'key',
						outcome: { by: 'marking', share: outcome, guess: 0 },
						elapsed: 5000,
						certainty: null
					},
					defaultScheduling
				);
				known.set(card.key, next);
				if (next.phase === 'review') break;
				outcome = 1;
			}
		}
	}
	return { late, met: entry.cards.map(({ key }) => met.get(cardOf(key).key) ?? null) };
}

describe('siblings that wait for one another', () => {
	it.each([
		['knows most', 90],
		['knows half', 50],
		['knows little', 15]
	])(
		'asks every card within three days, of a learner who %s',
		(_, right) => {
			for (const seed of seeds(runs(30, 500)))
				expect(Math.max(0, ...live(seed, right).late), again(seed)).toBeLessThanOrEqual(
					longestWait
				);
		},
		120_000
	);

	it('asks every gap and every question within the sixty days', () => {
		for (const seed of seeds(runs(30, 500)))
			expect(live(seed, 50).met, again(seed)).not.toContain(null);
	}, 120_000);
});
