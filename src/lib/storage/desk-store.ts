import type { Trouble } from './progress-store.ts';
import type { VersionMark } from './thin.ts';

/** Where a draft came from. */
export type Origin =
	| { readonly of: 'new' }
	/** Dropped, pasted or chosen. */
	| { readonly of: 'file' }
	/** By a link, or from another app. */
	| { readonly of: 'shared' }
	/** One of the site's. */
	| { readonly of: 'shipped'; readonly set: string }
	/** A copy that is to have an address of its own. */
	| { readonly of: 'copy'; readonly set: string }
	/** A file kept on this device, and the event that kept the state of it that the draft is made from. */
	| { readonly of: 'kept'; readonly set: string; readonly event?: string };

/** A file of the disk that a browser lets us write to. */
export interface OpenedFile {
	readonly handle: FileSystemFileHandle;
	/** UTC milliseconds of its last change, as far as we know: a later one is somebody else's. */
	readonly changedAt: number;
}

/** A file on the writing page, kept as it is typed. */
export interface Draft {
	readonly id: string;
	/** `tides.md`. */
	readonly name: string;
	readonly origin: Origin;
	/** Offset of the caret, in UTF-16 units. */
	readonly caret: number;
	/** UTC milliseconds, as are all times here. */
	readonly madeAt: number;
	readonly savedAt: number;
	/** Counts the changes, so that a tab notices what another has written. */
	readonly revision: number;
	/** The oldest first; the last is the draft as it stands. */
	readonly versions: readonly VersionMark[];
	/** What it was opened from, where the browser lets us write back. */
	readonly file: OpenedFile | null;
}

/** A draft as it is to be from now on. */
export interface DraftChange extends Pick<Draft, 'id' | 'name' | 'origin' | 'caret' | 'file'> {
	readonly text: string;
	/** The revision that the text was made from; 0 for a draft that is not kept yet. */
	readonly basis: number;
}

export type KeptDraft =
	| { readonly ok: true; readonly draft: Draft }
	/** Another tab has written in the meantime: nothing was changed. */
	| { readonly ok: false; readonly why: 'elsewhere' }
	| { readonly ok: false; readonly why: Trouble; readonly detail: string };

/**
 * Drafts and their earlier versions, on this device only: they are nobody's progress, so that they are apart from the
 * log and its backups. Reads reject when the browser refuses; writes say so by their value.
 */
export interface DeskStore {
	/** `false` when drafts live in memory only and go with the page. */
	readonly persistent: boolean;
	/** The one changed last first. */
	drafts(): Promise<readonly Draft[]>;
	draft(id: string): Promise<Draft | null>;
	/** The text of a draft at one of its versions. */
	text(id: string, at: number): Promise<string | null>;
	/** All or nothing. The versions are thinned with it. */
	keep(change: DraftChange): Promise<KeptDraft>;
	/** Deletes a draft with its versions. */
	discard(id: string): Promise<void>;
	/** Deletes all of them. */
	clear(): Promise<void>;
	/** Called with the id of a draft that another tab has changed. */
	subscribe(changed: (id: string) => void): () => void;
	close(): void;
}
