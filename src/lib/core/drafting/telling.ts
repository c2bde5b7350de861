import { figuresIn, type Figure } from './figures.ts';
import { gapBefore, textOf, type Line, type Span } from './line.ts';
import type { Matter } from './matter.ts';
import type { NamedAt, NamesOf } from './names.ts';
import { headOf } from './noun-phrase.ts';
import { statementOf, type Statement } from './statement.ts';
import { standsAlone } from './alone.ts';

/** All that is known of an article when questions are made from it. */
export interface Knowledge {
	readonly lines: readonly Line[];
	readonly namesOf: NamesOf;
	readonly matter: Matter;
	/** What tells two drafts of the same article apart from those of another run. */
	readonly seed: number;
}

/** A statement with its subject in words that stand for themselves. */
export interface Telling {
	readonly statement: Statement;
	readonly line: Line;
	/** As it stands inside a sentence: `the fire`, `Mary Anning`. */
	readonly subject: string;
	/** The subject is a human being, or several. */
	readonly person: boolean;
	readonly plural: boolean;
	/** The subject is a name. */
	readonly named: NamedAt | null;
	/** The pronoun it replaces stands in this line, what it stands for in the one before. */
	readonly resolved: boolean;
	readonly figures: readonly Figure[];
	readonly names: readonly NamedAt[];
}

/** What a line tells, if that is certain and can be understood without the lines before it. */
export function tellingOf(line: Line, knowledge: Knowledge): Telling | null {
	const statement = statementOf(line);
	if (statement === null || /["“”{}|^=[\]]/u.test(textOf(line, wholeOf(statement)))) return null;
	const { words } = line;
	const first = words[statement.subject.from];
	const names = knowledge.namesOf(line);
	const figures = figuresIn(line.text);
	const common = { statement, line, figures, names };
	if (first?.part === 'pronoun') {
		const stands = antecedentOf(statement, first.lower, knowledge);
		return stands === null ? null : { ...common, ...stands, resolved: true };
	}
	const friend = names.find(
		({ from, to, type }) =>
			type === 'person' &&
			first?.part === 'possessive' &&
			from === statement.subject.from + 2 &&
			to === statement.subject.to
	);
	if (friend !== undefined) {
		const subject = { from: friend.from, to: friend.to };
		return {
			...common,
			statement: { ...statement, subject },
			subject: friend.text,
			person: true,
			plural: false,
			named: friend,
			resolved: false
		};
	}
	if (first?.part === 'relative' || !standsAlone(line, statement.subject, knowledge.matter))
		return null;
	const head = headOf(line, statement.subject.from);
	const named =
		names.find(
			({ from, to }) => from <= statement.subject.from + 1 && to === statement.subject.to
		) ?? null;
	const joined = words
		.slice(statement.subject.from, statement.subject.to)
		.some(({ lower }) => lower === 'and');
	return {
		...common,
		subject: insideSentence(line, statement.subject),
		person: named === null ? head?.person === true : named.type === 'person',
		plural: joined || (named === null && head?.plural === true),
		named,
		resolved: false
	};
}

/** From the words before the subject to the clause's end. */
export function wholeOf({ lead, subject, rest }: Statement): Span {
	return { from: lead?.from ?? subject.from, to: rest.to };
}

/**
 * What `it`, `he`, `she` or `they` at a sentence's start stands for: the subject of the sentence before, where no other
 * word of that sentence could be meant.
 */
function antecedentOf(
	statement: Statement,
	pronoun: string,
	knowledge: Knowledge
): Pick<Telling, 'subject' | 'person' | 'plural' | 'named'> | null {
	const { before } = statement.line;
	if (before === null || statement.lead !== null) return null;
	const told = tellingOf(before, knowledge);
	if (told === null || told.resolved || told.statement.aside !== null) return null;
	const { subject, person, plural, named } = told;
	const fits =
		pronoun === 'they'
			? plural
			: pronoun === 'it'
				? !person && !plural
				: /^s?he$/u.test(pronoun) && named?.type === 'person';
	if (!fits) return null;
	const rivals = before.words.slice(told.statement.subject.to).filter((word) => {
		if (word.part !== 'noun') return false;
		const human = word.person || word.name === 'person';
		if (pronoun === 'they') return word.plural;
		return pronoun === 'it' ? !human && !word.plural : human && !word.plural;
	});
	// `X is a Y. It …` is sure, for both name the same.
	const copula = before.words[told.statement.verb.main]?.base === 'be';
	return rivals.length === 0 || (copula && pronoun === 'it' && rivals.length <= 2)
		? { subject: /^an? /u.test(subject) ? subject : subject, person, plural, named }
		: null;
}

/** A span as it stands inside a sentence, the capital of the sentence's first word gone. */
export function insideSentence(line: Line, span: Span): string {
	const text = textOf(line, span);
	const first = line.words[span.from];
	const starts = span.from === 0 || /[.!?]/u.test(gapBefore(line, span.from));
	if (first === undefined || !starts || first.name !== null) return text;
	return /^(?:I|I'm|[\p{Lu}\d.]{2,})$/u.test(first.text)
		? text
		: text.charAt(0).toLowerCase() + text.slice(1);
}

export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
