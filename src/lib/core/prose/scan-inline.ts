import { closersOf } from './closers.ts';
import { makeRun, matchRuns } from './emphasis.ts';
import type { Run } from './emphasis.ts';
import { isImageSource, linkTarget, readTarget } from './link.ts';
import type { LinkTarget } from './link.ts';

/** A piece of inline Markdown; `at` is its offset in the source. Text stands in the source exactly as it is here. */
export type Token =
	| { readonly type: 'text'; readonly text: string; readonly at: number }
	| { readonly type: 'code'; readonly text: string; readonly at: number }
	| { readonly type: 'image'; readonly src: string; readonly alt: string; readonly at: number }
	| { readonly type: 'break'; readonly at: number }
	| { readonly type: 'run'; readonly run: Run; readonly at: number }
	| Bracket
	/** The end of a link; `source` is all of it, such as `](https://example.org)`. */
	| { readonly type: 'link-end'; readonly source: string; readonly at: number };

/** `[` or `<`: the beginning of a link, or text when `link` is `null`. */
interface Bracket {
	readonly type: 'bracket';
	readonly source: '[' | '<';
	readonly at: number;
	link: LinkTarget | null;
}

const special = /[\\`*_[\]<!$\n]/g;
const escapable = /^[!-/:-@[-`{-~]$/;
const webAddress = /<((?:https:\/\/|mailto:)[^\s<>]+)>/iy;
const imageText = /!\[([^[\]\n]*)\]/y;
const marks = /\*+|_+/y;
const ticks = /`+/y;
const indent = /[ \t]*/y;

/**
 * Cuts inline Markdown into tokens and settles which marks belong together, in time linear in the length of the text.
 * Mathematics (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`) is text with its delimiters, and what stands in it is left alone.
 */
export function scanInline(text: string): readonly Token[] {
	const tokens: Token[] = [];
	const runs: Run[] = [];
	/** Brackets that may become links, with the number of runs before each. */
	const brackets: { bracket: Bracket; runs: number }[] = [];
	const closers = closersOf(text);
	/** Everything before `written` is in tokens; from there to `at` is text not yet pushed. */
	let written = 0;
	let at = 0;

	const matchAt = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		return pattern.exec(text);
	};
	const flush = (): void => {
		if (at > written) tokens.push({ type: 'text', text: text.slice(written, at), at: written });
	};
	const skipTo = (end: number): void => {
		at = end;
		written = end;
	};
	const push = (token: Token, end: number): void => {
		flush();
		tokens.push(token);
		skipTo(end);
	};

	const readers: Readonly<Record<string, () => void>> = {
		'\\': () => {
			const next = text.charAt(at + 1);
			const opensFormula = next === '(' || next === '[';
			const end = opensFormula ? closers.formula(at + 2, next === '(' ? '\\)' : '\\]') : -1;
			if (end >= 0) at = end;
			else if (next === '\n') push({ type: 'break', at }, at + 2 + indentAt(text, at + 2));
			else if (escapable.test(next)) {
				flush();
				written = at + 1;
				at += 2;
			} else at += 1;
		},
		$: () => {
			const double = text.charAt(at + 1) === '$';
			const end = double ? closers.formula(at + 2, '$$') : closers.dollar(at + 1);
			at = end >= 0 ? end : at + (double ? 2 : 1);
		},
		'`': () => {
			const length = matchAt(ticks)?.[0].length ?? 1;
			const from = at + length;
			const end = closers.code(from, length);
			if (end < 0) at = from;
			else push(code(text.slice(from, end), from), end + length);
		},
		'*': () => {
			const length = matchAt(marks)?.[0].length ?? 1;
			const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
			const after = [...text.slice(at + length, at + length + 2)][0] ?? '';
			const run = makeRun(text.charAt(at), length, before, after);
			if (run.canOpen || run.canClose) runs.push(run);
			push({ type: 'run', run, at }, at + length);
		},
		'!': () => {
			const image = matchAt(imageText);
			const target = image === null ? null : readTarget(text, imageText.lastIndex);
			if (image === null || target === null) at += 1;
			else if (!isImageSource(target.address)) at = target.end;
			else push({ type: 'image', src: target.address, alt: image[1] ?? '', at }, target.end);
		},
		'[': () => {
			const bracket: Bracket = { type: 'bracket', source: '[', at, link: null };
			brackets.push({ bracket, runs: runs.length });
			push(bracket, at + 1);
		},
		']': () => {
			const opened = brackets.pop();
			const target = opened === undefined ? null : readTarget(text, at + 1);
			const link = target === null ? null : linkTarget(target.address);
			if (
				opened === undefined ||
				target === null ||
				link === null ||
				opened.bracket.at === at - 1
			) {
				at += 1;
				return;
			}
			opened.bracket.link = link;
			// Emphasis does not reach out of a link, nor does a link stand in another.
			matchRuns(runs.splice(opened.runs));
			brackets.length = 0;
			push({ type: 'link-end', source: text.slice(at, target.end), at }, target.end);
		},
		'<': () => {
			const address = matchAt(webAddress)?.[1] ?? '';
			const link = linkTarget(address);
			if (link === null) {
				at += 1;
				return;
			}
			const end = at + 1 + address.length;
			push({ type: 'bracket', source: '<', at, link }, at + 1);
			at = end;
			push({ type: 'link-end', source: '>', at: end }, end + 1);
			brackets.length = 0;
		},
		'\n': () => {
			const newline = at;
			while (at > written && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
			const next = newline + 1 + indentAt(text, newline + 1);
			if (newline - at >= 2) push({ type: 'break', at: newline }, next);
			else push({ type: 'text', text: '\n', at: newline }, next);
		}
	};

	for (;;) {
		special.lastIndex = at;
		const found = special.exec(text);
		at = found?.index ?? text.length;
		if (found === null) break;
		readers[found[0] === '_' ? '*' : found[0]]?.();
	}
	flush();
	matchRuns(runs);
	return tokens;
}

function indentAt(text: string, at: number): number {
	indent.lastIndex = at;
	return indent.exec(text)?.[0].length ?? 0;
}

/** One space at either end is padding, there to keep a backtick of the content apart. */
function code(content: string, at: number): Token {
	const line = content.replaceAll('\n', ' ');
	const padded = line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '';
	return padded
		? { type: 'code', text: line.slice(1, -1), at: at + 1 }
		: { type: 'code', text: line, at };
}
