import { canonical } from './decimal.ts';
import type { Decimal } from './numeric.ts';

/** A run of digits with points and commas, and what it may mean; by the language's habit first. */
export interface Numeral {
	readonly written: string;
	/** One, or two where `1,000` may be a thousand or one. */
	readonly readings: readonly Decimal[];
}

/** Digits in groups of three with spaces, or digits with points, commas and apostrophes between; or `.5`. */
const shape = /^(?:\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,']\d+)*|[.,]\d+)/;

/** Longer runs are nobody's answer. */
const longest = 60;

/** The numeral at the beginning of a tidied text, or `null`. */
export function numeralAt(text: string, language: string): Numeral | null {
	const written = shape.exec(text)?.[0];
	if (written === undefined || written.length > longest) return null;
	const readings = readingsOf(written.replace(/ /g, "'"), language);
	return readings.length === 0 ? null : { written, readings };
}

function readingsOf(written: string, language: string): readonly Decimal[] {
	const signs = written.replace(/\d/g, '');
	if (signs === '') return [canonical(written)];
	const kinds = new Set(signs);
	if (kinds.size === 1 && signs.length === 1 && signs !== "'")
		return readingsOfOne(written, signs, language);
	const last = signs.at(-1) as string;
	const pointAtEnd = kinds.size > 1 && signs.indexOf(last) === signs.length - 1 && last !== "'";
	const whole = pointAtEnd ? written.slice(0, written.lastIndexOf(last)) : written;
	const fraction = pointAtEnd ? written.slice(written.lastIndexOf(last) + 1) : '0';
	const grouping = new Set(whole.replace(/\d/g, ''));
	if (grouping.size > 1 || !isGrouped(whole)) return [];
	return [canonical(`${whole.replace(/\D/g, '')}.${fraction}`)];
}

/** One point or comma: decimals, unless three digits follow it and one to three go before. */
function readingsOfOne(written: string, sign: string, language: string): readonly Decimal[] {
	const [whole = '', fraction = ''] = written.split(sign);
	const decimal = canonical(`${whole === '' ? '0' : whole}.${fraction}`);
	if (fraction.length !== 3 || whole.length > 3 || /^0|^$/.test(whole)) return [decimal];
	const thousands = canonical(whole + fraction);
	return groupsWith(sign, language) ? [thousands, decimal] : [decimal, thousands];
}

/** English groups with a comma, the other languages that Marginalia knows with a point. */
function groupsWith(sign: string, language: string): boolean {
	return (sign === ',') === /^(en|zh|ja|ko|he|th)$/.test(language);
}

/** Groups of three, or of two before the last three as in India. */
function isGrouped(whole: string): boolean {
	return /^\d{1,3}(\D\d{3})+$/.test(whole) || /^\d{1,2}(,\d{2})*,\d{3}$/.test(whole);
}
