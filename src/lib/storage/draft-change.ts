import type { Draft, DraftChange } from './desk-store.ts';
import { thinned, type VersionMark } from './thin.ts';

/**
 * A draft after a change, and the versions that go for it.
 *
 * @param now UTC milliseconds; a clock that was set back still gives a later version
 */
export function changed(
	known: Draft | null,
	{ id, name, origin, caret, file, text, basis }: DraftChange,
	now: number
): { readonly draft: Draft; readonly dropped: readonly VersionMark[] } {
	const at = Math.max(now, (known?.savedAt ?? 0) + 1);
	const earlier = (known?.versions ?? []).map((version, index, { length }) =>
		index === length - 1 && text.length * 2 < version.size
			? { ...version, landmark: true }
			: version
	);
	const all = [...earlier, { at, size: text.length, landmark: false }];
	const versions = thinned(all, at);
	const there = new Set(versions.map((version) => version.at));
	return {
		draft: {
			id,
			name,
			origin,
			caret,
			file,
			madeAt: known?.madeAt ?? at,
			savedAt: at,
			revision: basis + 1,
			versions
		},
		dropped: all.filter((version) => !there.has(version.at))
	};
}
