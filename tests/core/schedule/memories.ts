import * as fc from 'fast-check';
import { cardKey } from '#lib/core/schedule/card.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling, type Scheduling } from '#lib/core/schedule/memory/scheduling.ts';
import type { Outcome, Review } from '#lib/core/schedule/memory/review.ts';

/** Monday, 4 a.m. of a study day in UTC: times in these tests count from here. */
export const monday = 20_000;
export const dawn = monday * 86_400_000 + 4 * 3_600_000;
export const theCard = cardKey('tides', 'q1', 'whole');

/** Without fuzz, so that intervals can be told in advance. */
export const plain: Scheduling = { ...defaultScheduling, fuzz: false };

export function review(fields: Partial<Review> & { readonly days?: number }): Review {
	const { days = 0, ...rest } = fields;
	return {
		card: theCard,
		at: dawn + days * 86_400_000,
		day: monday + days,
		where: 'study',
		retry: false,
		version: 1,
		key: null,
		outcome: { by: 'learner', grade: 3 },
		elapsed: 4000,
		certainty: null,
		...rest
	};
}

export const pressed = (grade: Grade): Outcome => ({ by: 'learner', grade });
export const marked = (share: number, guess = 0): Outcome => ({ by: 'marking', share, guess });

export function after(reviews: readonly Review[], scheduling: Scheduling = plain): Memory | null {
	return reviews.reduce<Memory | null>((memory, one) => remember(memory, one, scheduling), null);
}

export const grades = fc.constantFrom<Grade>(1, 2, 3, 4);

export const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
	grades.map(pressed),
	fc
		.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5))
		.map(([share, guess]) => marked(share, guess))
);

/** A history of one card: days only go forward, as the log has them. */
export const histories: fc.Arbitrary<readonly Review[]> = fc
	.array(
		fc.record({
			gap: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
			minutes: fc.nat(600),
			where: fc.constantFrom<Review['where']>('quiz', 'study'),
			retry: fc.boolean(),
			outcome: outcomes
		}),
		{ maxLength: 12 }
	)
	.map((steps) => {
		let days = 0;
		let minutes = 0;
		return steps.map(({ gap, minutes: pause, ...rest }) => {
			minutes = gap > 0 ? 0 : Math.min(minutes + pause, 1439);
			days += gap;
			return review({ ...rest, days, at: dawn + days * 86_400_000 + minutes * 60_000 });
		});
	});
