import * as fc from 'fast-check';
import { nextClock } from '#lib/core/progress/clock.ts';
import type {
	AnswerEvent,
	CardEvent,
	Certainty,
	ProgressEvent,
	Scope,
	Stamp
} from '#lib/core/progress/event.ts';
import { answers } from './arbitrary-answers.ts';
import { cardKey } from '#lib/core/schedule/card.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';

/** Few cards, so that events meet on them. */
export const cards = ['q1/whole', 'q2/g1', 'q2/g2', 'q3/back'].map((path) => {
	const [question = '', part = ''] = path.split('/');
	return cardKey('tides', question, part);
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const card = fc.constantFrom(...cards);
const name = fc.constantFrom('a1', 'a2');
const key = fc.constantFrom('k0000a', 'k0000b');
const question = fc.constantFrom('q1', 'q2', 'q3', 'q4');

const stamps: fc.Arbitrary<Stamp> = fc
	.record({
		id: fc.uuid(),
		at: fc.integer({ min: 1_760_000_000_000, max: 1_775_000_000_000 }),
		offset: fc.constantFrom(-420, 0, 60, 345),
		device: fc.constantFrom('phone', 'laptop'),
		turn: fc.nat(3)
	})
	.map(({ turn, ...stamp }) => ({
		...stamp,
		day: studyDay(stamp.at, stamp.offset),
		clock: nextClock(null, stamp.at - turn, stamp.device)
	}));

const scopes: fc.Arbitrary<Scope> = fc.oneof(
	fc.constant<Scope>({ of: 'all' }),
	fc.constant<Scope>({ of: 'missed' }),
	fc.record({ of: fc.constant('section' as const), slug: text }),
	fc.record({ of: fc.constant('number' as const), count: fc.nat(60) })
);

function stamped<T extends object>(rest: fc.Arbitrary<T>): fc.Arbitrary<T & Stamp> {
	return fc.tuple(rest, stamps).map(([fields, stamp]) => ({ ...fields, ...stamp }));
}

const answerEvents = stamped(
	fc.record(
		{
			type: fc.constant('answer' as const),
			where: fc.constantFrom<AnswerEvent['where']>(
				...(['quiz', 'study', 'before', 'during', 'after'] as const)
			),
			attempt: name,
			set: fc.constant('tides'),
			question: text,
			version: fc.integer({ min: 1, max: 3 }),
			answer: answers,
			share,
			verdict: fc.constantFrom('right' as const, 'partly' as const, 'wrong' as const),
			parts: fc.array(
				fc.record(
					{ card, share, guess: fc.constantFrom(0, 0.25, 0.5), key },
					{ requiredKeys: ['card', 'share', 'guess'] }
				),
				{ maxLength: 3 }
			),
			hints: fc.nat(2),
			elapsed: fc.nat(100_000),
			retry: fc.boolean(),
			certainty: fc.constantFrom<Certainty>('sure', 'think', 'guess')
		},
		{
			requiredKeys: [
				...(['type', 'where', 'attempt', 'set', 'question', 'version', 'answer'] as const),
				...(['share', 'verdict', 'parts', 'hints', 'elapsed', 'retry'] as const)
			]
		}
	)
);

const reviewEvents = stamped(
	fc.record(
		{
			type: fc.constant('review' as const),
			session: name,
			card,
			version: fc.integer({ min: 1, max: 2 }),
			key,
			grade: fc.constantFrom<Grade>(1, 2, 3, 4),
			elapsed: fc.nat(100_000)
		},
		{ requiredKeys: ['type', 'session', 'card', 'grade', 'elapsed'] }
	)
);

const weekdays = Array.from({ length: 7 }, () => fc.nat(60)) as unknown as Week;
type Week = [N, N, N, N, N, N, N];
type N = fc.Arbitrary<number>;

const exams = fc.record({
	name: text,
	day: fc.integer({ min: 20_000, max: 21_000 }),
	covers: fc.array(
		fc.record({ set: question, sections: fc.option(fc.array(text, { maxLength: 2 })) }),
		{ maxLength: 2 }
	)
});

const cardEvents = stamped(
	fc.record(
		{
			type: fc.constant('card' as const),
			card,
			act: fc.constantFrom<CardEvent['act']>(
				...(['suspend', 'resume', 'bury', 'know', 'reset', 'reset'] as const)
			),
			session: name
		},
		{ requiredKeys: ['type', 'card', 'act'] }
	)
);

/** Of a device that wrote some of the other events, up to some moment of theirs. */
const clockEvents = stamped(
	fc.record({
		type: fc.constant('clock' as const),
		of: fc.constantFrom('phone', 'laptop'),
		until: fc
			.integer({ min: 1_760_000_000_000, max: 1_775_000_000_000 })
			.map((wall) => nextClock(null, wall, 'phone'))
	})
);

/** Settings are few in a log and many here, to meet each other. */
const otherEvents: fc.Arbitrary<ProgressEvent> = fc.oneof(
	stamped(
		fc.record(
			{
				type: fc.constant('start' as const),
				attempt: name,
				set: text,
				mode: fc.constantFrom('practice' as const, 'exam' as const),
				scope: scopes,
				seed: fc.nat(),
				questions: fc.array(text, { maxLength: 4 }),
				limit: fc.option(fc.nat()),
				marks: fc.constant('certainty' as const)
			},
			{
				requiredKeys: [
					...(['type', 'attempt', 'set', 'mode', 'scope', 'seed'] as const),
					...(['questions', 'limit'] as const)
				]
			}
		)
	),
	stamped(
		fc.record({
			type: fc.constant('extend' as const),
			attempt: name,
			by: fc.oneof(fc.constant('off' as const), fc.nat())
		})
	),
	stamped(
		fc.record({
			type: fc.constant('hint' as const),
			attempt: name,
			question: text,
			shown: fc.nat(3)
		})
	),
	stamped(
		fc.record(
			{ type: fc.constant('skip' as const), attempt: name, question: text, card },
			{ requiredKeys: ['type', 'attempt', 'question'] }
		)
	),
	stamped(fc.record({ type: fc.constant('finish' as const), attempt: name })),
	stamped(
		fc.record({
			type: fc.constant('setting' as const),
			name: fc.constantFrom('newPerDay' as const, 'reviewsPerDay' as const, 'retention' as const),
			value: fc.constantFrom(0, 0.8, 0.9, 5, 20)
		})
	),
	stamped(
		fc.record({
			type: fc.constant('setting' as const),
			name: fc.constant('order' as const),
			value: fc.constantFrom('gain' as const, 'due' as const)
		})
	),
	stamped(
		fc.record({
			type: fc.constant('fit' as const),
			model: fc.constant('FSRS-6' as const),
			weights: fc.constantFrom(null, defaultWeights, defaultWeights.with(20, 0.3), [1, 2]),
			reviews: fc.nat()
		})
	),
	stamped(
		fc.record({
			type: fc.constant('flag' as const),
			set: fc.constant('tides'),
			question,
			version: fc.integer({ min: 1, max: 3 }),
			about: fc.oneof(
				fc.record({ what: fc.constant('question' as const), note: text }),
				fc.record({ what: fc.constant('answer' as const), answer: answers })
			)
		})
	),
	stamped(fc.record({ type: fc.constant('exam' as const), exam: name, as: fc.option(exams) })),
	stamped(
		fc.record({
			type: fc.constant('allowance' as const),
			allowance: fc.record({
				unit: fc.constantFrom('cards' as const, 'minutes' as const),
				week: fc.tuple(...weekdays),
				off: fc.array(fc.integer({ min: 20_000, max: 21_000 }), { maxLength: 3 })
			})
		})
	),
	stamped(fc.record({ type: fc.constant('spread' as const), days: fc.nat(30) })),
	stamped(
		fc.record({
			type: fc.constant('read' as const),
			reading: name,
			set: fc.constant('tides'),
			seed: fc.nat(),
			questions: fc.array(question, { maxLength: 4 })
		})
	),
	stamped(
		fc.record({
			type: fc.constant('open' as const),
			reading: name,
			section: fc.nat(5),
			by: fc.constantFrom('answer' as const, 'asking' as const)
		})
	),
	clockEvents,
	stamped(
		fc.record({
			type: fc.constantFrom('keep' as const),
			set: question,
			name: text,
			text,
			lock: text
		})
	),
	stamped(fc.record({ type: fc.constant('remove' as const), set: question })),
	stamped(
		fc.record({
			type: fc.constant('rename' as const),
			set: fc.constant('tides'),
			from: question,
			to: question
		})
	)
);

/** What bears on single cards. */
export const answering: fc.Arbitrary<ProgressEvent> = fc.oneof(
	{ weight: 4, arbitrary: answerEvents },
	{ weight: 4, arbitrary: reviewEvents },
	{ weight: 2, arbitrary: cardEvents }
);

/** Any log: ids are unique, and some events retract others, known or not. */
export const logs: fc.Arbitrary<readonly ProgressEvent[]> = fc
	.tuple(
		fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: answering }, otherEvents), {
			selector: (event) => event.id,
			maxLength: 25
		}),
		fc.array(fc.tuple(stamps, fc.nat()), { maxLength: 4 })
	)
	.map(([events, undone]) => {
		const ids = new Set(events.map((event) => event.id));
		const retractions = undone
			.filter(([stamp]) => !ids.has(stamp.id))
			.map(([stamp, which]): ProgressEvent => {
				const target = events[which % (events.length + 1)]?.id ?? 'never-arrived';
				return { type: 'retract', ...stamp, target };
			});
		return [...events, ...retractions];
	});

/** The same events in another order. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<readonly T[]> {
	return fc.shuffledSubarray([...items], { minLength: items.length });
}

/** One character of any plane; half a surrogate pair is none. */
export const anyCharacter: fc.Arbitrary<string> = fc
	.oneof(
		fc.integer({ min: 0, max: 0x7f }),
		fc.integer({ min: 0x80, max: 0xd7ff }),
		fc.integer({ min: 0xe000, max: 0x10ffff })
	)
	.map((point) => String.fromCodePoint(point));
