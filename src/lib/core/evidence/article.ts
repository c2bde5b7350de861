/** A block of the article with an address: what a reader sees as "paragraph 4". */
export interface Paragraph {
	/** 1-based, counted through the whole article; the address `#p4`. */
	readonly number: number;
	/** Markdown of the block, its lines joined by `\n`. */
	readonly text: string;
	/** Position in `Article.sections`; `null` before the first heading. */
	readonly section: number | null;
	/** 1-based line of the file where the block begins. */
	readonly line: number;
}

export interface Section {
	/** Address inside the page, unique in the article: letters, digits and hyphens. */
	readonly slug: string;
	readonly title: string;
	/** Depth of the heading, 1–6. */
	readonly level: number;
}

/** The text that the questions are about. Sections without a paragraph of their own are not kept. */
export interface Article {
	readonly sections: readonly Section[];
	readonly paragraphs: readonly Paragraph[];
}
