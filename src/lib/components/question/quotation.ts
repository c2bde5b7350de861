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

/** What is quoted at one place: the sentence around one or more passages. */
export interface Quotation<Passage extends Range> {
	/** In the order of the text; they do not overlap. */
	readonly passages: readonly Passage[];
	readonly sentence: Range;
}

/** Passages of one text, gathered so that no sentence is quoted twice. */
export function quotations<Passage extends Range>(
	text: string,
	passages: readonly Passage[]
): readonly Quotation<Passage>[] {
	const found: Quotation<Passage>[] = [];
	for (const passage of passages.toSorted((one, other) => one.start - other.start)) {
		const around = sentencesAround(text, passage);
		const sentence = { start: around.start, end: Math.max(around.end, passage.end) };
		const last = found.at(-1);
		if (last === undefined || sentence.start >= last.sentence.end) {
			found.push({ passages: [passage], sentence });
			continue;
		}
		found[found.length - 1] = {
			passages: joined(last.passages, passage),
			sentence: {
				start: last.sentence.start,
				end: Math.max(last.sentence.end, sentence.end)
			}
		};
	}
	return found;
}

function joined<Passage extends Range>(
	passages: readonly Passage[],
	next: Passage
): readonly Passage[] {
	const last = passages.at(-1);
	if (last === undefined || next.start >= last.end) return [...passages, next];
	return [...passages.slice(0, -1), { ...last, end: Math.max(last.end, next.end) }];
}

/** The sentence with its passages marked, ready to be shown between quotation marks. */
export function quotation(
	text: string,
	{ sentence, passages }: Quotation<Range>
): readonly Inline[] {
	let from = sentence.start;
	const nodes: Inline[] = [];
	for (const passage of passages) {
		nodes.push(...shown(text, { start: from, end: passage.start }));
		nodes.push({ type: 'mark', children: shown(text, passage) });
		from = passage.end;
	}
	return [...nodes, ...shown(text, { start: from, end: sentence.end })];
}

/** Nothing for a stretch that is only Markdown's own marks. */
function shown(text: string, range: Range): readonly Inline[] {
	const words = text.slice(range.start, range.end).replace(/[*_`]/g, '');
	return words === '' ? [] : excerpt(text, range);
}
