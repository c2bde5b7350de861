import { parseSet } from '#lib/core/format/parse-set.ts';
import { setId, slugOf } from '#lib/core/format/slug.ts';
import { summary } from '#lib/core/format/summary.ts';
import type { TextEdit } from '#lib/core/format/text-edit.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';

/** A file fit to be handed on. */
export interface Publishable {
	readonly ok: true;
	readonly set: QuestionSet;
	/** The file with every question's id in it. */
	readonly text: string;
	/** What that changed. */
	readonly edits: readonly TextEdit[];
	/** What is known of its questions from now on: see `core/identity/lock.ts`. */
	readonly lock: string;
	/** What was understood, in words. */
	readonly summary: string;
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
 * @param known lock of an earlier text of the same set; `null` for none
 */
export function publishable(name: string, text: string, known: string | null): Publishable | Unfit {
	const { set, diagnostics, heldBack } = parseSet(text, bareName(name));
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	if (first !== undefined) {
		const others = errors.length === 1 ? '' : ` ${errors.length - 1} more of the kind wait below.`;
		return {
			ok: false,
			why: `Line ${first.line} has to be mended first: ${first.message}${others}`,
			line: first.line
		};
	}
	if (set.questions.length === 0)
		return {
			ok: false,
			why: 'There is no question in it yet. A line that begins with “Q:” starts one.',
			line: null
		};
	return {
		ok: true,
		set,
		text,
		edits: [],
		lock: known ?? '',
		summary: summary(set, heldBack)
	};
}

/** `tides` for `tides.md`. */
export function bareName(name: string): string {
	return name.replace(/(?!^)\.[^.]*$/u, '');
}

/** A file name for a set that has none of its own: from its title. */
export function fileNameFor(set: QuestionSet): string {
	return `${setId(slugOf(set.title)) || setId(set.id) || 'questions'}.md`;
}
