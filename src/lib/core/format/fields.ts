import type { AnchoredEvidence, Evidence } from '../evidence/evidence.ts';
import type { FindPassage } from '../question/find.ts';
import type { QuestionBase, QuestionKind } from '../question/question.ts';
import { readAllow } from './allow.ts';
import type { FieldEntry } from './draft.ts';
import type { Findings } from './findings.ts';
import { splitList } from './list.ts';
import { flowed, lined, type Passage } from './passage.ts';
import type { FieldKey, Vocabulary } from './vocabulary.ts';

/** Looks a quotation up in the article; `Evidence` or a diagnostic comes of it. */
export type FindEvidence = (quote: string, field: FieldEntry) => Evidence;

/** What a question asks of the article. */
export interface Lookup {
	readonly find: FindEvidence;
	/** The text in which places are to be found. */
	readonly passages: (places: readonly AnchoredEvidence[]) => readonly FindPassage[];
}

/** What the fields say about any question. */
export type FieldValues = Pick<
	QuestionBase,
	'hints' | 'explanation' | 'evidence' | 'tags' | 'difficulty' | 'points' | 'version'
> & {
	readonly allow: readonly string[];
	readonly fact: string | null;
	readonly typos: boolean;
	readonly shuffle: boolean;
	readonly reverse: boolean;
	/** The kind that `Type:` asks for; `unknown` after an error. */
	readonly wish: QuestionKind | null | 'unknown';
	readonly id: string | null;
};

const single: readonly FieldKey[] = [
	'difficulty',
	'type',
	'typos',
	'points',
	'shuffle',
	'reverse',
	'version',
	'fact',
	'id',
	'answer'
];

/** Fields whose value is a word or two, so that no text goes on below them. */
export function isOneLine(key: FieldKey): boolean {
	return single.includes(key) || key === 'tags' || key === 'allow';
}

/** Characters of a fact's name. */
const longestName = 80;

/** Reads the fields of a question, or of a block of cards. */
export function readFields(
	fields: readonly FieldEntry[],
	vocabulary: Vocabulary,
	findEvidence: FindEvidence,
	findings: Findings
): FieldValues {
	const first = new Map<FieldKey, FieldEntry>();
	for (const field of fields) {
		const twice = single.includes(field.key) && first.has(field.key);
		if (twice) findings.report('field-twice', field, { text: fieldName(field.key) });
		else if (flowed(field.text) === '' && !['back', 'model'].includes(field.key)) {
			findings.report('field-empty', field, { text: fieldName(field.key) });
		} else if (!first.has(field.key)) first.set(field.key, field);
	}
	const all = (key: FieldKey): readonly FieldEntry[] =>
		fields.filter((field) => field.key === key && flowed(field.text) !== '');
	function value<T>(
		key: FieldKey,
		read: (text: string) => T | null | undefined,
		otherwise: T,
		use: string
	): T {
		const field = first.get(key);
		if (field === undefined) return otherwise;
		const text = flowed(field.text);
		const found = read(text.toLowerCase().replace(/[.!]$/u, ''));
		if (found !== null && found !== undefined) return found;
		findings.report('field-value', field, { field: fieldName(key), text, use });
		return otherwise;
	}
	const yesNo = (key: FieldKey, otherwise: boolean): boolean =>
		value(key, (text) => vocabulary.yesNo.get(text), otherwise, 'yes or no');
	return {
		hints: all('hint').map((field) => lined(field.text)),
		explanation:
			all('explanation')
				.map((field) => lined(field.text))
				.join('\n\n') || null,
		evidence: all('evidence').map((field) =>
			findEvidence(withoutQuotes(flowed(field.text)), field)
		),
		tags: tagsOf(all('tags').map((field) => field.text)),
		difficulty: value<FieldValues['difficulty']>(
			'difficulty',
			(text) => vocabulary.difficulty.get(text),
			null,
			'easy, medium or hard'
		),
		points: value('points', pointsOf, 1, 'a number above 0, at most 1000'),
		version: value('version', versionOf, 1, 'a whole number from 1 on'),
		fact: factOf(first.get('fact'), findings),
		allow: [
			...new Set(all('allow').flatMap((field) => readAllow(tagsOf([field.text]), field, findings)))
		],
		typos: yesNo('typos', true),
		shuffle: yesNo('shuffle', true),
		reverse: yesNo('reverse', false),
		wish: wishOf(first.get('type'), vocabulary, findings),
		id: value('id', idOf, '', 'a letter, followed by 3 to 11 letters or digits') || null
	};
}

export function tagsOf(texts: readonly Passage[]): readonly string[] {
	const tags = texts.flatMap((text) => splitList(text.rows, ','));
	return [...new Set(tags.map((tag) => tag.replace(/^#+\s*/u, '')).filter((tag) => tag !== ''))];
}

function pointsOf(text: string): number | null {
	if (!/^\d{1,4}(?:[.,]\d{1,4})?$/u.test(text)) return null;
	const points = Number(text.replace(',', '.'));
	return points > 0 && points <= 1000 ? points : null;
}

function versionOf(text: string): number | null {
	return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null;
}

/** The name as written: whoever reads the file is to recognise it. */
function factOf(field: FieldEntry | undefined, findings: Findings): string | null {
	if (field === undefined) return null;
	const text = flowed(field.text);
	if (text.length <= longestName) return text;
	const use = `a name of at most ${String(longestName)} characters`;
	findings.report('field-value', field, { field: fieldName('fact'), text, use });
	return null;
}

function idOf(text: string): string | null {
	const id = text.replace(/^\^/u, '');
	return /^[a-z][a-z0-9]{3,11}$/u.test(id) ? id : null;
}

function wishOf(
	field: FieldEntry | undefined,
	vocabulary: Vocabulary,
	findings: Findings
): FieldValues['wish'] {
	if (field === undefined) return null;
	const text = flowed(field.text);
	const kind = vocabulary.types.get(text.toLowerCase());
	if (kind === undefined) findings.report('unknown-type', field, { text });
	return kind ?? 'unknown';
}

const opening = '"“”„«»‹›「‚‘’\'';

/** A quotation may stand in marks of any style, or in none. */
export function withoutQuotes(text: string): string {
	const ended = /["“”«»‹›」’'][.,;]$/u.test(text) ? text.slice(0, -1) : text;
	const last = ended.charAt(ended.length - 1);
	const marked =
		ended.length > 2 && opening.includes(ended.charAt(0)) && `${opening}」`.includes(last);
	return marked ? ended.slice(1, -1).trim() : text;
}

const names: Readonly<Partial<Record<FieldKey, string>>> = { back: 'A', answer: 'Answer' };

export function fieldName(key: FieldKey): string {
	return names[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
}

const kindNames: Readonly<Record<QuestionKind, string>> = {
	single: 'a choice of one',
	multiple: 'a choice of several',
	truefalse: 'a true-or-false question',
	short: 'a short answer',
	numeric: 'a number',
	cloze: 'gaps',
	order: 'ordering',
	match: 'matching',
	categorise: 'categories',
	card: 'a flashcard',
	open: 'an open answer',
	find: 'a sentence to find'
};

const uses: Readonly<Partial<Record<FieldKey, readonly QuestionKind[]>>> = {
	typos: ['short', 'cloze'],
	shuffle: ['single', 'multiple'],
	reverse: ['card'],
	model: ['open'],
	criteria: ['open'],
	find: ['find'],
	answer: ['single', 'multiple', 'truefalse'],
	back: ['card', 'truefalse']
};

/** Fields without a meaning for a kind of question are named, not passed over. */
export function reportUnused(
	fields: readonly FieldEntry[],
	kind: QuestionKind,
	findings: Findings
): void {
	for (const field of fields) {
		const kinds = uses[field.key];
		if (kinds === undefined || kinds.includes(kind)) continue;
		findings.report('field-unused', field, { field: fieldName(field.key), kind: kindNames[kind] });
	}
}
