import { guessKeyword, keywordAt, type Keyword } from './keyword.ts';
import { sourceLine, textBetween, type SourceLine } from './source-line.ts';
import type { FieldKey, StartRole, Vocabulary } from './vocabulary.ts';

/** What stands at the head of a line that opens something: a question, a heading, or a field. */
export type Opener =
	| { readonly type: 'comment' }
	| { readonly type: 'rule' }
	| { readonly type: 'start'; readonly role: StartRole; readonly keyword: Keyword }
	| { readonly type: 'heading'; readonly level: number; readonly text: string }
	| {
			readonly type: 'field';
			readonly key: FieldKey;
			readonly keyword: Keyword;
			readonly guess: string | null;
	  };

const rule = /^\s*(?:[-–—]\s*){3,}$|^\s*(?:\*\s*){3,}$|^\s*(?:_\s*){3,}$/u;
const hashes = /^(?:(#)\s+|(#{2,6})\s*)(?=[^#\s])/u;
const closingHashes = /\s#+$/u;

/** Whether a line is nothing but dashes (or stars, or underscores). */
export function isRule(line: SourceLine): boolean {
	const first = line.copy.charAt(line.indent);
	return '-–—*_'.includes(first) && first !== '' && line.copy.length < 200 && rule.test(line.copy);
}

export function openerOf(line: SourceLine, vocabulary: Vocabulary): Opener | null {
	const { copy, body } = line;
	const first = copy.charCodeAt(body);
	if (first === 47) return copy.charCodeAt(body + 1) === 47 ? { type: 'comment' } : null;
	if (first === 35) return headingOf(line);
	if (isRule(line)) return { type: 'rule' };
	const keyword = keywordAt(line);
	if (keyword === null) return null;
	const role = startRole(keyword, copy, vocabulary);
	if (role !== null) return { type: 'start', role, keyword };
	if (keyword.sign !== ':' || keyword.numbered) return null;
	// `Questions:` on a line of its own.
	if (vocabulary.questionsHeadings.has(keyword.word) && textBetween(line, keyword.end) === '') {
		return { type: 'heading', level: 1, text: keyword.written };
	}
	return fieldOf(keyword, vocabulary);
}

function startRole(keyword: Keyword, copy: string, vocabulary: Vocabulary): StartRole | null {
	const role = vocabulary.starts.get(keyword.word);
	if (role === undefined) return null;
	if (keyword.sign === ':') return role;
	// `Q. Horace` begins a question, `Q.E.D.` does not, and neither do `D.` and `F.` of other languages.
	const next = copy.charAt(keyword.end);
	if (next !== '' && next.trim() !== '') return null;
	if (role === 'cards' || (keyword.word.length === 1 && keyword.word !== 'q')) return null;
	return role;
}

function fieldOf(keyword: Keyword, vocabulary: Vocabulary): Opener | null {
	const { word } = keyword;
	const key = vocabulary.fields.get(word);
	if (key !== undefined) return { type: 'field', key, keyword, guess: null };
	const guess = remembered(word, vocabulary);
	if (guess === null) return null;
	const guessed = vocabulary.fields.get(guess);
	if (guessed !== undefined) return { type: 'field', key: guessed, keyword, guess };
	return null;
}

function remembered(word: string, vocabulary: Vocabulary): string | null {
	const before = vocabulary.guesses.get(word);
	if (before !== undefined) return before;
	const guess = guessKeyword(word, vocabulary.fields);
	vocabulary.guesses.set(word, guess);
	return guess;
}

function headingOf(line: SourceLine): Opener | null {
	const match = hashes.exec(line.copy.slice(line.indent));
	// A heading has no bullet in front.
	if (match === null || line.indent !== line.body) return null;
	const level = (match[1] ?? match[2] ?? '').length;
	const text = textBetween(line, line.indent + match[0].length);
	const closing = closingHashes.exec(text);
	return {
		type: 'heading',
		level,
		text: closing === null ? text : textBetween(sourceLine(text.slice(0, closing.index), 0), 0)
	};
}

/** A line whose keyword is set in bold, as chat windows write it, without the stars; `null` for any other. */
export function unbold(line: SourceLine): SourceLine | null {
	const { copy, body, raw } = line;
	const sign = copy.slice(body, body + 2);
	if ((sign !== '**' && sign !== '__') || line.map !== null) return null;
	const close = raw.indexOf(sign, body + 2);
	if (close < 0) return null;
	const bare = raw.slice(0, body) + raw.slice(body + 2, close) + raw.slice(close + 2);
	return sourceLine(bare, line.number);
}
