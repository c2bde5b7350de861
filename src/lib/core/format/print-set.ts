import type { CardQuestion } from '../question/card.ts';
import type { Question, QuestionSet } from '../question/question.ts';
import { printCardLine } from './card.ts';
import { needsEscape } from './escape.ts';
import { openerOf } from './opener.ts';
import { printList } from './list.ts';
import { printFields, printQuestion, type PrintContext } from './print-question.ts';
import { printRows } from './print-text.ts';
import { sourceLine } from './source-line.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/**
 * A set as a question file in its canonical form; reading it gives the set again, but for line numbers. Idempotent.
 */
export function printSet(set: QuestionSet): string {
	const vocabulary = vocabularyOf(set.language);
	const context = { vocabulary, language: set.language };
	const article = set.article.paragraphs.length > 0;
	const blocks = [
		printHeader(set),
		titleRow(set.title, vocabulary),
		...printArticle(set, vocabulary),
		...(article && set.questions.length > 0 ? ['# Questions'] : []),
		...cardGroups(set.questions, context).map((group) => printGroup(group, context).join('\n'))
	];
	return `${blocks.join('\n\n')}\n`;
}

function printHeader(set: QuestionSet): string {
	const rows: readonly (readonly [string, string | null])[] = [
		['Title', set.title],
		['Language', set.language],
		['Author', set.author],
		['Licence', set.licence],
		['Date', set.date],
		['Test', set.test ?? null],
		['Source', set.source],
		['Id', set.id],
		['Description', set.description],
		['Tags', set.tags.length === 0 ? null : printList(set.tags, ',')],
		['Level', set.level],
		['Allow', set.allow === undefined ? null : printList(set.allow, ',')]
	];
	return rows.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`])).join('\n');
}

/** The title as a heading, or a rule where it would not read as one: either ends the header. */
function titleRow(title: string, vocabulary: Vocabulary): string {
	const row = `# ${heading(title)}`;
	const opener = openerOf(sourceLine(row, 0), vocabulary);
	const inside = openerOf(sourceLine(title, 0), vocabulary);
	return opener?.type === 'heading' && opener.text === title && inside === null ? row : '---';
}

/** Signs at the end would be taken for a heading's closing ones. */
function heading(title: string): string {
	return /\s#+$/u.test(title) ? `${title} #` : title;
}

function printArticle({ article }: QuestionSet, vocabulary: Vocabulary): readonly string[] {
	const blocks: string[] = [];
	let section: number | null = null;
	for (const paragraph of article.paragraphs) {
		if (paragraph.section !== null && paragraph.section !== section) {
			section = paragraph.section;
			const own = article.sections[section];
			if (own !== undefined) blocks.push(`${'#'.repeat(own.level)} ${heading(own.title)}`);
		}
		blocks.push(printRows(paragraph.text, vocabulary, ['strong', 'weak']).join('\n'));
	}
	return blocks;
}

type Group = readonly [Question] | readonly [CardQuestion, CardQuestion, ...CardQuestion[]];

/** Neighbouring cards of one line each that share their fields go into one `Cards:` block. */
function cardGroups(questions: readonly Question[], context: PrintContext): readonly Group[] {
	const groups: Question[][] = [];
	for (const question of questions) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		if (group !== undefined && last !== undefined && goTogether(last, question, context))
			group.push(question);
		else groups.push([question]);
	}
	return groups as unknown as readonly Group[];
}

function goTogether(one: Question, other: Question, context: PrintContext): boolean {
	if (one.kind !== 'card' || other.kind !== 'card') return false;
	if (!isPlainLine(one, context) || !isPlainLine(other, context)) return false;
	return (
		printFields(one, context, false).join('\n') === printFields(other, context, false).join('\n')
	);
}

function isPlainLine(card: CardQuestion, { vocabulary }: PrintContext): boolean {
	const line = printCardLine(card);
	return (
		line !== null &&
		!needsEscape(line, vocabulary, ['weak']) &&
		!/^[-*+–·•●▪◦‣■\uf0b7>\\]/u.test(line)
	);
}

function printGroup(group: Group, context: PrintContext): readonly string[] {
	const [first] = group;
	if (group.length === 1) return printQuestion(first, context);
	const cards = group as readonly CardQuestion[];
	return [
		'Cards:',
		...cards.map((card) => `${printCardLine(card) ?? ''} ^${card.id}`),
		...printFields(first, context, false)
	];
}
