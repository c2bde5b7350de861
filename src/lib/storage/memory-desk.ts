import type { Clock } from './clock.ts';
import type { DeskStore, Draft } from './desk-store.ts';
import { changed } from './draft-change.ts';

/** Drafts for as long as the page is open: where the browser gives no database. */
export function memoryDesk(clock: Pick<Clock, 'now'>): DeskStore {
	const drafts = new Map<string, Draft>();
	const texts = new Map<string, Map<number, string>>();
	return {
		persistent: false,
		drafts: async () => [...drafts.values()].toSorted((a, b) => b.savedAt - a.savedAt),
		draft: async (id) => drafts.get(id) ?? null,
		text: async (id, at) => texts.get(id)?.get(at) ?? null,
		async keep(change) {
			const known = drafts.get(change.id) ?? null;
			if ((known?.revision ?? 0) !== change.basis) return { ok: false, why: 'elsewhere' };
			const { draft, dropped } = changed(known, change, clock.now());
			const versions = texts.get(draft.id) ?? new Map<number, string>();
			versions.set(draft.savedAt, change.text);
			for (const { at } of dropped) versions.delete(at);
			texts.set(draft.id, versions);
			drafts.set(draft.id, draft);
			return { ok: true, draft };
		},
		async discard(id) {
			drafts.delete(id);
			texts.delete(id);
		},
		async clear() {
			drafts.clear();
			texts.clear();
		},
		// No other tab sees them.
		subscribe: () => () => undefined,
		close: () => undefined
	};
}
