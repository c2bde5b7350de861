import type { QuestionBase } from './question.ts';

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
