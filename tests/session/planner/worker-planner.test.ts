import { describe, expect, it } from 'vitest';
import { greedy } from '#lib/core/planner/greedy.ts';
import type { PlannerInput, StudyPlan } from '#lib/core/planner/plan.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Outcome } from '#lib/session/planner/plan.worker.ts';
import { isSameQuestion, pricesOn, type PlanQuestion } from '#lib/session/planner/planner.ts';
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

function surroundings(kept: Parameters<typeof workerPlanner>[1] = null) {
	const workers: FakeWorker[] = [];
	const planner = workerPlanner(() => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker as unknown as Worker;
	}, kept);
	return { planner, workers };
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

describe('workerPlanner', () => {
	it('starts its worker with the first question, and hands it in once that is loaded', async () => {
		const { planner, workers } = surroundings();
		expect(workers).toHaveLength(0);
		const planning = planner.plan(question(1));
		expect(workers[0]!.questions).toEqual([]);
		workers[0]!.say({ type: 'ready' });
		expect(workers[0]!.questions).toEqual([{ ...question(1), prices: null }]);
		workers[0]!.say({ type: 'planned', plan: planOf(3, 2, 1) });
		expect(await planning).toEqual({
			status: 'planned',
			plan: planOf(3, 2, 1),
			kept: { day: 1, prices: [3, 2, 1] }
		});
	});

	it('begins each plan with the prices that the last one left, from the day on that it is', async () => {
		const { planner, workers } = surroundings({ day: 0, prices: [9, 8, 7] });
		const first = planner.plan(question(1));
		workers[0]!.say({ type: 'ready' });
		expect(workers[0]!.questions[0]!.prices).toEqual([8, 7]);
		workers[0]!.say({ type: 'planned', plan: planOf(3, 2, 1) });
		await first;
		void planner.plan(question(3));
		expect(workers[0]!.questions[1]!.prices).toEqual([1]);
	});

	it('serves by one-step gain until the plan for just this question is there', async () => {
		const { planner, workers } = surroundings();
		const gain = { by: 'gain', cards: greedy(question(1)) };
		expect(planner.today(question(1))).toEqual(gain);
		const planning = planner.plan(question(1));
		workers[0]!.say({ type: 'ready' });
		expect(planner.today(question(1))).toEqual(gain);
		workers[0]!.say({ type: 'planned', plan: planOf(1) });
		await planning;
		expect(planner.today(question(1))).toEqual({ by: 'plan', cards: planOf(1).today });
		expect(planner.today(question(2)).by).toBe('gain');
	});

	it('answers a question that was just answered without planning again', async () => {
		const { planner, workers } = surroundings();
		const planning = planner.plan(question(1));
		workers[0]!.say({ type: 'ready' });
		workers[0]!.say({ type: 'planned', plan: planOf(1) });
		expect(await planner.plan(question(1))).toBe(await planning);
		expect(workers[0]!.questions).toHaveLength(1);
	});

	it('lets a newer question overtake one that is planned, and one that waits', async () => {
		const { planner, workers } = surroundings();
		const first = planner.plan(question(1));
		workers[0]!.say({ type: 'ready' });
		const second = planner.plan(question(2));
		const third = planner.plan(question(3));
		expect(await first).toEqual({ status: 'overtaken' });
		expect(await second).toEqual({ status: 'overtaken' });
		workers[0]!.say({ type: 'planned', plan: planOf(1, 1, 5) });
		expect(workers[0]!.questions.map(({ day }) => day)).toEqual([1, 3]);
		expect(workers[0]!.questions[1]!.prices).toEqual([5]);
		workers[0]!.say({ type: 'planned', plan: planOf(2) });
		expect(await third).toMatchObject({ status: 'planned', plan: planOf(2) });
	});

	it('gives a fault in the worker as a value, and keeps the worker', async () => {
		const { planner, workers } = surroundings();
		const planning = planner.plan(question(1));
		workers[0]!.say({ type: 'ready' });
		workers[0]!.say({ type: 'failed', detail: 'RangeError' });
		expect(await planning).toEqual({ status: 'failed', detail: 'RangeError' });
		void planner.plan(question(1));
		expect(workers).toHaveLength(1);
		expect(workers[0]!.questions).toHaveLength(2);
	});

	it('says that a worker does not load, and starts another with the next question', async () => {
		const { planner, workers } = surroundings();
		const planning = planner.plan(question(1));
		workers[0]!.dispatchEvent(new Event('error'));
		expect(await planning).toEqual({
			status: 'failed',
			detail: 'The planner could not be loaded.'
		});
		expect(workers[0]!.terminated).toBe(true);
		void planner.plan(question(1));
		expect(workers).toHaveLength(2);
		workers[0]!.say({ type: 'ready' });
		expect(workers[1]!.questions).toEqual([]);
	});

	it('says so where no worker can be started, and serves by one-step gain', async () => {
		const planner = workerPlanner(() => {
			throw new TypeError('no workers here');
		}, null);
		const planning = await planner.plan(question(1));
		expect(planning).toEqual({ status: 'failed', detail: 'TypeError: no workers here' });
		expect(planner.today(question(1)).by).toBe('gain');
	});

	it('says what broke when a worker breaks while it plans, to whoever waits too', async () => {
		const { planner, workers } = surroundings();
		void planner.plan(question(1));
		workers[0]!.say({ type: 'ready' });
		const waiting = planner.plan(question(2));
		workers[0]!.dispatchEvent(new ErrorEventLike('out of memory'));
		expect(await waiting).toEqual({ status: 'failed', detail: 'out of memory' });
	});

	it('ends its worker and leaves nobody waiting when it is closed', async () => {
		const { planner, workers } = surroundings();
		const planning = planner.plan(question(1));
		workers[0]!.say({ type: 'ready' });
		planner.close();
		expect(await planning).toEqual({ status: 'overtaken' });
		expect(await planner.plan(question(2))).toEqual({ status: 'overtaken' });
		expect(workers[0]!.terminated).toBe(true);
		expect(workers).toHaveLength(1);
	});
});

class ErrorEventLike extends Event {
	constructor(readonly message: string) {
		super('error');
	}
}

describe('pricesOn', () => {
	it.each([
		[5, [1, 2, 3]],
		[7, [3]],
		[8, null],
		[4, null]
	])('has on day %i what is left from then on', (day, left) => {
		expect(pricesOn(day, { day: 5, prices: [1, 2, 3] })).toEqual(left);
	});

	it('has none where none were kept', () => {
		expect(pricesOn(5, null)).toBeNull();
	});
});

describe('isSameQuestion', () => {
	it('sees whatever changes the plan', () => {
		const one = question(1);
		expect(isSameQuestion(one, question(1))).toBe(true);
		const others: readonly PlanQuestion[] = [
			{ ...one, day: 2 },
			{ ...one, capacity: [2, 2, 1] },
			{ ...one, cards: one.cards.slice(1) },
			{ ...one, weights: one.weights.with(3, 9) as never },
			{
				...one,
				cards: one.cards.map((card) => ({ ...card, state: { stability: 1, difficulty: 2 } }))
			}
		];
		expect(others.map((other) => isSameQuestion(one, other))).toEqual(others.map(() => false));
	});
});
