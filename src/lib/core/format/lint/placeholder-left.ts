import type { Question } from '../../question/question.ts';
import { isPatternWord } from './pattern-words.ts';
import type { Rule } from './rule.ts';

/** A text that a pattern put there and nobody replaced: the whole of a prompt, an option, a field, a title or a paragraph. */
export const placeholderLeft: Rule<'placeholder-left'> = (questions, { set }, report) => {
	const say = (line: number, texts: readonly (string | null)[]): void => {
		const left = texts.filter((text) => text !== null && isPatternWord(text));
		const [text] = left;
		if (typeof text === 'string') report(line, { text, others: new Set(left).size - 1 });
	};
	const { sections, paragraphs } = set.article;
	say(1, [set.title, set.author, ...sections.map(({ title }) => title)]);
	for (const { line, text } of paragraphs) say(line, [text]);
	for (const { question } of questions) {
		const { line, prompt, hints, explanation } = question;
		say(line, [prompt, ...answersOf(question), ...hints, explanation]);
	}
};

function answersOf(question: Question): readonly (string | null)[] {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return question.options.flatMap(({ text, feedback }) => [text, feedback]);
		case 'short':
			return [...question.accept, ...question.reject].flatMap(({ text, feedback }) => [
				text,
				feedback
			]);
		case 'cloze':
			return question.pieces.flatMap((piece) => {
				// The full stop of the pattern stays, whatever goes before it.
				if (typeof piece === 'string') return [piece.trim().replace(/\.$/u, '')];
				return piece.mode === 'typed' ? piece.accept : piece.options.map(({ text }) => text);
			});
		case 'match':
			return question.pairs.flatMap(({ left, right }) => [left, right]);
		case 'categorise':
			return [...question.items.map(({ text }) => text), ...question.categories];
		case 'order':
			return question.items;
		case 'card':
			return [question.back];
		case 'open':
			return [question.model, ...question.criteria];
		case 'find':
			return question.places;
		case 'truefalse':
		case 'numeric':
			return [];
	}
}
