import type { Draft } from '#lib/core/drafting/draft.ts';
import type { Article } from '#lib/core/evidence/article.ts';

/** The article to draft from. Plain data: it goes to a worker. */
export interface DraftTask {
	readonly article: Article;
	/** BCP 47 tag. */
	readonly language: string;
	readonly title: string;
	readonly seed: number;
	/** How many drafts at most. */
	readonly most: number;
}

export type Drafted =
	| { readonly status: 'drafted'; readonly drafts: readonly Draft[] }
	| { readonly status: 'failed'; readonly detail: string };

/** Drafts questions beside the page. What it is made of is large, and loaded at the first call. */
export interface Drafter {
	draft(task: DraftTask): Promise<Drafted>;
	close(): void;
}
