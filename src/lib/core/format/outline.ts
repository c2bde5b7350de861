import { articleText, type ArticleText } from './article-text.ts';
import { isEscaped, unescaped } from './escape.ts';
import type { Fences } from './fence.ts';
import { letteredQuestionAt, swallowedIn, type LetteredQuestion } from './lettered-question.ts';
import { markOf } from './mark.ts';
import type { Keyword } from './keyword.ts';
import { openerOf, unbold, type Opener } from './opener.ts';
import type { Reading } from './reading.ts';
import { columnOf, isBlank, sourceLine, textBetween, type SourceLine } from './source-line.ts';
import type { StartRole, Vocabulary } from './vocabulary.ts';

/** A line of a question, not yet understood. */
export interface BodyLine {
	readonly line: SourceLine;
	/** Text whatever it looks like: in a code block, or behind a backslash. */
	readonly text: string | null;
	readonly verbatim: boolean;
}

/** A question, or a block of cards: from its first line to the next start or heading. */
export interface Block {
	readonly role: StartRole;
	readonly line: SourceLine;
	readonly column: number;
	/** What stands behind the keyword. */
	readonly text: string;
	readonly body: readonly BodyLine[];
	/** Lines below it that are questions of their own, but for their `Q:`. */
	readonly swallowed: Swallowed | null;
}

export interface Swallowed {
	readonly rows: readonly BodyLine[];
	readonly questions: readonly LetteredQuestion[];
}

/** The lines below a question's first, with those that it has swallowed. */
export function rowsOf({ body, swallowed }: Block): readonly BodyLine[] {
	return swallowed === null ? body : [...body, ...swallowed.rows];
}

export interface Outline {
	readonly article: ArticleText;
	readonly blocks: readonly Block[];
	/** Questions in the article, but for their `Q:`. */
	readonly stray: readonly LetteredQuestion[];
}

/** Parts the lines behind the header into the article's and the questions'. */
export function outline(
	lines: readonly SourceLine[],
	from: number,
	fences: Fences,
	title: string | null,
	reading: Reading
): Outline {
	const { vocabulary, findings } = reading;
	const article = articleText(title, reading);
	const blocks: Block[] = [];
	const fenceAt = new Map(fences.closed.map((fence) => [fence.from, fence.to]));
	let body: BodyLine[] | null = null;
	let stray = false;
	const lettered: LetteredQuestion[] = [];
	let below = 0;
	let at = from;

	function open({ line, role, keyword }: Opening & { type: 'start' }): void {
		article.blank();
		body = [];
		const text = textBetween(line, keyword.end);
		blocks.push({
			role,
			line,
			column: columnOf(line, line.indent),
			text,
			body,
			swallowed: null
		});
		reading.use(line, 'question', { type: 'start', role, keyword, text });
	}

	function heading(line: SourceLine, level: number, text: string): void {
		body = null;
		article.heading(line, level, text);
		reading.use(line, 'heading');
	}

	function plain(line: SourceLine, text: string | null, verbatim: boolean): void {
		if (body !== null) {
			body.push({ line, text, verbatim });
			return;
		}
		if (text === null && isBlank(line)) {
			article.blank();
			reading.use(line, 'blank');
			stray = false;
			return;
		}
		stray = (text === null && (isLettered(line) || warnOfStray(line, stray, reading))) || stray;
		article.text(line, text ?? line.raw);
		reading.use(line, 'article');
	}

	/** A worksheet's question, or the key of the one just above. */
	function isLettered(line: SourceLine): boolean {
		if (line.number <= below + 2 && markOf(line, vocabulary).type === 'field') return true;
		if (!'*(aA'.includes(line.copy.charAt(line.body))) return false;
		const begin = Math.max(from, at - mostAbove);
		const rows = lines.slice(begin, at + mostBelow).map(asRow);
		const question = letteredQuestionAt(rows, at - begin, vocabulary);
		if (question === null) return false;
		lettered.push(question);
		below = question.options.at(-1)?.number ?? line.number;
		return true;
	}

	function usual(line: SourceLine): void {
		const opener = openingOf(line, reading);
		switch (opener?.type) {
			case 'comment':
				reading.use(line, 'comment');
				return;
			case 'start':
				open(opener);
				return;
			case 'heading':
				heading(line, opener.level, opener.text);
				return;
			case undefined:
				plain(line, null, false);
		}
	}

	for (; at < lines.length; at += 1) {
		const line = lines[at];
		if (line === undefined) break;
		const to = fenceAt.get(at);
		if (to !== undefined) {
			for (const inside of lines.slice(at, to + 1)) plain(inside, inside.raw, true);
			at = to;
		} else if (isEscaped(line)) plain(line, unescaped(line, reading.vocabulary), false);
		else usual(line);
	}
	const whole = blocks.map((block) => withoutSwallowed(block, vocabulary));
	// Numbers and letters alone may be a list of the article, where the file begins its questions otherwise.
	const sure = lettered.filter(({ certain }) => certain || blocks.length === 0);
	for (const { first } of sure) findings.report('lettered-without-start', placeOf(first), {});
	return { article, blocks: whole, stray: sure };
}

/** As much as is looked at around a first option. */
const mostAbove = 20;
const mostBelow = 60;

function asRow(line: SourceLine): BodyLine {
	return { line, text: isEscaped(line) ? line.raw : null, verbatim: false };
}

function withoutSwallowed(block: Block, vocabulary: Vocabulary): Block {
	const found = block.role === 'cards' ? null : swallowedIn(block.body, vocabulary);
	if (found === null) return block;
	const { at, questions } = found;
	return {
		...block,
		body: block.body.slice(0, at),
		swallowed: { rows: block.body.slice(at), questions }
	};
}

type Opening =
	| { readonly type: 'comment' }
	| {
			readonly type: 'start';
			readonly line: SourceLine;
			readonly role: StartRole;
			readonly keyword: Keyword;
	  }
	| { readonly type: 'heading'; readonly level: number; readonly text: string };

function openingOf(line: SourceLine, reading: Reading): Opening | null {
	const { vocabulary, findings } = reading;
	const opener = openerOf(line, vocabulary);
	if (opener?.type === 'comment') return opener;
	if (opener?.type === 'start') return opening(opener, line);
	if (opener?.type === 'heading') return headingOrStart(opener, line, reading);
	if (opener !== null) return null;
	const bare = unbold(line);
	const bold = bare === null ? null : openerOf(bare, vocabulary);
	if (bare === null || bold?.type !== 'start') return null;
	findings.reportOnce('bold-keyword', placeOf(line), {});
	return opening(bold, bare);
}

function opening(opener: Opener & { type: 'start' }, line: SourceLine): Opening {
	return { type: 'start', line, role: opener.role, keyword: opener.keyword };
}

/** Chat windows write `### Question 3: Which …`, or `### Question 3` with the question below. */
function headingOrStart(
	opener: Opener & { type: 'heading' },
	line: SourceLine,
	reading: Reading
): Opening {
	const { vocabulary, findings } = reading;
	const { level, text } = opener;
	const rest = sourceLine(text.replace(/^\*\*(.*)\*\*$/u, '$1'), line.number);
	const direct = openerOf(rest, vocabulary);
	const start = direct ?? openerOf(sourceLine(`${rest.raw}:`, line.number), vocabulary);
	if (start?.type !== 'start' || !start.keyword.numbered) return { type: 'heading', level, text };
	findings.report('heading-as-question', placeOf(line), { text });
	return { type: 'start', line: rest, role: start.role, keyword: start.keyword };
}

const keyLetter = /^[a-z][.)]?$/iu;

/** Options, or the key of lettered ones, in the article: most likely a question without its `Q:`. */
function warnOfStray(line: SourceLine, before: boolean, reading: Reading): boolean {
	const first = line.copy.charAt(line.body);
	if (before || !'[(☐☑☒✅*AaLlRrCS'.includes(first)) return before;
	const mark = markOf(line, reading.vocabulary);
	const isOption = mark.type === 'option' && mark.text !== '';
	const isKey = mark.type === 'field' && mark.key === 'answer' && keyLetter.test(mark.text);
	if (!isOption && !isKey) return false;
	reading.findings.report('question-without-start', placeOf(line), {});
	return true;
}

function placeOf(line: SourceLine): { line: number; column: number } {
	return { line: line.number, column: columnOf(line, line.indent) };
}
