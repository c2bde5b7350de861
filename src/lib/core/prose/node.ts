/** Offsets into a Markdown text, in UTF-16 units; `end` is exclusive. `AnchoredEvidence` is one. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** Inline Markdown as a tree. There is no HTML node: what is not understood is text. */
export type Inline =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'emphasis'; readonly children: readonly Inline[] }
	| { readonly type: 'strong'; readonly children: readonly Inline[] }
	| { readonly type: 'code'; readonly text: string }
	/** `href` is `https:` or `mailto:`; `host` is shown beside the text. */
	| {
			readonly type: 'link';
			readonly href: string;
			readonly host: string;
			readonly children: readonly Inline[];
	  }
	/** `src` is a `data:` raster image or a file beside the set. */
	| { readonly type: 'image'; readonly src: string; readonly alt: string }
	| { readonly type: 'break' }
	/** A stretch to be highlighted; see `Range`. Marks never stand inside marks. */
	| { readonly type: 'mark'; readonly children: readonly Inline[] };

export type Block =
	| { readonly type: 'paragraph'; readonly children: readonly Inline[] }
	| {
			readonly type: 'list';
			readonly ordered: boolean;
			readonly start: number;
			readonly items: readonly (readonly Block[])[];
	  }
	| { readonly type: 'quote'; readonly children: readonly Block[] }
	| { readonly type: 'code'; readonly text: string };
