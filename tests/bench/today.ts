import { emptyDay } from '#lib/core/progress/day-so-far.ts';
import { defaultSettings } from '#lib/core/progress/settings.ts';
import { random } from '#lib/core/question/chance.ts';
import { cardKey, cardOf } from '#lib/core/schedule/card.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import type { LearnerState, SetState } from '#lib/core/schedule/today/learner-state.ts';
import { todayOf } from '#lib/core/schedule/today/today.ts';
import { p95, print } from './measure.ts';

const sets = 200;
const cardsOfSet = 500;
const runs = 30;
const day = 20_000;
const now = day * 86_400_000;

/** Works out today of a hundred thousand cards: processor time, whatever else the machine is doing. */
export function today(): void {
	const all = libraryOf(1);
	const half = libraryOf(0.5);
	print('today of 100,000 cards, processor time', [
		{ what: 'all met, 500 due', unit: 'ms', values: planned(all), budget: p95(50) },
		{ what: 'half of them met', unit: 'ms', values: planned(half), budget: p95(50) }
	]);
}

function planned(library: readonly SetState[]): readonly number[] {
	const once = (): number => {
		// A state is read once: each run has one of its own.
		const state: LearnerState = {
			sets: library,
			cardStatus: new Map(),
			settings: { ...defaultSettings, reviewsPerDay: 0 },
			tests: [],
			allowance: null,
			spread: { day: day - 100, days: 1 },
			today: emptyDay,
			now,
			day
		};
		const before = process.cpuUsage();
		todayOf(state, null);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};
	for (let warm = 0; warm < 3; warm += 1) once();
	return Array.from({ length: runs }, once);
}

function libraryOf(share: number): readonly SetState[] {
	const chance = random(1);
	return Array.from({ length: sets }, (_, index) => {
		const set = `s${index}`;
		const questionIds = Array.from({ length: cardsOfSet }, (__, question) => `q${question}`);
		const cards = questionIds.map((question) => cardOf(cardKey(set, question, 'whole')));
		const memories = cards.flatMap(({ key: card, question, part }, place): readonly Memory[] => {
			if (chance() >= share) return [];
			const isDue = (index * cardsOfSet + place) % 200 === 0;
			const lastDay = day - 1 - Math.floor(chance() * 60);
			const dueDay = isDue ? day - Math.floor(chance() * 9) : day + 1 + Math.floor(chance() * 300);
			return [
				{
					...{ card, set, question, part, phase: 'review', step: 0, lastDay, dueDay },
					...{ stability: 1 + 99 * chance(), difficulty: 1 + 9 * chance(), lastShare: 1 },
					...{ lastAt: lastDay * 86_400_000, dueAt: 0, interval: Math.max(1, dueDay - lastDay) },
					...{ reps: 3, lapses: 0, key: 'key', took: 3000 + Math.floor(9000 * chance()) }
				}
			];
		});
		const entry = {
			...{ id: set, title: set, questionIds, cards },
			traits: questionIds.map((__, place) => ({
				kind: place % 3 === 0 ? ('short' as const) : ('single' as const)
			})),
			editions: cards.map(() => ({ version: 1, key: 'key' }))
		};
		// As they come out of the browser's database.
		return { entry, memories: structuredClone(memories) };
	});
}
