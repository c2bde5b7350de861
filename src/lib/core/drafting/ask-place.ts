import { standsAlone } from './alone.ts';
import { proofOf } from './ask-figure.ts';
import type { Candidate } from './draft.ts';
import { inverted } from './inversion.ts';
import { follows, textOf } from './line.ts';
import { choiceOf, namesLike } from './options.ts';
import type { Knowledge, Telling } from './telling.ts';

/** `Where was … born?`, where nothing but a place and a date follows the verb. */
export function askPlace(telling: Telling, knowledge: Knowledge): readonly Candidate[] {
	const { statement, line, names } = telling;
	const { rest } = statement;
	const name = names.find(
		({ from, to }) =>
			from > rest.from && to <= rest.to && /^(?:in|at)$/u.test(line.words[from - 1]?.lower ?? '')
	);
	if (name === undefined || name.type !== 'place') return [];
	const before = textOf(line, { from: rest.from, to: name.from - 1 });
	if (!/^(?:(?:on|in) [\d\p{L} ]*\d{4})?$/u.test(before)) return [];
	// `at Sandby in Norfolk`: the place may be told with what it lies in.
	const wider = names.find(({ from }) => from === name.to + 1);
	const within =
		wider?.to === rest.to && line.words[name.to]?.lower === 'in' && follows(line, name.to);
	if (name.to < rest.to && follows(line, name.to) && !within) return [];
	const order = inverted(telling);
	if (order === null || !standsAlone(line, statement.subject, knowledge.matter)) return [];
	const prompt = `Where ${order}?`;
	const base = {
		prompt,
		key: name.text.toLowerCase(),
		line,
		proof: proofOf(telling),
		why: 'the place of an event'
	};
	const wrong = namesLike(name, line, knowledge.lines, knowledge.namesOf, null);
	const choice = choiceOf(prompt, name.text, wrong, knowledge.seed);
	const accept = within ? [name.text, textOf(line, { from: name.from, to: rest.to })] : [name.text];
	const short: Candidate = {
		...base,
		kind: 'short',
		rows: [`Q: ${prompt}`, ...accept.map((text) => `= ${text}`)],
		bonus: 3
	};
	return choice === null ? [short] : [short, { ...base, kind: 'choice', rows: choice, bonus: 2 }];
}
