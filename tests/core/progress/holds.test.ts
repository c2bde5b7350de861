import { asCounted } from '#lib/core/progress/as-counted.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { AnswerEvent, CardEvent, ProgressEvent, Stamp } from '#lib/core/progress/event.ts';
import { holdsIn, isHeld, wrongInQuiz, type Hold } from '#lib/core/progress/holds.ts';
import { logs, shuffled } from './arbitrary-events.ts';

const card = 'tides/q1/whole';

/** Events in the order of the clock; the wall clock runs backwards, which must not matter. */
function stamp(place: number): Stamp {
	const clock = nextClock(null, 1_795_000_000_000 + place, 'd');
	return { id: `e${place}`, at: -place, offset: 0, day: 100 + place, device: 'd', clock };
}

function acts(...all: readonly CardEvent['act'][]): readonly CardEvent[] {
	return all.map((act, place) => ({ ...stamp(place), type: 'card', card, act }));
}

function answer(place: number, fields: Partial<AnswerEvent> = {}): AnswerEvent {
	return {
		...stamp(place),
		type: 'answer',
		where: 'quiz',
		attempt: 'a',
		set: 'tides',
		question: 'q1',
		version: 1,
		answer: { kind: 'short', text: 'the moon' },
		share: 0,
		verdict: 'wrong',
		parts: [{ card, share: 0, guess: 0 }],
		hints: 0,
		elapsed: 1000,
		retry: false,
		...fields
	};
}

const holdOf = (events: readonly ProgressEvent[]) => holdsIn(events).get(card);

describe('holdsIn', () => {
	const free: Hold = { card, state: null, buriedDay: null };
	it.each<[string, readonly CardEvent['act'][], Hold]>([
		['suspends', ['suspend'], { ...free, state: 'suspended' }],
		['takes a card for known', ['know'], { ...free, state: 'known' }],
		['buries for the day of the event', ['bury'], { ...free, buriedDay: 100 }],
		['lets the last word hold', ['suspend', 'know'], { ...free, state: 'known' }],
		['lets the other last word hold', ['know', 'suspend'], { ...free, state: 'suspended' }],
		['buries again', ['bury', 'bury'], { ...free, buriedDay: 101 }],
		[
			'keeps suspended what rests',
			['suspend', 'bury'],
			{ ...free, state: 'suspended', buriedDay: 101 }
		],
		[
			'keeps at rest what is suspended',
			['bury', 'suspend'],
			{ ...free, state: 'suspended', buriedDay: 100 }
		],
		['keeps at rest what is known', ['bury', 'know'], { ...free, state: 'known', buriedDay: 100 }],
		['lifts all by resuming', ['suspend', 'bury', 'resume'], free],
		['lifts all by a reset', ['know', 'bury', 'reset'], free],
		['holds again after that', ['suspend', 'resume', 'suspend'], { ...free, state: 'suspended' }]
	])('%s', (_, all, wanted) => {
		expect(holdOf(acts(...all))).toEqual(wanted);
		expect(holdOf(acts(...all).toReversed())).toEqual(wanted);
	});

	it('knows nothing of a card about which nothing was decided', () => {
		expect(holdsIn([answer(1)]).size).toBe(0);
		expect(holdsIn([...acts('know'), answer(1)]).size).toBe(1);
	});

	const wrongPart = { card, share: 0, guess: 0 };
	it.each<[string, readonly ProgressEvent[], Hold['state']]>([
		['a wrong answer in a quiz', [answer(1)], null],
		['half an answer', [answer(1, { parts: [{ ...wrongPart, share: 0.5 }] })], null],
		['an answer after a reading', [answer(1, { where: 'after' })], null],
		['a right answer', [answer(1, { parts: [{ ...wrongPart, share: 1 }] })], 'known'],
		['an answer that came before', [{ ...answer(1), clock: '' }], 'known'],
		['an answer in study', [answer(1, { where: 'study' })], 'known'],
		['an answer before a reading', [answer(1, { where: 'before' })], 'known'],
		['an answer with the text at hand', [answer(1, { where: 'during' })], 'known'],
		[
			'an answer about another card',
			[answer(1, { parts: [{ ...wrongPart, card: 'x' }] })],
			'known'
		],
		[
			'a mistake beside another one',
			[answer(1, { parts: [{ ...wrongPart, card: 'x' }, wrongPart] })],
			null
		],
		[
			'a second gap',
			[answer(1, { parts: [{ ...wrongPart, card: 'x', share: 1 }, wrongPart] })],
			null
		],
		[
			'a pressed button',
			[{ ...stamp(1), type: 'review', session: 's', card, grade: 1, elapsed: 1 }],
			'known'
		]
	])('of a card that is said to be known, asks %s', (_, events, wanted) => {
		expect(holdOf([...acts('know'), ...events])?.state).toBe(wanted);
	});

	it('leaves suspended what is answered wrong', () => {
		expect(holdOf([...acts('suspend'), answer(1)])?.state).toBe('suspended');
	});

	it('keeps at rest what was shown not to be known', () => {
		expect(holdOf([...acts('bury', 'know'), answer(5)])).toEqual({ ...free, buriedDay: 100 });
	});

	it('takes a card for known again when that is said after the mistake', () => {
		const again: CardEvent = { ...stamp(2), type: 'card', card, act: 'know' };
		expect(holdOf([...acts('know'), answer(1), again])?.state).toBe('known');
	});

	it('does not hang on the order in which events arrived', () => {
		fc.assert(
			fc.property(
				logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
				([log, arrived]) => {
					const counting = (events: readonly ProgressEvent[]) => asCounted(events);
					expect(holdsIn(counting(arrived))).toEqual(holdsIn(counting(log)));
					expect(holdsIn(counting(log).toReversed())).toEqual(holdsIn(counting(log)));
				}
			)
		);
	});
});

describe('isHeld', () => {
	it.each([
		[{ state: 'suspended', buriedDay: null }, 7, true],
		[{ state: 'known', buriedDay: null }, 7, true],
		[{ state: null, buriedDay: 7 }, 7, true],
		[{ state: null, buriedDay: 7 }, 8, false],
		[{ state: null, buriedDay: 7 }, 6, false],
		[{ state: 'known', buriedDay: 7 }, 8, true],
		[{ state: null, buriedDay: null }, 7, false]
	] as const)('says of %o on day %i %s', (hold, day, wanted) => {
		expect(isHeld({ card, ...hold }, day)).toBe(wanted);
	});
});

describe('wrongInQuiz', () => {
	it('names the cards that an answer shows not to be known', () => {
		const parts = [
			{ card: 'a', share: 1, guess: 0 },
			{ card: 'b', share: 0, guess: 0 }
		];
		expect(wrongInQuiz(answer(1, { parts }))).toEqual(['b']);
		expect(acts('know').flatMap(wrongInQuiz)).toEqual([]);
	});
});
