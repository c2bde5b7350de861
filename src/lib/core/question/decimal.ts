import type { Decimal } from './numeric.ts';

/** `digits` · 10^−`scale`, exactly. */
interface Scaled {
	readonly digits: bigint;
	readonly scale: number;
}

/** Negative when a is less than b, positive when it is more, 0 when they are the same number. */
export function compare(a: Decimal, b: Decimal): number {
	const [left, right] = aligned(scaled(a), scaled(b));
	return left < right ? -1 : left > right ? 1 : 0;
}

export function add(a: Decimal, b: Decimal): Decimal {
	const [left, right, scale] = aligned(scaled(a), scaled(b));
	return printed({ digits: left + right, scale });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
	return add(a, negated(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
	const [left, right] = [scaled(a), scaled(b)];
	return printed({ digits: left.digits * right.digits, scale: left.scale + right.scale });
}

/** Cut off, towards nothing, after so many decimal places; `null` when dividing by nothing. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | null {
	const [left, right] = aligned(scaled(a), scaled(b));
	if (right === 0n) return null;
	return printed({ digits: (left * 10n ** BigInt(places)) / right, scale: places });
}

export function negated(a: Decimal): Decimal {
	const { digits, scale } = scaled(a);
	return printed({ digits: -digits, scale });
}

export function absolute(a: Decimal): Decimal {
	return compare(a, '0') < 0 ? negated(a) : canonical(a);
}

/** The one way to write a number: no plus, no zeros that change nothing. */
export function canonical(a: Decimal): Decimal {
	return printed(scaled(a));
}

/** Moves the point by so many places to the right, or to the left when negative. */
export function shifted(a: Decimal, places: number): Decimal {
	const { digits, scale } = scaled(a);
	return places > scale
		? printed({ digits: digits * 10n ** BigInt(places - scale), scale: 0 })
		: printed({ digits, scale: scale - places });
}

function scaled(text: Decimal): Scaled {
	const point = text.indexOf('.');
	if (point < 0) return { digits: BigInt(text), scale: 0 };
	const digits = BigInt(text.slice(0, point) + text.slice(point + 1));
	return { digits, scale: text.length - point - 1 };
}

function aligned(a: Scaled, b: Scaled): readonly [bigint, bigint, number] {
	const scale = Math.max(a.scale, b.scale);
	return [
		a.digits * 10n ** BigInt(scale - a.scale),
		b.digits * 10n ** BigInt(scale - b.scale),
		scale
	];
}

function printed({ digits, scale }: Scaled): Decimal {
	const sign = digits < 0n ? '-' : '';
	const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
	const whole = all.slice(0, all.length - scale);
	const fraction = all.slice(all.length - scale).replace(/0+$/, '');
	return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}
