import type { CategoriseQuestion } from '../question/categorise.ts';
import type { MatchQuestion } from '../question/match.ts';
import type { QuestionKind } from '../question/question.ts';
import type { Draft, Entry } from './draft.ts';
import type { Findings } from './findings.ts';
import { escapeArrows } from './mark.ts';
import { flowed } from './passage.ts';

type Pairs =
	| Pick<MatchQuestion, 'kind' | 'pairs' | 'distractors'>
	| Pick<CategoriseQuestion, 'kind' | 'items' | 'categories'>;

/** Pairs: matching when the right sides all differ, else categories. `null` after an error. */
export function parsePairs(
	draft: Draft,
	wish: QuestionKind | null,
	findings: Findings
): Pairs | null {
	const { entries } = draft;
	const before = findings.errors();
	const pairs = entries.filter((entry) => leftOf(entry) !== '');
	const rights = pairs.map((entry) => flowed(entry.text));
	checkSides(entries, findings);
	if (pairs.length < 2) findings.report('one-pair', pairs[0] ?? draft, { text: '' });
	if (findings.errors() > before) return null;
	const repeated = new Set(rights).size < rights.length;
	if (wish === 'categorise' || (repeated && wish !== 'match'))
		return categories(entries, draft, findings);
	const seen = new Map<string, number>();
	for (const entry of entries) {
		const text = flowed(entry.text);
		const line = seen.get(text);
		if (line !== undefined) findings.report('same-right', entry, { text, line });
		seen.set(text, entry.line);
	}
	if (findings.errors() > before) return null;
	return {
		kind: 'match',
		pairs: pairs.map((entry) => ({ left: leftOf(entry), right: flowed(entry.text) })),
		distractors: entries.filter((entry) => leftOf(entry) === '').map((entry) => flowed(entry.text))
	};
}

function checkSides(entries: readonly Entry[], findings: Findings): void {
	const lefts = new Map<string, number>();
	for (const entry of entries) {
		const left = leftOf(entry);
		if (flowed(entry.text) === '') findings.report('empty-pair', entry, {});
		if (left === '') continue;
		const line = lefts.get(left);
		if (line !== undefined) findings.report('same-left', entry, { text: left, line });
		lefts.set(left, entry.line);
	}
}

function categories(entries: readonly Entry[], draft: Draft, findings: Findings): Pairs | null {
	const names = [...new Set(entries.map((entry) => flowed(entry.text)))];
	if (names.length < 2) {
		findings.report('one-category', draft, {});
		return null;
	}
	const items = entries
		.filter((entry) => leftOf(entry) !== '')
		.map((entry) => ({ text: leftOf(entry), category: flowed(entry.text) }));
	return { kind: 'categorise', items, categories: names };
}

function leftOf(entry: Entry): string {
	return entry.is.type === 'pair' ? entry.is.left : '';
}

export function printMatch(question: MatchQuestion): readonly string[] {
	return [
		...question.pairs.map(({ left, right }) => `${printLeft(left)} -> ${right}`),
		...question.distractors.map((text) => `-> ${text}`)
	];
}

/** Behind a bullet a number sign begins no heading. */
function printLeft(text: string): string {
	return `${/^#{1,6}\s/u.test(text) ? '- ' : ''}${escapeArrows(text)}`;
}

/** An empty category stands where its first item would. */
export function printCategorise(question: CategoriseQuestion): readonly string[] {
	const rows: string[] = [];
	const filled = new Set(question.items.map((item) => item.category));
	const waiting = [...question.categories];
	for (const item of question.items) {
		while (waiting[0] !== undefined && !filled.has(waiting[0]))
			rows.push(`-> ${waiting.shift() ?? ''}`);
		if (waiting[0] === item.category) waiting.shift();
		rows.push(`${printLeft(item.text)} -> ${item.category}`);
	}
	return [...rows, ...waiting.map((name) => `-> ${name}`)];
}

/** Whether categories would be read as matching pairs. */
export function needsCategoriseType(question: CategoriseQuestion): boolean {
	return new Set(question.items.map((item) => item.category)).size === question.items.length;
}
