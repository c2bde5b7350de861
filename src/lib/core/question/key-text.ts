import { gapKey } from './ask.ts';
import { keysOf } from './choice.ts';
import { rightSentences } from './find.ts';
import type { Decimal, NumericKey } from './numeric.ts';
import { asMarkdown } from './plain-markdown.ts';
import type { Question } from './question.ts';

/** The right answer in words, as Markdown; the part is `whole`, a gap's name, or a card's `back` or `front`. */
export function keyText(question: Question, part: string): string {
	switch (question.kind) {
		case 'single':
			return (
				(
					question.options.find((option) => option.credit === 1) ??
					question.options.toSorted((a, b) => b.credit - a.credit)[0]
				)?.text ?? ''
			);
		case 'multiple':
			return keysOf(question)
				.map((option) => option.text)
				.join(' · ');
		case 'truefalse':
			return question.key ? 'True' : 'False';
		case 'short':
			return asMarkdown(question.accept[0]?.text ?? '');
		case 'numeric':
			return question.accept[0] === undefined ? '' : asMarkdown(numericText(question.accept[0]));
		case 'cloze':
			return question.pieces
				.flatMap((piece) => {
					if (typeof piece === 'string') return part === 'whole' ? [piece] : [];
					const key = asMarkdown(gapKey(piece));
					if (part === 'whole') return [`**${key}**`];
					return part === piece.name ? [key] : [];
				})
				.join('');
		case 'order':
			return question.items.join(' → ');
		case 'match':
			return question.pairs.map(({ left, right }) => `${left} → ${right}`).join(' · ');
		case 'categorise':
			return question.items.map(({ text, category }) => `${text} → ${category}`).join(' · ');
		case 'card':
			return part === 'front' ? question.prompt : question.back;
		case 'open':
			return question.model;
		case 'find':
			return rightSentences(question).map(asMarkdown).join(' · ');
	}
}

function numericText(key: NumericKey): string {
	const unit = key.unit === null ? '' : key.unit === '%' ? '\u202f%' : `\u00a0${key.unit}`;
	if (key.form === 'range') return `${grouped(key.from)} – ${grouped(key.to)}${unit}`;
	const { tolerance } = key;
	const by =
		tolerance.type === 'none'
			? ''
			: ` ± ${grouped(tolerance.by)}${tolerance.type === 'percent' ? '\u202f%' : ''}`;
	return grouped(key.value) + by + unit;
}

/** Digits in threes with a thin space, which no language reads as a decimal sign. */
function grouped(value: Decimal): string {
	const [whole = '', fraction] = value.replace('-', '−').split('.');
	const threes = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
	return fraction === undefined ? threes : `${threes}.${fraction}`;
}
