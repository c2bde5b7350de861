import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import {
	attemptOf,
	hintsShown,
	missedLately,
	missedOf,
	resultOf,
	timeLeft
} from '#lib/core/quiz/attempt.ts';

const minute = 60_000;

/** Events a minute apart, the first at 0. */
function log(deeds: readonly Deed[], id = 'e'): readonly ProgressEvent[] {
	return deeds.map((deed, index) => {
		const at = index * minute;
		const clock = nextClock(null, at, 'home');
		return {
			...deed,
			id: `${id}${index}`,
			at,
			offset: 0,
			day: 0,
			device: 'home',
			clock
		} as ProgressEvent;
	});
}

const start = (
	questions = ['a', 'b', 'c'],
	limit: number | null = null,
	attempt = 'one'
): Deed => ({
	type: 'start',
	attempt,
	set: 'tides',
	mode: 'practice',
	scope: { of: 'all' },
	seed: 1,
	questions,
	limit
});

const answer = (question: string, share = 1, attempt = 'one'): Deed => ({
	type: 'answer',
	where: 'quiz',
	attempt,
	set: 'tides',
	question,
	version: 1,
	answer: { kind: 'short', text: 'moon' },
	share,
	verdict: share === 1 ? 'right' : share > 0 ? 'partly' : 'wrong',
	parts: [],
	hints: 0,
	elapsed: 1,
	retry: false
});

const skip = (question: string): Deed => ({ type: 'skip', attempt: 'one', question });
const finish: Deed = { type: 'finish', attempt: 'one' };

describe('attemptOf', () => {
	it('returns nothing without a start', () => {
		expect(attemptOf(log([answer('a'), finish]))).toBeNull();
	});

	it('folds answers, skips, hints and the end', () => {
		const attempt = attemptOf(
			log([
				start(),
				{ type: 'hint', attempt: 'one', question: 'a', shown: 2 },
				answer('a', 0),
				skip('b'),
				finish
			])
		);
		expect(attempt).toMatchObject({ state: 'finished', startedAt: 0, finishedAt: 4 * minute });
		expect(attempt && resultOf(attempt, 'a')).toMatchObject({
			status: 'answered',
			verdict: 'wrong',
			event: 'e2'
		});
		expect(attempt && resultOf(attempt, 'b')).toEqual({ status: 'skipped', at: 3 * minute });
		expect(attempt && resultOf(attempt, 'c')).toBeNull();
		expect(attempt && hintsShown(attempt, 'a')).toBe(2);
	});

	it('leaves out what was retracted, and the events of others', () => {
		const attempt = attemptOf(
			log([start(), answer('a'), { type: 'retract', target: 'e1' }, answer('b', 1, 'two')])
		);
		expect(attempt?.results).toEqual({});
	});

	it('keeps an answer when the question is passed over later', () => {
		const attempt = attemptOf(log([start(), answer('a'), skip('a')]));
		expect(attempt && resultOf(attempt, 'a')).toMatchObject({ status: 'answered' });
	});

	it('takes an answer to a question that was skipped', () => {
		const attempt = attemptOf(log([start(), skip('a'), answer('a')]));
		expect(attempt && resultOf(attempt, 'a')).toMatchObject({ status: 'answered' });
	});

	it('is the same in whatever order the events are given', () => {
		const events = log([
			start(),
			skip('a'),
			answer('a', 0),
			answer('b'),
			{ type: 'extend', attempt: 'one', by: 5 },
			finish
		]);
		fc.assert(
			fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (shuffled) => {
				expect(attemptOf(shuffled)).toEqual(attemptOf(events));
			})
		);
	});

	it('gives no result that was never written for a question named like a thing that objects have', () => {
		const attempt = attemptOf(log([start(['constructor', 'toString'])]));
		expect(attempt && resultOf(attempt, 'constructor')).toBeNull();
		expect(attempt && hintsShown(attempt, 'toString')).toBe(0);
	});
});

describe('timeLeft', () => {
	const rows = [
		{ name: 'nothing without a limit', deeds: [start()], left: null },
		{ name: 'what is left', deeds: [start(['a'], 10 * minute)], left: 7 * minute },
		{ name: 'nothing below zero', deeds: [start(['a'], minute)], left: 0 },
		{
			name: 'extensions too',
			deeds: [start(['a'], minute), { type: 'extend', attempt: 'one', by: 4 * minute } as const],
			left: 2 * minute
		},
		{
			name: 'nothing once the limit is off',
			deeds: [start(['a'], minute), { type: 'extend', attempt: 'one', by: 'off' } as const],
			left: null
		}
	];
	it.each(rows)('gives $name', ({ deeds, left }) => {
		const attempt = attemptOf(log(deeds));
		expect(attempt && timeLeft(attempt, 3 * minute)).toBe(left);
	});
});

describe('what was missed', () => {
	const attempt = (deeds: readonly Deed[]) => {
		const folded = attemptOf(log(deeds));
		if (!folded) throw new Error('The deeds have no start.');
		return folded;
	};

	it('is what was skipped or not quite right, but not what was never reached', () => {
		expect(missedOf(attempt([start(), answer('a', 0.5), skip('b'), finish]))).toEqual(['a', 'b']);
	});

	it('is in an exam also what was not reached', () => {
		expect(missedOf({ ...attempt([start(), answer('a')]), mode: 'exam' })).toEqual(['b', 'c']);
	});

	it('goes by the last attempt that reached a question', () => {
		const first = attempt([start(), answer('a', 0), answer('b', 0), answer('c')]);
		const second = {
			...attempt([start(['a', 'c']), answer('a'), answer('c', 0)]),
			startedAt: 99 * minute
		};
		expect([...missedLately([first, second])].sort()).toEqual(['b', 'c']);
	});
});
