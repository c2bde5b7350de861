import { hash } from '../question/chance.ts';
import { proofOf, sentence } from './ask-figure.ts';
import type { Candidate } from './draft.ts';
import { figuresLike } from './numbers-alike.ts';
import { namesLike } from './options.ts';
import { standsAlone } from './alone.ts';
import { textOf, type Line } from './line.ts';
import { wholeOf, type Knowledge, type Telling } from './telling.ts';

/** A true sentence, or one that a changed figure or name makes false, with the truth in its explanation. */
export function claim(telling: Telling, knowledge: Knowledge): readonly Candidate[] {
	const { statement, line } = telling;
	const whole = wholeOf(statement);
	if (!standsAlone(line, whole, knowledge.matter)) return [];
	const said = textOf(line, whole);
	if (said.split(' ').length < 5 || said.split(' ').length > 28) return [];
	const swap = swapOf(telling, said, knowledge);
	if (swap === null) return [];
	const base = {
		line,
		proof: proofOf(telling),
		kind: 'truefalse' as const,
		key: swap.right.toLowerCase()
	};
	const isTrue = hash(`${String(knowledge.seed)} ${said}`) % 5 < 2;
	const prompt = sentence(isTrue ? said : said.replace(swap.right, swap.wrong));
	const rows = isTrue
		? [`Q: ${prompt}`, '= true']
		: [
				`Q: ${prompt}`,
				'= false',
				`Explanation: The article says ${swap.right}, not ${swap.wrong}.`
			];
	return [
		{
			...base,
			prompt,
			rows,
			bonus: (swap.year && !isGreat(line)) || namesSomething(line) ? 0.2 : 1.5,
			why: isTrue ? 'a statement to weigh' : 'a statement with one thing changed'
		}
	];
}

interface Swap {
	readonly right: string;
	readonly wrong: string;
	readonly year: boolean;
}

/** When something happened is worth weighing where it was the first or greatest, or what the article opens with. */
function isGreat({ paragraph, text }: Line): boolean {
	return (
		paragraph === 1 || /\b(?:first|last|largest|greatest|founded|invented|discovered)\b/u.test(text)
	);
}

/** Where a term is given, it is what to ask for. */
function namesSomething({ text }: Line): boolean {
	return /\b(?:called|named|known as)(?: (?:it|them|him|her))? (?!from|to|for|by|on|in|back|off|it|them|him|her)/u.test(
		text
	);
}

function swapOf(telling: Telling, said: string, knowledge: Knowledge): Swap | null {
	const { line, figures, names, statement } = telling;
	const able = figures.filter(
		({ text, type, bounded }) => type !== 'date' && !bounded && once(said, text)
	);
	// How much is worth more than when.
	const figure = able.find(({ type }) => type !== 'year') ?? able[0];
	if (figure !== undefined) {
		const taken = figures.map(({ value }) => value);
		const [wrong] = figuresLike(figure, taken, hash(said));
		return wrong === undefined ? null : { right: figure.text, wrong, year: figure.type === 'year' };
	}
	const deed = line.words[statement.verb.main]?.base ?? null;
	for (const name of names) {
		if (!once(said, name.text) || name.type !== 'person') continue;
		if (name.full.split(' ').some((word) => knowledge.matter.isTitle(word.toLowerCase()))) continue;
		const others = namesLike(
			{ ...name, full: name.text },
			line,
			knowledge.lines,
			knowledge.namesOf,
			deed
		);
		const fitting = others.filter((other) => !name.full.includes(other) && !said.includes(other));
		const wrong = fitting[hash(said) % Math.max(1, fitting.length)];
		if (wrong !== undefined) return { right: name.text, wrong, year: false };
	}
	return null;
}

function once(text: string, part: string): boolean {
	return text.split(part).length === 2;
}
