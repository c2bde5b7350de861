/** What tidying mends. */
export type Matter = 'keyword' | 'mark' | 'bullet' | 'spacing' | 'empty line' | 'line end';

export interface Change {
	/** 1-based line of the text before. */
	readonly line: number;
	readonly what: Matter;
}
