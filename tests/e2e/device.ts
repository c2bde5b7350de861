import type { Page } from '@playwright/test';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { replayAll } from '#lib/core/progress/replay.ts';
import { schedulingFor, settingsOf } from '#lib/core/progress/settings.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';

/** What is on the disk, read past the app. */

async function rows(page: Page, table: 'events' | 'memories'): Promise<readonly unknown[]> {
	return page.evaluate(async (name) => {
		const settled = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
			});
		const opening = indexedDB.open('marginalia');
		// To look before the app has made its tables must not make a database without any.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		const db = await settled(opening).catch((error: DOMException | null) => {
			if (error?.name === 'AbortError') return null;
			throw error;
		});
		if (db === null) return [];
		const all = await settled(db.transaction(name).objectStore(name).getAll());
		db.close();
		return all as unknown[];
	}, table);
}

/** The whole log, in no order. */
export async function eventsOn(page: Page): Promise<readonly ProgressEvent[]> {
	const found = (await rows(page, 'events')) as readonly { readonly event: ProgressEvent }[];
	return found.map(({ event }) => event);
}

/** Answers and graded cards: what a learner must never lose. */
export async function answersOn(page: Page): Promise<readonly ProgressEvent[]> {
	return (await eventsOn(page)).filter(({ type }) => type === 'answer' || type === 'review');
}

/** What is remembered of every card, in the order of the cards' names. */
export async function memoriesOn(page: Page): Promise<readonly Memory[]> {
	const found = (await rows(page, 'memories')) as readonly { readonly memory: Memory }[];
	return byCard(found.map(({ memory }) => memory));
}

/** What has to be remembered by a log, in the same order. */
export function memoriesBy(events: readonly ProgressEvent[]): readonly Memory[] {
	return byCard([...replayAll(events, schedulingFor(settingsOf(events))).values()]);
}

/** Without the last digits, in which the powers of one engine differ from another's. */
function byCard(memories: readonly Memory[]): readonly Memory[] {
	return memories
		.map((memory) => ({
			...memory,
			stability: Number(memory.stability.toPrecision(12)),
			difficulty: Number(memory.difficulty.toPrecision(12))
		}))
		.toSorted((one, other) => (one.card < other.card ? -1 : 1));
}
