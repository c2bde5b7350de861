import type { Answer } from './answer.ts';
import type { Asked } from './asked.ts';

/**
 * The answer of a learner who has done nothing yet. `mark` calls it unanswered, but for cards and open answers,
 * where the learner's own verdict is the answer and "not remembered" is one.
 */
export function emptyAnswer(asked: Asked): Answer {
	switch (asked.kind) {
		case 'single':
		case 'truefalse':
			return { kind: asked.kind, chosen: null };
		case 'multiple':
			return { kind: asked.kind, chosen: [] };
		case 'short':
		case 'numeric':
			return { kind: asked.kind, text: '' };
		case 'cloze':
			return {
				kind: asked.kind,
				gaps: asked.pieces.flatMap((piece) =>
					typeof piece === 'string' ? [] : [{ gap: piece.name, text: '' }]
				)
			};
		case 'order':
			return { kind: asked.kind, items: [] };
		case 'match':
			return { kind: asked.kind, pairs: asked.lefts.map((left) => ({ left, right: null })) };
		case 'categorise':
			return { kind: asked.kind, items: asked.items.map((text) => ({ text, category: null })) };
		case 'card':
			return { kind: asked.kind, remembered: false };
		case 'open':
			return { kind: asked.kind, text: '', met: [], remembered: false };
		case 'find':
			return { kind: asked.kind, quote: '' };
	}
}
