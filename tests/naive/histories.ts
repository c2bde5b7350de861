import { nextClock } from '#lib/core/progress/clock.ts';
import type { Deed, ProgressEvent } from '#lib/core/progress/event.ts';
import { random } from '#lib/core/question/chance.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';

/** 2026-03-20, 12:00 UTC: clocks change within the month that follows. */
const start = Date.UTC(2026, 2, 20, 12);
const hour = 3_600_000;

export type Dice = (below: number) => number;

export function diceOf(seed: number): Dice {
	const next = random(seed);
	return (below) => Math.floor(next() * below);
}

export function pick<T>(dice: Dice, items: readonly T[]): T {
	return items[dice(items.length)] as T;
}

const questions = ['q1', 'q2', 'q3'];
const fitted = [...defaultWeights].with(2, 3.1).with(20, 0.31);

/**
 * What two devices of a learner did in some weeks, with undone deeds and a clock that is put back now and then. That of one
 * device is at times a month or a year ahead, which somebody may notice.
 */
export function history(seed: number): readonly ProgressEvent[] {
	const dice = diceOf(seed);
	const events: ProgressEvent[] = [];
	const clocks = new Map<string, string | null>();
	const moods = [hour / 60, hour, 20 * hour, 150 * hour, 150 * hour];
	let now = start;
	let ahead = 0;
	for (let index = 0; index < 12 + dice(18); index += 1) {
		now += dice(10) === 0 ? -3 * hour : Math.floor((pick(dice, moods) * (1 + dice(300))) / 100);
		const device = pick(dice, ['home', 'train']);
		if (dice(12) === 0) ahead = ahead > 0 ? 0 : pick(dice, [30, 365]) * 24 * hour;
		const at = device === 'train' ? now + ahead : now;
		const offset = pick(dice, [60, 120, -420]);
		const until = clocks.get('train') ?? null;
		const clock = nextClock(clocks.get(device) ?? null, at, device);
		clocks.set(device, clock);
		const id = `${(dice(0xffff) * 0x10000 + index).toString(16)}-${index}`;
		const stamp = { id, at, offset, day: studyDay(at, offset), device, clock };
		const target = events[dice(events.length)]?.id ?? 'never-arrived';
		const undone = dice(8) === 0 ? ({ type: 'retract', target } as const) : deed(dice);
		const noticed = until !== null && dice(15) === 0;
		const done = noticed ? ({ type: 'clock', of: 'train', until } as const) : undone;
		events.push({ ...done, ...stamp } as ProgressEvent);
	}
	return events;
}

/** Anything that a learner may do, but undo. */
export function deed(dice: Dice): Deed {
	const question = pick(dice, questions);
	const card = `tides/${question}/whole`;
	switch (pick(dice, [...'aaaaaaaaarrrrrccccnsfk'])) {
		case 'a':
			return answer(dice, question);
		case 'r':
			return {
				...{ type: 'review', session: 'study', card, grade: pick(dice, [1, 2, 3, 3, 4]) },
				...(dice(2) === 0 ? { version: 1 + dice(2), key: pick(dice, ['old', 'new']) } : {}),
				elapsed: dice(9) * 1000
			};
		case 'c':
			return {
				type: 'card',
				card,
				act: pick(dice, ['suspend', 'resume', 'bury', 'know', 'reset'])
			};
		case 'k':
			return { type: 'skip', attempt: 'study', question, card };
		case 'n':
			return { type: 'rename', set: 'tides', from: question, to: pick(dice, [...questions, 'q4']) };
		case 's':
			return { type: 'setting', name: 'retention', value: pick(dice, [0.5, 0.8, 0.9, 0.99]) };
		default:
			return {
				...{ type: 'fit', model: 'FSRS-6', reviews: 400 },
				weights: pick(dice, [null, fitted, [1, 2, 3]])
			};
	}
}

function answer(dice: Dice, question: string): Deed {
	const parts = Array.from({ length: 1 + dice(2) }, (_, index) => ({
		card: index === 0 ? `tides/${question}/whole` : `tides/q2/g${dice(2)}`,
		share: pick(dice, [0, 0, 0.5, 0.7, 0.995, 1, 1, 1]),
		guess: pick(dice, [0, 0.25, 0.5]),
		...(dice(2) === 0 ? { key: pick(dice, ['old', 'new']) } : {})
	}));
	return {
		type: 'answer',
		where: pick(dice, ['quiz', 'quiz', 'study', 'study', 'before', 'during', 'after']),
		attempt: pick(dice, ['quiz-1', 'quiz-2']),
		set: 'tides',
		question,
		version: 1 + (dice(5) === 0 ? 1 : 0),
		answer: { kind: 'short', text: 'the moon' },
		share: 1,
		verdict: 'right',
		parts,
		hints: pick(dice, [0, 0, 0, 1, 2]),
		elapsed: dice(200) * 1000,
		retry: dice(5) === 0,
		...(dice(2) === 0 ? { certainty: pick(dice, ['sure', 'think', 'guess']) } : {})
	};
}

/** A log in another order, cut into pieces, some of which come twice. */
export function arrivals(
	log: readonly ProgressEvent[],
	seed: number
): readonly (readonly ProgressEvent[])[] {
	const dice = diceOf(seed);
	const mixed = log
		.map((event) => ({ event, place: dice(1_000_000) }))
		.sort((a, b) => a.place - b.place)
		.map(({ event }) => event);
	const order = dice(3) === 0 ? log : mixed;
	const pieces: (readonly ProgressEvent[])[] = [];
	for (let from = 0; from < order.length;) {
		const to = from + 1 + dice(12);
		pieces.push(order.slice(Math.max(0, from - dice(2)), to));
		from = to;
	}
	return pieces;
}
