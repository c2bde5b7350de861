import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makePlan } from '#lib/core/planner/make-plan.ts';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { PlanQuestion } from '#lib/core/test-date/tests-of.ts';
import { thePlanner } from '#lib/session/planner/page-planner.ts';

const question: PlanQuestion = {
	day: 20_000,
	capacity: [1, 1],
	cards: [{ key: 'tides/pull/whole', state: null, lastDay: null, exams: [20_002] }],
	weights: defaultWeights
};
const plan = makePlan({ ...question, prices: null });

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

/** The window of another visit: what the device keeps is the same. */
function anotherVisit(): Window {
	return { localStorage } as unknown as Window;
}

beforeEach(() => {
	vi.stubGlobal('Worker', WorkerInHand);
	localStorage.clear();
	WorkerInHand.asked = [];
});
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('thePlanner', () => {
	it('is one for all pages of a visit, so that a plan serves on the next page', async () => {
		const page = anotherVisit();
		const planner = thePlanner(page);
		expect(thePlanner(page)).toBe(planner);
		const planning = await planner.plan(question, 'day');
		expect(planning).toMatchObject({ status: 'planned', plan: { today: plan.today } });
		expect(await thePlanner(page).plan(question, 'day')).toBe(planning);
		expect(WorkerInHand.asked).toHaveLength(1);
	});

	it('plans on the next visit as on the first, and keeps nothing in between', async () => {
		await thePlanner(anotherVisit()).plan(question, 'day');
		expect(localStorage).toHaveLength(0);
		await thePlanner(anotherVisit()).plan(question, 'day');
		expect(WorkerInHand.asked).toEqual([
			{ ...question, prices: null },
			{ ...question, prices: null }
		]);
	});
});
