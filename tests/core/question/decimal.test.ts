import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	absolute,
	add,
	canonical,
	compare,
	divide,
	multiply,
	negated,
	shifted,
	subtract
} from '#lib/core/question/decimal.ts';
import { anyDecimal } from './any-question.ts';

/** A fraction, worked out apart from the code under test. */
function ratio(text: string): readonly [bigint, bigint] {
	const [whole = '', part = ''] = text.replace('-', '').split('.');
	const size = BigInt(whole + part) * (text.startsWith('-') ? -1n : 1n);
	return [size, 10n ** BigInt(part.length)];
}

function sameAs(text: string, top: bigint, bottom: bigint): boolean {
	const [n, d] = ratio(text);
	return n * bottom === top * d;
}

describe('decimals', () => {
	it('compare as the fractions they are', () => {
		fc.assert(
			fc.property(anyDecimal, anyDecimal, (a, b) => {
				const [[n, d], [m, e]] = [ratio(a), ratio(b)];
				const difference = n * e - m * d;
				expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
			})
		);
	});

	it('add, subtract and multiply without loss', () => {
		fc.assert(
			fc.property(anyDecimal, anyDecimal, (a, b) => {
				const [[n, d], [m, e]] = [ratio(a), ratio(b)];
				expect(sameAs(add(a, b), n * e + m * d, d * e)).toBe(true);
				expect(sameAs(subtract(a, b), n * e - m * d, d * e)).toBe(true);
				expect(sameAs(multiply(a, b), n * m, d * e)).toBe(true);
			})
		);
	});

	it.each([
		['007.50', '7.5'],
		['-0.00', '0'],
		['100', '100'],
		['-0.25', '-0.25']
	])('have one way to be written: %s is %s', (text, expected) => {
		expect(canonical(text)).toBe(expected);
	});

	it('divide to so many places, and not by nothing', () => {
		expect(divide('1', '3', 5)).toBe('0.33333');
		expect(divide('1', '8', 5)).toBe('0.125');
		expect(divide('1', '0.0', 5)).toBeNull();
	});

	it('turn round, lose their sign and shift their point', () => {
		expect([negated('5'), absolute('-2.50'), absolute('3')]).toEqual(['-5', '2.5', '3']);
		expect([shifted('1.5', 3), shifted('1.5', -3), shifted('1.25', 1)]).toEqual([
			'1500',
			'0.0015',
			'12.5'
		]);
	});
});
