import { describe, expect, it } from 'vitest';
import type { AnswerEvent, ProgressEvent } from '#lib/core/progress/event.ts';
import { effortOf } from '#lib/core/record/effort.ts';

const stamp = { id: 'a', at: 0, offset: 0, day: 7, device: 'd', clock: 'c' };
const answer: AnswerEvent = {
	...stamp,
	type: 'answer',
	where: 'quiz',
	attempt: 'one',
	set: 'tides',
	question: 'q1',
	version: 1,
	answer: { kind: 'short', text: 'the moon' },
	share: 1,
	verdict: 'right',
	parts: [],
	hints: 0,
	elapsed: 4000.4,
	retry: false
};
const review: ProgressEvent = {
	...stamp,
	type: 'review',
	session: 'one',
	card: 'tides/q1/whole',
	grade: 3,
	elapsed: 3000
};

describe('effortOf', () => {
	it.each<[string, ProgressEvent, number]>([
		['an answer', answer, 4000],
		['a press of a button', review, 3000],
		['two minutes of one who left the desk', { ...answer, elapsed: 9e6 }, 120_000],
		['no time where the clock was set back', { ...answer, elapsed: -5 }, 0],
		['an answer beside the text', { ...answer, where: 'during' }, 4000],
		['another try', { ...answer, retry: true }, 4000]
	])('counts %s', (_, event, time) => {
		expect(effortOf(event)).toEqual({ day: 7, time, certainty: null });
	});

	it.each<[Partial<AnswerEvent>, { said: string; right: boolean } | null]>([
		[{ certainty: 'sure' }, { said: 'sure', right: true }],
		[
			{ certainty: 'guess', verdict: 'wrong' },
			{ said: 'guess', right: false }
		],
		[
			{ certainty: 'think', verdict: 'partly' },
			{ said: 'think', right: false }
		],
		[
			{ certainty: 'think', where: 'before' },
			{ said: 'think', right: true }
		],
		[{ certainty: 'sure', where: 'during' }, null],
		[{ certainty: 'sure', retry: true }, null]
	])('tells how sure the learner was: %o', (change, certainty) => {
		expect(effortOf({ ...answer, ...change })?.certainty).toEqual(certainty);
	});

	it('counts nothing that is no answer', () => {
		expect(effortOf({ ...stamp, type: 'finish', attempt: 'one' })).toBeNull();
		expect(effortOf({ ...stamp, type: 'retract', target: 'b' })).toBeNull();
	});
});
