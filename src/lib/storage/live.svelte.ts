import { createSubscriber } from 'svelte/reactivity';
import type { ProgressStore } from './progress-store.ts';

export type Live<T> =
	| { readonly status: 'loading' }
	| { readonly status: 'ready'; readonly value: T }
	| { readonly status: 'failed'; readonly detail: string };

/**
 * What a query gives now, and again after every change of the log in any tab.
 *
 * Read `.current` where it is shown. The query runs while somebody looks; an answer that was overtaken by a later one is
 * dropped. A query with a parameter that changes belongs in a `$derived`, so that a new one is made.
 */
export function live<S extends Pick<ProgressStore, 'subscribe'>, T>(
	opened: Promise<S>,
	query: (store: S) => Promise<T>
): { readonly current: Live<T> } {
	let current: Live<T> = { status: 'loading' };
	const subscribe = createSubscriber((update) => {
		let latest = 0;
		let watching = true;
		let stop = () => {};
		const look = async (store: S) => {
			const turn = (latest += 1);
			let found: Live<T>;
			try {
				found = { status: 'ready', value: await query(store) };
			} catch (error) {
				found = { status: 'failed', detail: String(error) };
			}
			if (turn !== latest || !watching) return;
			current = found;
			update();
		};
		void opened.then((store) => {
			if (!watching) return;
			stop = store.subscribe(() => void look(store));
			return look(store);
		});
		return () => {
			watching = false;
			stop();
		};
	});
	return {
		get current() {
			subscribe();
			return current;
		}
	};
}
