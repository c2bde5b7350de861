import type { Figure } from './figures.ts';

/** Other figures of the same form, each plausible and none near the right one, in an order that follows from the seed. */
export function figuresLike(
	figure: Figure,
	taken: readonly number[],
	seed: number
): readonly string[] {
	const steps = figure.type === 'year' ? [-12, 15, -21, 27, 9, -34] : [0.5, 1.5, 2, 0.75, 3, 0.25];
	const values = steps.map((step) =>
		figure.type === 'year' ? figure.value + step : rounded(figure.value * step, figure)
	);
	const free = values.filter(
		(value, at) =>
			value > 0 &&
			value !== figure.value &&
			!taken.includes(value) &&
			values.indexOf(value) === at &&
			!(/per cent|percent|%/u.test(figure.unit) && value >= 100)
	);
	const turn = free.length === 0 ? 0 : seed % free.length;
	return [...free.slice(turn), ...free.slice(0, turn)].map((value) => written(value, figure));
}

const sizes: readonly (readonly [string, number])[] = [
	['trillion', 1e12],
	['billion', 1e9],
	['million', 1e6],
	['thousand', 1e3],
	['hundred', 1e2]
];

/** As many meaningful digits as the figure itself has. */
function rounded(value: number, { text }: Figure): number {
	const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
	if (decimals > 0) return Number(value.toFixed(decimals));
	const zeros = /0*$/u.exec(text.replace(/\D/gu, ''))?.[0].length ?? 0;
	const digits = text.replace(/\D/gu, '').length - zeros;
	if (value < 1) return Math.round(value * 10) / 10;
	const exact = Number(value.toPrecision(Math.max(1, digits)));
	return sizes.some(([name]) => text.includes(name)) ? exact : Math.round(exact);
}

function written(value: number, { text, type }: Figure): string {
	if (type === 'year') return String(value);
	const currency = /^[£$€¥]/u.exec(text)?.[0] ?? '';
	const size = sizes.find(([name]) => text.includes(name));
	const plain = size === undefined ? value : value / size[1];
	const grouped = text.includes(',') || plain >= 10_000;
	const [whole = '', fraction] = String(plain).split('.');
	const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
	return `${currency}${digits}${fraction === undefined ? '' : `.${fraction}`}${size === undefined ? '' : ` ${size[0]}`}`;
}
