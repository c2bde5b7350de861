import type { Keyword } from './keyword.ts';
import type { Lettered, Mark, Numbered, Pair } from './mark.ts';
import type { StartRole } from './vocabulary.ts';

/**
 * What a line of a header or of a question is to the reader. Comments, code blocks and lines behind a backslash are no part: they stand as they
 * are.
 */
export type Part =
	| {
			readonly type: 'header';
			/** The keyword as it should be spelt, in small letters. */
			readonly word: string;
			readonly text: string;
	  }
	| {
			readonly type: 'start';
			readonly role: StartRole;
			readonly keyword: Keyword;
			readonly text: string;
	  }
	| (Mark & { readonly type: 'option' | 'answer' | 'field' })
	| ({ readonly type: 'lettered' } & Lettered)
	| ({ readonly type: 'pair' } & Pair)
	| ({ readonly type: 'item' } & Numbered)
	| { readonly type: 'feedback'; readonly text: string }
	| {
			readonly type: 'card';
			readonly front: string;
			readonly back: string;
			readonly reverse: boolean;
			readonly id: string | null;
	  }
	| { readonly type: 'text' }
	/** An empty line of a question. */
	| { readonly type: 'gap' };
