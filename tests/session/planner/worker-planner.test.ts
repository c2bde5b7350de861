import { describe, expect, it } from 'vitest';
import type { PlannerInput, StudyPlan } from '#lib/core/planner/plan.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { PlanQuestion } from '#lib/core/test-date/tests-of.ts';
import type { Outcome } from '#lib/session/planner/plan.worker.ts';
import { isSameQuestion } from '#lib/session/planner/planner.ts';
import { workerPlanner } from '#lib/session/planner/worker-planner.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
	readonly questions: PlannerInput[] = [];
	terminated = false;
	postMessage(question: PlannerInput): void {
		this.questions.push(question);
	}
	terminate(): void {
		this.terminated = true;
	}
	say(outcome: Outcome): void {
		this.dispatchEvent(new MessageEvent('message', { data: outcome }));
	}
}

function surroundings() {
	const workers: FakeWorker[] = [];
	const planner = workerPlanner(() => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker as unknown as Worker;
	});
	return { planner, workers };
}

/** With a worker that is loaded and has one question in hand. */
function atWork(purpose: 'day' | 'figures' = 'day') {
	const { planner, workers } = surroundings();
	const first = planner.plan(question(1), purpose);
	const worker = workers[0]!;
	worker.say({ type: 'ready' });
	const days = () => worker.questions.map(({ day }) => day);
	return { planner, workers, worker, first, days };
}

function question(day: number): PlanQuestion {
	return {
		day,
		capacity: [2, 2, 2],
		weights: defaultWeights,
		cards: ['a', 'b', 'c'].map((key) => ({ key, state: null, lastDay: null, exams: [day + 3] }))
	};
}

function planOf(...prices: number[]): StudyPlan {
	const today = [{ key: 'c', index: 1, withIt: 1, without: 0 }];
	return { today, prices, residual: 0, days: [], exams: [] };
}

function planned(...prices: number[]): Outcome {
	return { type: 'planned', plan: planOf(...prices) };
}

describe('workerPlanner', () => {
	it('starts its worker with the first question, and hands it in once that is loaded', async () => {
		const { planner, workers } = surroundings();
		expect(workers).toHaveLength(0);
		const planning = planner.plan(question(1), 'day');
		expect(workers[0]!.questions).toEqual([]);
		workers[0]!.say({ type: 'ready' });
		expect(workers[0]!.questions).toEqual([{ ...question(1), prices: null }]);
		workers[0]!.say(planned(3, 2, 1));
		expect(await planning).toEqual({ status: 'planned', plan: planOf(3, 2, 1) });
	});

	it('makes each plan of nothing but its question, whatever was planned before', async () => {
		const { planner, worker, first } = atWork();
		worker.say(planned(3, 2, 1));
		await first;
		void planner.plan(question(2), 'day');
		expect(worker.questions[1]).toEqual({ ...question(2), prices: null });
	});

	it('answers a question that was just answered without planning again', async () => {
		const { planner, worker, first } = atWork();
		worker.say(planned(1));
		expect(await planner.plan(question(1), 'day')).toBe(await first);
		expect(await planner.plan(question(1), 'figures')).toBe(await first);
		expect(worker.questions).toHaveLength(1);
	});

	it('remembers the last three plans', async () => {
		const { planner, worker, days } = atWork();
		worker.say(planned(1));
		for (const day of [2, 3]) {
			void planner.plan(question(day), 'day');
			worker.say(planned(day));
		}
		for (const day of [1, 2, 3])
			expect(await planner.plan(question(day), 'day')).toEqual({
				status: 'planned',
				plan: planOf(day)
			});
		expect(days()).toEqual([1, 2, 3]);
		void planner.plan(question(4), 'day');
		worker.say(planned(4));
		void planner.plan(question(1), 'day');
		expect(days()).toEqual([1, 2, 3, 4, 1]);
	});

	it('gives one answer to all who ask the same, whether it is in hand or waits', async () => {
		const { planner, worker, first, days } = atWork();
		const again = planner.plan(question(1), 'figures');
		const waiting = planner.plan(question(2), 'day');
		const alike = planner.plan(question(2), 'day');
		worker.say(planned(1));
		worker.say(planned(2));
		expect(await again).toBe(await first);
		expect(await alike).toBe(await waiting);
		expect(days()).toEqual([1, 2]);
	});

	it('answers every question about the cards of a day, one after the other', async () => {
		const { planner, worker, first, days } = atWork();
		const second = planner.plan(question(2), 'day');
		const third = planner.plan(question(3), 'day');
		expect(days()).toEqual([1]);
		for (const day of [1, 2, 3]) worker.say(planned(day));
		expect(days()).toEqual([1, 2, 3]);
		const plans = await Promise.all([first, second, third]);
		expect(plans).toEqual([1, 2, 3].map((day) => ({ status: 'planned', plan: planOf(day) })));
	});

	it('lets a newer question for figures overtake one that waits, and finishes the one in hand', async () => {
		const { planner, worker, first, days } = atWork('figures');
		const second = planner.plan(question(2), 'figures');
		const third = planner.plan(question(3), 'figures');
		expect(await second).toEqual({ status: 'overtaken' });
		worker.say(planned(1));
		expect(await first).toEqual({ status: 'planned', plan: planOf(1) });
		expect(days()).toEqual([1, 3]);
		worker.say(planned(3));
		expect(await third).toEqual({ status: 'planned', plan: planOf(3) });
	});

	it('lets no question for figures overtake one about the cards of a day', async () => {
		const { planner, worker, days } = atWork();
		const day = planner.plan(question(2), 'day');
		const figures = planner.plan(question(3), 'figures');
		for (const at of [1, 2, 3]) worker.say(planned(at));
		expect(await day).toEqual({ status: 'planned', plan: planOf(2) });
		expect(await figures).toEqual({ status: 'planned', plan: planOf(3) });
		expect(days()).toEqual([1, 2, 3]);
	});

	it('answers about the cards of a day what was asked first for figures', async () => {
		const { planner, worker } = atWork();
		const figures = planner.plan(question(2), 'figures');
		const day = planner.plan(question(2), 'day');
		void planner.plan(question(3), 'figures');
		for (const at of [1, 2, 3]) worker.say(planned(at));
		expect(await day).toEqual({ status: 'planned', plan: planOf(2) });
		expect(await figures).toEqual({ status: 'planned', plan: planOf(2) });
	});

	it('gives a fault in the worker as a value, and keeps the worker and not the answer', async () => {
		const { planner, workers, worker, first } = atWork();
		worker.say({ type: 'failed', detail: 'RangeError' });
		expect(await first).toEqual({ status: 'failed', detail: 'RangeError' });
		void planner.plan(question(1), 'day');
		expect(workers).toHaveLength(1);
		expect(worker.questions).toHaveLength(2);
	});

	it('says that a worker does not load, and starts another with the next question', async () => {
		const { planner, workers } = surroundings();
		const planning = planner.plan(question(1), 'day');
		workers[0]!.dispatchEvent(new Event('error'));
		expect(await planning).toEqual({
			status: 'failed',
			detail: 'The planner could not be loaded.'
		});
		expect(workers[0]!.terminated).toBe(true);
		void planner.plan(question(1), 'day');
		expect(workers).toHaveLength(2);
		workers[0]!.say({ type: 'ready' });
		expect(workers[1]!.questions).toEqual([]);
	});

	it('says so where no worker can be started', async () => {
		const planner = workerPlanner(() => {
			throw new TypeError('no workers here');
		});
		for (const purpose of ['day', 'figures'] as const)
			expect(await planner.plan(question(1), purpose)).toEqual({
				status: 'failed',
				detail: 'TypeError: no workers here'
			});
	});

	it('says what broke when a worker breaks while it plans, to those who wait too', async () => {
		const { planner, worker, first } = atWork();
		const waiting = planner.plan(question(2), 'figures');
		worker.dispatchEvent(new ErrorEventLike('out of memory'));
		const failed = { status: 'failed', detail: 'out of memory' };
		expect(await Promise.all([first, waiting])).toEqual([failed, failed]);
	});

	it('ends its worker and leaves no question open when it is closed', async () => {
		const { planner, workers, worker, first } = atWork();
		const waiting = planner.plan(question(2), 'day');
		planner.close();
		const closed = { status: 'failed', detail: 'The planner is closed.' };
		expect(await Promise.all([first, waiting])).toEqual([closed, closed]);
		expect(await planner.plan(question(3), 'day')).toEqual(closed);
		expect(worker.terminated).toBe(true);
		expect(workers).toHaveLength(1);
	});
});

class ErrorEventLike extends Event {
	constructor(readonly message: string) {
		super('error');
	}
}

describe('isSameQuestion', () => {
	it('sees whatever changes the plan', () => {
		const one = question(1);
		expect(isSameQuestion(one, question(1))).toBe(true);
		const others: readonly PlanQuestion[] = [
			{ ...one, day: 2 },
			{ ...one, capacity: [2, 2, 1] },
			{ ...one, cards: one.cards.slice(1) },
			{ ...one, cards: one.cards.map((card) => ({ ...card, exams: [...card.exams, 9] })) },
			{ ...one, cards: one.cards.map((card) => ({ ...card, lastDay: 0 })) },
			{ ...one, weights: one.weights.with(3, 9) as never },
			{
				...one,
				cards: one.cards.map((card) => ({ ...card, state: { stability: 1, difficulty: 2 } }))
			}
		];
		expect(others.map((other) => isSameQuestion(one, other))).toEqual(others.map(() => false));
	});
});
