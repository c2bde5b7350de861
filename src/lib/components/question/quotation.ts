import { excerpt } from '#lib/core/prose/excerpt.ts';
import type { Inline, Range } from '#lib/core/prose/node.ts';

/** A sentence may end here: its mark, closing quotes and white space, or a full-width mark. */
const end = /[.!?…]+[”’"')\]*_]*\s+|[。！？]+[」』”]*|\n+/gu;
/** Before a full stop that ends no sentence: "U.S. Congress", "Dr. Ochoa". */
const abbreviation =
	/(?:^|[\s(“"'])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sgt|Sen|Rep|Gov|Jr|Sr|No|vs|etc|approx|ca|cf|e\.g|i\.e)\.\s+$/u;

/** Where the sentences begin and end that a passage of a text touches. */
export function sentencesAround(text: string, passage: Range): Range {
	let start = 0;
	for (const match of text.matchAll(end)) {
		const at = match.index + match[0].length;
		const next = text.charAt(at);
		const before = text.slice(Math.max(0, at - 24), at);
		if (abbreviation.test(before) || /\p{Ll}/u.test(next)) continue;
		if (at <= passage.start) start = at;
		else if (match.index + 1 >= passage.end || at >= passage.end)
			return { start, end: match.index + match[0].trimEnd().length };
	}
	return { start, end: text.trimEnd().length };
}

/** The sentence that holds a passage, with the passage marked, ready to be shown between quotation marks. */
export function quotation(text: string, passage: Range): readonly Inline[] {
	const whole = sentencesAround(text, passage);
	const to = Math.max(whole.end, passage.end);
	return [
		...shown(text, { start: whole.start, end: passage.start }),
		{ type: 'mark', children: shown(text, passage) },
		...shown(text, { start: passage.end, end: to })
	];
}

/** Nothing for a stretch that is only Markdown's own marks. */
function shown(text: string, range: Range): readonly Inline[] {
	const words = text.slice(range.start, range.end).replace(/[*_`]/g, '');
	return words === '' ? [] : excerpt(text, range);
}
