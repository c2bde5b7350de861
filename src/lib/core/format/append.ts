import type { TextEdit } from './text-edit.ts';

/** A question put at the end of a file, parted from what stands there. */
export interface Appended {
	readonly edit: TextEdit;
	/** Where the question begins in what is inserted. */
	readonly start: number;
}

export function appended(file: string, question: string): Appended {
	const body = file.trimEnd();
	const gap = body === '' ? '' : '\n\n';
	return {
		edit: { from: body.length, to: file.length, insert: `${gap}${question}\n` },
		start: gap.length
	};
}
