import type { Clock } from './clock.ts';
import type { DeskDatabase } from './desk-database.ts';
import type { DeskStore, DraftChange, KeptDraft } from './desk-store.ts';
import { changed } from './draft-change.ts';
import { detailOf, troubleOf } from './trouble.ts';

export interface DexieDeskPorts {
	readonly clock: Pick<Clock, 'now'>;
	/** Tells other tabs which draft was changed, and is told of theirs. */
	readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | null;
}

/** Drafts in IndexedDB. Rejects when the browser has no database for this page. */
export async function dexieDesk(
	db: DeskDatabase,
	{ clock, channel }: DexieDeskPorts
): Promise<DeskStore> {
	await db.open();
	const { drafts, versions } = db;
	const listeners = new Set<(id: string) => void>();
	channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (typeof data === 'string') for (const listener of listeners) listener(data);
	});

	const write = (change: DraftChange): PromiseLike<KeptDraft> =>
		db.transaction('rw', [drafts, versions], async () => {
			const known = (await drafts.get(change.id)) ?? null;
			if ((known?.revision ?? 0) !== change.basis) return { ok: false, why: 'elsewhere' };
			const { draft, dropped } = changed(known, change, clock.now());
			await versions.put({ draft: draft.id, at: draft.savedAt, text: change.text });
			await versions.bulkDelete(dropped.map(({ at }) => [draft.id, at] as [string, number]));
			await drafts.put(draft);
			return { ok: true, draft };
		});

	return {
		persistent: true,
		drafts: () => drafts.orderBy('savedAt').reverse().toArray(),
		draft: async (id) => (await drafts.get(id)) ?? null,
		text: async (id, at) => (await versions.get([id, at]))?.text ?? null,
		async keep(change) {
			try {
				const kept = await write(change).then(
					(value) => value,
					async (error: unknown) => {
						if (troubleOf(error) !== 'unavailable') throw error;
						// The connection of a tab in the background is dropped by some browsers.
						db.close({ disableAutoOpen: false });
						await db.open();
						return write(change);
					}
				);
				if (kept.ok) channel?.postMessage(change.id);
				return kept;
			} catch (error) {
				return { ok: false, why: troubleOf(error), detail: detailOf(error) };
			}
		},
		async discard(id) {
			await db.transaction('rw', [drafts, versions], async () => {
				await versions.where('draft').equals(id).delete();
				await drafts.delete(id);
			});
			channel?.postMessage(id);
		},
		async clear() {
			await db.transaction('rw', [drafts, versions], async () => {
				await versions.clear();
				await drafts.clear();
			});
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			channel?.close();
			db.close();
		}
	};
}
