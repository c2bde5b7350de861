import { canonical, multiply, negated, shifted } from '../question/decimal.ts';
import type { Decimal } from '../question/numeric.ts';
import { sizeAt } from '../question/quantity.ts';
import { unitNamed } from '../question/units.ts';

/** A number in a key, and the unit with it. */
export interface KeyNumber {
	readonly value: Decimal;
	/** As written, without sign and unit. */
	readonly written: string;
	readonly unit: string | null;
	/** `1,000`: one group of three digits, which may be thousands or decimals. `value` reads it as thousands. */
	readonly ambiguous: boolean;
	/** Digits in groups of three, whether ambiguous or not. */
	readonly grouped: boolean;
}

/** Languages that write 3.142, and never 1.000 for a thousand. */
const pointed = /^(?:en|zh|ja|ko|he|th)\b/u;
const currency = /^(US\$|[$€£¥])\s*/u;
const sign = /^[-−–+]\s*/u;
const digits = /^(?:\d+(?:[.,'’\s]\d{3}(?!\d))*(?:[.,]\d+)?|[.,]\d+)/u;
const power = /^(?:\s?[x×*·]\s?10\s?\^\s?([-−+]?\d{1,2})|[eE]([-+]?\d{1,2}))(?![\d.])/u;
/** What a unit looks like: one word or sign, or words that belong together as in `square km` and `km per hour`. */
const unitWord = /^[\p{L}\p{M}°%‰$€£¥µ'’][\p{L}\p{M}°%‰$€£¥µ/·*^²³⁻¹23.'’-]*$/u;
const joining = new Set([
	'per',
	'pro',
	'par',
	'por',
	'square',
	'cubic',
	'degrees',
	'degree',
	'light',
	'nautical',
	'us',
	'metric'
]);
const ordinals = /^(?:st|nd|rd|th|er|ère|e|ème|º|ª|te|ste|de)$/iu;
const months =
	/^(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|mei|mag|maio|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic|ene|gen|am$|pm$|uhr$)/iu;

/** Reads `-3,5 km`, `$20 million`, `750 000`; `null` for anything that is not one number. */
export function keyNumber(text: string, language: string): KeyNumber | null {
	if (text.length > 80) return null;
	let rest = text.trim();
	const minus = /^[-−–]/u.test(rest);
	rest = rest.replace(sign, '');
	const before = currency.exec(rest)?.[1] ?? null;
	rest = rest.replace(currency, '');
	const written = digits.exec(rest)?.[0] ?? '';
	const read = written === '' ? null : readingOf(written, language);
	if (read === null) return null;
	rest = rest.slice(written.length);
	const raised = power.exec(rest);
	rest = rest.slice(raised?.[0].length ?? 0);
	const size = sizeAt(rest, language);
	const unit = unitOf(size.rest, /^\s/u.test(size.rest) || size.by !== '1', language);
	if (unit === undefined) return null;
	const exponent = Number((raised?.[1] ?? raised?.[2] ?? '0').replace('−', '-'));
	const value = multiply(shifted(read.value, exponent), size.by);
	return {
		value: minus ? negated(value) : value,
		written,
		unit: before ?? unit,
		ambiguous: read.ambiguous,
		grouped: read.grouped
	};
}

/** What a run of digits with signs between them means; `null` when its groups make no number. */
function readingOf(
	written: string,
	language: string
): Pick<KeyNumber, 'value' | 'ambiguous' | 'grouped'> | null {
	const signs = written.replace(/\d/gu, '');
	const last = signs.charAt(signs.length - 1);
	if (signs === '') return { value: canonical(written), ambiguous: false, grouped: false };
	const one = signs.length === 1 && (last === ',' || last === '.');
	const kinds = new Set(signs).size;
	const decimal =
		one || (kinds === 2 && signs.indexOf(last) === signs.length - 1 && '.,'.includes(last));
	const whole = decimal ? written.slice(0, written.lastIndexOf(last)) : written;
	const fraction = decimal ? written.slice(written.lastIndexOf(last) + 1) : '';
	if (!/^\d*$|^\d{1,3}(?:\D\d{3})+$/u.test(whole) || (kinds > 1 && !decimal)) return null;
	const plain = whole.replace(/\D/gu, '');
	// A comma before exactly three digits is a thousand in one country and a fraction in the next.
	const clear = last === '.' && pointed.test(language);
	const grouped = one && !clear && fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(plain);
	if (grouped) return { value: canonical(plain + fraction), ambiguous: true, grouped };
	return {
		value: canonical(`${plain === '' ? '0' : plain}${fraction === '' ? '' : `.${fraction}`}`),
		ambiguous: false,
		grouped: /\d\D\d{3}/u.test(whole)
	};
}

/** `undefined` when what follows the number is no unit, and the whole therefore no number. */
function unitOf(rest: string, apart: boolean, language: string): string | null | undefined {
	const text = rest.trim().replace(/(?<=\p{L})\.$/u, '');
	if (text === '') return null;
	const names = text.split(/\s+/u);
	if (names.length > 4 || text.length > 30 || !names.every((name) => unitWord.test(name)))
		return undefined;
	if (ordinals.test(text) || months.test(text)) return undefined;
	// `230V` has a unit, `3D` and `4K` are names.
	if (!apart && /^\p{Lu}$/u.test(text) && !'VAWNJ'.includes(text)) return undefined;
	if (unitNamed(text) !== null) return text;
	if (!apart) return undefined;
	if (names.length > 1) {
		return names.slice(0, -1).some((name) => joining.has(name.toLowerCase())) ? text : undefined;
	}
	// `12 Monkeys` is a name; in German every noun has a capital.
	return /^\p{Lu}/u.test(text) && !language.startsWith('de') ? undefined : text;
}
