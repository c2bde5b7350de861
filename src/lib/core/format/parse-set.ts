import { findQuote } from '../evidence/find.ts';
import { passagesAround } from '../evidence/passages.ts';
import type { Article } from '../evidence/article.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { QuestionSet } from '../question/question.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { FieldEntry } from './draft.ts';
import type { FindEvidence, Lookup } from './fields.ts';
import { findings as newFindings, type Findings } from './findings.ts';
import type { FrontMatter } from './front-matter.ts';
import { layOut } from './layout.ts';
import { maximumBytes, maximumQuestions } from './limits.ts';
import { rowsOf, type Outline } from './outline.ts';
import { parseBlock, type Read } from './parse-question.ts';
import type { Reading } from './reading.ts';
import { setId } from './slug.ts';
import { settleIds } from './settle-ids.ts';

/** A file as questions, and what there is to say about it. */
export interface ParsedSet {
	readonly set: QuestionSet;
	/** The id that each question has in the file, `null` where it has none; copies have the same. */
	readonly written: readonly (string | null)[];
	/** The set's id where the header gives one; otherwise the file's name has made it. */
	readonly headerId: string | null;
	/** By line, then column. */
	readonly diagnostics: readonly Diagnostic[];
	/** Questions and cards left out because of an error. */
	readonly heldBack: number;
}

/** Reads a question file. Never throws; `fallbackId` serves where the header names no id. */
export function parseSet(text: string, fallbackId: string): ParsedSet {
	return readSetText(text, fallbackId, () => undefined);
}

/** The same, telling of each line what became of it; a line may be told of twice, and the last word counts. */
export function readSetText(text: string, fallbackId: string, use: Reading['use']): ParsedSet {
	const findings = newFindings();
	if (text.length > maximumBytes) {
		findings.report('file-too-large', { line: 1, column: 1 }, { bytes: text.length });
		return {
			set: emptySet(fallbackId),
			written: [],
			headerId: null,
			diagnostics: findings.all(),
			heldBack: 0
		};
	}
	const { header, parts, reading, lastLine } = layOut(text, findings, use);
	const article = parts.article.article();
	const id = header.id ?? (setId(fallbackId) || 'set');
	const language = header.language ?? 'en';
	const { read, heldBack } = readBlocks(parts, article, language, reading);
	const { questions, written } = settleIds(read, id, findings);
	if (read.length + heldBack + parts.stray.length === 0)
		findings.report('no-questions', { line: lastLine, column: 1 }, {});
	const title = titleOf(header, parts, id, findings);
	const { tags, allow, test } = header;
	const more = { ...(test === null ? {} : { test }), ...(allow.length === 0 ? {} : { allow }) };
	const set = { id, title, language, ...header.texts, tags, ...more, article, questions };
	const diagnostics = [...findings.all()].sort(byPlace);
	return { set, written, headerId: header.id, diagnostics, heldBack };
}

function readBlocks(
	{ blocks }: Outline,
	article: Article,
	language: string,
	reading: Reading
): { read: readonly Read[]; heldBack: number } {
	const lookup: Lookup = {
		find: evidenceFinder(article, reading.findings),
		passages: (places) => passagesAround(article, places, language)
	};
	const read: Read[] = [];
	let heldBack = 0;
	let full = false;
	for (const block of blocks) {
		if (full) {
			for (const { line } of [block, ...rowsOf(block)]) reading.use(line, 'left out');
			heldBack += 1;
			continue;
		}
		const found = parseBlock(block, language, lookup, reading);
		for (const one of found.read) read.push(one);
		heldBack += found.heldBack;
		if (
			read.length <= maximumQuestions &&
			(read.length < maximumQuestions || block === blocks.at(-1))
		)
			continue;
		full = true;
		heldBack += read.length - maximumQuestions;
		read.length = maximumQuestions;
		reading.findings.report(
			'too-many-questions',
			{ line: block.line.number, column: 1 },
			{ count: maximumQuestions }
		);
	}
	return { read, heldBack };
}

/** Nobody mends more quotations at once, and the passage closest to each takes long to find. */
const mostOffers = 500;

/** Looks each quotation up once: a block of cards repeats its own for each card. */
function evidenceFinder(article: Article, findings: Findings): FindEvidence {
	const known = new Map<string, ReturnType<typeof findQuote>>();
	let offers = 0;
	return (quote: string, field: FieldEntry): Evidence => {
		const found = known.get(quote) ?? findQuote(article, quote, offers < mostOffers);
		known.set(quote, found);
		if (found.found === 'once') return { ...found.evidence, quote };
		if (found.found === 'several')
			findings.report(field.key === 'find' ? 'find-several' : 'evidence-several', field, {
				paragraphs: found.paragraphs
			});
		else {
			const { closest } = found;
			offers += 1;
			findings.report(field.key === 'find' ? 'find-none' : 'evidence-none', field, {
				closest: closest?.text ?? null,
				paragraph: closest?.paragraph ?? 0
			});
		}
		return { status: 'lost', quote, exact: quote, paragraph: null };
	};
}

function titleOf(
	header: FrontMatter,
	{ article }: Outline,
	id: string,
	findings: Findings
): string {
	if (header.title !== null) return header.title;
	const place = { line: 1, column: 1 };
	const heading = article.firstHeading();
	if (heading === null) findings.report('no-title', place, { text: id });
	else findings.report('title-from-heading', place, { text: heading });
	return heading ?? id;
}

function emptySet(fallbackId: string): QuestionSet {
	const id = setId(fallbackId) || 'set';
	const nothing = {
		description: null,
		author: null,
		licence: null,
		date: null,
		source: null,
		level: null
	};
	return {
		id,
		title: id,
		language: 'en',
		...nothing,
		tags: [],
		article: { sections: [], paragraphs: [] },
		questions: []
	};
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
	return one.line - other.line || one.column - other.column;
}
