import type { PlannerInput } from '#lib/core/planner/plan.ts';
import type { PlanQuestion } from '#lib/core/test-date/tests-of.ts';
import type { Outcome } from './plan.worker.ts';
import { isSameQuestion, type Planner, type Planning, type PlanPurpose } from './planner.ts';

interface Wanted {
	readonly question: PlanQuestion;
	readonly purpose: PlanPurpose;
	readonly planning: Promise<Planning>;
	readonly settle: (planning: Planning) => void;
}

/** Milliseconds for one plan: a year ahead for thousands of cards takes a slow device some seconds. */
const patience = 15_000;
/** Plans that are remembered: of today, of what is left of it, and of tomorrow. */
const remembered = 3;

/**
 * Plans in a worker that is started with the first question and kept warm, one question after the other. Every plan is
 * worked out from nothing but its question: two devices, and the same one after a reload, have the same.
 *
 * @param start starts a worker that runs `plan.worker.ts`
 */
export function workerPlanner(start: () => Worker): Planner {
	let worker: { readonly port: Worker; ready: boolean } | null = null;
	let waiting: readonly Wanted[] = [];
	let running: Wanted | null = null;
	let made: readonly { readonly question: PlanQuestion; readonly planning: Planning }[] = [];
	let closed = false;
	let limit: ReturnType<typeof setTimeout> | undefined;

	function fail(detail: string): void {
		const left = [...(running === null ? [] : [running]), ...waiting];
		running = null;
		waiting = [];
		for (const { settle } of left) settle({ status: 'failed', detail });
	}

	/** A learner who wants to study gets cards by gain rather than none. */
	function watch(): void {
		clearTimeout(limit);
		limit = setTimeout(() => {
			stop();
			fail('The planner took too long.');
		}, patience);
	}

	function stop(): void {
		clearTimeout(limit);
		worker?.port.terminate();
		worker = null;
	}

	function begin(): void {
		let port: Worker;
		try {
			port = start();
		} catch (fault) {
			// A browser without module workers: cards then come by what one review of each would gain.
			fail(String(fault));
			return;
		}
		const mine = { port, ready: false };
		worker = mine;
		watch();
		port.addEventListener('message', ({ data }: MessageEvent<Outcome>) => {
			if (worker !== mine) return;
			clearTimeout(limit);
			if (data.type === 'ready') mine.ready = true;
			else
				finish(data.type === 'failed' ? { status: 'failed', detail: data.detail } : planned(data));
			next();
		});
		const failed = (event: Event): void => {
			if (worker !== mine) return;
			stop();
			fail('message' in event ? String(event.message) : 'The planner could not be loaded.');
		};
		port.addEventListener('error', failed);
		port.addEventListener('messageerror', failed);
	}

	function planned({ plan }: Extract<Outcome, { type: 'planned' }>): Planning {
		return { status: 'planned', plan };
	}

	function finish(planning: Planning): void {
		const done = running;
		running = null;
		if (done === null) return;
		if (planning.status === 'planned')
			made = [{ question: done.question, planning }, ...made].slice(0, remembered);
		done.settle(planning);
	}

	function next(): void {
		const first = waiting[0];
		if (running !== null || first === undefined) return;
		if (worker === null) begin();
		if (worker?.ready !== true) return;
		running = first;
		waiting = waiting.slice(1);
		watch();
		worker.port.postMessage({ ...first.question, prices: null } satisfies PlannerInput);
	}

	/** Of what the figures are asked for, only the newest question is worth an answer. */
	function overtake(): void {
		for (const { purpose, settle } of waiting)
			if (purpose === 'figures') settle({ status: 'overtaken' });
		waiting = waiting.filter(({ purpose }) => purpose !== 'figures');
	}

	return {
		plan(question, purpose) {
			if (closed) return Promise.resolve({ status: 'failed', detail: 'The planner is closed.' });
			const known = made.find((one) => isSameQuestion(one.question, question));
			if (known !== undefined) return Promise.resolve(known.planning);
			const same = [...(running === null ? [] : [running]), ...waiting].find((one) =>
				isSameQuestion(one.question, question)
			);
			if (same !== undefined) {
				// Asked for figures first: now a day waits for it, and nothing overtakes it.
				if (purpose === 'day')
					waiting = waiting.map((one) => (one === same ? { ...one, purpose } : one));
				return same.planning;
			}
			if (purpose === 'figures') overtake();
			let settle: Wanted['settle'] = () => undefined;
			const planning = new Promise<Planning>((done) => {
				settle = done;
			});
			waiting = [...waiting, { question, purpose, planning, settle }];
			next();
			return planning;
		},
		close() {
			closed = true;
			stop();
			fail('The planner is closed.');
		}
	};
}
