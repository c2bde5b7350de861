import { nextClock } from '#lib/core/progress/clock.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { random } from '#lib/core/question/chance.ts';
import { cardKey, type CardKey } from '#lib/core/schedule/card.ts';
import {
	defaultWeights,
	nextState,
	retrievability,
	type Weights
} from '#lib/core/schedule/memory/fsrs.ts';
import type { Grade } from '#lib/core/schedule/memory/grade.ts';
import type { Memory, MemoryState } from '#lib/core/schedule/memory/memory.ts';
import { remember } from '#lib/core/schedule/memory/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/memory/scheduling.ts';
import { reviewsIn } from '#lib/core/schedule/memory/review.ts';

const dayLength = 86_400_000;
const minute = 60_000;

/** What really happens in the memory of one card. */
export interface Truth {
	/** Probability of recall, 0–1; 0 for a card never met. */
	recall(day: number): number;
	/** The first answer of a day, or another one. */
	answer(day: number, grade: Grade, first: boolean): void;
}

export interface Learner {
	/** How this learner really remembers, unless `truth` says otherwise. */
	readonly weights: Weights;
	readonly cards: number;
	readonly days: number;
	readonly newPerDay: number;
	readonly seed: number;
	/** Share of the cards that are choices among four, marked by the app; the rest is graded by the learner. */
	readonly choices?: number;
	/** UTC milliseconds of the first day's noon. */
	readonly start?: number;
	readonly keyOf?: (index: number) => CardKey;
	/** Another memory than FSRS's. */
	readonly truth?: (index: number) => Truth;
}

interface Known {
	readonly card: CardKey;
	readonly choice: boolean;
	readonly truth: Truth;
	memory: Memory | null;
	due: number;
}

/**
 * FSRS with some parameters.
 *
 * @param factor by which stability really differs from what they say, on each day
 */
export function fsrsTruth(weights: Weights, factor: (day: number) => number = () => 1): Truth {
	let state: MemoryState | null = null;
	let last = 0;
	return {
		recall: (day) =>
			state === null ? 0 : retrievability(weights, day - last, state.stability * factor(day)),
		answer(day, grade) {
			state = nextState(weights, state, day - last, grade);
			last = day;
		}
	};
}

/**
 * The log of a learner whose memory is known, scheduled by the app with the published parameters. Each day the due cards come,
 * then new ones, half of which are known already; who forgets is asked again on the same day until it is right.
 */
export function simulatedLog(learner: Learner): readonly ProgressEvent[] {
	const chance = random(learner.seed);
	const start = learner.start ?? Date.UTC(2026, 0, 5, 12);
	const events: ProgressEvent[] = [];
	const known: Known[] = [];
	const keyOf = learner.keyOf ?? ((index: number) => cardKey('simulated', `q${index}`, 'whole'));
	const truthOf = learner.truth ?? (() => fsrsTruth(learner.weights));
	const ask = (card: Known, day: number, at: number, first: boolean): boolean => {
		const recall = card.memory === null ? 0.5 : first ? card.truth.recall(day) : 1;
		const knows = chance() < recall;
		const right = knows || (card.choice && chance() < 0.25);
		const event = asked(card, right, knows ? 3 : 1, at, events.length);
		events.push(event);
		card.truth.answer(day, knows ? 3 : 1, first);
		for (const trial of reviewsIn(event))
			card.memory = remember(card.memory, trial, defaultScheduling);
		return right;
	};
	for (let day = 0; day < learner.days; day += 1) {
		let at = start + day * dayLength;
		const today = Math.floor((at - 4 * 60 * minute) / dayLength);
		const due = known.filter((card) => card.due <= day);
		const room = Math.min(learner.newPerDay, learner.cards - known.length);
		const fresh = Array.from({ length: room }, (_, offset): Known => {
			const index = known.length + offset;
			const choice = chance() < (learner.choices ?? 0);
			return { card: keyOf(index), choice, truth: truthOf(index), memory: null, due: day };
		});
		known.push(...fresh);
		for (const card of [...due, ...fresh]) {
			for (let turn = 0; turn < 4; turn += 1) {
				at += minute / 3;
				if (ask(card, day, at, turn === 0) && card.memory?.phase === 'review') break;
			}
			const wait = card.memory?.phase === 'review' ? card.memory.dueDay - today : 1;
			card.due = day + Math.max(1, wait);
		}
	}
	return events;
}

function asked(
	{ card, choice }: Known,
	right: boolean,
	grade: Grade,
	at: number,
	index: number
): ProgressEvent {
	const id = `e${String(index).padStart(7, '0')}`;
	const day = Math.floor((at - 4 * 60 * minute) / dayLength);
	const stamp = { id, at, offset: 0, day, device: 'sim', clock: nextClock(null, at, 'sim') };
	if (!choice) return { type: 'review', ...stamp, session: `s${day}`, card, grade, elapsed: 5000 };
	const [set = '', question = ''] = card.split('/');
	const share = right ? 1 : 0;
	return {
		type: 'answer',
		...stamp,
		where: 'study',
		attempt: `s${day}`,
		set,
		question,
		version: 1,
		answer: { kind: 'single', chosen: right ? 'the right one' : 'another' },
		share,
		verdict: right ? 'right' : 'wrong',
		parts: [{ card, share, guess: 0.25 }],
		hints: 0,
		elapsed: 7000,
		retry: false
	};
}

/** The published parameters with some of them changed. */
export function weightsWith(changes: Readonly<Record<number, number>>): Weights {
	return defaultWeights.map(
		(value, index) => changes[index] ?? value
	) as readonly number[] as Weights;
}
