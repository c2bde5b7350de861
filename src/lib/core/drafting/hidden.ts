import { spanOf } from './ask-figure.ts';
import { figuresIn } from './figures.ts';
import { follows, textOf, type Line, type Span } from './line.ts';
import {
	hasAnotherName,
	isLooseFigure,
	isLooseNoun,
	isLoosePlace,
	isPointOfContrast,
	ordinary
} from './loose.ts';
import { isGivenNameOnly, type NamedAt } from './names.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { Knowledge } from './telling.ts';

/** What a gap leaves out. */
export interface Hidden extends Span {
	readonly accept: readonly string[];
	readonly bonus: number;
	readonly why: string;
	/** How many words after it must be kept for it to be clear. */
	readonly reach?: number;
}

/** All in a line that may be left out. */
export function hiddenIn(line: Line, knowledge: Knowledge): readonly Hidden[] {
	const found: Hidden[] = [];
	for (const name of knowledge.namesOf(line)) {
		// `English` of `English canals` is no name.
		const next = line.words[name.to];
		if (isLoosePlace(line, name)) continue;
		if (isGivenNameOnly(line, name)) continue;
		if (name.to - name.from > 1 || next?.part !== 'noun' || !follows(line, name.to))
			found.push(hiddenName(name, knowledge));
	}
	const terms = termsIn(line).map((term) =>
		hasAnotherName(line, term, knowledge.lines) ? { ...term, bonus: never } : term
	);
	found.push(...terms, ...plainWords(line, knowledge));
	for (const figure of figuresIn(line.text)) {
		if (figure.type === 'date' || isLooseFigure(line, figure)) continue;
		found.push({
			...spanOf(line, figure),
			accept: [figure.text],
			bonus: 1,
			why: figure.type === 'year' ? 'a year' : 'a figure'
		});
	}
	return unlike(found);
}

/** What is found in two ways is hidden once: as a name with all its forms, at the greater worth. */
function unlike(all: readonly Hidden[]): readonly Hidden[] {
	const byPlace = new Map<number, Hidden>();
	for (const hidden of all) {
		const known = byPlace.get(hidden.from);
		if (known === undefined) byPlace.set(hidden.from, hidden);
		else if (known.bonus > never && hidden.bonus > known.bonus)
			byPlace.set(hidden.from, { ...hidden, to: known.to, accept: known.accept });
	}
	return [...byPlace.values()].filter(({ bonus }) => bonus > never);
}

/** The bonus of what must not be hidden. */
const never = -100;

function hiddenName({ from, to, text, type, full }: NamedAt, { matter }: Knowledge): Hidden {
	const last = /\S+$/u.exec(text)?.[0] ?? text;
	const bare = text.replace(/^(?:River|Mount|Lake|Cape) /u, '');
	const accept = type === 'person' ? [text, full, last] : [text, bare];
	const title = full.split(' ').some((word) => matter.isTitle(word.toLowerCase()));
	const bonus = title ? never : type === 'other' ? 0.5 : 1;
	return { from, to, accept: [...new Set(accept)], bonus, why: 'a name' };
}

/** `called …`, `named it …`, `known as …`, `…, the idea that`. */
export function termsIn(line: Line): readonly Hidden[] {
	const { words } = line;
	const why = 'a term explained';
	const found: Hidden[] = [];
	for (const [at, word] of words.entries()) {
		const naming = /^(?:called|named)$/u.test(word.lower);
		const renamed = naming && words[at + 1]?.part === 'pronoun' ? words[at + 2] : undefined;
		if (renamed !== undefined && !follows(line, at + 3)) {
			found.push({ from: at + 2, to: at + 3, accept: [renamed.text], bonus: 3.5, why });
			continue;
		}
		const names = naming || (word.lower === 'as' && words[at - 1]?.lower === 'known');
		// `They called a meeting` names nothing: a verb stands before, as in `an arm called a beam`.
		const article = /^an?$/u.test(words[at + 1]?.lower ?? '');
		const told = words.slice(0, at).some(({ part, form }) => part === 'verb' && form !== 'gerund');
		const from = article ? at + 2 : at + 1;
		const end =
			names && (told || !article) && follows(line, from) ? nounPhraseEnd(line, from) : null;
		if (end === null || end - from > 3 || words[from]?.part === 'determiner') continue;
		const span = { from, to: end };
		found.push({ ...span, accept: [textOf(line, span)], bonus: 3.5, why });
	}
	const apposed = termBefore(line);
	return apposed === null ? found : [...found, apposed];
}

/** Nouns that a preposition, a verb or `a` stands before: what somebody who has read the text can supply. */
function plainWords(line: Line, { matter }: Knowledge): readonly Hidden[] {
	const { words } = line;
	return words.flatMap((word, at) => {
		const before = words[at - 1];
		const next = words[at + 1];
		if (word.part !== 'noun' || word.name !== null || word.text.length < 5) return [];
		if (isPointOfContrast(line, at))
			return [
				{ from: at, to: at + 1, accept: [word.text], bonus: 1.5, why: 'the point of a contrast' }
			];
		if (
			isLooseNoun(line, at) ||
			ordinary.test(word.base) ||
			matter.isTitle(word.base) ||
			matter.count(word.base) > 12
		)
			return [];
		const article = /^an?$/u.test(before?.lower ?? '');
		if (
			!follows(line, at) ||
			(!article && before?.part !== 'preposition' && before?.part !== 'verb')
		)
			return [];
		// `holiday boats work`, where a library may see two verbs.
		const further = words[at + 2];
		const compound =
			next?.part === 'noun' ||
			(next?.part === 'verb' && /s$/u.test(next.lower) && further?.part === 'verb');
		if (compound && follows(line, at + 1)) return [];
		const count = matter.count(word.base);
		if (word.person && !(article && words[at - 2]?.base === 'be')) return [];
		const bonus = word.person ? 0.8 : count < 2 ? -0.6 : matter.isTopic(word.base) ? 1 : 0.4;
		const why = count < 2 ? 'a word that tells what' : 'a word that comes back';
		return [{ from: at, to: at + 1, accept: [word.text], bonus, why }];
	});
}

/** `extinction` in `of extinction, the idea that …`. */
function termBefore(line: Line): Hidden | null {
	const { words } = line;
	for (let at = 2; at < words.length - 3; at += 1) {
		const word = words[at - 1];
		if (word === undefined || word.part !== 'noun' || word.name !== null || follows(line, at))
			continue;
		if (
			!/^(?:the|an?)$/u.test(words[at]?.lower ?? '') ||
			!/^,\s*$/u.test(line.text.slice(word.end, words[at]?.start))
		)
			continue;
		const before = words[at - 2];
		if (before?.part === 'noun' || before?.part === 'adjective' || before?.lower === 'the')
			continue;
		return { from: at - 1, to: at, accept: [word.text], bonus: 2.5, why: 'a term explained' };
	}
	return null;
}
