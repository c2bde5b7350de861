import type { Asked } from '#lib/core/question/asked.ts';

/** Whether letters belong to the answer: then none of them is a shortcut while the question is asked. */
export function takesLetters(asked: Asked | null): boolean {
	switch (asked?.kind) {
		case 'short':
		case 'numeric':
		case 'open':
			return true;
		case 'cloze':
			return asked.pieces.some((piece) => typeof piece !== 'string' && piece.mode === 'typed');
		default:
			return false;
	}
}
