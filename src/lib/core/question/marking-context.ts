import type { Question, QuestionSet } from './question.ts';
import { foldCase, primaryLanguage, tidy, withoutAccents } from './normalise.ts';
import { spelling } from './spelling.ts';
import { likenessForm } from './text-form.ts';
import { letterMask } from './letter-mask.ts';
import { byLength, type KnownWord } from './word-rows.ts';

/** A text that a slip must not turn an answer into. */
export interface Rival {
	/** The question, or `question/gap`, whose answer it is. */
	readonly owner: string;
	/** In the form in which answers are compared, with accents, and without. */
	readonly text: string;
	readonly base: string;
	readonly mask: number;
}

/** What is known around a question when an answer to it is marked; plain data, made once a set. */
export interface MarkingContext {
	/** BCP 47 tag of the set. */
	readonly language: string;
	/** Answers of all questions of the set; the position is the number of letters of the base. */
	readonly rivals: readonly (readonly Rival[])[];
	/** The article's words; the position is the number of letters. */
	readonly words: readonly (readonly KnownWord[])[];
	/** Words of the language near to the answers, likewise; `null` where they are not known. */
	readonly neighbours: readonly (readonly KnownWord[])[] | null;
}

/** Longer answers are sentences, which nobody types by a slip. */
const longestRival = 80;
const longestWord = 40;

export function markingContext(set: QuestionSet): MarkingContext {
	const { language } = set;
	const rivals = set.questions.flatMap((question) =>
		answersOf(question).flatMap(({ owner, text }) => {
			if (text.length > longestRival) return [];
			const form = likenessForm(text, language);
			return [{ owner, ...form, mask: letterMask(form.base) }];
		})
	);
	const primary = primaryLanguage(language);
	const found = set.article.paragraphs.flatMap(
		(paragraph) => tidy(paragraph.text).match(/[\p{L}\p{M}]+/gu) ?? []
	);
	const words = new Set(found.map((word) => spelling(withoutAccents(foldCase(word)), primary)));
	return {
		language,
		rivals: byLength(rivals, longestRival * 2),
		words: wordRows([...words].filter((word) => word.length > 2)),
		neighbours: set.neighbours === undefined ? null : wordRows(set.neighbours)
	};
}

/** A context without a set, for a question on its own. */
export function emptyContext(language: string): MarkingContext {
	return { language, rivals: [], words: [], neighbours: null };
}

function wordRows(words: readonly string[]): readonly (readonly KnownWord[])[] {
	return byLength(
		words.map((base) => ({ base, mask: letterMask(base) })),
		longestWord
	);
}

interface Answered {
	readonly owner: string;
	readonly text: string;
}

function answersOf(question: Question): readonly Answered[] {
	const own = (texts: readonly string[]): readonly Answered[] =>
		texts.map((text) => ({ owner: question.id, text }));
	switch (question.kind) {
		case 'short':
			return own(question.accept.map((entry) => entry.text));
		case 'single':
		case 'multiple':
			return own(question.options.flatMap((option) => (option.credit > 0 ? [option.text] : [])));
		case 'cloze':
			return question.pieces.flatMap((piece) => {
				if (typeof piece === 'string') return [];
				const owner = `${question.id}/${piece.name}`;
				const texts =
					piece.mode === 'typed'
						? piece.accept
						: piece.options.flatMap((option) => (option.right ? [option.text] : []));
				return texts.map((text) => ({ owner, text }));
			});
		case 'match':
			return own(question.pairs.flatMap((pair) => [pair.left, pair.right]));
		case 'categorise':
			return own(question.categories);
		case 'card':
			return own([question.back]);
		case 'truefalse':
		case 'numeric':
		case 'order':
		case 'open':
		case 'find':
			return [];
	}
}
