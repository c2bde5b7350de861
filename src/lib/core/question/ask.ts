import type { Asked, AskedGap } from './asked.ts';
import { hash, shuffle } from './chance.ts';
import type { SingleQuestion, MultipleQuestion } from './choice.ts';
import type { ClozeQuestion, Gap } from './cloze.ts';
import { standsLast } from './pinned.ts';
import { asMarkdown } from './plain-markdown.ts';
import type { Question } from './question.ts';

/**
 * A question as the learner meets it: without its key, in an order that follows from the seed.
 * The part is `whole`, a gap's name (the other gaps are filled in), or a card's `back` or `front`.
 */
export function ask(question: Question, part: string, seed: number): Asked {
	const { kind, prompt } = question;
	const own = hash(`${question.id}/${part}/${seed}`);
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return { kind: question.kind, prompt, options: optionsShown(question, own) };
		case 'truefalse':
		case 'short':
			return { kind: question.kind, prompt };
		case 'numeric':
			return { kind: question.kind, prompt, unit: sharedUnit(question.accept) };
		case 'cloze':
			return { kind: question.kind, prompt, pieces: piecesShown(question, part, own) };
		case 'order':
			return { kind: question.kind, prompt, items: itemsOutOfOrder(question.items, own) };
		case 'match':
			return {
				kind: question.kind,
				prompt,
				lefts: question.pairs.map((pair) => pair.left),
				rights: mixed([...question.pairs.map((pair) => pair.right), ...question.distractors], own)
			};
		case 'categorise':
			return {
				kind: question.kind,
				prompt,
				items: mixed(
					question.items.map((item) => item.text),
					own
				),
				categories: question.categories
			};
		case 'card':
			return { kind: question.kind, prompt: part === 'front' ? question.back : prompt };
		case 'open':
			return { kind: question.kind, prompt };
		case 'find':
			return {
				kind: question.kind,
				prompt,
				passages: question.passages.map(({ paragraph, sentences }) => ({
					paragraph,
					sentences: sentences.map(({ text }) => text)
				}))
			};
		default:
			question satisfies never;
			throw new Error(`There is no way to ask a question of the kind "${String(kind)}".`);
	}
}

/** Sorted before it is shuffled, so that the order shown cannot tell anything of the order in the file. */
function mixed(texts: readonly string[], seed: number): readonly string[] {
	return shuffle(texts.toSorted(), seed);
}

function optionsShown(
	question: SingleQuestion | MultipleQuestion,
	seed: number
): readonly string[] {
	const texts = question.options.map((option) => option.text);
	if (!question.shuffle) return texts;
	const free = texts.filter((text) => !standsLast(text));
	return [...mixed(free, seed), ...texts.filter(standsLast)];
}

/** The unit to print beside the field, when every key agrees on it. */
function sharedUnit(keys: readonly { readonly unit: string | null }[]): string | null {
	const unit = keys[0]?.unit ?? null;
	return keys.every((key) => key.unit === unit) ? unit : null;
}

/** Never the right order already: a learner who touches nothing must not be right. */
function itemsOutOfOrder(items: readonly string[], seed: number): readonly string[] {
	const shown = mixed(items, seed);
	const solved = shown.every((item, index) => item === items[index]);
	if (!solved || shown.length < 2) return shown;
	const turn = 1 + (seed % (shown.length - 1));
	return [...shown.slice(turn), ...shown.slice(0, turn)];
}

function piecesShown(
	question: ClozeQuestion,
	part: string,
	seed: number
): readonly (string | AskedGap)[] {
	return question.pieces.map((piece) => {
		if (typeof piece === 'string') return piece;
		if (part !== 'whole' && part !== piece.name) return asMarkdown(gapKey(piece));
		if (piece.mode === 'typed') return { mode: 'typed', name: piece.name, hint: piece.hint };
		const options = mixed(
			piece.options.map((option) => option.text),
			hash(`${piece.name}/${seed}`)
		);
		return { mode: 'chosen', name: piece.name, options };
	});
}

/** What stands in the gap when it is filled in; plain text. */
export function gapKey(gap: Gap): string {
	return gap.mode === 'typed'
		? (gap.accept[0] ?? '')
		: (gap.options.find((option) => option.right)?.text ?? '');
}
