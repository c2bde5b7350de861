import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import { planSoon, thePlanner } from '#lib/session/exam-planner.ts';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import type { Planner, Planning, PlanQuestion } from '#lib/session/planner/planner.ts';

const question: PlanQuestion = {
	day: 20_000,
	capacity: [1, 1],
	cards: [{ key: 'tides/pull/whole', state: null, lastDay: null, exams: [20_002] }],
	weights: defaultWeights
};
const plan = makePlan({ ...question, prices: null });

function plannerThat(answer: Promise<Planning>): Planner {
	return { plan: () => answer, today: () => ({ by: 'gain', cards: [] }), close() {} };
}

/** A worker that answers each question with the plan, and tells what it was asked. */
class WorkerInHand extends EventTarget {
	static asked: unknown[] = [];
	constructor() {
		super();
		queueMicrotask(() => this.#tell({ type: 'ready' }));
	}
	postMessage(asked: unknown): void {
		WorkerInHand.asked.push(asked);
		queueMicrotask(() => this.#tell({ type: 'planned', plan }));
	}
	terminate(): void {}
	#tell(data: unknown): void {
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('Worker', WorkerInHand);
	localStorage.clear();
	WorkerInHand.asked = [];
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('planSoon', () => {
	it('gives a plan that is there soon', async () => {
		const kept = { day: 20_000, prices: plan.prices };
		const planner = plannerThat(Promise.resolve({ status: 'planned', plan, kept }));
		expect(await planSoon(planner, question)).toBe(plan);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('waits no longer than one who wants to study would', async () => {
		const late = planSoon(plannerThat(new Promise(() => {})), question);
		await vi.advanceTimersByTimeAsync(700);
		expect(await late).toBeNull();
	});

	it('gives none when the planner fails', async () => {
		const failed = Promise.resolve({ status: 'failed', detail: 'no worker' } as const);
		expect(await planSoon(plannerThat(failed), question)).toBeNull();
	});
});

describe('thePlanner', () => {
	it('is one for a page, and keeps its prices for the next visit', async () => {
		const planner = thePlanner(window);
		expect(thePlanner(window)).toBe(planner);
		expect(await planner.plan(question)).toMatchObject({ status: 'planned' });
		expect(WorkerInHand.asked).toMatchObject([{ prices: null }]);
		expect(JSON.parse(localStorage.getItem('marginalia/prices') ?? '')).toEqual({
			day: 20_000,
			prices: plan.prices
		});
		expect(planner.today(question)).toMatchObject({ by: 'plan' });
	});

	it.each([
		[JSON.stringify({ day: 20_000, prices: [0.25, 0.5] }), [0.25, 0.5]],
		[JSON.stringify({ day: 20_000, prices: ['a'] }), null],
		[JSON.stringify({ day: 'x', prices: [] }), null],
		['{', null],
		['null', null]
	])(
		'begins with the prices of the last visit, where they can be read: %s',
		async (kept, prices) => {
			localStorage.setItem('marginalia/prices', kept);
			const page = { localStorage } as unknown as Window;
			await thePlanner(page).plan(question);
			expect(WorkerInHand.asked).toMatchObject([{ prices }]);
		}
	);
});
