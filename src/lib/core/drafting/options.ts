import { hash, shuffle } from '../question/chance.ts';
import type { Line } from './line.ts';
import type { NamedAt, NamesOf } from './names.ts';

/** Wrong options beside the right one. */
const wrongOnes = 3;

/**
 * A question to choose from, or `null` where too few wrong options are at hand. Figures stand in order of size, other
 * options in one that follows from the seed.
 */
export function choiceOf(
	prompt: string,
	right: string,
	wrong: readonly string[],
	seed: number,
	figures = false
): readonly string[] | null {
	const clean = distinct(right, wrong, prompt).slice(0, wrongOnes);
	if (clean.length < wrongOnes - (figures ? 0 : 1)) return null;
	const all = [right, ...clean];
	const ordered = figures
		? all.toSorted((one, other) => figureIn(one) - figureIn(other))
		: shuffle(all, seed ^ hash(prompt));
	return [`Q: ${prompt}`, ...ordered.map((text) => `[${text === right ? 'x' : ' '}] ${text}`)];
}

/** Without those that are part of one another or of the right one, or that the prompt names. */
function distinct(right: string, wrong: readonly string[], prompt: string): readonly string[] {
	const kept: string[] = [];
	for (const text of wrong) {
		const clash = [right, ...kept].some((other) => overlap(other, text));
		if (!clash && !prompt.toLowerCase().includes(text.toLowerCase())) kept.push(text);
	}
	return kept;
}

function overlap(one: string, other: string): boolean {
	const first = one.toLowerCase();
	const second = other.toLowerCase();
	if (/\d/u.test(first)) return first === second;
	return first.includes(second) || second.includes(first) || lastWord(first) === lastWord(second);
}

function lastWord(text: string): string {
	return /\S+$/u.exec(text)?.[0] ?? text;
}

function figureIn(text: string): number {
	return Number(/\d[\d,.]*/u.exec(text)?.[0].replaceAll(',', '') ?? 0);
}

/**
 * Names of the same type that cannot be right as well: none stands in the sentence that is asked about, nor in one that
 * tells of the same deed, for there they may share it.
 */
export function namesLike(
	name: NamedAt,
	line: Line,
	lines: readonly Line[],
	namesOf: NamesOf,
	deed: string | null
): readonly string[] {
	const barred = new Set<string>([name.full]);
	const found = new Set<string>();
	for (const other of lines) {
		const same =
			other === (line.whole ?? line) ||
			(deed !== null && other.words.some(({ base }) => base === deed));
		for (const { full, type } of namesOf(other)) {
			if (same) barred.add(full);
			else if (
				type === name.type &&
				!/ of /u.test(full) &&
				full.includes(' ') === name.full.includes(' ')
			)
				found.add(full);
		}
	}
	return [...found].filter((full) => !barred.has(full));
}
