import { standsAlone } from './alone.ts';
import { proofOf } from './ask-figure.ts';
import type { Candidate } from './draft.ts';
import { inverted } from './inversion.ts';
import { follows, textOf } from './line.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { Knowledge, Telling } from './telling.ts';

const plainThings = /^(?:thing|way|time|part|kind|place|number|idea|fact|rest|lot|care|side)s?$/u;

/** `What did sailors use to blow up …?`: questions that the object of a sentence answers. */
export function askObject(telling: Telling, knowledge: Knowledge): readonly Candidate[] {
	const { statement, line } = telling;
	const { words } = line;
	const { rest, verb, lead } = statement;
	const main = words[verb.main];
	const end = nounPhraseEnd(line, rest.from);
	if (end === null || end > rest.to || !follows(line, rest.from) || main === undefined) return [];
	if (
		main.base === 'be' ||
		main.base === 'become' ||
		(verb.main !== verb.finite && words[verb.finite]?.base === 'be')
	)
		return [];
	const object = words.slice(rest.from, end);
	const head = object.at(-1);
	if (head === undefined || head.person || head.name !== null || plainThings.test(head.base))
		return [];
	if (object.length > 3 || object.some(({ part }) => part === 'number' || part === 'possessive'))
		return [];
	if (object[0]?.lower === 'the' || /^(?:some|most|any|much|many)$/u.test(object[0]?.lower ?? ''))
		return [];
	const next = words[end];
	// What is attached to the object belongs to the answer; a purpose or a place does not.
	if (
		next !== undefined &&
		end < rest.to &&
		(!follows(line, end) || !/^(?:to|from|with|for|into|in|on)$/u.test(next.lower))
	)
		return [];
	// What something takes from, brings into or carries to a place is seldom one thing only.
	const moved = next !== undefined && end < rest.to && /^(?:from|into|in|on)$/u.test(next.lower);
	if (moved && lead === null) return [];
	if (doesTheLike(telling, knowledge)) return [];
	const tail = textOf(line, { from: end, to: rest.to });
	if (tail === '' && lead === null) return [];
	const whole = { from: statement.subject.from, to: rest.to };
	const except = { from: rest.from, to: end };
	if (!standsAlone(line, whole, knowledge.matter, except)) return [];
	const order = inverted(telling);
	if (order === null) return [];
	const when =
		lead === null ? '' : ` ${textOf(line, lead).replace(/^./u, (letter) => letter.toLowerCase())}`;
	const prompt = `What ${order}${tail === '' ? '' : ` ${tail}`}${when}?`;
	const key = textOf(line, { from: rest.from, to: end }).replace(/^an? /u, '');
	return [
		{
			kind: 'short',
			rows: [`Q: ${prompt}`, `= ${key}`],
			prompt,
			key: key.toLowerCase(),
			line,
			proof: proofOf(telling),
			bonus: 2,
			why: 'what was done'
		}
	];
}

const gets = new Set(
	'use take get receive need require eat catch absorb consume collect gather give gain swallow drink contain obtain'.split(
		' '
	)
);

/** Whether the article tells of the same, in the present, something else that it takes, gets or uses. */
function doesTheLike({ statement, line }: Telling, { lines }: Knowledge): boolean {
	const main = line.words[statement.verb.main];
	const subject = line.words[statement.subject.to - 1]?.base;
	if (main === undefined || main.form === 'past' || !gets.has(main.base)) return false;
	return lines.some(
		({ words }) =>
			words !== (line.whole ?? line).words &&
			words.some(({ base, part }) => part === 'noun' && base === subject) &&
			words.some(({ base, part }) => part === 'verb' && gets.has(base))
	);
}
