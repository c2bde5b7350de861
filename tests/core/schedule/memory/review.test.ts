import { describe, expect, it } from 'vitest';
import type { AnswerEvent, ProgressEvent, Stamp } from '#lib/core/progress/event.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';

const stamp: Stamp = { id: 'e1', at: 5, offset: 60, day: 7, device: 'd', clock: 'c' };
const answer: AnswerEvent = {
	...stamp,
	type: 'answer',
	where: 'quiz',
	attempt: 'a',
	set: 'tides',
	question: 'q1',
	version: 1,
	answer: { kind: 'short', text: 'the moon' },
	share: 1,
	verdict: 'right',
	parts: [{ card: 'tides/q1/whole', share: 1, guess: 0 }],
	hints: 0,
	elapsed: 900,
	retry: false
};

describe('reviewsIn', () => {
	it('finds one review a part in an answer', () => {
		const parts = [
			{ card: 'tides/q2/g1', share: 1, guess: 0, key: 'moon00' },
			{ card: 'tides/q2/g2', share: 0, guess: 0.25 }
		];
		expect(reviewsIn({ ...answer, parts, certainty: 'think' })).toEqual([
			{
				card: 'tides/q2/g1',
				at: 5,
				day: 7,
				where: 'quiz',
				retry: false,
				version: 1,
				key: 'moon00',
				outcome: { by: 'marking', share: 1, guess: 0 },
				elapsed: 450,
				certainty: 'think'
			},
			{
				card: 'tides/q2/g2',
				at: 5,
				day: 7,
				where: 'quiz',
				retry: false,
				version: 1,
				key: null,
				outcome: { by: 'marking', share: 0, guess: 0.25 },
				elapsed: 450,
				certainty: 'think'
			}
		]);
	});

	it.each([
		[0, 0.25, 0.25],
		[1, 0, 0.5],
		[1, 0.6, 0.6],
		[2, 0.25, 0.75]
	])('makes of %i hints and a guess of %f a guess of %f', (hints, guess, wanted) => {
		const parts = [{ card: 'tides/q1/whole', share: 1, guess }];
		const [found] = reviewsIn({ ...answer, hints, parts });
		expect(found?.outcome).toEqual({ by: 'marking', share: 1, guess: wanted });
	});

	it.each([
		['quiz', ['quiz']],
		['study', ['study']],
		['after', ['quiz']],
		['before', []],
		['during', []]
	] as const)('takes an answer given in %s for %o', (where, wanted) => {
		expect(reviewsIn({ ...answer, where }).map((found) => found.where)).toEqual(wanted);
	});

	it('says nothing of certainty where none was asked for', () => {
		expect(reviewsIn(answer)).toMatchObject([{ elapsed: 900, certainty: null }]);
	});

	it('finds the pressed grade in a review', () => {
		const review = {
			...stamp,
			session: 's',
			card: 'tides/q1/whole',
			grade: 2,
			elapsed: 1
		} as const;
		const [found] = reviewsIn({ type: 'review', ...review });
		expect(found).toMatchObject({ where: 'study', retry: false, outcome: { grade: 2 } });
		expect(found).toMatchObject({ version: 1, key: null, elapsed: 1, certainty: null });
		const [later] = reviewsIn({ type: 'review', ...review, version: 3, key: 'moon00' });
		expect(later).toMatchObject({ version: 3, key: 'moon00' });
	});

	it('finds nothing in other events, those of later versions included', () => {
		expect(reviewsIn({ ...stamp, type: 'finish', attempt: 'a' })).toEqual([]);
		expect(reviewsIn({ ...stamp, type: 'dream' } as unknown as ProgressEvent)).toEqual([]);
	});
});
