import { describe, expect, it } from 'vitest';
import type { MemoryTask } from '#lib/session/memory/memory-task.ts';
import { workerMemory } from '#lib/session/memory/worker-memory.ts';

const task: MemoryTask = { do: 'fit', events: null };

function surroundings() {
	const workers: { port: EventTarget; tasks: unknown[]; ended: boolean }[] = [];
	const hand = workerMemory(() => {
		const state = { port: new EventTarget(), tasks: [] as unknown[], ended: false };
		workers.push(state);
		return Object.assign(state.port, {
			postMessage: (data: unknown) => state.tasks.push(data),
			terminate: () => (state.ended = true)
		}) as unknown as Worker;
	});
	const tell = (index: number, data: unknown) =>
		workers[index]?.port.dispatchEvent(new MessageEvent('message', { data }));
	return { hand, workers, tell };
}

describe('workerMemory', () => {
	it('hands a task to a worker of its own, tells how far it is, and ends it with its answer', async () => {
		const { hand, workers, tell } = surroundings();
		const shares: number[] = [];
		const { end } = hand(task, (share) => shares.push(share));
		expect(workers[0]?.tasks).toEqual([task]);
		tell(0, { type: 'progress', share: 0.25 });
		tell(0, { type: 'progress', share: 0.5 });
		expect(workers[0]?.ended).toBe(false);
		tell(0, { type: 'failed', detail: 'Full moon.' });
		expect(await end).toEqual({ type: 'failed', detail: 'Full moon.' });
		expect([shares, workers[0]?.ended]).toEqual([[0.25, 0.5], true]);
	});

	it('stops a worker in the midst of its work', async () => {
		const { hand, workers } = surroundings();
		const job = hand(task, () => undefined);
		job.stop();
		expect(await job.end).toEqual({ type: 'stopped' });
		expect(workers[0]?.ended).toBe(true);
	});

	it.each(['error', 'messageerror'])('says so when the worker has an %s', async (fault) => {
		const { hand, workers } = surroundings();
		const { end } = hand(task, () => undefined);
		workers[0]?.port.dispatchEvent(new Event(fault));
		expect(await end).toMatchObject({ type: 'failed' });
		expect(workers[0]?.ended).toBe(true);
	});
});
