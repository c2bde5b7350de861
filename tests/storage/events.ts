import fc from 'fast-check';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';

/** 2026-11-22, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);

/** A clock that the test moves. Ids are counted, under a name that tells clocks apart. */
export function testClock(name = 'a', start = noon): Clock & { at: number } {
	let ids = 0;
	return {
		at: start,
		now() {
			return this.at;
		},
		offset: () => 0,
		id() {
			ids += 1;
			return `${name}${String(ids).padStart(6, '0')}`;
		},
		seed: () => 7
	};
}

export function answerDeed(
	question: string,
	share = 1,
	attempt = 'quiz-1',
	set = 'tides'
): Extract<Deed, { type: 'answer' }> {
	return {
		type: 'answer',
		where: 'quiz',
		attempt,
		set,
		question,
		version: 1,
		answer: { kind: 'single', chosen: 'the moon' },
		share,
		verdict: share >= 1 ? 'right' : share > 0 ? 'partly' : 'wrong',
		parts: [{ card: `${set}/${question}/whole`, share, guess: 0.25 }],
		hints: 0,
		elapsed: 4000,
		retry: false
	};
}

export function startDeed(questions: readonly string[], attempt = 'quiz-1', set = 'tides'): Deed {
	return {
		type: 'start',
		attempt,
		set,
		mode: 'practice',
		scope: { of: 'all' },
		seed: 7,
		questions,
		limit: null
	};
}

export function reviewDeed(card: string, grade: 1 | 2 | 3 | 4): Deed {
	return { type: 'review', session: 'study-1', card, grade, elapsed: 2000 };
}

export function keepDeed(text: string, set = 'own', lock = ''): Extract<Deed, { type: 'keep' }> {
	return { type: 'keep', set, name: `${set}.md`, text, lock };
}

const questions = ['q1', 'q2', 'q3'];
const attempts = ['quiz-1', 'quiz-2'];

const deed: fc.Arbitrary<Deed> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.tuple(
				fc.constantFrom(...questions),
				fc.constantFrom(0, 0.4, 0.7, 1),
				fc.constantFrom(...attempts),
				fc.boolean(),
				fc.constantFrom(1, 1, 2)
			)
			.map(([question, share, attempt, retry, version]): Deed => ({
				...answerDeed(question, share, attempt),
				parts: [
					{ card: `tides/${question}/whole`, share, guess: 0.25, key: version > 1 ? 'b' : 'a' }
				],
				version,
				retry
			}))
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(fc.constantFrom(...questions), fc.constantFrom(1, 2, 3, 4))
			.map(([question, grade]): Deed =>
				reviewDeed(`tides/${question}/whole`, grade as 1 | 2 | 3 | 4)
			)
	},
	{
		weight: 1,
		// One answer to several cards at once, as of gaps.
		arbitrary: fc.constantFrom(0, 1).map((share): Deed => ({
			...answerDeed('gaps', share),
			parts: [
				{ card: 'tides/gaps/g1', share, guess: 0 },
				{ card: 'tides/gaps/g2', share: 1, guess: 0 },
				{ card: 'tides/q1/whole', share: 1, guess: 0 }
			]
		}))
	},
	{ weight: 1, arbitrary: fc.constantFrom(...attempts).map((a) => startDeed(questions, a)) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...questions, 'gaps'), fc.constantFrom(...questions, 'q4'))
			.map(([from, to]): Deed => ({ type: 'rename', set: 'tides', from, to }))
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...attempts), fc.constantFrom(...questions))
			.map(([attempt, question]): Deed => ({ type: 'skip', attempt, question }))
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...attempts), fc.constantFrom(...questions))
			.map(([attempt, question]): Deed => ({ type: 'hint', attempt, question, shown: 1 }))
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(...attempts).map((attempt): Deed => ({ type: 'finish', attempt }))
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom('one', 'two'), fc.constantFrom('Q: a', 'Q: b', null))
			.map(([set, text]): Deed => (text === null ? { type: 'remove', set } : keepDeed(text, set)))
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(
				fc.constantFrom(...questions, 'q4'),
				fc.constantFrom('suspend', 'resume', 'bury', 'know', 'know', 'reset', 'reset')
			)
			.map(([question, act]): Deed => ({ type: 'card', card: `tides/${question}/whole`, act }))
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom('e1', 'e2'), fc.constantFrom(20_790, 20_800, null))
			.map(([exam, day]): Deed => ({
				...{ type: 'exam', exam, as: day === null ? null : { name: exam, day, covers: [] } }
			}))
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom<Deed>(
			{ type: 'allowance', allowance: { unit: 'cards', week: [9, 9, 9, 9, 9, 0, 0], off: [] } },
			{ type: 'allowance', allowance: { unit: 'minutes', week: [5, 5, 5, 5, 5, 5, 5], off: [9] } },
			{ type: 'spread', days: 5 },
			{ type: 'spread', days: 9 },
			{ type: 'setting', name: 'order', value: 'due' },
			{ type: 'fit', model: 'FSRS-6', weights: null, reviews: 0 },
			{ type: 'fit', model: 'FSRS-6', weights: defaultWeights.with(20, 0.3), reviews: 400 },
			{ type: 'open', reading: 'reading-1', section: 1, by: 'asking' }
		)
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(...questions).map((question): Deed => ({
			type: 'flag',
			set: 'tides',
			question,
			version: 1,
			about: { what: 'question', note: 'It has two right answers.' }
		}))
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom('reading-1', 'reading-2').map((reading): Deed => ({
			...{ type: 'read', reading, set: 'tides', seed: 7, questions }
		}))
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom(...questions), fc.constantFrom('before', 'during', 'after'))
			.map(([question, where]): Deed => ({ ...answerDeed(question, 0, 'reading-1'), where }))
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(...questions).map((question): Deed => ({
			...{ type: 'skip', attempt: 'study-1', question, card: `tides/${question}/whole` }
		}))
	},
	{
		weight: 4,
		// Hours of the events go up and down, so that some of them are dated later than a clock event after them.
		arbitrary: fc
			.tuple(fc.constantFrom('home', 'school'), fc.constantFrom(120, 230, 300, 300))
			.map(([of, hours]): Deed => ({
				...{ type: 'clock', of, until: nextClock(null, noon + hours * 3_600_000, of) }
			}))
	},
	{
		weight: 1,
		arbitrary: fc
			.constantFrom(0.8, 0.9, 0.95)
			.map((value): Deed => ({ type: 'setting', name: 'retention', value }))
	}
);

/** Events of two devices over some days, in any order of time, with retractions among them, some of events unknown. */
export const histories: fc.Arbitrary<readonly ProgressEvent[]> = fc
	.array(
		fc.record({
			deed,
			hours: fc.integer({ min: 0, max: 240 }),
			device: fc.constantFrom('home', 'school'),
			retracted: fc.constantFrom(false, false, false, true)
		}),
		{ minLength: 1, maxLength: 24 }
	)
	.map((moments) => {
		let last: string | null = null;
		const stamp = (index: number, hours: number, device: string) => {
			const at = noon + hours * 3_600_000;
			last = nextClock(last, at, device);
			const id = `e${String((index * 7919) % 1000).padStart(4, '0')}-${index}`;
			return { id, at, offset: 0, day: studyDay(at, 0), device, clock: last };
		};
		const events = moments.map(
			({ deed, hours, device }, index) =>
				({ ...deed, ...stamp(index, hours, device) }) as ProgressEvent
		);
		const retractions = moments.flatMap(({ retracted, hours, device }, index): ProgressEvent[] => {
			const target = events[index]?.id ?? '';
			if (!retracted) return [];
			return [{ type: 'retract', target, ...stamp(1000 + index, hours + 1, device) }];
		});
		return [...events, ...retractions];
	});
