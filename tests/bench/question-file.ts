import { random } from '#lib/core/question/chance.ts';

type Chance = () => number;

const onsets = ['b', 'br', 'c', 'cl', 'd', 'f', 'g', 'gr', 'h', 'l', 'm', 'n', 'p', 'pl', 'r', 's'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const codas = ['', 'n', 'r', 'st', 'l', 'm', 'nd', 't'];

function pick<T>(items: readonly T[], chance: Chance): T {
	return items[Math.floor(chance() * items.length)] as T;
}

function syllable(chance: Chance): string {
	return pick(onsets, chance) + pick(vowels, chance) + pick(codas, chance);
}

/** Invented words, short ones more often, as in a language. */
const vocabulary = ((): readonly string[] => {
	const chance = random(1);
	return Array.from({ length: 4000 }, (_, index) =>
		Array.from({ length: index < 400 ? 1 : index < 2000 ? 2 : 3 }, () => syllable(chance)).join('')
	);
})();

function word(chance: Chance): string {
	return vocabulary[Math.floor(chance() ** 2 * vocabulary.length)] ?? 'word';
}

export function words(count: number, chance: Chance): string {
	return Array.from({ length: count }, () => word(chance)).join(' ');
}

function sentence(count: number, chance: Chance): string {
	const text = words(count, chance);
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The answer part of a question, by kind, in the order in which the kinds take turns. */
const answers: readonly ((chance: Chance) => readonly string[])[] = [
	(chance) => [
		`- [x] ${words(5, chance)}`,
		`- [ ] ${words(5, chance)}`,
		`> ${sentence(9, chance)}`,
		`- [ ] ${words(5, chance)}`,
		`- [ ] ${words(5, chance)}`
	],
	(chance) => [
		`[x] ${words(4, chance)}`,
		`[x] ${words(4, chance)}`,
		`[ ] ${words(4, chance)}`,
		`[ ] ${words(4, chance)}`
	],
	() => ['= true'],
	(chance) => [
		`= ${words(2, chance)}`,
		`= ${words(3, chance)}`,
		`!= ${words(2, chance)}`,
		`> ${sentence(8, chance)}`
	],
	(chance) => [`= ${Math.floor(chance() * 10_000)} ± 5 km`],
	(chance) => Array.from({ length: 4 }, (_, at) => `${at + 1}. ${words(3, chance)}`),
	(chance) => Array.from({ length: 4 }, () => `${words(2, chance)} -> ${words(3, chance)}`),
	(chance) => {
		const groups = [words(2, chance), words(2, chance)];
		return Array.from({ length: 6 }, (_, at) => `${words(2, chance)} -> ${groups[at % 2] ?? ''}`);
	},
	(chance) => [`A: ${sentence(8, chance)}`],
	(chance) => [
		`Model: ${sentence(14, chance)}`,
		`Criteria: ${words(4, chance)}; ${words(4, chance)}`
	]
];

function question(index: number, paragraphs: readonly string[], chance: Chance): string {
	const kind = index % (answers.length + 1);
	const answer = answers[kind]?.(chance);
	const opening =
		answer === undefined
			? `Fill: ${sentence(6, chance)} {${words(1, chance)}|${words(1, chance)}} ${words(5, chance)} {${words(1, chance)}}.`
			: `Q: ${sentence(12, chance).slice(0, -1)} ${index}?`;
	const source = pick(paragraphs, chance).split(' ');
	const from = Math.floor(chance() * (source.length - 8));
	return [
		opening,
		...(answer ?? []),
		`Hint: ${sentence(7, chance)}`,
		`Explanation: ${sentence(16, chance)}`,
		`Evidence: "${source.slice(from, from + 8).join(' ')}"`,
		`Tags: ${words(1, chance)}, ${words(1, chance)}`,
		'Difficulty: medium'
	].join('\n');
}

/**
 * A question file as a diligent author would write it: an article of 120 paragraphs, then questions of all eleven
 * kinds in turn, each with a hint, an explanation, evidence and tags. The same seed gives the same file.
 *
 * @param bytes the length that it comes close to from below
 */
export function questionFile(seed: number, bytes = 1_000_000): string {
	const chance = random(seed);
	const paragraphs = Array.from({ length: 120 }, () =>
		Array.from({ length: 5 }, () => sentence(14, chance)).join(' ')
	);
	const article = paragraphs.flatMap((text, at) =>
		at % 10 === 0 ? [`# ${sentence(4, chance).slice(0, -1)}`, text] : [text]
	);
	const blocks = [`Title: Set ${seed}\nLicence: CC BY 4.0`, ...article, '# Questions'];
	let length = blocks.reduce((sum, block) => sum + block.length + 2, 0);
	for (let index = 0; ; index++) {
		const block = question(index, paragraphs, chance);
		length += block.length + 2;
		if (length > bytes) return `${blocks.join('\n\n')}\n`;
		blocks.push(block);
	}
}

/** A file of questions with typed answers alone, beside the same article. */
export function typedFile(seed: number, questions: number): string {
	const chance = random(seed);
	const article = Array.from({ length: 120 }, () => sentence(60, chance));
	const blocks = Array.from({ length: questions }, (_, index) =>
		[
			`Q: ${sentence(10, chance).slice(0, -1)} ${index}?`,
			`= ${words(1 + (index % 3), chance)}`,
			`= ${words(2, chance)}`,
			`!= ${words(1 + (index % 2), chance)}`
		].join('\n')
	);
	return `${['Title: Typed', '# Article', ...article, '# Questions', ...blocks].join('\n\n')}\n`;
}
