import { canonical, multiply } from './decimal.ts';
import { andWordOf, articlesOf } from './function-words.ts';
import { withFractions } from './fraction.ts';
import { withInitials } from './initials.ts';
import { foldCase, primaryLanguage, tidy, withoutAccents } from './normalise.ts';
import { numberAt } from './number-words.ts';
import { numeralAt } from './numeral.ts';
import { spelling } from './spelling.ts';
import { unitNamed } from './units.ts';

/** A word, a number or a sign of a typed answer, in the form in which it is compared. */
export type Token =
	| {
			readonly type: 'word';
			/** As typed, for its capitals. */
			readonly raw: string;
			/** Folded, with its accents. */
			readonly text: string;
			/** Without accents, in one spelling. */
			readonly base: string;
	  }
	/** A decimal numeral; an ordinal ends in a point. */
	| { readonly type: 'number'; readonly text: string; readonly base: string }
	| { readonly type: 'sign'; readonly text: string; readonly base: string };

/**
 * Cuts a text into what counts. Quotes, brackets, outer punctuation, hyphens between words and a leading article
 * go; signs that carry meaning stay (`-5`, `25%`, `C++`, `Na+`); numbers are read, in words as in digits.
 */
export function tokensOf(text: string, tag: string): readonly Token[] {
	const language = primaryLanguage(tag);
	const cut = scan(prepared(text, language), language);
	const named = withoutArticles(withInitials(withPercent(cut)), language);
	return withCurrency(withFractions(withNumbers(named, language)));
}

const negatives: readonly (readonly [RegExp, string])[] = [
	[/\b(ca)n'?t\b/gi, '$1n not'],
	[/\bcannot\b/gi, 'can not'],
	[/\bwon't\b/gi, 'will not'],
	[/\bshan't\b/gi, 'shall not'],
	[/\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n'?t\b/gi, '$1 not']
];

function prepared(text: string, language: string): string {
	let form = tidy(text).replace(
		/(?<![\p{L}.])((?:\p{L}\.){2,})/gu,
		(letters) => `${letters.replace(/\./g, '')} `
	);
	if (language === 'en') {
		for (const [pattern, plain] of negatives) form = form.replace(pattern, plain);
	}
	const elided = language === 'fr' || language === 'it';
	return form
		.replace(/(?<=\p{L})'(?=\p{L})/gu, elided ? ' ' : '')
		.replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L}{3})/gu, (whole, letter: string) =>
			/a/i.test(letter) ? whole : letter
		)
		.replace(/&/g, ` ${andWordOf(language)} `);
}

const pieces = /[\p{L}\p{M}]+|\d|[^\s]/gu;
const meaningful = /^[\p{S}%#@*/\\&\p{N}]$/u;

function scan(text: string, language: string): readonly Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		pieces.lastIndex = at;
		const piece = pieces.exec(text);
		if (piece === null) break;
		const [found] = piece;
		at = piece.index + found.length;
		if (/^[\p{L}\p{M}]/u.test(found)) {
			tokens.push(wordToken(found, language));
		} else if (/^\d/.test(found) || /^[.,]\d/.test(text.slice(piece.index, piece.index + 2))) {
			const digits = digitsAt(text.slice(piece.index), language);
			tokens.push(numberToken(digits.text));
			at = piece.index + digits.length;
		} else if (found === '-') {
			if (isSign(text, piece.index)) tokens.push(signToken('-'));
		} else if (
			meaningful.test(found) ||
			isBetweenDigits(text, piece.index) ||
			isFactorial(text, piece.index)
		) {
			if (found !== "'" && found !== '"') tokens.push(signToken(found));
		}
	}
	return tokens;
}

function wordToken(raw: string, language: string): Token {
	const text = foldCase(raw);
	return { type: 'word', raw, text, base: spelling(withoutAccents(text), language) };
}

function numberToken(text: string): Token {
	return { type: 'number', text, base: text };
}

function signToken(text: string): Token {
	return { type: 'sign', text, base: text };
}

/** A numeral where it is one; dates and versions such as `6.6.1944` stay letter by letter. */
function digitsAt(
	text: string,
	language: string
): { readonly text: string; readonly length: number } {
	const numeral = numeralAt(text, language);
	if (numeral !== null) {
		const [reading = numeral.written] = numeral.readings;
		const plain = /^\d+$/.test(numeral.written) ? numeral.written : canonical(reading);
		return { text: plain, length: numeral.written.length };
	}
	const run = /^[\d.,']*\d/.exec(text)?.[0] ?? text.slice(0, 1);
	return { text: run, length: run.length };
}

/** A dash that is a minus, a charge or a range, and not a hyphen or a pause. */
function isSign(text: string, at: number): boolean {
	const before = text.slice(0, at);
	const after = text.slice(at + 1);
	if (/\d$/.test(before)) return /^(\d|$)/.test(after) || /^ ?\d/.test(after);
	if (/(^|[^\p{L}\p{M}\p{N}])\p{Ll}$/u.test(before)) return true;
	if (/\p{L}$/u.test(before)) return /^(\s|$)/.test(after) && /(^|\s)\p{L}{1,2}$/u.test(before);
	return (
		/^\d|^[.,]\d|^[$€£¥]/.test(after) ||
		/^ ?\p{L}(?![\p{L}\p{M}])/u.test(after) ||
		(at > 0 && /\d $/.test(before) && /^ \d/.test(after))
	);
}

function isBetweenDigits(text: string, at: number): boolean {
	return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
}

function isFactorial(text: string, at: number): boolean {
	return text[at] === '!' && /(\d|(^|\s)\p{L})$/u.test(text.slice(0, at));
}

const percentWords: ReadonlySet<string> = new Set([
	'percent',
	'pct',
	'prozent',
	'procent',
	'percento'
]);
const centWords: ReadonlySet<string> = new Set([
	'per cent',
	'pour cent',
	'por ciento',
	'por cento',
	'per cento'
]);

function withPercent(tokens: readonly Token[]): readonly Token[] {
	const read: Token[] = [];
	for (const token of tokens) {
		const before = read.at(-1);
		if (token.type === 'word' && percentWords.has(token.base)) {
			read.push(signToken('%'));
		} else if (
			token.type === 'word' &&
			before?.type === 'word' &&
			centWords.has(`${before.base} ${token.base}`)
		) {
			read[read.length - 1] = signToken('%');
		} else {
			read.push(token);
		}
	}
	return read;
}

/** Without the leading article; in English also without a "the" further on, which changes no name. */
function withoutArticles(tokens: readonly Token[], language: string): readonly Token[] {
	const articles = articlesOf(language);
	return tokens.filter((token, index) => {
		if (token.type !== 'word' || tokens.length === 1) return true;
		if (index === 0) return !articles.has(token.text);
		return !(language === 'en' && token.text === 'the' && index < tokens.length - 1);
	});
}

/** Number words become numbers, and so do sizes after a numeral. */
function withNumbers(tokens: readonly Token[], language: string): readonly Token[] {
	const words = tokens.map((token) => (token.type === 'sign' ? '' : token.base));
	const read: Token[] = [];
	for (let at = 0; at < tokens.length;) {
		const token = tokens[at] as Token;
		const suffix = tokens[at + 1];
		const found = token.type === 'sign' ? null : numberAt(words, at, language);
		if (
			token.type === 'number' &&
			suffix?.type === 'word' &&
			language === 'en' &&
			/^(st|nd|rd|th)$/.test(suffix.base)
		) {
			read.push(numberToken(`${token.text}.`));
			at += 2;
		} else if (found !== null && (token.type === 'word' || found.length > 1)) {
			read.push(numberToken(found.value + (found.ordinal ? '.' : '')));
			at += found.length;
		} else if (token.type === 'number' && suffix?.type === 'word' && suffix.raw === 'k') {
			read.push(numberToken(multiply(/^\d+(\.\d+)?$/.test(token.text) ? token.text : '0', '1000')));
			at += 2;
		} else {
			read.push(token);
			at += 1;
		}
	}
	return read;
}

const currencies: ReadonlySet<string> = new Set(['$', '€', '£', '¥']);

/** `$5`, `5 $` and `5 dollars` are one. */
function withCurrency(tokens: readonly Token[]): readonly Token[] {
	const read: Token[] = [];
	for (const token of tokens) {
		const before = read.at(-1);
		if (token.type === 'number' && before?.type === 'sign' && currencies.has(before.text)) {
			read.splice(-1, 1, token, before);
			continue;
		}
		const unit = token.type === 'word' && before?.type === 'number' ? unitNamed(token.raw) : null;
		read.push(unit !== null && currencies.has(unit.name) ? signToken(unit.name) : token);
	}
	return read;
}
