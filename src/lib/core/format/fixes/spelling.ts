import type { Fix } from '../fix.ts';
import { guessKeyword, keywordAt } from '../keyword.ts';
import { unbold } from '../opener.ts';
import { short } from '../wording.ts';
import { dropEntry } from './drop.ts';
import type { Manuscript } from './manuscript.ts';
import { inQuestion, type Remedy } from './remedy.ts';
import { asText, replaced } from './revise.ts';

/** `Explenation:` is spelt as it was read, or is no keyword at all. */
export const spelt: Remedy<'keyword-typo'> = ({ page, line, about }) => {
	const source = page.line(line);
	const from = source.copy.indexOf(about.text);
	const word = capitalised(about.keyword);
	const spell: readonly Fix[] =
		from < 0
			? []
			: [
					{
						title: `Write ${word}:`,
						edits: [replaced(page, line, from, from + about.text.length, word)]
					}
				];
	return page.blockAt(line) === null ? spell : [...spell, asText(page, line)];
};

/** `Type: multipel` */
export const knownType = inQuestion<'unknown-type'>((finding) => {
	const { page, line, about } = finding;
	const type = nearest(about.text, page.vocabulary.types);
	const spell =
		type === null ? [] : [valueFix(page, line, page.vocabulary.types.get(type) ?? type)];
	return [...spell, ...dropEntry(finding)];
});

/** `Difficulty: tricky`, `Shuffle: maybe`: the nearest word, or else each that there is; or no such line. */
export const knownValue = inQuestion<'field-value'>((finding) => {
	const { page, line, about } = finding;
	const { difficulty, yesNo } = page.vocabulary;
	const fixes = (): readonly Fix[] => {
		if (about.field === 'Difficulty') {
			const word = nearest(about.text, difficulty);
			const levels = word === null ? ['easy', 'medium', 'hard'] : [difficulty.get(word) ?? word];
			return levels.map((level) => valueFix(page, line, level));
		}
		if (['Typos', 'Shuffle', 'Reverse'].includes(about.field)) {
			const word = nearest(about.text, yesNo);
			const words = word === null ? ['yes', 'no'] : [yesNo.get(word) === true ? 'yes' : 'no'];
			return words.map((one) => valueFix(page, line, one));
		}
		const number = /\d+(?:[.,]\d+)?/u.exec(about.text)?.[0];
		return number === undefined || about.field === 'Id' ? [] : [valueFix(page, line, number)];
	};
	return [...fixes(), ...dropEntry(finding)];
});

/** `Allow: longest-is-rigth` */
export const nearestRule: Remedy<'unknown-rule'> = ({ page, line, about }) => {
	const at = page.line(line).copy.indexOf(about.text);
	return at < 0
		? []
		: [
				{
					title: `Write ${about.nearest}`,
					edits: [replaced(page, line, at, at + about.text.length, about.nearest)]
				}
			];
};

/** The value behind a line's colon, replaced. */
export function valueFix(page: Manuscript, line: number, value: string): Fix {
	const source = page.line(line);
	const bare = unbold(source);
	const end = bare === null ? (keywordAt(source)?.end ?? 0) : source.copy.indexOf(':') + 1;
	return {
		title: `Write ${source.copy.slice(source.body, end)} ${short(value)}`,
		edits: [replaced(page, line, end, source.copy.length, ` ${value}`)]
	};
}

function nearest<K>(text: string, words: ReadonlyMap<string, K>): string | null {
	return guessKeyword(text.toLowerCase(), words);
}

export function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
