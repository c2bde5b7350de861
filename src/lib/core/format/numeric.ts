import { compare } from '../question/decimal.ts';
import type { NumericKey, NumericQuestion } from '../question/numeric.ts';
import type { Entry } from './draft.ts';
import type { Findings } from './findings.ts';
import { keyNumber, type KeyNumber } from './numeral-key.ts';
import { flowed, lined } from './passage.ts';
import { sourceLine } from './source-line.ts';

/** A key behind `=` as numbers: none, one with or without a tolerance, or the ends of a range. */
type Numbers =
	| {
			readonly form: 'value';
			readonly value: KeyNumber;
			readonly tolerance: KeyNumber | null;
			readonly percent: boolean;
	  }
	| { readonly form: 'range'; readonly from: KeyNumber; readonly to: KeyNumber };

const range = /^(.*?\S)\s*(?:\.{2,3}|…)\s*(\S.*)$/u;
const plusMinus = /^(.*?\S)\s*(?:±|\+\s*\/?\s*[-−–])\s*(\S.*)$/u;

export function numbersOf(text: string, language: string): Numbers | null {
	if (text.length > 120) return null;
	const { copy } = sourceLine(text, 0);
	const ends = range.exec(copy);
	if (ends !== null) {
		const from = keyNumber(ends[1] ?? '', language);
		const to = keyNumber(ends[2] ?? '', language);
		return from === null || to === null ? null : { form: 'range', from, to };
	}
	const parts = plusMinus.exec(copy);
	const value = keyNumber(parts?.[1] ?? copy, language);
	if (value === null) return null;
	if (parts === null) return { form: 'value', value, tolerance: null, percent: false };
	const by = parts[2] ?? '';
	const percent = /%\s*$/u.test(by);
	const tolerance = keyNumber(percent ? by.replace(/\s*%\s*$/u, '') : by, language);
	if (tolerance === null || tolerance.value.startsWith('-')) return null;
	return { form: 'value', value, tolerance, percent };
}

const number = '\\d+(?:[.,]\\d+)?';
const unit = '(?:\\s?[%°\\p{L}][^\\d]{0,20})?';
const dashRange = new RegExp(`^${number}\\s?[-–—]\\s?${number}${unit}$`, 'u');
const wordRange = new RegExp(
	`^(?:(?:from|von|de|da|van)\\s+)?${number}\\s+(?:to|through|bis|à|a|até|tot)\\s+${number}${unit}$|` +
		`^(?:between|zwischen|entre|tra|fra|tussen)\\s+${number}\\s+(?:and|und|et|y|e|en)\\s+${number}${unit}$`,
	'iu'
);

/** A range as people say it, which is read as text: `3-6`, `between 3 and 6 km`. */
export function saidRange(text: string): 'range-with-dash' | 'range-in-words' | null {
	if (text.length > 60) return null;
	if (dashRange.test(text)) return 'range-with-dash';
	return wordRange.test(text) ? 'range-in-words' : null;
}

/** Whether a text can only be meant as numbers: it has a tolerance or a range. */
export function isSpread(numbers: Numbers): boolean {
	return numbers.form === 'range' || numbers.tolerance !== null;
}

/** The numeric parts of a question, from answers that are all numbers; `null` after an error. */
export function parseNumeric(
	entries: readonly Entry[],
	language: string,
	findings: Findings
): Pick<NumericQuestion, 'kind' | 'accept' | 'reject'> | null {
	const accept: NumericKey[] = [];
	const reject: NumericKey[] = [];
	for (const entry of entries) {
		if (entry.is.type !== 'answer') continue;
		const text = flowed(entry.text);
		const numbers = numbersOf(text, language);
		if (numbers === null) {
			findings.report('not-a-number', entry, { text });
			continue;
		}
		if (!isClear(numbers, entry, language, findings)) continue;
		(entry.is.right ? accept : reject).push(keyOf(numbers, lined(entry.feedback) || null));
	}
	return accept.length + reject.length === entries.length
		? { kind: 'numeric', accept, reject }
		: null;
}

/** `1,000` alone is not clear; `200,000 .. 750,000` is, because both sides have groups of three. */
function isClear(numbers: Numbers, entry: Entry, language: string, findings: Findings): boolean {
	const [first, second] =
		numbers.form === 'range' ? [numbers.from, numbers.to] : [numbers.value, numbers.tolerance];
	const both = second !== null && first.grouped && second.grouped;
	const unclear = [first, second].find((number) => number?.ambiguous === true);
	if (!both && unclear !== undefined && unclear !== null) {
		const { written } = unclear;
		findings.report('thousands-or-decimals', entry, {
			text: written,
			whole: written.replace(/[.,]/u, ''),
			decimal: decimalOf(written, language)
		});
		return false;
	}
	if (numbers.form === 'range' && compare(numbers.from.value, numbers.to.value) > 0) {
		findings.report('range-reversed', entry, { from: numbers.from.value, to: numbers.to.value });
		return false;
	}
	return true;
}

/** `1,250` as a fraction in the fewest digits that cannot be taken for thousands: `1.25`. */
function decimalOf(written: string, language: string): string {
	const [whole = '', fraction = ''] = written.split(/[.,]/u);
	const digits = fraction.replace(/(?!^)0+$/u, '');
	const short = `${whole}.${digits}`;
	return keyNumber(short, language)?.ambiguous === true ? `${short}0` : short;
}

function keyOf(numbers: Numbers, feedback: string | null): NumericKey {
	if (numbers.form === 'range') {
		const { from, to } = numbers;
		return { form: 'range', from: from.value, to: to.value, unit: to.unit ?? from.unit, feedback };
	}
	const { value, tolerance, percent } = numbers;
	return {
		form: 'value',
		value: value.value,
		tolerance:
			tolerance === null
				? { type: 'none' }
				: percent
					? { type: 'percent', by: tolerance.value }
					: { type: 'absolute', by: tolerance.value },
		unit: value.unit ?? tolerance?.unit ?? null,
		feedback
	};
}

/** What stands behind the `=`. */
export function printNumericKey(key: NumericKey): string {
	const unit = key.unit === null ? '' : ` ${key.unit}`;
	if (key.form === 'range') return `${plain(key.from)} .. ${plain(key.to)}${unit}`;
	const value = `${plain(key.value)}${unit}`;
	switch (key.tolerance.type) {
		case 'none':
			return value;
		case 'absolute':
			return `${value} ± ${plain(key.tolerance.by)}`;
		case 'percent':
			return `${value} ± ${plain(key.tolerance.by)}%`;
	}
}

/** Three places behind the point get a fourth, lest they look like thousands. */
function plain(value: string): string {
	return /^-?[1-9]\d{0,2}\.\d{3}$/u.test(value) ? `${value}0` : value;
}
