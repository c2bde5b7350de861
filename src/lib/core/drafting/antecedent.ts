import type { Line } from './line.ts';
import { connectiveWords, statementOf, type Statement } from './statement.ts';
import { tellingOf, type Knowledge, type Telling } from './telling.ts';
import type { Analyse } from './word.ts';

/** The lines with `it`, `he`, `she` or `they` at a sentence's start as what it stands for, where that is sure. */
export function withAntecedents(knowledge: Knowledge, analyse: Analyse): readonly Line[] {
	const made = new Map<Line, Line>();
	for (const line of knowledge.lines) {
		const before = line.before === null ? null : (made.get(line.before) ?? null);
		made.set(line, resolved({ ...line, before }, line.before, knowledge, analyse));
	}
	return knowledge.lines.map((line) => made.get(line) ?? line);
}

function resolved(line: Line, before: Line | null, knowledge: Knowledge, analyse: Analyse): Line {
	const statement = statementOf(line);
	if (statement === null || before === null || line.named !== null || statement.lead !== null)
		return line;
	const word = line.words[statement.subject.from];
	if (word?.part !== 'pronoun' || statement.subject.from !== connectiveWords(line)) return line;
	if (word.lower === 'it' && tellsTheHour(statement)) return line;
	const told = tellingOf(before, knowledge);
	if (told === null || !standsFor(word.lower, told)) return line;
	const { subject, named } = told;
	const put =
		word.start === 0
			? subject.charAt(0).toUpperCase() + subject.slice(1)
			: (named?.text ?? subject);
	const text = line.text.slice(0, word.start) + put + line.text.slice(word.end);
	return {
		...line,
		text,
		words: analyse(text),
		named: { at: word.start, name: put, pronoun: word.text },
		leans: true
	};
}

/** `It was a cold winter`, `It had been dark`: no thing is meant. */
function tellsTheHour({ line, verb, rest }: Statement): boolean {
	const said = line.words.slice(rest.from, rest.to).map(({ base }) => base);
	return (
		line.words[verb.main]?.base === 'be' &&
		said
			.slice(0, 6)
			.some((base) =>
				/^(?:spring|summer|autumn|winter|season|day|night|morning|evening|noon|midnight|year|weather|hot|cold|warm|dark|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
					base
				)
			)
	);
}

/** Whether the subject of the sentence before is meant: it fits, and no other word of that sentence does. */
export function standsFor(
	pronoun: string,
	{ statement, line, person, plural, named }: Telling
): boolean {
	const fits =
		pronoun === 'they'
			? plural
			: pronoun === 'it'
				? !person && !plural
				: /^s?he$/u.test(pronoun) && named?.type === 'person';
	const { aside, subject, verb } = statement;
	const relative = aside !== null && line.words[aside.from]?.part === 'relative';
	if (!fits || (aside !== null && !relative)) return false;
	const rivals = line.words.slice(subject.to).filter((word) => {
		if (word.part !== 'noun') return false;
		const human = word.person || (word.name !== null && word.name !== 'place');
		if (pronoun === 'they') return word.plural;
		return pronoun === 'it' ? !human && !word.plural : human && !word.plural;
	});
	// `X is a Y. It …` is sure, for both name the same.
	const same = line.words[verb.main]?.base === 'be' && pronoun === 'it';
	return rivals.length === 0 || (same && rivals.length <= 2);
}
