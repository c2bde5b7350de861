import { random } from '#lib/core/question/chance.ts';
import { samples } from './sample-set.ts';

export type Edit = 'none' | 'typo' | 'typo and answer' | 'reworded' | 'inserted' | 'restored';

/** A question of the script's file: `origin` says which sample it is, whatever its text has become. */
export interface Entry {
	readonly origin: number;
	readonly text: string;
	readonly edit: Edit;
}

export interface Step {
	readonly fileName: string;
	readonly entries: readonly Entry[];
	readonly text: string;
}

type Next = () => number;
const pick = <T>(all: readonly T[], next: Next): T => all[Math.floor(next() * all.length)]!;

const inFile = 210;
const all = samples(20261122);

const start = all
	.slice(0, inFile)
	.map((sample, origin): Entry => ({ origin, text: sample.text, edit: 'none' }));

/** The file before any edit, the same for all scripts. */
export const firstStep: Step = {
	fileName: 'sample',
	entries: start,
	text: written(start, random(1))
};

/** A round of edits, and in every fifth script another, in which some of the removed questions return. */
export function script(seed: number): readonly Step[] {
	const next = random(seed);
	const removed: Entry[] = [];
	const reserve = [...all.keys()].slice(inFile);
	const fileName = next() < 0.25 ? 'renamed' : 'sample';
	const first = round(start, removed, reserve, next);
	const step = { fileName, entries: first, text: written(first, next) };
	if (seed % 5 !== 0) return [step];
	const back = removed.splice(0, Math.ceil(removed.length / 2));
	const second = round(
		first.map((entry): Entry => ({ ...entry, edit: 'none' })),
		removed,
		reserve,
		next
	);
	for (const entry of back) insert(second, { ...entry, edit: 'restored' }, next);
	return [step, { fileName, entries: second, text: written(second, next) }];
}

function round(before: readonly Entry[], removed: Entry[], reserve: number[], next: Next): Entry[] {
	const share = 0.02 + 0.3 * next();
	const main = pick(['typo', 'typo and answer', 'reworded', 'mixed'] as const, next);
	const entries = before.map((entry) => {
		// What was edited in the round before rests: a typo in a typo would make another word in the end.
		if (next() > share || entry.text !== original(entry)) return entry;
		const edit =
			main === 'mixed' ? pick(['typo', 'typo and answer', 'reworded'] as const, next) : main;
		const text = edited(entry.text, edit, next);
		return text === entry.text ? entry : { ...entry, text, edit };
	});
	for (let count = Math.floor(12 * next()); count > 0; count -= 1) {
		const [gone] = entries.splice(Math.floor(next() * entries.length), 1);
		const was = before.find(({ origin }) => origin === gone?.origin);
		if (was !== undefined) removed.push({ ...was, edit: 'none' });
	}
	for (let count = Math.floor(12 * next()); count > 0 && reserve.length > 0; count -= 1) {
		const [origin = 0] = reserve.splice(Math.floor(next() * reserve.length), 1);
		insert(entries, { origin, text: all[origin]!.text, edit: 'inserted' }, next);
	}
	reorder(entries, next);
	return entries;
}

function original({ origin }: Entry): string {
	return all[origin]!.text;
}

function insert(entries: Entry[], entry: Entry, next: Next): void {
	entries.splice(Math.floor(next() * (entries.length + 1)), 0, entry);
}

/** Nothing, a few moved, or all turned about. */
function reorder(entries: Entry[], next: Next): void {
	const how = next();
	const moves = how < 0.4 ? 0 : how < 0.8 ? Math.ceil(8 * next()) : entries.length;
	for (let move = 0; move < moves; move += 1) {
		const [moved] = entries.splice(Math.floor(next() * entries.length), 1);
		if (moved !== undefined) insert(entries, moved, next);
	}
}

/** Questions spread over sections with a paragraph each. */
function written(entries: readonly Entry[], next: Next): string {
	const rows = ['Title: Sample', '', '# One', '', 'Some text to read.', ''];
	for (const { text } of entries) {
		rows.push(text);
		if (next() < 0.02) rows.push('# Another section', '', 'More text to read.', '');
	}
	return rows.join('\n');
}

function edited(text: string, edit: 'typo' | 'typo and answer' | 'reworded', next: Next): string {
	switch (edit) {
		case 'typo':
			return withTypo(text, next);
		case 'typo and answer':
			return withAnswerEdited(withTypo(text, next, 0), next);
		case 'reworded':
			return reworded(text, next);
	}
}

const marker = /^(?:Q: |Fill: |\[[x ]\] |!?= |A: |Model: |Criteria: |\d\. )/u;

/** One letter swapped with its neighbour, left out, doubled, or hit beside; in a word, not in a number. */
function withTypo(text: string, next: Next, line: number | null = null): string {
	const lines = text.trimEnd().split('\n');
	const at = line ?? (next() < 0.7 ? 0 : Math.floor(next() * lines.length));
	const row = lines[at] ?? '';
	if (/^= (?:true|false)$/u.test(row)) return text;
	const start = marker.exec(row)?.[0].length ?? 0;
	const words = [...row.slice(start).matchAll(/\p{L}{3,}/gu)];
	if (words.length === 0) return text;
	const word = pick(words, next);
	lines[at] =
		row.slice(0, start + word.index) +
		mistyped(word[0], next) +
		row.slice(start + word.index + word[0].length);
	return `${lines.join('\n')}\n`;
}

function mistyped(word: string, next: Next): string {
	const at = Math.floor(next() * (word.length - 1));
	const [one = '', two = ''] = [word.charAt(at), word.charAt(at + 1)];
	const rest = word.slice(at + 1);
	switch (Math.floor(next() * 4)) {
		case 0:
			return word.slice(0, at) + two + one + word.slice(at + 2);
		case 1:
			return word.slice(0, at) + rest;
		case 2:
			return word.slice(0, at) + one + one + rest;
		default:
			return word.slice(0, at) + pick([...'aeinorst'], next) + rest;
	}
}

const syllables = 'ba ke lo mi nu ra se to vi wa zo fe gu ja hy do'.split(' ');

/** A word of the teacher's own, hardly ever twice the same. */
function anotherWord(next: Next): string {
	return Array.from({ length: 2 + Math.floor(3 * next()) }, () => pick(syllables, next)).join('');
}

/** One answer, option, step, pair or gap becomes another, or is said in other words. */
function withAnswerEdited(text: string, next: Next): string {
	const lines = text.trimEnd().split('\n');
	if (lines.length === 1)
		return text.replace(/\{[^}]*\}/u, (gap) =>
			next() < 0.5 ? `{${anotherWord(next)}}` : gap.replace('{', '{the ')
		);
	const at = 1 + Math.floor(next() * (lines.length - 1));
	const row = editedAnswer(lines[at] ?? '', next);
	// Not two options alike, which the reader would refuse.
	if (!lines.some((other) => other.replace(marker, '') === row.replace(marker, '')))
		lines[at] = row;
	return `${lines.join('\n')}\n`;
}

function editedAnswer(row: string, next: Next): string {
	if (/^= (?:true|false)$/u.test(row)) return row === '= true' ? '= false' : '= true';
	const [start = ''] = marker.exec(row) ?? [];
	const rest = row.slice(start.length);
	const arrow = rest.indexOf(' -> ');
	if (arrow >= 0) return `${rest.slice(0, arrow)} -> ${anotherWord(next)}`;
	const number = /\d+/u.exec(rest);
	if (number !== null)
		return start + rest.replace(number[0], String(Number(number[0]) + 1 + Math.floor(7 * next())));
	return start + (next() < 0.5 ? anotherWord(next) : `the so-called ${rest}`);
}

const neutral =
	'usually indeed commonly nowadays largely therefore perhaps mainly roughly precisely rather clearly'.split(
		' '
	);

/** Names and figures stay: with another one it would be another question. */
const ordinary = /(?<=\s)\p{Ll}+(?![\p{L}|])/gu;

/** A fifth of the words of the prompt, at least one, give way to others. */
function reworded(text: string, next: Next): string {
	const [first = '', ...rest] = text.split('\n');
	const words = [...first.matchAll(ordinary)];
	if (words.length < 5) return text;
	const changed = new Set<number>();
	while (changed.size < Math.round(words.length / 5) && changed.size < words.length) {
		changed.add(pick(words, next).index);
	}
	const row = first.replace(ordinary, (word, at: number) =>
		changed.has(at) ? pick(neutral, next) : word
	);
	return [row, ...rest].join('\n');
}
