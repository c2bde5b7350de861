import { hash } from './chance.ts';
import type { Gap } from './cloze.ts';
import { crockford } from './crockford.ts';
import { canonical } from './decimal.ts';
import { rightSentences } from './find.ts';
import { folded } from './folded.ts';
import type { NumericKey } from './numeric.ts';
import type { Question } from './question.ts';

/** What decides whether a learner's history with a question still holds. */
export interface Edition {
	/** Raised by the teacher to ask for a fresh start. */
	readonly version: number;
	/** Six characters that stand for what is right: they change when the key does, and not with its wording. */
	readonly key: string;
}

/**
 * The edition of one card. The part is as in `partsOf`: a gap has a key of its own, so that a change of one gap leaves
 * its neighbours alone; `whole` stands for all gaps of a gap text.
 */
export function editionOf(question: Question, part: string): Edition {
	return { version: question.version, key: keyOfPart(question, part) };
}

/**
 * Prompt, distractors, feedback, tolerances and the way of asking have no part in it, nor order where it is not the thing
 * that is asked; nor have letter case, spaces, the style of quotation marks and a full stop.
 */
function keyOfPart(question: Question, part: string): string {
	const right = rightOf(question, part).map((text) => folded(text).replace(/[.\s]+$/u, ''));
	const listed = question.kind === 'order' ? right : right.sort();
	return crockford(hash(listed.join('\n')), 6);
}

function rightOf(question: Question, part: string): readonly string[] {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return question.options.filter(({ credit }) => credit > 0).map(({ text }) => text);
		case 'truefalse':
			return [String(question.key)];
		case 'short':
			return question.accept.map(({ text }) => text);
		case 'numeric':
			return question.accept.map(amount);
		case 'cloze':
			return question.pieces.flatMap((piece) => {
				if (typeof piece === 'string') return [];
				if (part === 'whole') return `${piece.name}=${acceptedIn(piece).toSorted().join('|')}`;
				return piece.name === part ? acceptedIn(piece) : [];
			});
		case 'order':
			return question.items;
		case 'match':
			return question.pairs.map(({ left, right }) => `${left}>${right}`);
		case 'categorise':
			return question.items.map(({ text, category }) => `${text}>${category}`);
		case 'card':
			return [part === 'front' ? question.prompt : question.back];
		case 'open':
			return question.criteria.length > 0 ? question.criteria : [question.model];
		case 'find':
			return rightSentences(question);
	}
}

/** Plain texts that are right in a gap. */
export function acceptedIn(gap: Gap): readonly string[] {
	return gap.mode === 'typed'
		? gap.accept
		: gap.options.flatMap(({ text, right }) => (right ? text : []));
}

function amount(key: NumericKey): string {
	const unit = key.unit === null ? '' : ` ${key.unit}`;
	return key.form === 'value'
		? canonical(key.value) + unit
		: `${canonical(key.from)}..${canonical(key.to)}${unit}`;
}
