import type { WordKind } from './slip.ts';

export function isVowel(letter: string): boolean {
	return letter !== '' && 'aeiouy'.includes(letter);
}

/** The word without the second of each double letter. */
export function squeezed(word: string): string {
	return word.replace(/(.)\1+/g, '$1');
}

/** The first letter is hardly ever mistyped, and makes import of export and Zambia of Gambia. */
export function beginsAlike(typed: string, meant: string): boolean {
	const pair = `${typed[0] ?? ''}${meant[0] ?? ''}`;
	return typed[0] === meant[0] || pair === 'ck' || pair === 'kc';
}

const alikeAtTheEnd: ReadonlySet<string> = new Set('bp pb ck kc sz zs mn nm iy yi'.split(' '));

/** Endings carry meaning: exported, exporter; Maria, Marie; Alexander, Alexandra. A doubled letter does not. */
export function endsAlike(typed: string, meant: string, kind: WordKind): boolean {
	const [a, b] = [squeezed(typed), squeezed(meant)];
	const [last, other] = [a.at(-1) ?? '', b.at(-1) ?? ''];
	if (last === other) {
		const patronymic = kind === 'name' && /s[eo]n$/.test(a) && /s[eo]n$/.test(b);
		return !patronymic || a.slice(-3) === b.slice(-3);
	}
	if (a.length !== b.length) return false;
	if (last === b.at(-2) && other === a.at(-2)) return kind === 'common';
	return alikeAtTheEnd.has(last + other) && (kind === 'common' || !isVowel(last));
}

/** The word without its inflection, roughly: its own length is what makes it hard to mistake. */
export function stemLength(word: string): number {
	return word.replace(/(?:ing|ings|ed|er|ers|es|s)$/, '').length;
}

/** Whether a letter belongs to the first run of vowels: cases, causes; costs, coasts. */
export function isInFirstVowels(word: readonly string[], index: number): boolean {
	const start = word.findIndex(isVowel);
	return start >= 0 && index >= start && word.slice(start, index + 1).every(isVowel);
}

/** Whether a letter belongs to the last run of vowels that is heard: decide, decode; basis, bases. */
export function isInLastVowels(word: readonly string[], index: number): boolean {
	const heard = word.join('').replace(/es?$/, '');
	const rest = [...heard.slice(index)].join('').replace(/^[aeiouy]+/, '');
	return index < heard.length && !/[aeiouy]/.test(rest);
}
