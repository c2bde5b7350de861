import { figuresIn } from './figures.ts';
import type { Line } from './line.ts';
import type { Knowledge } from './telling.ts';

const superlative =
	/\b(?:first|only|largest|biggest|highest|longest|oldest|most famous|best|worst|last)\b/u;
const definition = /^(?:An?|Each|Every) [\p{L}-]+(?: [\p{L}-]+)? is an? /u;
const cause = /\b(?:because|therefore|for this reason|led to|as a result|so that)\b/iu;
const example = /^(?:for example|for instance|according to|historians|some people)\b/iu;

/** What a sentence is worth asking about, and why: what opens, names what the article is about, or gives figures. */
export function worthOf(
	line: Line,
	{ matter, namesOf }: Knowledge
): { readonly worth: number; readonly place: string } {
	const opening = line.paragraph === 1;
	const figures = figuresIn(line.text).length;
	const topics = new Set(
		line.words.filter(({ base }) => matter.isTopic(base)).map(({ base }) => base)
	).size;
	const repeated = line.words.filter(
		({ base, part }) => part === 'noun' && matter.count(base) >= 3
	).length;
	const worth =
		(opening ? 2 : 0) +
		(line.opens ? 0.5 : 0) +
		(line.before === null ? 0.7 : 0) +
		Math.min(2, topics * 0.7) +
		Math.min(1, repeated * 0.3) +
		(figures > 0 ? 1 : 0) +
		Math.min(1, namesOf(line).length * 0.5) +
		(superlative.test(line.text) ? 1 : 0) +
		(definition.test(line.text) ? 1.5 : 0) +
		(cause.test(line.text) ? 0.8 : 0) -
		(example.test(line.text) ? 1 : 0) -
		(line.words.length > 30 ? 1 : 0);
	return {
		worth,
		place: opening
			? ' in the opening paragraph'
			: superlative.test(line.text)
				? ', the first or most of its kind'
				: ''
	};
}
