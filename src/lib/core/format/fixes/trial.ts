import type { Diagnostic } from '../diagnostic.ts';
import type { Fix } from '../fix.ts';
import { parseSet, type ParsedSet } from '../parse-set.ts';
import type { Span } from '../span.ts';
import { edited } from '../text-edit.ts';
import { lastLineOf, type Manuscript } from './manuscript.ts';

/** A text that is longer takes so long to read that it is not read twice more for a fix. */
const longest = 300_000;

/**
 * Tries fixes before they are offered: the finding has to go, no error may come, and no question may be lost. Where finding and
 * fix lie within one question, only that question is read again.
 */
export function trial(page: Manuscript): (diagnostic: Diagnostic, fix: Fix) => boolean {
	let last: { readonly stretch: Span; readonly read: ParsedSet } | null = null;

	function read(text: string, whole: boolean): ParsedSet {
		return parseSet(whole ? text : `Title: T\nLanguage: ${page.set.language}\n\n${text}`, 'trial');
	}

	/** What several findings offer is tried once for each code. */
	const tried = new WeakMap<Fix, Map<string, boolean>>();
	return (diagnostic, fix) => {
		const known = tried.get(fix) ?? new Map<string, boolean>();
		const mends = known.get(diagnostic.code) ?? mend(diagnostic, fix);
		tried.set(fix, known.set(diagnostic.code, mends));
		return mends;
	};

	function mend(diagnostic: Diagnostic, fix: Fix): boolean {
		if (certain.has(diagnostic.code)) return true;
		const whole = { from: 0, to: page.text.length };
		const around = stretchOf(page, diagnostic.line);
		const within = fix.edits.every(({ from, to }) => from >= around.from && to <= around.to);
		const stretch = within && !across.has(diagnostic.code) ? around : whole;
		const isWhole = stretch.from === 0 && stretch.to === whole.to;
		const text = page.text.slice(stretch.from, stretch.to);
		if (text.length > longest || !page.afford(text.length)) return false;
		if (last?.stretch.from !== stretch.from || last.stretch.to !== stretch.to)
			last = { stretch, read: read(text, isWhole) };
		const before = last.read;
		const edits = fix.edits.map(({ from, to, insert }) => ({
			from: from - stretch.from,
			to: to - stretch.from,
			insert
		}));
		const after = read(edited(text, edits), isWhole);
		return isBetter(before, after, diagnostic) && losesNone(before, after, diagnostic, fix);
	}
}

const nothing: ReadonlySet<string> = new Set();

/** Findings whose mending changes where questions begin and end, or which are about the whole file. */
const across = new Set([
	'question-without-start',
	'lettered-without-start',
	'unclosed-code-block',
	'question-in-code-block',
	'code-block-unwrapped',
	'chatter-left-out'
]);

/**
 * Not tried: a question alone does not show them. The article has been looked up, the id is the reader's own, and a line `Title: …`
 * at the head of a file disturbs nothing.
 */
const certain = new Set([
	'evidence-none',
	'evidence-several',
	'find-none',
	'find-several',
	'id-twice',
	'same-set-id',
	'no-title',
	'title-from-heading'
]);

function stretchOf(page: Manuscript, line: number): Span {
	const block = page.blockAt(line);
	if (block !== null)
		return { from: page.span(block.line.number).from, to: page.span(lastLineOf(block)).next };
	return { from: 0, to: page.text.length };
}

function isBetter(before: ParsedSet, after: ParsedSet, { code, severity }: Diagnostic): boolean {
	const most = errorsIn(before, code) - (severity === 'error' && !begins.has(code) ? 1 : 0);
	return (
		countOf(after, code) < countOf(before, code) &&
		errorsIn(after, code) <= most &&
		after.set.questions.length >= before.set.questions.length
	);
}

function countOf({ diagnostics }: ParsedSet, code: string): number {
	return diagnostics.filter((one) => one.code === code).length;
}

/** Findings whose mending begins a question, which may lack its key, and may have swallowed the next one. */
const begins = new Set(['lettered-without-start', 'question-swallowed']);
const ofBegun = new Set(['no-lettered-key', 'question-swallowed']);

/** What writes something makes no question disappear, not even one that was held back; to take a line away is the teacher's choice. */
function losesNone(
	before: ParsedSet,
	after: ParsedSet,
	{ code }: Diagnostic,
	{ edits }: Fix
): boolean {
	const gained = accounted(after) - accounted(before);
	if (code === 'lettered-without-start' && !edits.some(({ insert }) => insert === '\\'))
		return gained > 0;
	return gained >= 0 || !edits.some(({ insert }) => /[^\s\\]/u.test(insert));
}

function accounted({ set, heldBack }: ParsedSet): number {
	return set.questions.length + heldBack;
}

function errorsIn({ diagnostics }: ParsedSet, mending: string): number {
	const expected = begins.has(mending) ? ofBegun : nothing;
	return diagnostics.filter(({ code, severity }) => severity === 'error' && !expected.has(code))
		.length;
}
