import type { Article } from '../evidence/article.ts';
import type { Weighed } from './choose.ts';
import { linesOf, type Line } from './line.ts';
import type { Analyse, Word } from './word.ts';

/** Sentences that begin so lean on the one before. */
const leaning = new Set(
	(
		'er sie es dieser diese dieses dies damit dabei dadurch deshalb daher dort hier so dann später danach darum seine ihre sein ihr auch aber doch ' +
		'il elle ils elles ce cet cette ces cela ça ceci alors puis ensuite ainsi mais son sa ses leur leurs ici là ' +
		'él ella ellos ellas este esta estos estas esto eso ese esa así luego después entonces pero su sus allí aquí ' +
		'egli lui lei loro esso essa questo questa questi queste ciò così poi dopo allora ma suo sua suoi sue qui lì ' +
		'ele ela eles elas isto isso aquele aquela assim depois então mas seu sua seus suas ali aqui ' +
		'hij zij ze het dit dat deze die daarom daar hier toen dan zo zijn haar hun maar'
	).split(' ')
);
/** Every noun has a capital there: a capital is no sign of a name. */
const capitalNouns = /^(?:de|lb)\b/iu;

/** Words by their looks alone: for languages without an analysis. */
const plainWords: Analyse = (sentence) =>
	[...sentence.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu)].map(
		({ 0: text, index }): Word => ({
			text,
			lower: text.toLowerCase(),
			start: index,
			end: index + text.length,
			part: /^\d/u.test(text) ? 'number' : 'other',
			form: null,
			base: text.toLowerCase(),
			plural: false,
			name: null,
			gender: null,
			person: false
		})
	);

/** Gaps for any language: figures, names, and rare words that the article repeats. */
export function plainGaps(
	article: Article,
	language: string,
	{ title }: { readonly title?: string }
): readonly Weighed[] {
	const lines = linesOf(article, language, plainWords);
	const counts = new Map<string, number>();
	for (const { words } of lines)
		for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
	const topic = (title ?? '').toLowerCase();
	return lines.flatMap((line) => {
		const [first] = line.words;
		if (
			first === undefined ||
			leaning.has(first.lower) ||
			line.words.length < 7 ||
			line.words.length > 36
		)
			return [];
		if (/[{}|"“”„«»[\]\\?]/u.test(line.text)) return [];
		return line.words.flatMap((word, at) => {
			const found = reasonFor(word, at, line, language, counts);
			if (found === null || topic.includes(word.lower) || repeats(line, word)) return [];
			const { to, why, bonus } = found;
			const text = line.text.slice(word.start, to);
			const left = line.text.slice(0, word.start);
			const right = line.text.slice(to);
			const worth = bonus + (line.paragraph === 1 ? 2 : 0) + (line.before === null ? 1 : 0);
			const candidate = {
				kind: 'gap' as const,
				rows: [`Fill: ${left}{${text}}${right}`],
				prompt: `${left}____${right}`,
				key: text.toLowerCase(),
				line,
				proof: line.text.replace(/[.!]$/u, ''),
				bonus,
				why
			};
			return [{ candidate, worth }];
		});
	});
}

function repeats(line: Line, word: Word): boolean {
	return line.words.some((other) => other !== word && other.lower === word.lower);
}

function reasonFor(
	word: Word,
	at: number,
	line: Line,
	language: string,
	counts: ReadonlyMap<string, number>
): { readonly to: number; readonly why: string; readonly bonus: number } | null {
	if (word.part === 'number') return { to: word.end, why: 'a figure', bonus: 2 };
	if (at === 0 || word.text.length < 3) return null;
	if (capitalNouns.test(language)) {
		const count = counts.get(word.text) ?? 0;
		return word.text.length >= 8 && count >= 2 && count <= 4 && /^\p{Lu}/u.test(word.text)
			? { to: word.end, why: 'a word that comes back', bonus: 1 }
			: null;
	}
	if (!/^\p{Lu}\p{Ll}/u.test(word.text) || isCapital(line, at - 1)) return null;
	let last = at;
	while (
		isCapital(line, last + 1) &&
		line.text.slice(line.words[last]?.end, line.words[last + 1]?.start) === ' '
	)
		last += 1;
	return { to: line.words[last]?.end ?? word.end, why: 'a name', bonus: 1.5 };
}

function isCapital(line: Line, at: number): boolean {
	return at > 0 && /^\p{Lu}/u.test(line.words[at]?.text ?? '');
}
