import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { shuffle } from '#lib/core/question/chance.ts';
import {
	afterOf,
	beforeOf,
	gainOf,
	readingIdOf,
	readingOf,
	stageOf,
	triesOf
} from '#lib/core/quiz/reading.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';

/** Events a minute apart, the first at 0. */
function log(deeds: readonly Deed[]): readonly ProgressEvent[] {
	return deeds.map((deed, index) => {
		const at = index * 60_000;
		const stamp = { id: `e${index}`, at, offset: 0, day: 0, device: 'home' };
		return { ...deed, ...stamp, clock: nextClock(null, at, 'home') } as ProgressEvent;
	});
}

const read: Deed = { type: 'read', reading: 'r', set: 'tides', seed: 3, questions: ['a', 'b'] };
const skip = (question: string): Deed => ({ type: 'skip', attempt: 'r', question });
const open = (section: number, by: 'answer' | 'asking' = 'answer'): Deed => ({
	type: 'open',
	reading: 'r',
	section,
	by
});
const finish: Deed = { type: 'finish', attempt: 'r' };

function answer(
	where: 'before' | 'during' | 'after' | 'quiz',
	question: string,
	share = 1
): Extract<Deed, { type: 'answer' }> {
	return {
		type: 'answer',
		where,
		attempt: 'r',
		set: 'tides',
		question,
		version: 1,
		answer: { kind: 'short', text: 'moon' },
		share,
		verdict: share === 1 ? 'right' : share > 0 ? 'partly' : 'wrong',
		parts: [{ card: `tides/${question}/whole`, share, guess: 0 }],
		hints: 0,
		elapsed: 1,
		retry: false
	};
}

const whole = [
	read,
	answer('before', 'a', 0),
	skip('b'),
	answer('during', 'c', 0),
	answer('during', 'c'),
	open(0),
	open(1, 'asking'),
	answer('after', 'a'),
	answer('after', 'b')
];

const asked = ['a', 'b'];

function stageAfter(count: number) {
	const reading = readingOf(log(whole.slice(0, count)));
	return reading && stageOf(reading, asked);
}

describe('readingOf', () => {
	it('returns nothing without a beginning', () => {
		expect(readingOf(log([answer('before', 'a'), open(0)]))).toBeNull();
	});

	it('keeps what was answered before and after apart', () => {
		const reading = readingOf(log(whole));
		if (!reading) throw new Error('There is a beginning.');
		expect(reading).toMatchObject({ id: 'r', set: 'tides', seed: 3, startedAt: 0 });
		expect(beforeOf(reading, 'a')).toMatchObject({ status: 'answered', verdict: 'wrong' });
		expect(beforeOf(reading, 'b')).toEqual({ status: 'skipped', at: 120_000 });
		expect(afterOf(reading, 'a')).toMatchObject({ verdict: 'right', event: 'e7' });
		expect(afterOf(reading, 'c')).toBeNull();
		expect(beforeOf(reading, 'constructor')).toBeNull();
	});

	it('counts the tries at a section and knows what opened it', () => {
		const reading = readingOf(log([...whole, open(0, 'asking')]));
		expect(reading && triesOf(reading, 'c')).toBe(2);
		expect(reading && triesOf(reading, 'toString')).toBe(0);
		expect([...(reading?.open ?? [])]).toEqual([
			[0, 'answer'],
			[1, 'asking']
		]);
	});

	it.each([
		[1, 'before'],
		[2, 'before'],
		[3, 'reading'],
		[7, 'reading'],
		[8, 'after'],
		[9, 'done']
	])('stands after %i events at the stage %s', (count, stage) => {
		expect(stageAfter(count)).toBe(stage);
	});

	it('is done when the learner ends it, once', () => {
		const reading = readingOf(log([read, finish, finish]));
		expect(reading && stageOf(reading, asked)).toBe('done');
		expect(reading?.finishedAt).toBe(60_000);
	});

	it('passes by questions that the set has lost', () => {
		const reading = readingOf(log([read, answer('before', 'a')]));
		expect(reading && stageOf(reading, ['a'])).toBe('reading');
		expect(reading && stageOf(reading, [])).toBe('reading');
	});

	it('takes a skip for one after the text once the question was asked before it', () => {
		const reading = readingOf(log([...whole.slice(0, 7), skip('a')]));
		expect(reading && afterOf(reading, 'a')?.status).toBe('skipped');
		expect(reading && beforeOf(reading, 'a')?.status).toBe('answered');
	});

	it('lets an answer outlive a skip', () => {
		const reading = readingOf(log([read, skip('a'), answer('after', 'a'), skip('a')]));
		expect(reading && afterOf(reading, 'a')?.status).toBe('answered');
	});

	it('leaves out what was retracted', () => {
		const events = log([...whole.slice(0, 2), { type: 'retract', target: 'e1' }]);
		const reading = readingOf(events);
		expect(reading && beforeOf(reading, 'a')).toBeNull();
	});

	it('gives the same in whatever order events arrive, and among strangers', () => {
		const strangers = log([
			answer('quiz', 'a'),
			{ ...answer('after', 'a', 0), attempt: 'another' },
			{ type: 'finish', attempt: 'another' },
			{ type: 'setting', name: 'newPerDay', value: 3 }
		]).map((event) => ({ ...event, id: `s${event.id}` }));
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const mixed = shuffle([...log(whole), ...strangers], seed);
				expect(readingOf(mixed)).toEqual(readingOf(log(whole)));
			})
		);
	});
});

describe('readingIdOf', () => {
	it.each([
		[answer('before', 'a'), 'r'],
		[answer('after', 'a'), 'r'],
		[answer('quiz', 'a'), null],
		[open(1), 'r'],
		[finish, 'r'],
		[{ type: 'retract', target: 'e' } as Deed, null]
	])('names the reading of %o', (deed, id) => {
		expect(log([deed]).map(readingIdOf)).toEqual([id]);
	});
});

describe('gainOf', () => {
	it('counts what was right before and after', () => {
		const reading = readingOf(log(whole));
		expect(reading && gainOf(reading, asked)).toEqual({ asked: 2, before: 0, after: 2 });
		expect(reading && gainOf(reading, ['a'])).toEqual({ asked: 1, before: 0, after: 1 });
	});

	it('does not count what was partly right', () => {
		const reading = readingOf(log([read, answer('before', 'a', 0.5)]));
		expect(reading && gainOf(reading, asked).before).toBe(0);
	});
});

describe('what a reading teaches the schedule', () => {
	it.each([
		['before', 0],
		['during', 0],
		['after', 1]
	] as const)('of an answer %s the text: %i reviews', (where, count) => {
		expect(log([answer(where, 'a')]).flatMap(reviewsIn)).toHaveLength(count);
	});
});
