import { figuresIn, type Figure } from './figures.ts';
import { gapBefore, textOf, type Line, type Span } from './line.ts';
import type { Matter } from './matter.ts';
import type { NamedAt, NamesOf } from './names.ts';
import { headOf } from './noun-phrase.ts';
import { losesItsTime, statementOf, type Statement } from './statement.ts';
import { standsAlone } from './alone.ts';

/** All that is known of an article when questions are made from it. */
export interface Knowledge {
	readonly lines: readonly Line[];
	readonly namesOf: NamesOf;
	readonly matter: Matter;
	/** All years and other numbers of the article: none of them is made up as a wrong answer. */
	readonly years: readonly number[];
	readonly numbers: readonly number[];
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
	readonly figures: readonly Figure[];
	readonly names: readonly NamedAt[];
}

/** What a line tells, if that is certain and can be understood without the lines before it. */
export function tellingOf(line: Line, knowledge: Knowledge): Telling | null {
	const statement = losesItsTime(line) ? null : statementOf(line);
	if (statement === null || /["“”{}|^=[\]]/u.test(textOf(line, wholeOf(statement)))) return null;
	const { words } = line;
	const first = words[statement.subject.from];
	const names = knowledge.namesOf(line);
	const figures = figuresIn(line.text);
	const common = { statement, line, figures, names };
	if (first?.part === 'pronoun') return null;
	// `her friend Henry De la Beche` is named well enough by the name.
	const owned = words
		.slice(statement.subject.from, statement.subject.from + 3)
		.some(({ part }) => part === 'possessive');
	const friend = names.find(
		({ from, to, type }) =>
			type === 'person' &&
			owned &&
			to === statement.subject.to &&
			from > statement.subject.from &&
			words[from - 1]?.part === 'noun'
	);
	if (friend !== undefined) {
		const subject = { from: friend.from, to: friend.to };
		return {
			...common,
			statement: { ...statement, subject },
			subject: friend.text,
			person: true,
			plural: false,
			named: friend
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
		named
	};
}

/** From the words before the subject to the clause's end. */
export function wholeOf({ lead, subject, rest }: Statement): Span {
	return { from: lead?.from ?? subject.from, to: rest.to };
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
