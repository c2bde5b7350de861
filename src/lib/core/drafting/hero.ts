import { follows, type Line } from './line.ts';
import type { Analyse, Word } from './word.ts';

/** The one person whom an article's title names. */
interface Hero {
	readonly name: string;
	readonly gender: 'female' | 'male';
}

const pronouns = {
	female: { subject: 'she', object: 'her', owner: 'her' },
	male: { subject: 'he', object: 'him', owner: 'his' }
} as const;

/**
 * The lines of a life, with `she` and `her` as the name they stand for. Only in paragraphs up to whose pronoun nobody else
 * could be meant, and only the first pronoun of a sentence, for the name is the antecedent of the others.
 */
export function withHero(lines: readonly Line[], title: string, analyse: Analyse): readonly Line[] {
	const hero = heroOf(title, analyse);
	if (hero === null) return lines;
	const made = new Map<Line, Line>();
	const rivals = new Set<number>();
	for (const line of lines) {
		const before = line.before === null ? null : (made.get(line.before) ?? null);
		const plain = { ...line, before };
		const forms: readonly string[] = Object.values(pronouns[hero.gender]);
		const at = line.words.findIndex(({ lower }) => forms.includes(lower));
		const earlier = at < 0 ? line.words : line.words.slice(0, at);
		const named = earlier.some((word) => hero.name.includes(word.text) && word.name !== null);
		if (hasRival(earlier, hero)) rivals.add(line.paragraph);
		const possible = at >= 0 && !named && !rivals.has(line.paragraph);
		made.set(line, (possible ? renamed(plain, at, hero, analyse) : null) ?? plain);
		if (hasRival(line.words, hero)) rivals.add(line.paragraph);
	}
	return lines.map((line) => made.get(line) ?? line);
}

function heroOf(title: string, analyse: Analyse): Hero | null {
	const words = analyse(title);
	const from = words.findIndex(({ name, gender }) => name === 'person' && gender !== null);
	const gender = words[from]?.gender ?? null;
	if (gender === null) return null;
	const run: Word[] = [];
	for (const word of words.slice(from)) {
		const last = run.at(-1);
		if (
			!/^\p{Lu}/u.test(word.text) ||
			(last !== undefined && title.slice(last.end, word.start) !== ' ')
		)
			break;
		run.push(word);
	}
	const others = words.filter((word) => word.name === 'person' && !run.includes(word));
	return run.length < 2 || others.length > 0
		? null
		: { name: run.map(({ text }) => text).join(' '), gender };
}

/** Somebody else of the same gender; `women`, and what the hero is taken `as`, are nobody in particular. */
function isRival(
	word: Word,
	before: Word | undefined,
	further: Word | undefined,
	hero: Hero
): boolean {
	if (word.part === 'pronoun' || word.part === 'possessive' || word.plural) return false;
	if (before?.lower === 'no' || further?.lower === 'as') return false;
	return word.gender === hero.gender && !hero.name.includes(word.text);
}

function hasRival(words: readonly Word[], hero: Hero): boolean {
	return words.some((word, at) => {
		// `never to a woman`: nobody in particular.
		const none =
			words[at - 1]?.lower === 'a' &&
			words.slice(0, at).some(({ lower }) => /^(?:no|not|never)$/u.test(lower));
		return !none && isRival(word, words[at - 1], words[at - 2], hero);
	});
}

function renamed(line: Line, at: number, { name, gender }: Hero, analyse: Analyse): Line | null {
	const word = line.words[at];
	if (word === undefined) return null;
	const { owner: whose, object } = pronouns[gender];
	const next = line.words[at + 1];
	const thing =
		next !== undefined && follows(line, at + 1) && /^(?:noun|adjective)$/u.test(next.part);
	// `Her finds …` at a sentence's start, where a library may see a verb.
	const owner = word.lower === whose && word.part === 'possessive' && (thing || at === 0);
	// `her` without a noun behind it is whom something is done to.
	const bare = next === undefined || !follows(line, at + 1) || next.part === 'preposition';
	if (word.lower === whose && !owner && (word.lower !== object || !bare)) return null;
	const put = owner ? `${name}’s` : name;
	const text = line.text.slice(0, word.start) + put + line.text.slice(word.end);
	return {
		...line,
		text,
		words: analyse(text),
		named: { at: word.start, name: put, pronoun: word.text }
	};
}
