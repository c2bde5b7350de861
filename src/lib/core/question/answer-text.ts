import type { Answer } from './answer.ts';
import { asMarkdown } from './plain-markdown.ts';
import type { Question } from './question.ts';

/**
 * What a learner answered, as Markdown, empty when nothing was. The question is `null` when its file is gone;
 * the answer still speaks, as it names everything by its text.
 */
export function answerText(question: Question | null, answer: Answer): string {
	switch (answer.kind) {
		case 'single':
			return answer.chosen ?? '';
		case 'multiple':
			return inFileOrder(question, answer.chosen).join(' · ');
		case 'truefalse':
			return answer.chosen === null ? '' : answer.chosen ? 'True' : 'False';
		case 'short':
		case 'numeric':
			return asMarkdown(answer.text.trim());
		case 'cloze':
			return clozeText(question, answer.gaps);
		case 'order':
			return answer.items.join(' → ');
		case 'match':
			return answer.pairs
				.flatMap(({ left, right }) => (right === null ? [] : [`${left} → ${right}`]))
				.join(' · ');
		case 'categorise':
			return answer.items
				.flatMap(({ text, category }) => (category === null ? [] : [`${text} → ${category}`]))
				.join(' · ');
		case 'card':
			return answer.remembered ? 'Remembered' : 'Forgot';
		case 'open':
			return asMarkdown(answer.text.trim());
		case 'find':
			return asMarkdown(answer.quote);
	}
}

function inFileOrder(question: Question | null, chosen: readonly string[]): readonly string[] {
	if (question?.kind !== 'multiple') return chosen;
	const places = new Map(question.options.map((option, place) => [option.text, place]));
	return chosen.toSorted((a, b) => (places.get(a) ?? places.size) - (places.get(b) ?? places.size));
}

/** The sentence with what was filled in; one gap alone, or without its question, the fillings only. */
function clozeText(
	question: Question | null,
	gaps: readonly { readonly gap: string; readonly text: string }[]
): string {
	const filled = gaps.filter(({ text }) => text.trim() !== '');
	const textOf = new Map(filled.map(({ gap, text }) => [gap, asMarkdown(text.trim())]));
	if (question?.kind !== 'cloze' || gaps.length < 2 || filled.length === 0) {
		return [...textOf.values()].join(' · ');
	}
	return question.pieces
		.map((piece) => {
			if (typeof piece === 'string') return piece;
			const text = textOf.get(piece.name);
			return text === undefined ? '\\_\\_\\_\\_' : `**${text}**`;
		})
		.join('');
}
