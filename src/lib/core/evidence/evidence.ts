/** A place in the article that proves an answer: a W3C TextQuoteSelector with its position. */
export interface AnchoredEvidence {
	readonly status: 'anchored';
	/** The quotation as the teacher wrote it, such as `first words … last words`. */
	readonly quote: string;
	/** The passage as it stands in the article. */
	readonly exact: string;
	/** Up to 32 characters before and after it in the same paragraph. */
	readonly prefix: string;
	readonly suffix: string;
	/** Number of the paragraph. */
	readonly paragraph: number;
	/** Offsets into the paragraph's text, in UTF-16 units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
}

/** A quotation that the article does not contain, or contains more than once. */
export interface LostEvidence {
	readonly status: 'lost';
	readonly quote: string;
	readonly exact: string;
	readonly paragraph: null;
}

export type Evidence = AnchoredEvidence | LostEvidence;
