import { nextClock } from '#lib/core/progress/clock.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { random } from '#lib/core/question/chance.ts';
import { cardKey, type CardKey } from '#lib/core/schedule/card.ts';
import {
	defaultWeights,
	nextState,
	retrievability,
	type Weights
} from '#lib/core/schedule/fsrs.ts';
import type { Grade } from '#lib/core/schedule/grade.ts';
import type { Memory, MemoryState } from '#lib/core/schedule/memory.ts';
import { remember } from '#lib/core/schedule/remember.ts';
import { defaultScheduling } from '#lib/core/schedule/scheduling.ts';
import { trialsOf } from '#lib/core/schedule/trial.ts';

const dayLength = 86_400_000;
const minute = 60_000;

export interface Learner {
	/** How this learner really remembers. */
	readonly weights: Weights;
	readonly cards: number;
	readonly days: number;
	readonly newPerDay: number;
	readonly seed: number;
	/** Share of the cards that are choices among four, marked by the app; the rest is graded by the learner. */
	readonly choices?: number;
	/** Also presses Hard and Easy. */
	readonly fourButtons?: boolean;
	/** Multiplies the true stability of each card by e to a normal number of this deviation. */
	readonly cardSpread?: number;
	/** Reviews are put off by up to so many days. */
	readonly delay?: number;
	/** UTC milliseconds of the first day's noon. */
	readonly start?: number;
	readonly keyOf?: (index: number) => CardKey;
}

interface Known {
	readonly card: CardKey;
	readonly choice: boolean;
	readonly factor: number;
	truth: MemoryState | null;
	lastDay: number;
	memory: Memory | null;
	due: number;
}

/**
 * The log of a learner whose memory is FSRS with known parameters, scheduled by the app with the published ones. Each day the
 * due cards come, then new ones; who forgets is asked again on the same day until it is right.
 */
export function simulatedLog(learner: Learner): readonly ProgressEvent[] {
	const chance = random(learner.seed);
	const normal = (): number =>
		Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
	const start = learner.start ?? Date.UTC(2026, 0, 5, 12);
	const events: ProgressEvent[] = [];
	const known: Known[] = [];
	const keyOf = learner.keyOf ?? ((index: number) => cardKey('simulated', `q${index}`, 'whole'));
	const ask = (card: Known, day: number, at: number): boolean => {
		const days = Math.max(0, day - card.lastDay);
		const recall = card.truth
			? retrievability(learner.weights, days, card.truth.stability * card.factor)
			: 0.5;
		const knows = chance() < recall;
		const right = knows || (card.choice && chance() < 0.25);
		const grade = knows ? graded(learner.fourButtons === true, chance()) : 1;
		const event = asked(card, right, grade, at, events.length);
		events.push(event);
		card.truth = nextState(learner.weights, card.truth, days, card.choice && knows ? 3 : grade);
		card.lastDay = day;
		for (const trial of trialsOf(event))
			card.memory = remember(card.memory, trial, defaultScheduling);
		return right;
	};
	for (let day = 0; day < learner.days; day += 1) {
		let at = start + day * dayLength;
		const studyDayNow = Math.floor((at - 4 * 60 * minute) / dayLength);
		const due = known.filter((card) => card.due <= day);
		const fresh = Array.from(
			{ length: Math.min(learner.newPerDay, learner.cards - known.length) },
			(_, offset): Known => ({
				card: keyOf(known.length + offset),
				choice: chance() < (learner.choices ?? 0),
				factor: Math.exp((learner.cardSpread ?? 0) * normal()),
				truth: null,
				lastDay: day,
				memory: null,
				due: day
			})
		);
		known.push(...fresh);
		for (const card of [...due, ...fresh]) {
			for (let turn = 0; turn < 4; turn += 1) {
				at += minute / 3;
				if (ask(card, day, at) && card.memory?.phase === 'review') break;
			}
			const memory = card.memory;
			const wait = memory && memory.phase === 'review' ? memory.dueDay - studyDayNow : 1;
			card.due = day + Math.max(1, wait + Math.floor(chance() * ((learner.delay ?? 0) + 1)));
		}
	}
	return events;
}

function graded(fourButtons: boolean, dice: number): Grade {
	if (!fourButtons) return 3;
	return dice < 0.12 ? 2 : dice < 0.82 ? 3 : 4;
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
