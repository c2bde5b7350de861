import type { Line } from './line.ts';

/** What an article is about, told by its words. */
export interface Matter {
	/** How often a noun, in its base form, stands in the article. */
	readonly count: (base: string) => number;
	/** Whether a word of that base form stands in the title or a heading. */
	readonly isTopic: (base: string) => boolean;
	/** Whether a word stands in the title: what the whole is about is nothing to ask for. */
	readonly isTitle: (base: string) => boolean;
}

export function matterOf(
	lines: readonly Line[],
	title: readonly string[],
	headings: readonly string[]
): Matter {
	const counts = new Map<string, number>();
	for (const { words } of lines)
		for (const { base, part } of words)
			if (part === 'noun') counts.set(base, (counts.get(base) ?? 0) + 1);
	const inTitle = new Set(title.flatMap(wordsOf));
	const inHeadings = new Set(headings.flatMap(wordsOf));
	return {
		count: (base) => counts.get(base) ?? 0,
		isTopic: (base) => inTitle.has(base) || inHeadings.has(base),
		isTitle: (base) => inTitle.has(base)
	};
}

/** Small words, and plurals as singulars too. */
function wordsOf(text: string): readonly string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
	return words.flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));
}
