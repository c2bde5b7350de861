import type { MultipleQuestion, Option, SingleQuestion } from '../question/choice.ts';
import type { QuestionKind } from '../question/question.ts';
import type { TrueFalseQuestion } from '../question/truefalse.ts';
import { fieldOf, type Draft, type Entry } from './draft.ts';
import type { Findings } from './findings.ts';
import { flowed, lined } from './passage.ts';
import { truthOf } from './truefalse.ts';
import type { Vocabulary } from './vocabulary.ts';

type Choice =
	| Pick<SingleQuestion, 'kind' | 'options'>
	| Pick<MultipleQuestion, 'kind' | 'options'>
	| Pick<TrueFalseQuestion, 'kind' | 'key' | 'feedback'>;

/** Reads options in brackets or behind letters; `wish` is what `Type:` asks for. `null` after an error. */
export function parseChoice(
	draft: Draft,
	wish: QuestionKind | null,
	vocabulary: Vocabulary,
	findings: Findings
): Choice | null {
	const { entries } = draft;
	if (!hasSoundTexts(draft, findings)) return null;
	const named = namedOptions(draft, findings);
	if (named === 'wrong') return null;
	const credits = entries.map((entry) => creditOf(entry, named, findings));
	const keys = credits.filter((credit) => credit > 0).length;
	if (keys === 0) {
		const code = draft.shape === 'lettered' ? 'no-lettered-key' : 'no-key';
		findings.report(code, draft, { count: entries.length });
		return null;
	}
	const kind = kindOf(draft, credits, wish, findings);
	if (kind === null) return null;
	const options = entries.map((entry, at): Option => ({
		text: flowed(entry.text),
		credit: credits[at] ?? 0,
		feedback: lined(entry.feedback) || null
	}));
	const truth = kind === 'single' && wish === null ? asTrueFalse(options, vocabulary) : null;
	if (wish === 'truefalse' && kind === 'single') {
		const asked = asTrueFalse(options, vocabulary);
		if (asked === null)
			findings.report('type-mismatch', draft, { type: 'truefalse', shape: 'these options' });
		return asked;
	}
	return truth ?? { kind, options };
}

function hasSoundTexts({ entries }: Draft, findings: Findings): boolean {
	const before = findings.errors();
	const [first] = entries;
	if (first !== undefined && entries.length === 1) findings.report('one-option', first, {});
	if (
		entries.some((entry) => entry.is.type === 'option' && entry.is.style === 'box') &&
		first !== undefined
	) {
		findings.reportOnce('box-options', first, {});
	}
	const seen = new Map<string, number>();
	for (const entry of entries) {
		const text = flowed(entry.text);
		const line = seen.get(text);
		if (text === '') findings.report('empty-option', entry, {});
		else if (line !== undefined) findings.report('same-option', entry, { text, line });
		seen.set(text, entry.line);
	}
	return findings.errors() === before;
}

/** The share that choosing an option earns: by its own mark, or by an `Answer:` line. */
function creditOf(entry: Entry, named: ReadonlySet<Entry> | null, findings: Findings): number {
	if (entry.is.type === 'lettered') return entry.is.starred || named?.has(entry) === true ? 1 : 0;
	if (entry.is.type !== 'option') return 0;
	const { tick } = entry.is;
	if (tick.type !== 'percent') return tick.type === 'ticked' || named?.has(entry) === true ? 1 : 0;
	if (Math.abs(tick.percent) > 100)
		findings.report('percent-range', entry, { text: `${String(tick.percent)}%` });
	// Without the dust of binary fractions: 33.3% is 0.333.
	return Number((tick.percent / 100).toFixed(7));
}

function kindOf(
	draft: Draft,
	credits: readonly number[],
	wish: QuestionKind | null,
	findings: Findings
): 'single' | 'multiple' | null {
	const full = credits.filter((credit) => credit === 1).length;
	const keys = credits.filter((credit) => credit > 0).length;
	if (credits.some((credit) => Math.abs(credit) > 1)) return null;
	const round = draft.entries.some(
		(entry) => entry.is.type === 'option' && entry.is.style === 'round'
	);
	if (full > 1 && round && wish !== 'multiple') {
		findings.report('two-keys', draft, { count: full });
		return null;
	}
	if ((wish === 'single' || wish === 'truefalse') && full !== 1) {
		findings.report('single-option-key', draft, { count: keys });
		return null;
	}
	if (full === 0) {
		const sum = Math.round(credits.reduce((total, credit) => total + Math.max(credit, 0), 0) * 100);
		if (sum < 99 || sum > 101) {
			findings.report('percent-sum', draft, { count: sum });
			return null;
		}
	}
	return full === 1 && wish !== 'multiple' ? 'single' : 'multiple';
}

/** The options that `Answer: B`, `Answer: A, C` or `Answer: Oxygen` name; `null` without such a line. */
function namedOptions(draft: Draft, findings: Findings): ReadonlySet<Entry> | null | 'wrong' {
	const field = fieldOf(draft, 'answer');
	if (field === null) return null;
	const text = flowed(field.text);
	const named = optionsNamed(text, draft.entries);
	if (named === null) {
		findings.report('no-such-option', field, { text });
		return 'wrong';
	}
	const marked = draft.entries.filter(isMarked);
	if (
		marked.length > 0 &&
		!(marked.length === named.size && marked.every((entry) => named.has(entry)))
	) {
		findings.report('keys-disagree', field, {});
		return 'wrong';
	}
	return named;
}

const separators = /\s*(?:,|;|&|\+|\s(?:and|und|et|y|e|en)\s)\s*/iu;

function optionsNamed(text: string, entries: readonly Entry[]): ReadonlySet<Entry> | null {
	const exact = entries.filter((entry) => flowed(entry.text).toLowerCase() === text.toLowerCase());
	if (exact.length > 0) return new Set(exact);
	const first = /^\(?([a-z])[).:]\s+\S/iu.exec(text)?.[1];
	const letters = first === undefined ? text.split(separators) : [first];
	const found = new Set<Entry>();
	for (const part of letters) {
		const letter = /^\(?([a-z])[).]?$/iu.exec(part.trim())?.[1]?.toUpperCase();
		const entry = entries.find((one) => letter !== undefined && letterOf(one) === letter);
		if (entry === undefined) return null;
		found.add(entry);
	}
	return found;
}

/** A letter of its own, or one in front of a bracketed option's text. */
function letterOf(entry: Entry): string | null {
	if (entry.is.type === 'lettered') return entry.is.letter;
	return /^\(?([a-z])[).]\s/iu.exec(flowed(entry.text))?.[1]?.toUpperCase() ?? null;
}

function isMarked(entry: Entry): boolean {
	return entry.is.type === 'lettered'
		? entry.is.starred
		: entry.is.type === 'option' && entry.is.tick.type !== 'empty';
}

function asTrueFalse(
	options: readonly Option[],
	vocabulary: Vocabulary
): Pick<TrueFalseQuestion, 'kind' | 'key' | 'feedback'> | null {
	const [one, two] = options;
	if (one === undefined || two === undefined || options.length > 2) return null;
	const [first, second] = [truthOf(one.text, vocabulary), truthOf(two.text, vocabulary)];
	if (first === null || second === null || first === second) return null;
	if (one.credit * two.credit !== 0) return null;
	const feedback = { true: (first ? one : two).feedback, false: (first ? two : one).feedback };
	return { kind: 'truefalse', key: (one.credit === 1) === first, feedback };
}

export function printTick(option: Option): string {
	if (option.credit === 1) return '[x]';
	if (option.credit === 0) return '[ ]';
	return `[${String(Number((option.credit * 100).toFixed(5)))}%]`;
}

/** The `Type:` that has to be said because the marks alone would mean another kind. */
export function choiceType(
	question: SingleQuestion | MultipleQuestion,
	vocabulary: Vocabulary
): 'single' | 'multiple' | null {
	const full = question.options.filter((option) => option.credit === 1).length;
	if (question.kind === 'multiple') return full === 1 ? 'multiple' : null;
	return asTrueFalse(question.options, vocabulary) === null ? null : 'single';
}
