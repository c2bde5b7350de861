import type { QuestionSet } from '../question/question.ts';
import { identify, type Identified } from './identify.ts';
import type { Known } from './known.ts';

/** A question file as it was read. */
export interface ReadFile {
	readonly path: string;
	readonly set: QuestionSet;
	/** As in `ParsedSet`. */
	readonly written: readonly (string | null)[];
	readonly headerId: string | null;
}

export interface ReadLock {
	readonly path: string;
	readonly known: Known;
}

export interface IdentifiedFile extends Identified {
	readonly path: string;
	/** Where its lock belongs. */
	readonly lockPath: string;
	/** The lock that it had under a former name; `null` when it was not renamed. */
	readonly formerLock: string | null;
}

/** `questions/tides.lock.json` for `questions/tides.md`. */
export function lockPathOf(path: string): string {
	return `${path.replace(/(?<=[^/\\])\.[^./\\]*$/u, '')}.lock.json`;
}

/**
 * Identifies the questions of files with the locks beside them. A file without a lock takes over one whose own file is gone,
 * when it has at least half of its questions: it was renamed. Where the header has no id, the set keeps the one it is known by.
 */
export function identifyFiles(
	files: readonly ReadFile[],
	locks: readonly ReadLock[]
): readonly IdentifiedFile[] {
	const byPath = new Map(locks.map((lock) => [lock.path, lock]));
	const orphans = new Map(byPath);
	for (const { path } of files) orphans.delete(lockPathOf(path));
	return files.map((file) => {
		const lockPath = lockPathOf(file.path);
		const beside = byPath.get(lockPath);
		if (beside !== undefined) {
			return { ...identified(file, beside.known), path: file.path, lockPath, formerLock: null };
		}
		const former = formerOf(file, [...orphans.values()]);
		if (former !== null) orphans.delete(former.path);
		return {
			...identified(file, former?.known ?? null),
			path: file.path,
			lockPath,
			formerLock: former?.path ?? null
		};
	});
}

function identified({ set, written, headerId }: ReadFile, known: Known | null): Identified {
	const id = headerId ?? known?.set ?? set.id;
	return identify(id === set.id ? set : { ...set, id }, written, known);
}

/** The lock that most of the questions come from. */
function formerOf(file: ReadFile, orphans: readonly ReadLock[]): ReadLock | null {
	let best: ReadLock | null = null;
	let most = 0.5;
	for (const lock of orphans) {
		if (file.headerId !== null && file.headerId !== lock.known.set) continue;
		const share = shareKnown(file, lock.known);
		if (share < most) continue;
		[best, most] = [lock, share];
	}
	return best;
}

/** Of the questions in the file or known, whichever are more, how many are in both. */
function shareKnown(file: ReadFile, known: Known): number {
	const present = new Set(
		known.questions.flatMap(({ id, state }) => (state === 'present' ? [id] : []))
	);
	const { set } = identified(file, known);
	const both = set.questions.filter(({ id, aliases = [] }) =>
		[id, ...aliases].some((one) => present.has(one))
	).length;
	return both / Math.max(1, present.size, set.questions.length);
}
