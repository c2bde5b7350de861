import type { Block, Inline } from '../../prose/node.ts';
import { parseBlocks } from '../../prose/parse-blocks.ts';
import type { Question } from '../../question/question.ts';
import type { Rule } from './rule.ts';

/** Words that only say that there is an image, or its file's name. */
const empty =
	/^(?:|(?:an? |the )?(?:image|picture|photo|figure|bild|abbildung|foto|grafik|imagen|immagine|imagem|afbeelding)\s*\d*|\S+\.(?:png|jpe?g|gif|webp|avif))$/iu;

/** The cards of a block share their fields, so what is long is looked through once. */
const longText = 500;

/** An image that tells nothing to those who do not see it. */
export const imageWithoutAlt: Rule<'image-without-alt'> = (questions, { set }, report) => {
	const known = new Map<string, boolean>();
	const isBare = (text: string): boolean => {
		if (text.length < longText) return hasBareImage(text);
		const before = known.get(text);
		if (before !== undefined) return before;
		const found = hasBareImage(text);
		known.set(text, found);
		return found;
	};
	for (const { text, line } of set.article.paragraphs) if (hasBareImage(text)) report(line, {});
	for (const { question } of questions)
		if (textsOf(question).some(isBare)) report(question.line, {});
};

function hasBareImage(markdown: string): boolean {
	return markdown.includes('![') && parseBlocks(markdown).some(inBlock);
}

function inBlock(block: Block): boolean {
	switch (block.type) {
		case 'paragraph':
			return block.children.some(inInline);
		case 'list':
			return block.items.some((item) => item.some(inBlock));
		case 'quote':
			return block.children.some(inBlock);
		case 'code':
			return false;
	}
}

function inInline(node: Inline): boolean {
	if (node.type === 'image') return empty.test(node.alt.trim());
	return 'children' in node && node.children.some(inInline);
}

/** Everything of a question that is shown as Markdown. */
function textsOf(question: Question): readonly string[] {
	const common = [question.prompt, ...question.hints, question.explanation ?? ''];
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return [
				...common,
				...question.options.flatMap(({ text, feedback }) => [text, feedback ?? ''])
			];
		case 'order':
			return [...common, ...question.items];
		case 'match':
			return [
				...common,
				...question.pairs.flatMap(({ left, right }) => [left, right]),
				...question.distractors
			];
		case 'categorise':
			return [...common, ...question.items.map(({ text }) => text), ...question.categories];
		case 'card':
			return [...common, question.back];
		case 'open':
			return [...common, question.model];
		default:
			return common;
	}
}
