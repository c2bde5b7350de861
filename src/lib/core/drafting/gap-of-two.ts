import { standsAlone } from './alone.ts';
import type { Candidate } from './draft.ts';
import { termsIn } from './hidden.ts';
import { originalOf, type Line } from './line.ts';
import type { Knowledge } from './telling.ts';

/** `Several hills follow one another. Such a row is called a {range}.`: a term for what the sentence before tells. */
export function gapOfTwo(line: Line, { matter }: Knowledge): readonly Candidate[] {
	const { before, words, whole } = line;
	if (before === null || whole !== null || before.words.length + words.length > 40) return [];
	if (!/^(?:Such an?|This|These) \p{Ll}+ (?:is|are|was|were) (?:called|known as) /u.test(line.text))
		return [];
	const [term] = termsIn(line);
	const first = words[term?.from ?? 0];
	const last = words[(term?.to ?? 0) - 1];
	const all = { from: 0, to: before.words.length };
	if (term === undefined || first === undefined || last === undefined) return [];
	const answer = term.accept[0] ?? '';
	const said = `${before.text} ${line.text}`;
	if (!standsAlone(before, all, matter) || /[{}|"“”[\]\\()?]/u.test(said)) return [];
	const left = `${before.text} ${line.text.slice(0, first.start)}`;
	const right = line.text.slice(last.end);
	if (`${left}${right}`.toLowerCase().includes(answer.toLowerCase())) return [];
	return [
		{
			kind: 'gap',
			rows: [`Fill: ${left}{${answer}}${right}`],
			prompt: `${left}____${right}`,
			key: answer.toLowerCase(),
			line,
			proof: `${originalOf(before)} ${originalOf(line).replace(/\.$/u, '')}`,
			bonus: term.bonus,
			why: term.why
		}
	];
}
