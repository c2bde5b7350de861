import { bareName } from '#lib/core/format/bare-name.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { setIdEdit } from '#lib/core/format/set-id-edit.ts';
import { withPlainLineEnds } from '#lib/core/format/span.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import { folded } from '#lib/core/question/folded.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { setChanges, type SetChanges } from '#lib/core/schedule/set-changes.ts';
import type { KeptFile, ProgressStore } from '#lib/storage/progress-store.ts';
import { publishable, type Publishable } from './publish.ts';

/** A file that is to go into the library. */
export interface FileToAdd {
	readonly name: string;
	readonly text: string;
	/** The set of the library that it was made from, and the event that kept that state of it, as far as that is known. */
	readonly from: { readonly set: string; readonly event: string | null } | null;
	/** It is to have an address of its own, whatever it looks like. */
	readonly apart?: boolean;
	/** Its author has seen this state of that set, and wants it replaced. */
	readonly over?: { readonly set: string; readonly event: string } | null;
}

/** A set of the library that a file has to do with. */
export interface There {
	readonly kept: KeptFile;
	readonly title: string;
	readonly questions: number;
	/** What would change for its learners when the file takes its place. */
	readonly changes: SetChanges;
}

/** Where a file goes in the library. */
export type Placing =
	/** Nothing of it is there. */
	| { readonly as: 'new' }
	/** It was made from what is there, and takes its place. */
	| ({ readonly as: 'update' } & There)
	/** It is there already, word for word. */
	| ({ readonly as: 'same' } & There)
	/** The library holds a state of the set that this one was not made from. */
	| ({ readonly as: 'other' } & There)
	/** Another name or address, and for the most part the questions of this set. */
	| ({ readonly as: 'alike' } & There);

/** The ones that nobody but the author can decide. */
export type Doubt = Extract<Placing, { readonly as: 'other' | 'alike' }>;

type Kept = Pick<ProgressStore, 'keptSets' | 'keptSet'>;

/**
 * @param first the file, published on its own
 * @param siteIds sets of the site, which nothing may stand in front of
 */
export async function placeFor(
	file: FileToAdd,
	first: Publishable,
	store: Kept,
	siteIds: ReadonlySet<string>
): Promise<Placing> {
	if (file.apart) return { as: 'new' };
	const { over = null } = file;
	if (over !== null) {
		const kept = await store.keptSet(over.set);
		// What was kept in the meantime has been seen by nobody who was asked.
		if (kept?.event === over.event) return { as: 'update', ...there(file, kept) };
	}
	const wish = first.set.id;
	const kept = siteIds.has(wish) ? null : await store.keptSet(wish);
	if (
		kept !== null &&
		(file.from?.set === wish || areOneSet(first.set, parseSet(kept.text, kept.id).set))
	) {
		const based = file.from?.set === wish && file.from.event === kept.event;
		return {
			as: isSameText(file, kept) ? 'same' : based ? 'update' : 'other',
			...there(file, kept)
		};
	}
	const alike = await mostAlike(file, store, siteIds);
	if (alike === null) return { as: 'new' };
	return { as: isSameText(file, alike) ? 'same' : 'alike', ...there(file, alike) };
}

function there({ name, text }: FileToAdd, kept: KeptFile): There {
	const old = parseSet(kept.text, kept.id).set;
	const published = publishable(name, text, kept.lock, kept.id);
	const next = published.ok ? published.set : old;
	return {
		kept,
		title: old.title,
		questions: old.questions.length,
		changes: setChanges(old, next)
	};
}

/** Whether a file says what is kept; a link carries the set's address, which a file need not. */
function isSameText({ name, text }: FileToAdd, kept: KeptFile): boolean {
	const published = publishable(name, text, kept.lock, kept.id);
	return published.ok && addressed(published.text, kept.id) === addressed(kept.text, kept.id);
}

function addressed(text: string, id: string): string {
	const plain = withPlainLineEnds(text);
	return edited(plain, [setIdEdit(plain, id)]).trimEnd();
}

/** Whether two files with one id are states of one set: by their titles, or by a question that both have. */
export function areOneSet(one: QuestionSet, other: QuestionSet): boolean {
	const ids = new Set(other.questions.map((question) => question.id));
	return (
		folded(other.title) === folded(one.title) ||
		one.questions.some((question) => ids.has(question.id))
	);
}

/** The kept set that has the most of a file's written ids, when it has more than half of them. */
async function mostAlike(
	{ name, text }: FileToAdd,
	store: Kept,
	siteIds: ReadonlySet<string>
): Promise<KeptFile | null> {
	const ids = parseSet(text, bareName(name)).written.flatMap((id) => id ?? []);
	let most = { count: ids.length / 2, kept: null as KeptFile | null };
	if (ids.length === 0) return null;
	for (const { id } of await store.keptSets()) {
		if (siteIds.has(id)) continue;
		const kept = await store.keptSet(id);
		if (kept === null) continue;
		const count = countOf(ids, parseSet(kept.text, id).set);
		if (count > most.count) most = { count, kept };
	}
	return most.kept;
}

function countOf(ids: readonly string[], set: QuestionSet): number {
	const known = new Set(set.questions.map((question) => question.id));
	return ids.filter((id) => known.has(id)).length;
}
