import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { defaultWeights } from '#lib/core/schedule/memory/fsrs.ts';
import type { FitReport } from '#lib/core/fitting/judge.ts';
import type { Look, MemoryTask } from '#lib/session/memory/memory-task.ts';
import { MemoryView } from '#lib/session/memory/memory-view.svelte.ts';
import type { MemoryEnd, MemoryHand } from '#lib/session/memory/worker-memory.ts';
import { failingStore, testPorts } from '../ports.ts';

const report: FitReport = {
	weights: defaultWeights,
	seen: 400,
	heldOut: 100,
	losses: { published: 0.4, current: 0.4, fitted: 0.3 },
	wins: true
};

function seen(reviews: number): MemoryEnd {
	return { type: 'looked', look: { reviews } as Look };
}

interface Job {
	readonly task: MemoryTask;
	readonly progress: (share: number) => void;
	readonly finish: (end: MemoryEnd) => void;
	stopped: boolean;
}

function surroundings(store = testPorts().store, library = async () => ['s/q/whole']) {
	const jobs: Job[] = [];
	const hand: MemoryHand = (task, progress) => {
		let finish: (end: MemoryEnd) => void = () => undefined;
		const end = new Promise<MemoryEnd>((settle) => (finish = settle));
		const job: Job = { task, progress, finish, stopped: false };
		jobs.push(job);
		const stop = () => {
			job.stopped = true;
			finish({ type: 'stopped' });
		};
		return { end, stop };
	};
	const view = new MemoryView({ store, hand, today: () => 20_000, library });
	return { view, jobs, store };
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn += 1) await tick();
}

describe('MemoryView', () => {
	it('looks at the log, and again when the worker could not', async () => {
		const { view, jobs } = surroundings();
		const looking = view.look();
		await settled();
		expect([view.looking.status, view.busy]).toEqual(['looking', true]);
		expect(jobs[0]?.task).toEqual({
			do: 'look',
			events: [],
			day: 20_000,
			library: ['s/q/whole'],
			newPerDay: null
		});
		jobs[0]?.finish({ type: 'failed', detail: 'No room.' });
		await looking;
		expect(view.looking).toEqual({ status: 'failed', detail: 'No room.' });
		const again = view.look();
		await settled();
		jobs[1]?.finish(seen(12));
		await again;
		expect(view.looking).toEqual({ status: 'seen', look: { reviews: 12 } });
		expect(view.busy).toBe(false);
	});

	it('says so when the articles cannot be listed, and looks again', async () => {
		let offline = true;
		const { view, jobs } = surroundings(testPorts().store, async () => {
			if (offline) throw new TypeError('Failed to fetch');
			return [];
		});
		await view.look();
		expect(view.looking).toEqual({ status: 'failed', detail: 'TypeError: Failed to fetch' });
		expect([view.busy, jobs.length]).toEqual([false, 0]);
		offline = false;
		const again = view.look();
		await settled();
		jobs[0]?.finish(seen(5));
		await again;
		expect(view.looking).toEqual({ status: 'seen', look: { reviews: 5 } });
	});

	it('hears only the last of several looks', async () => {
		const { view, jobs } = surroundings();
		const first = view.look();
		await settled();
		view.suppose(3);
		await settled();
		expect(jobs.map(({ stopped }) => stopped)).toEqual([true, false]);
		expect(jobs[1]?.task).toMatchObject({ newPerDay: 3 });
		jobs[1]?.finish(seen(7));
		await first;
		await settled();
		expect(view.looking).toEqual({ status: 'seen', look: { reviews: 7 } });
	});

	it('reads the log itself only where the worker cannot', async () => {
		const { store } = testPorts();
		const onDisk = { ...store, state: { persistent: true, pending: 0, trouble: null } } as const;
		const { view, jobs } = surroundings(onDisk);
		void view.fit();
		await settled();
		expect(jobs[0]?.task).toEqual({ do: 'fit', events: null });
		const waiting = { ...store, state: { persistent: true, pending: 2, trouble: 'full' } } as const;
		const other = surroundings(waiting);
		void other.view.fit();
		await settled();
		expect(other.jobs[0]?.task).toEqual({ do: 'fit', events: [] });
	});

	it('fits with progress, and writes nothing before it is kept', async () => {
		const { view, jobs, store } = surroundings();
		const fitting = view.fit();
		expect(view.fitting).toEqual({ status: 'running', share: 0 });
		await settled();
		jobs[0]?.progress(0.5);
		expect(view.fitting).toEqual({ status: 'running', share: 0.5 });
		jobs[0]?.finish({ type: 'fitted', report });
		await fitting;
		expect(view.fitting).toEqual({ status: 'done', report });
		expect(await store.allEvents()).toEqual([]);

		const keeping = view.keep(report);
		await settled();
		jobs[1]?.finish(seen(500));
		expect(await keeping).toBe(true);
		expect(view.fitting).toEqual({ status: 'idle' });
		expect(await store.allEvents()).toMatchObject([
			{ type: 'fit', model: 'FSRS-6', weights: defaultWeights, reviews: 400 }
		]);
	});

	it('goes back to the published parameters, and chooses a retention', async () => {
		const { view, jobs, store } = surroundings();
		const back = view.goBack();
		await settled();
		jobs[0]?.finish(seen(1));
		await back;
		const chosen = view.retain(0.85);
		await settled();
		jobs[1]?.finish(seen(1));
		await chosen;
		expect(await store.allEvents()).toMatchObject([
			{ type: 'fit', weights: null, reviews: 0 },
			{ type: 'setting', name: 'retention', value: 0.85 }
		]);
	});

	it('stops a fit, and forgets the result that was left', async () => {
		const { view, jobs } = surroundings();
		const fitting = view.fit();
		await settled();
		view.cancel();
		await fitting;
		jobs[0]?.progress(0.9);
		expect([view.fitting.status, jobs[0]?.stopped]).toEqual(['stopped', true]);
		view.dismiss();
		expect(view.fitting).toEqual({ status: 'idle' });
	});

	it('says that a fit failed, and that a choice was refused', async () => {
		const { view, jobs } = surroundings(failingStore(testPorts().store, 'outdated'));
		const fitting = view.fit();
		await settled();
		jobs[0]?.finish({ type: 'failed', detail: 'A fault.' });
		await fitting;
		expect(view.fitting).toEqual({ status: 'failed', detail: 'A fault.' });
		const keeping = view.keep(report);
		await settled();
		jobs[1]?.finish(seen(1));
		expect(await keeping).toBe(false);
		expect([view.fitting.status, view.refused]).toEqual(['failed', 'outdated']);
	});

	it('ends its work when the page is left', async () => {
		const { view, jobs } = surroundings();
		void view.look();
		void view.fit();
		await settled();
		view.close();
		expect(jobs.map(({ stopped }) => stopped)).toEqual([true, true]);
	});
});
