import { describe, expect, it } from 'vitest';
import type { DraftTask } from '#lib/session/write/drafter.ts';
import { workerDrafter } from '#lib/session/write/worker-drafter.ts';

const task: DraftTask = {
	article: { sections: [], paragraphs: [] },
	language: 'en',
	title: 'Tides',
	seed: 1,
	most: 5
};

function surroundings() {
	const workers: { port: EventTarget; tasks: unknown[]; ended: boolean }[] = [];
	const timers: (() => void)[] = [];
	const made = workerDrafter({
		start() {
			const state = { port: new EventTarget(), tasks: [] as unknown[], ended: false };
			workers.push(state);
			return Object.assign(state.port, {
				postMessage: (data: unknown) => state.tasks.push(data),
				terminate: () => (state.ended = true)
			}) as unknown as Worker;
		},
		wait(_, then) {
			timers.push(then);
			return () => timers.splice(timers.indexOf(then), 1);
		}
	});
	return { made, workers, timers };
}

describe('workerDrafter', () => {
	it('starts a worker only when it is asked, and ends it with its answer', async () => {
		const { made, workers, timers } = surroundings();
		expect(workers).toHaveLength(0);
		const drafted = made.draft(task);
		expect(workers[0]?.tasks).toEqual([task]);
		const data = { status: 'drafted', drafts: [] };
		workers[0]?.port.dispatchEvent(new MessageEvent('message', { data }));
		expect(await drafted).toEqual(data);
		expect([workers[0]?.ended, timers.length]).toEqual([true, 0]);
	});

	it('gives up after its patience, and when the worker cannot be loaded', async () => {
		const { made, workers, timers } = surroundings();
		const slow = made.draft(task);
		timers[0]?.();
		expect(await slow).toMatchObject({ status: 'failed', detail: 'It took too long.' });
		const broken = made.draft(task);
		workers[1]?.port.dispatchEvent(new Event('error'));
		expect(await broken).toMatchObject({ status: 'failed' });
		expect(workers.every(({ ended }) => ended)).toBe(true);
	});

	it('answers one call at a time, and none after it was closed', async () => {
		const { made, workers } = surroundings();
		const first = made.draft(task);
		const second = made.draft(task);
		expect(await first).toMatchObject({ status: 'failed' });
		made.close();
		expect(await second).toMatchObject({ status: 'failed' });
		expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
	});
});
