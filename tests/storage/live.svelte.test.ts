import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { live, type Live } from '#lib/storage/live.svelte.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import { answerDeed, testClock } from './events.ts';

/** Looks at a live query as a component would. */
function watched<T>(query: { readonly current: Live<T> }) {
	const seen: Live<T>[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(query.current);
		});
	});
	flushSync();
	return { seen, stop };
}

describe('live', () => {
	it('is loading, then ready, and ready again after a change', async () => {
		const store = memoryStore(testClock());
		const { seen, stop } = watched(
			live(Promise.resolve(store), async (it) => (await it.allEvents()).length)
		);
		expect(seen).toEqual([{ status: 'loading' }]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: 0 }));
		await store.append([answerDeed('q1')]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: 1 }));
		stop();
	});

	it('tells that a query failed, and recovers', async () => {
		const store = memoryStore(testClock());
		let broken = true;
		const { seen, stop } = watched(
			live(Promise.resolve(store), async () => {
				if (broken) throw new Error('Closed.');
				return 7;
			})
		);
		await vi.waitFor(() =>
			expect(seen.at(-1)).toEqual({ status: 'failed', detail: 'Error: Closed.' })
		);
		broken = false;
		await store.append([answerDeed('q1')]);
		await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: 7 }));
		stop();
	});

	it('drops an answer that a later one overtook', async () => {
		const store = memoryStore(testClock());
		const waiting: ((value: string) => void)[] = [];
		const { seen, stop } = watched(
			live(Promise.resolve(store), () => new Promise<string>((done) => waiting.push(done)))
		);
		await vi.waitFor(() => expect(waiting).toHaveLength(1));
		await store.append([answerDeed('q1')]);
		expect(waiting).toHaveLength(2);
		waiting[1]?.('new');
		await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: 'new' }));
		waiting[0]?.('old');
		await Promise.resolve();
		flushSync();
		expect(seen.at(-1)).toEqual({ status: 'ready', value: 'new' });
		stop();
	});

	it('stops listening when nobody looks any more', async () => {
		const store = memoryStore(testClock());
		const stopped = vi.fn();
		const watchedStore: Pick<ProgressStore, 'subscribe'> = {
			subscribe: (changed) => {
				const stop = store.subscribe(changed);
				return () => {
					stopped();
					stop();
				};
			}
		};
		const { seen, stop } = watched(live(Promise.resolve(watchedStore), async () => 1));
		await vi.waitFor(() => expect(seen.at(-1)).toEqual({ status: 'ready', value: 1 }));
		stop();
		await vi.waitFor(() => expect(stopped).toHaveBeenCalledOnce());
	});
});
