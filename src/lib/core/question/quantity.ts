import { divide, multiply, negated, shifted, add } from './decimal.ts';
import { foldCase, primaryLanguage, tidy, withoutAccents } from './normalise.ts';
import { vocabularyOf } from './number-vocabulary.ts';
import { numberAt } from './number-words.ts';
import { numeralAt } from './numeral.ts';
import type { Decimal } from './numeric.ts';

/** A number as somebody typed it, and the unit as it was written. */
export interface Quantity {
	/** By the language's habit first; a second one where thousands and decimals look the same. */
	readonly readings: readonly Decimal[];
	/** The numeral as it stands in the text. */
	readonly written: string;
	/** Whether a size such as `million` was said. */
	readonly sized: boolean;
	readonly unit: string | null;
}

/** A number and what follows it. */
interface Read {
	readonly readings: readonly Decimal[];
	readonly written: string;
	readonly rest: string;
}

const currencyBefore = /^(US\$|[$€£¥]|(?:USD|EUR|GBP|JPY|MXN)(?= ?\d))\s*/;
const hedge = /^(?:about|around|approximately|approx\.?|roughly|circa|ca\.|c\.|~|≈|=)\s*/i;
const signWord = /^(?:minus|negative|moins|menos|meno|min)\s+/i;
const shorthand: Readonly<Record<string, Decimal>> = { k: '1000', mn: '1000000', bn: '1000000000' };

/** Reads one number with its unit before or after; `null` when the text is anything else. */
export function readQuantity(text: string, tag: string): Quantity | null {
	const language = primaryLanguage(tag);
	let rest = tidy(text.slice(0, 200))
		.replace(/^["'([]+|["')\].;!?]+$/g, '')
		.trim()
		.replace(hedge, '');
	const sign = signOf(rest);
	rest = rest.slice(sign.length);
	const currency = currencyBefore.exec(rest);
	rest = rest.slice(currency?.[0].length ?? 0);
	const signAfter = sign === '' ? signOf(rest) : '';
	rest = rest.slice(signAfter.length);

	const number = fractionAt(rest) ?? numeralWithPower(rest, language) ?? wordsAt(rest, language);
	if (number === null) return null;
	const size = sizeAt(number.rest, language);
	const unit = size.rest.replace(/^-/, '').trim();
	if (holdsNumber(unit, language)) return null;
	const negative = /[-a-z]/i.test(sign + signAfter);
	return {
		readings: number.readings.map((reading) => {
			const value = multiply(reading, size.by);
			return negative ? negated(value) : value;
		}),
		written: number.written,
		sized: size.by !== '1',
		unit: joinedUnit(currency?.[1] ?? '', unit)
	};
}

/** A size at the beginning of a text, such as the `million` of `million people`, and what follows it. */
export function sizeAt(text: string, tag: string): { readonly by: Decimal; readonly rest: string } {
	const { scales } = vocabularyOf(primaryLanguage(tag));
	let by = '1';
	let rest = text;
	for (;;) {
		const word = /^[\s-]*([\p{L}\p{M}]+)\.?(?![\p{L}\p{M}^/])/u.exec(rest);
		const name = word?.[1] ?? '';
		const size = scales.get(withoutAccents(foldCase(name))) ?? shorthand[name];
		if (word === null || size === undefined) return { by, rest };
		by = multiply(by, size);
		// "480 mil millones", but not "millions of people" with its "of" left over
		rest = rest.slice(word[0].length).replace(/^ (?:of|de|di) /i, ' ');
	}
}

function signOf(text: string): string {
	return (/^[-+]\s*/.exec(text) ?? signWord.exec(text))?.[0] ?? '';
}

function joinedUnit(before: string, after: string): string | null {
	if (before === '') return after === '' ? null : after;
	return after === '' || after === before ? before : `${before} ${after}`;
}

/** Exact enough to be compared with any decimal of a file: a third has no last place. */
const places = 40;

function fractionAt(text: string): Read | null {
	const found = /^(?:(\d{1,9}) )?(\d{1,9}) ?\/ ?(\d{1,9})(?!\d)/.exec(text);
	if (found === null) return null;
	const value = divide(found[2] as string, found[3] as string, places);
	if (value === null) return null;
	return {
		readings: [add(found[1] ?? '0', value)],
		written: found[0],
		rest: text.slice(found[0].length)
	};
}

function numeralWithPower(text: string, language: string): Read | null {
	const numeral = numeralAt(text, language);
	if (numeral === null) return null;
	const rest = text.slice(numeral.written.length);
	const raised = /^ ?\^ ?\(?([-+]?\d{1,2})\)?(?!\d)/.exec(rest);
	if (raised !== null && numeral.written === '10') {
		return {
			readings: [shifted('1', Number(raised[1]))],
			written: numeral.written + raised[0],
			rest: rest.slice(raised[0].length)
		};
	}
	const power = /^(?: ?[x×*·] ?10 ?\^ ?\(?([-+]?\d{1,2})\)?|[eE]([-+]?\d{1,2}))(?![\d.])/.exec(
		rest
	);
	if (power === null) return { ...numeral, rest };
	const by = Number(power[1] ?? power[2]);
	return {
		readings: numeral.readings.map((reading) => shifted(reading, by)),
		written: numeral.written + power[0],
		rest: rest.slice(power[0].length)
	};
}

function wordsAt(text: string, language: string): Read | null {
	if (!/^\p{L}/u.test(text)) return null;
	const words = [...text.matchAll(/[\p{L}\p{M}]+|[^\s\p{L}\p{M}]+/gu)].filter(
		([word]) => word !== '-'
	);
	const folded = words.map(([word]) => withoutAccents(foldCase(word)));
	const start = folded[0] === 'a' && folded[1] !== 'quarter' ? 1 : 0;
	const found = numberAt(folded, start, language);
	if (found === null || found.ordinal) return null;
	const last = words[start + found.length - 1];
	const end = last === undefined ? 0 : last.index + last[0].length;
	return { readings: [found.value], written: text.slice(0, end), rest: text.slice(end) };
}

/** "25 or 30", "3 to 6", "5 half": more than one number is no answer; the 2 of `m^2` is part of its unit. */
function holdsNumber(unit: string, language: string): boolean {
	if (/[±<>=]|\d/.test(unit.replace(/(?<=\p{L}\^?)[23](?!\d)/gu, ''))) return true;
	const words = withoutAccents(foldCase(unit)).split(/[\s-]+/);
	return words.some((_, index) => numberAt(words, index, language) !== null);
}
