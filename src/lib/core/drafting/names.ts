import type { Article } from '../evidence/article.ts';
import { follows, textOf, type Line, type Span } from './line.ts';
import type { Analyse, Word } from './word.ts';

/** A name where it stands in a line. */
export interface NamedAt extends Span {
	readonly text: string;
	readonly type: 'person' | 'place' | 'organisation' | 'other';
	/** The fullest form in the article: `Samuel Pepys` for `Pepys`. */
	readonly full: string;
}

export type NamesOf = (line: Line) => readonly NamedAt[];

const small = /^(?:of|de|la|le|von|van|der|da|di|al|the)$/u;
const places =
	/(?:Lane|Street|Road|Square|River|Cathedral|Church|Museum|Tower|Palace|Castle|Bridge|Ocean|Sea|Bay|Island|Islands|Atoll|Reef|Mount|Lake|Valley|Desert|Park)$/u;
const organisations =
	/\b(?:Society|Association|University|Company|Office|Institute|College|Party|Council|Agency)\b/u;
const titles =
	/^(?:Duke|King|Queen|Lord|Lady|Sir|Dame|Prince|Princess|Earl|Bishop|President|Emperor)\b/u;
const placing = /^(?:in|at|near|outside|from|into|around)$/u;
const calendar =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Within|Together)$/u;

/** Words written with a capital inside a sentence are names wherever they stand: `Pepys wrote` begins with one. */
export function withNames(article: Article, analyse: Analyse): Analyse {
	const inside = new Set<string>();
	const small = new Set<string>();
	for (const { text } of article.paragraphs) {
		for (const [word] of text.matchAll(/(?<=[\p{L}\p{N},;)]\s)\p{Lu}[\p{L}'’-]+/gu))
			if (!calendar.test(word)) inside.add(word.replace(/['’]s$/u, ''));
		for (const [word] of text.matchAll(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]+/gu)) small.add(word);
	}
	return (sentence) =>
		analyse(sentence).map((word, at) => {
			const bare = word.text.replace(/['’]s$/u, '');
			const known = inside.has(bare) && (at > 0 || !small.has(word.lower));
			if (!known || word.part === 'possessive') return word;
			return {
				...word,
				part: 'noun',
				form: null,
				base: bare.toLowerCase(),
				name: word.name ?? 'other',
				plural: false
			};
		});
}

type Bare = Omit<NamedAt, 'full'>;

/** Finds names, and tells which of them name the same; `title` settles whom a family name means that several bear. */
export function namesIn(lines: readonly Line[], title: string): NamesOf {
	const found = new Map<Line, readonly Bare[]>();
	for (const line of lines) found.set(line, runsOf(line));
	const people = new Map<string, Set<string>>();
	const sites = new Set<string>();
	const all = [...found.values()].flat();
	for (const { text, type } of all) if (type === 'place') sites.add(text);
	for (const { text, type } of all) {
		if (type !== 'person' || !text.includes(' ') || sites.has(text)) continue;
		for (const word of [firstWord(text), lastWord(text)])
			people.set(word, (people.get(word) ?? new Set()).add(text));
	}
	const known = new Map<Line, readonly NamedAt[]>();
	return (line) => {
		const names =
			known.get(line) ??
			(found.get(line.whole ?? line) ?? []).flatMap((name) => placed(line, full(name)));
		known.set(line, names);
		return names;
	};

	function full(name: Bare): NamedAt {
		const bearers = [...(people.get(name.text) ?? [])];
		const [only = name.text] =
			bearers.length > 1 ? bearers.filter((text) => title.includes(text)) : bearers;
		// What once is a place is that everywhere: `the church of …` does not tell.
		if (bearers.length === 0 && sites.has(name.text))
			return { ...name, full: name.text, type: 'place' };
		if (bearers.length === 0 || name.type === 'place') return { ...name, full: name.text };
		return { ...name, full: only, type: 'person' };
	}
}

/** A name of the whole sentence where it stands in a part of it. */
function placed(line: Line, name: NamedAt): readonly NamedAt[] {
	if (line.whole === null) return [name];
	const from = name.from - line.skipped;
	const to = name.to - line.skipped;
	return from >= 0 && to <= line.words.length ? [{ ...name, from, to }] : [];
}

function runsOf(line: Line): readonly Bare[] {
	const { words } = line;
	const runs: Bare[] = [];
	for (let at = 0; at < words.length; at += 1) {
		if (!isName(words[at], at)) continue;
		let to = at + 1;
		for (let next = to; next < words.length && next - to < 3 && follows(line, next); next += 1) {
			if (isName(words[next], next) || (/^[IVX]+$/u.test(words[next]?.text ?? '') && next === to))
				to = next + 1;
			else if (!small.test(words[next]?.text ?? '')) break;
		}
		const span = { from: at, to };
		const text = textOf(line, span).replace(/['’]s$/u, '');
		if (!/['’]s$/u.test(textOf(line, span)))
			runs.push({ ...span, text, type: typeOf(line, span, text) });
		at = to - 1;
	}
	return runs;
}

function isName(word: Word | undefined, at: number): boolean {
	if (word === undefined || !/^\p{Lu}/u.test(word.text) || calendar.test(word.text)) return false;
	return word.name !== null || (at > 0 && word.part === 'noun');
}

function typeOf(line: Line, { from, to }: Span, text: string): NamedAt['type'] {
	const words = line.words.slice(from, to);
	const before = line.words[from - 1]?.lower ?? '';
	const beforeThe = before === 'the' ? (line.words[from - 2]?.lower ?? '') : before;
	if (titles.test(text)) return 'person';
	if (organisations.test(text)) return 'organisation';
	if (places.test(text) || /^(?:Mount|Lake|River|Tower|Cape)\b/u.test(text)) return 'place';
	if (
		placing.test(beforeThe) &&
		to - from <= 2 &&
		!words.some(({ name }) => name === 'organisation')
	)
		return 'place';
	if (before !== 'the' && words.some(({ name }) => name === 'person')) return 'person';
	if (words.some(({ name }) => name === 'place')) return 'place';
	return words.some(({ name }) => name === 'organisation') ? 'organisation' : 'other';
}

/** `Joseph`: somebody who has a fuller name that the article does not give. Kings and the like have no other. */
export function isGivenNameOnly(line: Line, { from, type, full }: NamedAt): boolean {
	return type === 'person' && !full.includes(' ') && line.words[from]?.gender !== null;
}

function lastWord(text: string): string {
	return /\S+$/u.exec(text)?.[0] ?? text;
}

function firstWord(text: string): string {
	return /^\S+/u.exec(text)?.[0] ?? text;
}
