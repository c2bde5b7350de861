import type { Asked } from './day-tally.ts';
import { metCards, type Figures, type ListedSet } from './library-figures.ts';
import { together } from './recent.ts';

/** How well the cards of one article were remembered when they came back. */
export interface ArticleRecall {
	readonly set: string;
	readonly title: string;
	/** Also of questions that its file has lost. */
	readonly returned: Asked;
	/** In the order of the article, those in which something came back. */
	readonly sections: readonly SectionRecall[];
}

export interface SectionRecall {
	/** `null` for questions without a place in the text, and for those that the file has lost. */
	readonly slug: string | null;
	readonly title: string;
	readonly returned: Asked;
}

const noSection = 'No section, or no longer asked';

/** The articles of which something came back, in the library's order. */
export function recallByArticle(
	entries: readonly ListedSet[],
	figures: Figures
): readonly ArticleRecall[] {
	return entries.flatMap((entry) => {
		const returned = returnedOf(figures, entry.id);
		if (returned.asked === 0) return [];
		const { id: set, title } = entry;
		return [{ set, title, returned, sections: sectionsOf(entry, figures, returned) }];
	});
}

/** What came back of sets that the library no longer has. */
export function recallElsewhere(entries: readonly ListedSet[], figures: Figures): Asked {
	const listed = new Set(entries.map(({ id }) => id));
	const lost = [...figures.keys()].filter((set) => !listed.has(set));
	return together(lost.map((set) => returnedOf(figures, set)));
}

function returnedOf(figures: Figures, set: string): Asked {
	let asked = 0;
	let right = 0;
	for (const [cardAsked, cardRight] of figures.get(set)?.values() ?? []) {
		asked += cardAsked;
		right += cardRight;
	}
	return { asked, right };
}

function sectionsOf(entry: ListedSet, figures: Figures, all: Asked): readonly SectionRecall[] {
	const cards = metCards(entry, figures);
	const sections = entry.sections.map(({ slug, title }) => ({
		slug,
		title,
		returned: together(cards.flatMap((card) => (card.section === slug ? [card.returned] : [])))
	}));
	const placed = together(sections.map(({ returned }) => returned));
	const rest = { asked: all.asked - placed.asked, right: all.right - placed.right };
	return [...sections, { slug: null, title: noSection, returned: rest }].filter(
		({ returned }) => returned.asked > 0
	);
}
