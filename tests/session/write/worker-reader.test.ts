import { describe, expect, it } from 'vitest';
import type { Outcome, Task } from '#lib/session/write/inspect.worker.ts';
import type { Reviewed } from '#lib/session/write/reader.ts';
import { workerReader } from '#lib/session/write/worker-reader.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
	readonly tasks: Task[] = [];
	terminated = false;
	postMessage(task: Task): void {
		this.tasks.push(task);
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
	const timers = new Set<{ at: number; then: () => void }>();
	let time = 0;
	const reader = workerReader({
		start() {
			const worker = new FakeWorker();
			workers.push(worker);
			return worker as unknown as Worker;
		},
		wait(milliseconds, then) {
			const timer = { at: time + milliseconds, then };
			timers.add(timer);
			return () => timers.delete(timer);
		},
		now: () => time
	});
	return {
		reader,
		workers,
		timers,
		pass(milliseconds: number) {
			time += milliseconds;
			for (const timer of [...timers]) {
				if (timer.at > time || !timers.delete(timer)) continue;
				timer.then();
			}
		}
	};
}

const reviewed = (summary: string) => ({ findings: [], summary }) as unknown as Reviewed;

describe('workerReader', () => {
	it('starts its worker before the first text, and hands it in once that is loaded', async () => {
		const { reader, workers, pass } = surroundings();
		expect(workers).toHaveLength(1);
		const reading = reader.read('a.md', 'text');
		expect(workers[0]!.tasks).toEqual([]);
		workers[0]!.say({ type: 'ready' });
		expect(workers[0]!.tasks).toEqual([{ name: 'a.md', text: 'text' }]);
		pass(30);
		workers[0]!.say({ type: 'read', inspected: reviewed('one') });
		expect(await reading).toEqual({
			status: 'read',
			inspected: reviewed('one'),
			milliseconds: 30
		});
		expect(workers).toHaveLength(1);
	});

	it('lets a newer text overtake one that is read, and one that waits', async () => {
		const { reader, workers } = surroundings();
		const [worker] = workers;
		worker!.say({ type: 'ready' });
		const first = reader.read('a.md', '1');
		const second = reader.read('a.md', '2');
		const third = reader.read('a.md', '3');
		expect(await first).toEqual({ status: 'overtaken' });
		expect(await second).toEqual({ status: 'overtaken' });
		worker!.say({ type: 'read', inspected: reviewed('of the first') });
		expect(worker!.tasks.map(({ text }) => text)).toEqual(['1', '3']);
		worker!.say({ type: 'read', inspected: reviewed('of the third') });
		expect(await third).toMatchObject({ inspected: reviewed('of the third') });
	});

	it('stops a worker after two seconds, says so, and goes on with another', async () => {
		const { reader, workers, pass, timers } = surroundings();
		workers[0]!.say({ type: 'ready' });
		const slow = reader.read('a.md', 'slow');
		pass(1999);
		expect(workers[0]!.terminated).toBe(false);
		pass(1);
		expect(await slow).toEqual({ status: 'too slow' });
		expect(workers[0]!.terminated).toBe(true);
		expect(workers).toHaveLength(2);
		const next = reader.read('a.md', 'quick');
		workers[1]!.say({ type: 'ready' });
		workers[1]!.say({ type: 'read', inspected: reviewed('quick') });
		expect(await next).toMatchObject({ status: 'read' });
		expect(timers.size).toBe(0);
	});

	it('gives a long text a second more for each 100,000 letters', async () => {
		const { reader, workers, pass } = surroundings();
		workers[0]!.say({ type: 'ready' });
		const long = reader.read('a.md', 'x'.repeat(250_000));
		pass(3999);
		expect(workers[0]!.terminated).toBe(false);
		pass(1);
		expect(await long).toEqual({ status: 'too slow' });
	});

	it('reads what waited behind a slow text', async () => {
		const { reader, workers, pass } = surroundings();
		workers[0]!.say({ type: 'ready' });
		void reader.read('a.md', 'slow');
		const next = reader.read('a.md', 'quick');
		pass(2000);
		workers[1]!.say({ type: 'ready' });
		expect(workers[1]!.tasks).toEqual([{ name: 'a.md', text: 'quick' }]);
		workers[1]!.say({ type: 'read', inspected: reviewed('quick') });
		expect(await next).toMatchObject({ status: 'read' });
	});

	it('does not count the time in which the worker loads', async () => {
		const { reader, workers, pass } = surroundings();
		const reading = reader.read('a.md', 'text');
		pass(60_000);
		workers[0]!.say({ type: 'ready' });
		workers[0]!.say({ type: 'read', inspected: reviewed('late') });
		expect(await reading).toMatchObject({ status: 'read', milliseconds: 0 });
	});

	it('gives a fault in the worker as a value, and keeps the worker', async () => {
		const { reader, workers } = surroundings();
		workers[0]!.say({ type: 'ready' });
		const reading = reader.read('a.md', 'text');
		workers[0]!.say({ type: 'failed', detail: 'RangeError' });
		expect(await reading).toEqual({ status: 'failed', detail: 'RangeError' });
		expect(workers[0]!.terminated).toBe(false);
	});

	it('says that a worker does not load, and tries again with the next text', async () => {
		const { reader, workers } = surroundings();
		const reading = reader.read('a.md', 'text');
		workers[0]!.dispatchEvent(new Event('error'));
		expect(await reading).toEqual({
			status: 'failed',
			detail: 'The reader could not be loaded.'
		});
		const again = reader.read('a.md', 'text');
		expect(workers).toHaveLength(2);
		workers[1]!.say({ type: 'ready' });
		workers[1]!.say({ type: 'read', inspected: reviewed('again') });
		expect(await again).toMatchObject({ status: 'read' });
	});

	it('ends its worker and leaves nobody waiting when it is closed', async () => {
		const { reader, workers, timers } = surroundings();
		workers[0]!.say({ type: 'ready' });
		const running = reader.read('a.md', '1');
		reader.close();
		expect(await running).toEqual({ status: 'overtaken' });
		expect(await reader.read('a.md', '2')).toEqual({ status: 'overtaken' });
		expect(workers[0]!.terminated).toBe(true);
		expect(timers.size).toBe(0);
	});
});
