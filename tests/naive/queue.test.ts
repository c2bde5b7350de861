import { describe, expect, it } from 'vitest';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import { cardKey, cardOf, type Card } from '#lib/core/schedule/card.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { Candidate, QueueInput } from '#lib/core/schedule/today/queue-input.ts';
import { queue } from '#lib/core/schedule/today/queue.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { diceOf, pick, type Dice } from './histories.ts';
import { plainQueue } from './queue.ts';
import { again, runs, seeds } from '../runs.ts';

const now = Date.UTC(2026, 9, 25, 1, 30);
const day = studyDay(now, 60);
const minute = 60_000;

function memoryOf({ key, ...card }: Card, dice: Dice): Memory {
	const phase = pick(dice, ['review', 'review', 'review', 'learning', 'relearning'] as const);
	const inSteps = phase !== 'review';
	const lastDay = day - dice(inSteps ? 2 : 60);
	const interval = inSteps ? 0 : 1 + dice(60);
	return {
		...{ card: key, ...card, phase, lastDay, interval, step: 0, lastShare: dice(2) },
		// Some are alike, so that the order among equals shows.
		stability: pick(dice, [0.5, 3, 3, 12.5, 80, 400]),
		difficulty: pick(dice, [2, 5, 5, 9.5]),
		lastAt: now - dice(5000) * minute,
		dueDay: lastDay + interval,
		dueAt: inSteps ? now + (dice(60) - 40) * minute * pick(dice, [1, 1, 1, 60]) : 0,
		reps: 1 + dice(9),
		lapses: dice(3),
		...(dice(8) === 0 ? { misled: true } : {})
	};
}

/** What a learner may have on some day. */
function situation(seed: number): QueueInput {
	const dice = diceOf(seed);
	const questions = Array.from({ length: 4 + dice(14) }, (_, index) => `q${index}`);
	const traits = new Map<string, QuestionTraits>(
		questions.map((id, index) => [
			`a/${id}`,
			{
				kind: pick(dice, ['single', 'short', 'cloze'] as const),
				...(dice(4) === 0 ? { fact: pick(dice, ['Tides', 'tides', 'the moon']) } : {}),
				...(dice(4) === 0 ? { apart: [questions[(index + 1) % questions.length] ?? id] } : {})
			}
		])
	);
	const cards = questions.flatMap((question) =>
		Array.from({ length: 1 + (dice(4) === 0 ? 1 : 0) }, (_, part) => {
			const set = pick(dice, ['a', 'a', 'b']);
			return cardOf(cardKey(set, question, `g${part}`));
		})
	);
	const unlike = [...new Map(cards.map((card) => [card.key, card])).values()];
	const [met, fresh, planned] = [0, 1, 2].map((which) =>
		unlike.filter(({ key }) => (key.length * 7 + hashed(key, seed)) % 6 === which * 2)
	) as [Card[], Card[], Card[]];
	const others = unlike.filter(
		(card) => ![met, fresh, planned].some((some) => some.includes(card))
	);
	const memories = [...met, ...others].map((card) => memoryOf(card, dice));
	const takes = new Map(unlike.map(({ question }) => [question, (5 + dice(40)) * 1000]));
	const candidate = (card: Card, memory: Memory | null): Candidate => ({
		card,
		memory,
		outcome: pick(dice, [
			'waiting',
			'waiting',
			'waiting',
			'waiting',
			'done',
			'quizzed',
			'dropped'
		] as const),
		siblingDays: [...new Set(Array.from({ length: dice(7) }, () => day - 1 - dice(6)))]
	});
	const known = memories.map((memory) => candidate(cardOf(memory.card), memory));
	const inReview = known.filter(({ memory }) => memory?.phase === 'review');
	const changed = inReview
		.filter(() => dice(8) === 0)
		.map((one): Candidate => ({ ...one, outcome: 'waiting' }));
	return {
		steps: memories.filter(({ phase }) => phase !== 'review'),
		changed,
		due: inReview.filter(
			({ card, memory }) =>
				memory!.dueDay <= day && !changed.some((other) => other.card.key === card.key)
		),
		fresh: fresh.map((card) => candidate(card, null)),
		planned: planned.map((card) => {
			const exam = { name: 'Geography', day: day + 9 };
			const memory: Memory = { ...memoryOf(card, dice), phase: 'review' };
			const plan = { key: card.key, index: 1, withIt: 0.9, without: 0.4, exam };
			return { ...candidate(card, dice(2) === 0 ? null : memory), plan };
		}),
		changes: new Map(changed.map(({ card }) => [card.key, 'key' as const])),
		forms: new Map(),
		morningForms: new Map(),
		traits: (set, question) => traits.get(`${set}/${question}`),
		asked: new Set(questions.filter(() => dice(12) === 0).map((id) => `a/${id}`)),
		rooms: {
			fresh: dice(8),
			reviews: pick(dice, [Infinity, Infinity, dice(8)]),
			planned: pick(dice, [Infinity, dice(5)]),
			pile: pick(dice, [Infinity, dice(6)])
		},
		newPerDay: dice(8),
		newElsewhere: dice(4),
		spread: dice(4) === 0 ? { day: day - dice(6), days: 1 + dice(8) } : null,
		order: pick(dice, ['gain', 'gain', 'due'] as const),
		pace: ({ question }) => takes.get(question) ?? 9000,
		time: dice(4) === 0 ? (1 + dice(8)) * minute : null,
		now,
		day,
		weights: defaultWeights
	};
}

function hashed(key: string, seed: number): number {
	return [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9973, 7);
}

describe('a second opinion on queues', () => {
	it('asks the same cards in the same order', () => {
		for (const seed of seeds(runs(1000, 10_000))) {
			const input = situation(seed);
			const ours = queue(input).map(({ reason, card }) => `${reason} ${card.key}`);
			const theirs = plainQueue(input);
			expect(ours, again(seed)).toEqual(theirs);
		}
	}, 120_000);
});
