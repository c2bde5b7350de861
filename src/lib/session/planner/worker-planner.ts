import { greedy } from '#lib/core/planner/greedy.ts';
import type { PlannerInput } from '#lib/core/planner/plan.ts';
import type { Outcome } from './plan.worker.ts';
import {
	isSameQuestion,
	pricesOn,
	type KeptPrices,
	type Planner,
	type Planning,
	type PlanQuestion
} from './planner.ts';

interface Wanted {
	readonly question: PlanQuestion;
	readonly settle: (planning: Planning) => void;
}

/**
 * Plans in a worker that is started with the first question and kept warm. While it plans, one more question may wait; a
 * newer one takes its place, and what was asked before is told so. A plan that is overtaken still leaves its prices.
 *
 * @param start starts a worker that runs `plan.worker.ts`
 * @param kept prices of an earlier visit; `null` at first
 */
export function workerPlanner(start: () => Worker, kept: KeptPrices | null): Planner {
	let worker: { readonly port: Worker; ready: boolean } | null = null;
	let waiting: Wanted | null = null;
	let running: Wanted | null = null;
	let last: { readonly question: PlanQuestion; readonly planning: Planning } | null = null;
	let prices = kept;
	let closed = false;

	function begin(): void {
		let port: Worker;
		try {
			port = start();
		} catch (fault) {
			// A browser without module workers: the greedy order serves.
			waiting?.settle({ status: 'failed', detail: String(fault) });
			waiting = null;
			return;
		}
		const mine = { port, ready: false };
		worker = mine;
		port.addEventListener('message', ({ data }: MessageEvent<Outcome>) => {
			if (worker !== mine) return;
			if (data.type === 'ready') mine.ready = true;
			else finish(planningOf(data));
			next();
		});
		const failed = (event: Event): void => {
			if (worker !== mine) return;
			const detail =
				'message' in event ? String(event.message) : 'The planner could not be loaded.';
			const left = waiting;
			waiting = null;
			stop();
			finish({ status: 'failed', detail });
			left?.settle({ status: 'failed', detail });
		};
		port.addEventListener('error', failed);
		port.addEventListener('messageerror', failed);
	}

	function planningOf(outcome: Exclude<Outcome, { type: 'ready' }>): Planning {
		if (outcome.type === 'failed') return { status: 'failed', detail: outcome.detail };
		const { plan } = outcome;
		prices = { day: running?.question.day ?? 0, prices: plan.prices };
		return { status: 'planned', plan, kept: prices };
	}

	function finish(planning: Planning): void {
		const done = running;
		running = null;
		if (done === null) return;
		if (planning.status === 'planned') last = { question: done.question, planning };
		done.settle(planning);
	}

	function stop(): void {
		worker?.port.terminate();
		worker = null;
	}

	function next(): void {
		if (running !== null || waiting === null) return;
		if (worker === null) begin();
		if (worker?.ready !== true) return;
		running = waiting;
		waiting = null;
		const { question } = running;
		const input = { ...question, prices: pricesOn(question.day, prices) };
		worker.port.postMessage(input satisfies PlannerInput);
	}

	return {
		plan(question) {
			if (closed) return Promise.resolve({ status: 'overtaken' });
			if (last !== null && isSameQuestion(last.question, question)) {
				return Promise.resolve(last.planning);
			}
			waiting?.settle({ status: 'overtaken' });
			if (running !== null) {
				running.settle({ status: 'overtaken' });
				running = { ...running, settle: () => undefined };
			}
			return new Promise((settle) => {
				waiting = { question, settle };
				next();
			});
		},
		today(question) {
			if (last?.planning.status === 'planned' && isSameQuestion(last.question, question)) {
				return { by: 'plan', cards: last.planning.plan.today };
			}
			return { by: 'gain', cards: greedy(question) };
		},
		close() {
			closed = true;
			waiting?.settle({ status: 'overtaken' });
			waiting = null;
			stop();
			finish({ status: 'overtaken' });
		}
	};
}
