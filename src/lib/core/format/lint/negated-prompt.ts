import type { Block, Inline } from '../../prose/node.ts';
import { parseBlocks } from '../../prose/parse-blocks.ts';
import { negationOf, type Negation } from './negation.ts';
import type { Rule } from './rule.ts';

/** The clause that asks, or a statement to be judged, is negated, and the word for it is not set off. */
export const negatedPrompt: Rule<'negated-prompt'> = (questions, { language }, report) => {
	const negation = negationOf(language);
	if (negation === null) return;
	for (const { question, prompt } of questions) {
		if (!['single', 'multiple', 'short', 'truefalse'].includes(question.kind)) continue;
		if (!negation.negative.test(prompt.text)) continue;
		const text = withoutStress(question.prompt);
		const clauses =
			question.kind === 'truefalse' ? statements(text, negation) : questionsIn(text, negation);
		const word = clauses.map((clause) => negatedBy(clause, negation)).find(isPlain);
		if (word !== undefined) report(question.line, { text: word });
	}
};

/** A negative that begins its clause adds to the one before: "a whale, not a fish". */
function negatedBy(clause: string, { negative }: Negation): string | null {
	const found = negative.exec(clause.trimStart());
	return found === null || found.index === 0 ? null : found[0];
}

/** In capitals it is set off already. */
function isPlain(word: string | null): word is string {
	return word !== null && word !== word.toUpperCase();
}

/** From each question word on, up to the end of its clause. */
function questionsIn(text: string, { asks, ends }: Negation): readonly string[] {
	return text.split(/(?<=[.?!])\s/u).flatMap((sentence) => {
		const start = asks.exec(sentence);
		if (start === null) return [];
		const rest = sentence.slice(start.index + start[0].length);
		return [rest.slice(0, ends.exec(rest)?.index)];
	});
}

/** Each clause that is no subordinate one. */
function statements(text: string, { ends }: Negation): readonly string[] {
	return text.split(/[,;:.?!()–—]/u).map((clause) => {
		const trimmed = clause.trim();
		return trimmed.slice(0, ends.exec(trimmed)?.index);
	});
}

/** The text without what stands in italics or bold. */
function withoutStress(markdown: string): string {
	return /[*_]/u.test(markdown) ? parseBlocks(markdown).map(plainBlock).join('. ') : markdown;
}

function plainBlock(block: Block): string {
	switch (block.type) {
		case 'paragraph':
			return plainWords(block.children);
		case 'list':
			return block.items.map((item) => item.map(plainBlock).join(' ')).join('. ');
		case 'quote':
			return block.children.map(plainBlock).join(' ');
		case 'code':
			return '';
	}
}

function plainWords(nodes: readonly Inline[]): string {
	return nodes
		.map((node) => {
			switch (node.type) {
				case 'text':
					return node.text;
				case 'link':
				case 'mark':
					return plainWords(node.children);
				default:
					return ' ';
			}
		})
		.join('');
}
