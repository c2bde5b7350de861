import type { Figure } from './figures.ts';
import { follows, type Line, type Span } from './line.ts';
import type { NamedAt } from './names.ts';

/** Words that come back in any text: nothing to ask for. */
export const ordinary =
	/^(?:people|thing|place|number|metre|kilometre|century|story|house|water|month|years?|hours?|world|street|kind|animal|today|stage|month|degree|minute|second|stone|nothing|something|anything|everything|somebody|anybody|everybody|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening)s?$/u;

const most = /^(?:most|best|worst|only|first|last|largest|many|few|some|all|people)$/u;
const fraction = /^(?:half|third|quarter|fifth|sixth|tenth|majority|minority)$/u;

/**
 * A place that something is `in` lies in larger ones, which are as right: asked for only where an event is dated. A place
 * that a sentence describes is what it starts from, and nothing to find out.
 */
export function isLoosePlace(line: Line, { from, to, type }: NamedAt): boolean {
	const { words } = line;
	const before = words[from - 1]?.lower ?? '';
	const finite = words[to];
	if (type !== 'place' && type !== 'other') return false;
	if (from === 0 && finite !== undefined && /^(?:be|have)$/u.test(finite.base)) return true;
	if (type !== 'place' || !/^(?:in|throughout|across|within)$/u.test(before)) return false;
	const dated = words.some(({ text }) => /^\d{4}$/u.test(text));
	return !dated || words.some(({ lower }) => most.test(lower) || /[^e]{2}est$/u.test(lower));
}

/** `200 years ago`, `for about 50 years`: said roughly, so that figures near it are as right. */
export function isLooseFigure(line: Line, { start, end, text, approximate }: Figure): boolean {
	const ago = /^ (?:\p{L}+ )?(?:years?|months?|weeks?|days?) (?:ago|earlier|later)\b/u;
	// `the Act of 1707`
	const named = /\p{Lu}\p{L}* of $/u.test(line.text.slice(0, start));
	return approximate || named || (/0\b/u.test(text) && ago.test(line.text.slice(end)));
}

/** Nouns whose place another word could take: what something looks `like`, `walls of …`, what a `but` takes back. */
export function isLooseNoun(line: Line, at: number): boolean {
	const { words } = line;
	const article = /^(?:an?|the)$/u.test(words[at - 1]?.lower ?? '');
	if (words[at - (article ? 2 : 1)]?.lower === 'like') return true;
	const before = words[at - 1];
	// `must be level`: more likely an adjective than a noun.
	if (before?.base === 'be' && words[at]?.plural === false) return true;
	const next = words[at + 1];
	if (before?.lower === 'as' && next?.base === 'do') return true;
	if (next?.lower === 'of' && follows(line, at + 1) && !fraction.test(words[at]?.base ?? ''))
		return true;
	return words
		.slice(at)
		.some(({ lower, start }) => lower === 'but' && line.text[start - 2] === ',');
}

/** `but it is a mammal`: what the whole sentence is for. */
export function isPointOfContrast(line: Line, at: number): boolean {
	const { words } = line;
	return (
		/^an?$/u.test(words[at - 1]?.lower ?? '') &&
		words[at - 2]?.base === 'be' &&
		words.slice(Math.max(0, at - 4), at - 2).some(({ lower }) => lower === 'but') &&
		at === words.length - 1
	);
}

/** Whether another sentence gives a thing a new name: `stones known as …` here, `named the stones …` there. */
export function hasAnotherName(line: Line, term: Span, lines: readonly Line[]): boolean {
	const named = line.words
		.slice(0, term.from)
		.findLast(({ part, lower }) => part === 'noun' && lower !== 'known');
	if (named === undefined) return false;
	const answer = line.words[term.from]?.base;
	return lines.some(
		({ words }) =>
			words !== line.words &&
			words.some(({ base, part }) => part === 'noun' && base === named.base) &&
			words.some(
				({ lower }, at) =>
					/^(?:called|named|renamed)$/u.test(lower) &&
					/^(?:it|them|him|her)$/u.test(words[at + 1]?.lower ?? '') &&
					words[at + 2] !== undefined &&
					words[at + 2]?.base !== answer
			)
	);
}
