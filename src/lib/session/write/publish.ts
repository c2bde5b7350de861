import { bareName } from '#lib/core/format/bare-name.ts';
import type { Diagnostic } from '#lib/core/format/diagnostic.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { setIdEdit } from '#lib/core/format/set-id-edit.ts';
import { setId, slugOf } from '#lib/core/format/slug.ts';
import { summary } from '#lib/core/format/summary.ts';
import { edited, type TextEdit } from '#lib/core/format/text-edit.ts';
import { idEdits } from '#lib/core/format/write-ids.ts';
import { identify, type Identified } from '#lib/core/identity/identify.ts';
import type { Known } from '#lib/core/identity/known.ts';
import { parseLock, printLock } from '#lib/core/identity/lock.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';

/** A file fit to be handed on. */
export interface Publishable {
	readonly ok: true;
	readonly set: QuestionSet;
	/** The file with every question's id in it. */
	readonly text: string;
	/** What makes that of the text given. */
	readonly edits: readonly TextEdit[];
	/** What is known of its questions from now on: see `core/identity/lock.ts`. */
	readonly lock: string;
	/** What was understood, and what the author should know of it, in words. */
	readonly summary: string;
	/** One of the ids, where the file had none before. */
	readonly marked: string | null;
}

/** Why a file is not handed on, and where to begin with mending it. */
export interface Unfit {
	readonly ok: false;
	readonly why: string;
	/** 1-based; `null` when it is about the whole file. */
	readonly line: number | null;
}

/**
 * Writes ids into a file, so that edits never cost anybody their progress. Errors stand in the way, warnings do not.
 *
 * @param name of the file; serves as the set's id where the header has none
 * @param lock of an earlier text of the same set; `null` for none
 * @param id written into the header, if given
 */
export function publishable(
	name: string,
	text: string,
	lock: string | null,
	id: string | null = null
): Publishable | Unfit {
	const address = id === null ? [] : [setIdEdit(text, id)];
	const named = edited(text, address);
	const { set, written, diagnostics, heldBack } = parseSet(named, bareName(name));
	const unfit = whyNot(diagnostics, set);
	if (unfit !== null) return unfit;
	const identified = identify(set, written, knownIn(lock));
	const edits = idEdits(named, identified.set.questions, written);
	return {
		ok: true,
		set: identified.set,
		text: edited(named, edits),
		edits: [...address, ...address.reduce(before, edits)],
		lock: printLock(identified.known),
		marked: written.every((one) => one === null) ? (identified.set.questions[0]?.id ?? null) : null,
		summary: [summary(set, heldBack), ...doubts(identified)].join(' ')
	};
}

/** Locks are written by this app; one that it cannot read any more costs no more than the guesses made from it. */
export function knownIn(lock: string | null): Known | null {
	if (lock === null || lock === '') return null;
	const parsed = parseLock(lock);
	return parsed.ok ? parsed.known : null;
}

function whyNot(diagnostics: readonly Diagnostic[], set: QuestionSet): Unfit | null {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	if (first !== undefined) {
		const more = errors.length - 1;
		const others =
			more === 0
				? ''
				: more === 1
					? ' One more mistake follows.'
					: ` ${more} more mistakes follow.`;
		return {
			ok: false,
			why: `Line ${first.line} has to be mended first: ${first.message}${others}`,
			line: first.line
		};
	}
	if (set.questions.length > 0) return null;
	const why = 'There is no question in it yet. A line that begins with “Q:” starts one.';
	return { ok: false, why, line: null };
}

/** Nobody can be sure of these but the author. */
function doubts({ asked, set }: Identified): readonly string[] {
	return asked.map(({ position, candidate }) => {
		const question = set.questions[position];
		return `The question on line ${question?.line ?? 1} counts as new; if it is an old one in new words, write ^${candidate} at the end of its line, in the place of ^${question?.id ?? ''}.`;
	});
}

/** Changes of a text that had `first` done to it, as changes of the text before. */
function before(edits: readonly TextEdit[], first: TextEdit): readonly TextEdit[] {
	const added = first.insert.length - (first.to - first.from);
	return edits.map((edit) =>
		edit.from < first.from ? edit : { ...edit, from: edit.from - added, to: edit.to - added }
	);
}

/** A file name for a set that has none of its own: from its title. */
export function fileNameFor(set: QuestionSet): string {
	return `${setId(slugOf(set.title)) || setId(set.id) || 'questions'}.md`;
}

/** What a file is called that nobody has named. */
export const unnamed = 'untitled';

/** The address that a file is going to have: one that nobody has named gets it from its title. */
export function addressOfTitle(name: string, set: QuestionSet): string {
	return set.id === unnamed && bareName(name) === unnamed ? bareName(fileNameFor(set)) : set.id;
}
