import type { QuestionBase } from './question.ts';
import { absolute, add, compare, multiply, shifted, subtract } from './decimal.ts';
import { readQuantity, sizeAt, type Quantity } from './quantity.ts';
import type { Score } from './score.ts';
import { unitFit } from './unit-fit.ts';
import { invalid, scoredWhole, unanswered } from './verdict.ts';

/** Decimal numerals without exponent, such as `-0.25` or `750000`: compared as decimals, never as floats. */
export type Decimal = string;

export type NumericKey =
	| {
			readonly form: 'value';
			readonly value: Decimal;
			readonly tolerance:
				| { readonly type: 'none' }
				| { readonly type: 'absolute'; readonly by: Decimal }
				| { readonly type: 'percent'; readonly by: Decimal };
			readonly unit: string | null;
			readonly feedback: string | null;
	  }
	| {
			readonly form: 'range';
			readonly from: Decimal;
			readonly to: Decimal;
			readonly unit: string | null;
			readonly feedback: string | null;
	  };

export interface NumericQuestion extends QuestionBase {
	readonly kind: 'numeric';
	readonly accept: readonly NumericKey[];
	readonly reject: readonly NumericKey[];
}

/** What an answer's number says when it is held against one key. */
type Held = 'inside' | 'outside' | 'other unit' | 'unknown unit';

/**
 * Compared as decimals. A unit that is given must fit: another known unit is converted or wrong, one that is not
 * understood is asked about, as is `1.000` where thousands and decimals make the difference.
 */
export function markNumeric(question: NumericQuestion, text: string, language: string): Score {
	if (text.trim() === '') return unanswered;
	const quantity = readQuantity(text, language);
	if (quantity === null) return invalid({ code: 'not-a-number' });
	const held = question.accept.map((key) => hold(quantity, key, question.prompt, language));
	if (held.every((readings) => readings[0] === 'unknown unit')) {
		return invalid({ code: 'wrong-unit', unit: quantity.unit ?? '' });
	}
	const accepted = question.accept.find((_, index) => held[index]?.[0] === 'inside');
	const rejected = question.reject.find(
		(key) => hold(quantity, key, question.prompt, language)[0] === 'inside'
	);
	if (accepted !== undefined && !(rejected && isNarrower(rejected, accepted))) {
		return scoredWhole(1, 0, [accepted.feedback]);
	}
	if (accepted === undefined && held.some((readings) => readings.includes('inside'))) {
		return invalid({ code: 'ambiguous-thousands', text: quantity.written });
	}
	return scoredWhole(0, 0, [rejected?.feedback ?? null]);
}

/** A foreseen wrong value inside an accepted range is meant as an exception from it. */
function isNarrower(rejected: NumericKey, accepted: NumericKey): boolean {
	const width = (key: NumericKey): Decimal => {
		const [from, to] = boundsOf(key);
		return subtract(to, from);
	};
	return compare(width(rejected), width(accepted)) < 0;
}

/** One entry a reading of the number. */
function hold(
	quantity: Quantity,
	key: NumericKey,
	prompt: string,
	language: string
): readonly Held[] {
	const size = sizeAt(key.unit ?? '', language);
	const keyUnit = size.rest.trim();
	const fit = unitFit(quantity.unit, keyUnit === '' ? null : keyUnit, prompt);
	if (fit === 'unknown') return ['unknown unit'];
	if (fit === 'other') return ['other unit'];
	const [from, to] = boundsOf(key);
	// Where "million" stands beside the field, both 5 and 5,000,000 mean the same.
	const sizes =
		size.by === '1' || quantity.sized || quantity.unit !== null ? [size.by] : ['1', size.by];
	return quantity.readings.map((reading) => {
		const value = multiply(reading, fit.given);
		const inside = sizes.some((by) => {
			const scale = multiply(by, fit.key);
			return compare(value, multiply(from, scale)) >= 0 && compare(value, multiply(to, scale)) <= 0;
		});
		return inside ? 'inside' : 'outside';
	});
}

/** The least and the greatest accepted value, both included. */
function boundsOf(key: NumericKey): readonly [Decimal, Decimal] {
	if (key.form === 'range')
		return compare(key.from, key.to) <= 0 ? [key.from, key.to] : [key.to, key.from];
	const { value, tolerance } = key;
	if (tolerance.type === 'none') return [value, value];
	const by =
		tolerance.type === 'absolute'
			? absolute(tolerance.by)
			: shifted(multiply(absolute(value), absolute(tolerance.by)), -2);
	return [subtract(value, by), add(value, by)];
}
