import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardKey } from '#lib/core/schedule/card.ts';
import {
	defaultWeights,
	intervalFor,
	nextState,
	retrievability
} from '#lib/core/schedule/memory/fsrs.ts';
import { fuzzBand } from '#lib/core/schedule/memory/fuzz.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import type { Review } from '#lib/core/schedule/memory/review.ts';
import { gradeOf, longTerm, vectors, weightsOf } from '../../../fixtures/schedule/vectors.ts';
import {
	after,
	dawn,
	grades,
	histories,
	marked,
	monday,
	outcomes,
	plain,
	pressed,
	review
} from '../memories.ts';

const minute = 60_000;

/** Reviews of one card, each on the day it is due (in its steps: the same day). */
function whenDue(ratings: readonly number[], scheduling = plain): readonly Memory[] {
	const memories: Memory[] = [];
	for (const rating of ratings) {
		const last = memories.at(-1) ?? null;
		const days = (last?.dueDay ?? monday) - monday;
		memories.push(remember(last, review({ days, outcome: pressed(gradeOf(rating)) }), scheduling));
	}
	return memories;
}

describe('remember in study', () => {
	it('takes a new card through its steps to review, as Anki does', () => {
		const [first, second] = whenDue([3, 3]);
		expect(first).toMatchObject({ phase: 'learning', step: 1, dueAt: dawn + 10 * minute });
		expect(first).toMatchObject({ dueDay: monday, interval: 0, reps: 1, lapses: 0, lastShare: 1 });
		expect(second).toMatchObject({ phase: 'review', step: 0, dueAt: 0, interval: 2, reps: 2 });
		expect(second?.dueDay).toBe(monday + 2);
	});

	it.each([
		[1, { phase: 'learning', step: 0, dueAt: dawn + minute, lapses: 0 }],
		[2, { phase: 'learning', step: 0, dueAt: dawn + 5.5 * minute }],
		[3, { phase: 'learning', step: 1, dueAt: dawn + 10 * minute }],
		[4, { phase: 'review', dueAt: 0, interval: 8 }]
	] as const)('puts a new card graded %i where it belongs', (grade, wanted) => {
		expect(after([review({ outcome: pressed(grade) })])).toMatchObject(wanted);
	});

	it('sends a forgotten review to its relearning step and counts the lapse', () => {
		const memory = whenDue([3, 3, 3, 1]).at(-1);
		expect(memory).toMatchObject({
			phase: 'relearning',
			step: 0,
			interval: 0,
			lapses: 1,
			lastShare: 0
		});
		expect((memory?.dueAt ?? 0) - (memory?.lastAt ?? 0)).toBe(10 * minute);
		expect(memory?.dueDay).toBe(memory?.lastDay);
	});

	it('counts no lapse for what is forgotten while it is learnt', () => {
		expect(whenDue([1, 1, 1]).at(-1)?.lapses).toBe(0);
	});

	it('gives a marked answer the steps of Good or of Again', () => {
		const good = after([review({ outcome: pressed(3) })]);
		const again = after([review({ outcome: pressed(1) })]);
		expect(after([review({ outcome: marked(1) })])).toEqual(good);
		expect(after([review({ outcome: marked(0) })])).toEqual(again);
	});

	it('takes the short-term step between two answers of one study day', () => {
		const first = after([review({ outcome: pressed(4) })]);
		const second = after([review({ outcome: pressed(4) }), review({ outcome: pressed(3) })]);
		expect(second?.stability).toBe(nextState(defaultWeights, first, 0, 3).stability);
	});

	it.each(vectors.interval_history.slice(0, 1))('gives the intervals of $src', (vector) => {
		const scheduling = { ...plain, weights: weightsOf(vector.w ?? []) };
		const memories = whenDue(vector.ratings, scheduling);
		expect(memories.map(({ interval }) => interval)).toEqual(vector.days);
	});

	it.each(vectors.interval_history.slice(1))(
		'gives, without steps, the intervals of $src',
		(vector) => {
			const parameters = vector.w ?? vectors.interval_history[vector.same_w_as ?? 0]?.w ?? [];
			const weights = longTerm(weightsOf(parameters));
			const memories = whenDue(vector.ratings, {
				...plain,
				weights,
				learningSteps: [],
				relearningSteps: []
			});
			expect(memories.map(({ interval }) => interval)).toEqual(vector.days);
			// The references round at each step, to four or to eight decimals.
			const tolerance = vector.round === 4 ? 1e-4 : 1e-7;
			memories.forEach(({ stability, difficulty }, index) => {
				const [s = stability, d = difficulty] = [vector.s?.[index], vector.d?.[index]];
				expect(Math.abs(stability - s) / Math.max(1, s)).toBeLessThan(tolerance);
				expect(Math.abs(difficulty - d)).toBeLessThan(tolerance);
			});
		}
	);

	it('lets recall fall to what the reference expects when a card is due', () => {
		const [, ...wanted] = vectors.retrievability_at_due.r;
		const memories = whenDue([3, 3, 3]);
		const recalls = memories.map(({ interval, stability }) =>
			retrievability(defaultWeights, interval, stability)
		);
		recalls.forEach((recall, index) => expect(recall).toBeCloseTo(wanted[index] ?? NaN, 4));
		expect(recalls).toHaveLength(wanted.length);
	});
});

describe('remember in a quiz', () => {
	const quiz = (share: number, days = 0) =>
		review({ where: 'quiz', outcome: marked(share), days, at: dawn + days * 1440 * minute });

	it('sends what was right straight to review', () => {
		expect(after([quiz(1)])).toMatchObject({ phase: 'review', step: 0, interval: 2, dueAt: 0 });
		const relearnt = after([quiz(1), quiz(0, 2), quiz(1, 2)]);
		expect(relearnt).toMatchObject({ phase: 'review', lapses: 1 });
	});

	it('makes what was wrong due at once', () => {
		expect(after([quiz(0)])).toMatchObject({ phase: 'learning', step: 0, dueAt: dawn });
		const lapsed = after([quiz(1), quiz(0, 2)]);
		expect(lapsed).toMatchObject({ phase: 'relearning', dueDay: monday + 2, lapses: 1 });
		expect(lapsed?.dueAt).toBe(lapsed?.lastAt);
	});

	it('brings back what was partly right sooner than what was right', () => {
		const right = after([quiz(1)]);
		const partly = after([quiz(0.7)]);
		expect(partly).toMatchObject({ phase: 'review', lastShare: 0.7 });
		expect(partly?.stability).toBeLessThan(right?.stability ?? 0);
	});

	it('believes a lucky choice less than a typed answer', () => {
		const typed = after([review({ where: 'quiz', outcome: marked(1, 0) })]);
		const chosen = after([review({ where: 'quiz', outcome: marked(1, 0.5) })]);
		const wrong = after([review({ where: 'quiz', outcome: marked(0, 0.5) })]);
		expect(chosen?.stability).toBeLessThan(typed?.stability ?? 0);
		expect(chosen?.stability).toBeGreaterThan(wrong?.stability ?? Infinity);
	});
});

describe('remember a retry', () => {
	it('never makes the card come later, nor its memory more stable, than the first try did', () => {
		fc.assert(
			fc.property(histories, outcomes, fc.nat(3), (history, outcome, days) => {
				const before = after(history, defaultScheduling);
				fc.pre(before !== null);
				const day = before.lastDay - monday + days;
				const retry = review({ retry: true, outcome, days: day, at: before.lastAt + minute });
				const next = remember(before, retry, defaultScheduling);
				expect(next.stability).toBeLessThanOrEqual(before.stability);
				expect(next.interval).toBeLessThanOrEqual(before.interval);
				expect(next.dueDay).toBeLessThanOrEqual(before.dueDay);
				expect(next.phase === 'review' && before.phase !== 'review').toBe(false);
				if (before.phase !== 'review') expect(next.dueAt).toBeLessThanOrEqual(before.dueAt);
			})
		);
	});

	it('leaves a card missed today early in study when the retry is right', () => {
		const missed = review({ where: 'quiz', outcome: marked(0) });
		const retry = review({ where: 'quiz', outcome: marked(1), retry: true, at: dawn + 5 * minute });
		expect(after([missed, retry])).toMatchObject({ phase: 'learning', dueAt: dawn, lastShare: 1 });
	});

	it('sends a card back to its steps when the retry is wrong', () => {
		const right = review({ where: 'quiz', outcome: marked(1) });
		const retry = review({ where: 'quiz', outcome: marked(0), retry: true, at: dawn + minute });
		const memory = after([right, retry]);
		expect(memory).toMatchObject({ phase: 'relearning', dueDay: monday, dueAt: dawn + minute });
	});

	it('learns the card from the start when the first try is not in the log', () => {
		const retry = review({ where: 'quiz', outcome: marked(1), retry: true });
		expect(after([retry])).toMatchObject({ phase: 'learning', step: 0, dueAt: dawn, reps: 1 });
	});
});

describe('remember, whatever happens,', () => {
	it('takes a clock set back as no time at all', () => {
		const ahead = after([review({ days: 30, outcome: pressed(4) })]);
		const back = remember(ahead, review({ days: 2, outcome: pressed(3) }), plain);
		expect(back.lastDay).toBe(monday + 30);
		expect(back.stability).toBe(nextState(defaultWeights, ahead, 0, 3).stability);
	});

	it('is the FSRS of the references for marked answers without guess or slip', () => {
		fc.assert(
			fc.property(histories, fc.boolean(), fc.nat(100), (history, right, gap) => {
				const before = after(history, defaultScheduling);
				fc.pre(before !== null);
				const days = before.lastDay - monday + gap;
				const next = remember(
					before,
					review({ days, outcome: marked(right ? 1 : 0) }),
					defaultScheduling
				);
				const fsrs = nextState(defaultWeights, before, gap, right ? 3 : 1);
				expect({ stability: next.stability, difficulty: next.difficulty }).toEqual(fsrs);
			})
		);
	});

	it('keeps every number finite and every due day within the maximum', () => {
		const scheduling = { ...defaultScheduling, maximumInterval: 365 };
		fc.assert(
			fc.property(histories, (history) => {
				const memory = after(history, scheduling);
				fc.pre(memory !== null);
				for (const value of Object.values(memory)) {
					if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
				}
				expect(memory.dueDay - memory.lastDay).toBe(memory.interval);
				expect(memory.interval).toBeLessThanOrEqual(365);
				expect(memory.interval > 0).toBe(memory.phase === 'review');
				expect(memory.reps).toBe(history.length);
			})
		);
	});

	it('gives a better grade a later day', () => {
		fc.assert(
			fc.property(histories, fc.nat(400), (history, gap) => {
				const before = after(history, defaultScheduling);
				fc.pre(before?.phase === 'review' && before.interval < 5000);
				const days = before.lastDay - monday + gap;
				const [hard, good, easy] = ([2, 3, 4] as const).map(
					(grade) =>
						remember(before, review({ days, outcome: pressed(grade) }), defaultScheduling).dueDay
				);
				expect(hard).toBeLessThan(good ?? 0);
				expect(good).toBeLessThan(easy ?? 0);
			})
		);
	});

	it('gives a right answer on the due day no shorter interval, if the band holds the last one', () => {
		const right = fc.oneof(
			fc.constantFrom<Grade>(2, 3, 4).map(pressed),
			fc
				.tuple(fc.double({ min: 0.51, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5))
				.map(([share, guess]) => marked(share, guess))
		);
		const places = fc.constantFrom<Review['where']>('quiz', 'study');
		const answers = fc.array(fc.record({ outcome: right, where: places, late: fc.nat(1) }), {
			minLength: 1,
			maxLength: 6
		});
		const retentions = fc.constantFrom(0.7, 0.9, 0.97);
		fc.assert(
			fc.property(histories, answers, retentions, fc.nat(999), (history, asked, retention, q) => {
				const scheduling = { ...defaultScheduling, retention };
				const card = cardKey('tides', `q${q}`, 'whole');
				let before = after(
					history.map((one) => ({ ...one, card })),
					scheduling
				);
				for (const { outcome, where, late } of asked) {
					const days = (before?.dueDay ?? monday) - monday + late;
					const next = remember(before, review({ card, days, where, outcome }), scheduling);
					const wanted = intervalFor(defaultWeights, next.stability, retention);
					const { from, to } = fuzzBand(wanted, 1, scheduling.maximumInterval);
					const last = before?.phase === 'review' ? before.interval : 0;
					if (from <= last && last <= to) expect(next.interval).toBeGreaterThanOrEqual(last);
					before = next;
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('does not change what it is given', () => {
		fc.assert(
			fc.property(histories, grades, (history, grade) => {
				const before = after(history);
				const copy = structuredClone(before);
				remember(before, review({ days: 500, outcome: pressed(grade) }), plain);
				expect(before).toEqual(copy);
			})
		);
	});
});

describe('an edition', () => {
	const day = (days: number, fields: Partial<Review> = {}) => review({ days, ...fields });

	it('is that of the last answer', () => {
		const moon = day(0, { key: 'moon00' });
		expect(after([moon])).toMatchObject({ key: 'moon00' });
		expect(after([moon, day(1, { key: 'sun000' })])).toMatchObject({ key: 'sun000' });
		expect(after([moon, day(1, { key: 'sun000', retry: true })])).toMatchObject({ key: 'sun000' });
		expect(after([moon, day(1)])).not.toHaveProperty('key');
		expect(after([moon, day(1, { retry: true })])).not.toHaveProperty('key');
	});

	it('leaves the memory as it is when another answer is right', () => {
		const { key: _, ...changed } = after([day(0, { key: 'a' }), day(9, { key: 'b' })]) ?? {};
		expect(changed).toEqual(after([day(0), day(9)]));
	});

	it('starts afresh when the version is raised, whatever was known', () => {
		const known = [day(0), day(1), day(9, { outcome: pressed(1) })];
		expect(after([...known, day(20, { version: 2 })])).toEqual(after([day(20, { version: 2 })]));
		expect(after([...known, day(20, { version: 3, retry: true })])).toEqual(
			after([day(20, { version: 3, retry: true })])
		);
	});

	it('is not touched by an answer to an earlier version', () => {
		const fresh = after([day(0, { version: 2 })]);
		expect(after([day(0, { version: 2 }), day(3, { outcome: pressed(1) })])).toEqual(fresh);
	});
});

describe('the time that a card takes', () => {
	const took = (...times: readonly number[]) =>
		after(times.map((elapsed, days) => review({ days, elapsed })))?.took;

	it.each([
		['the time of the first answer', [4000], 4000],
		['rounded to milliseconds', [4000.4], 4000],
		['moved by three tenths by the next', [4000, 8000], 5200],
		['and back again', [4000, 8000, 4000], 4840],
		['at most two minutes', [3_600_000], 120_000],
		['at most two minutes later as well', [20_000, 3_600_000], 50_000],
		['not known of an answer that took no time', [0], undefined],
		['not moved by a clock that was set back', [4000, -50_000], 4000],
		['not moved by no time', [4000, 0], 4000],
		['known from the first answer that says', [0, 3000], 3000]
	])('is %s', (_, times, wanted) => {
		expect(took(...times)).toBe(wanted);
	});

	it('is left out where no answer says', () => {
		expect(Object.hasOwn(after([review({ elapsed: 0 })]) ?? {}, 'took')).toBe(false);
	});

	it('is not told by a retry', () => {
		const tried = [review({ elapsed: 9000 }), review({ elapsed: 1000, retry: true })];
		expect(after(tried)?.took).toBe(9000);
	});

	it('begins anew with a later version of the question', () => {
		const reviews = [review({ elapsed: 9000 }), review({ days: 1, elapsed: 1000, version: 2 })];
		expect(after(reviews)?.took).toBe(1000);
	});
});

describe('an answer that the learner was sure of', () => {
	it.each([
		['wrong', review({ outcome: marked(0), certainty: 'sure' }), true],
		['half right', review({ outcome: marked(0.5), certainty: 'sure' }), true],
		['right', review({ outcome: marked(1), certainty: 'sure' }), undefined],
		['wrong and likely', review({ outcome: marked(0), certainty: 'think' }), undefined],
		['wrong and guessed', review({ outcome: marked(0), certainty: 'guess' }), undefined],
		['wrong with nothing said', review({ outcome: marked(0) }), undefined]
	])('is remembered as misleading when it was %s: %s', (_, one, wanted) => {
		expect(after([one])?.misled).toBe(wanted);
		expect(Object.hasOwn(after([one]) ?? {}, 'misled')).toBe(wanted === true);
	});

	it('misleads until another answer, and a retry is none', () => {
		const wrong = review({ outcome: marked(0), certainty: 'sure' });
		const retry = review({ outcome: marked(1), certainty: 'sure', retry: true });
		expect(after([wrong, retry])?.misled).toBe(true);
		expect(after([wrong, retry, review({ days: 1, outcome: marked(1) })])?.misled).toBeUndefined();
		expect(after([wrong, review({ days: 1, outcome: marked(0) })])?.misled).toBeUndefined();
	});
});
