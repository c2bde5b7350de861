import { nextClock, type ClockText } from '#lib/core/progress/clock.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { random } from '#lib/core/question/chance.ts';
import { cardKey, cardOf, type CardKey } from '#lib/core/schedule/card.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';

const oneDay = 86_400_000;

/** What a learner did with a card. */
interface Deed {
	readonly card: CardKey;
	/** UTC milliseconds. */
	readonly at: number;
	readonly grade: Grade;
	/** Marked by the app; else graded by the learner. */
	readonly marked: boolean;
}

/** Events of one device in UTC, in the order in which they happened. */
function logged(deeds: readonly Deed[]): readonly ProgressEvent[] {
	let clock: ClockText | null = null;
	const device = 'bench';
	return deeds
		.toSorted((one, other) => one.at - other.at)
		.map(({ card, at, grade, marked }, index) => {
			clock = nextClock(clock, at, device);
			const id = `${hex(index)}${hex(index ^ 0x5bd1e995)}${hex(at / 1000)}${hex(7)}`;
			const stamp = { id, at, offset: 0, day: studyDay(at, 0), device, clock };
			const session = `sitting-${Math.floor(index / 100)}`;
			if (!marked) return { type: 'review', ...stamp, session, card, grade, elapsed: 4000 };
			const { set, question } = cardOf(card);
			const share = grade > 1 ? 1 : 0;
			return {
				type: 'answer',
				...stamp,
				where: 'study',
				attempt: session,
				set,
				question,
				version: 1,
				answer: { kind: 'short', text: 'an answer of some words' },
				share,
				verdict: share === 1 ? 'right' : 'wrong',
				parts: [{ card, share, guess: 0 }],
				hints: 0,
				elapsed: 4000,
				retry: false
			};
		});
}

function hex(value: number): string {
	return (value >>> 0).toString(16).padStart(8, '0');
}

/** `bench-017/q3f/whole`, of 200 sets that no library holds: history stays where a set has gone. */
function elsewhere(index: number): CardKey {
	const set = `bench-${String(index % 200).padStart(3, '0')}`;
	return cardKey(set, `q${Math.floor(index / 200).toString(16)}`, 'whole');
}

/**
 * A log of two years: the same cards again and again, a quarter of the answers marked by the app, one in eight wrong.
 *
 * @param now UTC milliseconds
 * @param name of the card at a position
 */
export function longLog(
	events: number,
	cards: number,
	now: number,
	name: (index: number) => CardKey = elsewhere
): readonly ProgressEvent[] {
	const chance = random(3);
	return logged(
		Array.from({ length: events }, (_, index) => ({
			card: name(index % cards),
			at: Math.floor(now - oneDay * (1 + 730 * chance())),
			grade: chance() < 0.125 ? 1 : chance() < 0.8 ? 3 : 4,
			marked: chance() < 0.25
		}))
	);
}

/**
 * A log that makes a great many cards, one event each. The cards of the library were met a month ago, so that all are
 * due; of the others `due` are due too, 200 were answered an hour ago, and the rest comes back in the days after.
 */
export function wideLog(
	cards: number,
	library: readonly CardKey[],
	due: number,
	now: number
): readonly ProgressEvent[] {
	const chance = random(5);
	const others = Array.from({ length: cards - library.length }, (_, index) => {
		const daysAgo = index < due ? 14 + chance() : 1 + 4 * chance();
		const today = index >= due && index < due + 200;
		return {
			card: elsewhere(index),
			at: Math.floor(today ? now - 3_600_000 * chance() : now - oneDay * daysAgo),
			grade: 4 as const,
			marked: false
		};
	});
	const own = library.map((card) => ({
		card,
		at: Math.floor(now - oneDay * (30 + chance())),
		grade: 4 as const,
		marked: false
	}));
	return logged([...others, ...own]);
}
