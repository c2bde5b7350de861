import { crockford } from '../question/crockford.ts';
import { folded } from '../question/folded.ts';
import type { Question } from '../question/question.ts';

/**
 * The id of a question that has none of its own: `q` and five Crockford base-32 characters, the same on every device.
 * `attempt` counts up from 0 where the id is taken.
 */
export function deterministicId(setId: string, question: Question, attempt: number): string {
	const key = [
		setId,
		question.kind,
		folded(question.prompt),
		...answersOf(question).map(folded).sort()
	];
	const bits = hash(`${key.join('\n')}${attempt === 0 ? '' : `\n#${String(attempt)}`}`);
	return `q${crockford(bits, 5)}`;
}

/** What is right and what is offered; feedback, hints and the like may change without a new id. */
export function answersOf(question: Question): readonly string[] {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return question.options.map((option) => `${option.credit > 0 ? '+' : '-'}${option.text}`);
		case 'truefalse':
			return [String(question.key)];
		case 'short':
			return question.accept.map((answer) => answer.text);
		case 'numeric':
			return question.accept.map((key) =>
				key.form === 'value' ? key.value : `${key.from}..${key.to}`
			);
		case 'cloze':
			return question.pieces.flatMap((piece) =>
				typeof piece === 'string'
					? []
					: piece.mode === 'typed'
						? piece.accept
						: piece.options.filter((option) => option.right).map((option) => option.text)
			);
		case 'order':
			return question.items;
		case 'match':
			return question.pairs.map(({ left, right }) => `${left}>${right}`);
		case 'categorise':
			return question.items.map(({ text, category }) => `${text}>${category}`);
		case 'card':
			return [question.back];
		case 'open':
			return [question.model];
		case 'find':
			return question.places;
	}
}

/** FNV-1a over UTF-16 units, then a final mixing so that every bit of the text reaches the low 25 bits. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		value = Math.imul(value ^ (unit & 0xff), 0x01000193);
		value = Math.imul(value ^ (unit >>> 8), 0x01000193);
	}
	value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
	value = Math.imul(value ^ (value >>> 13), 0x297a2d39);
	return (value ^ (value >>> 16)) >>> 0;
}
