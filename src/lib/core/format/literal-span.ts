/**
 * Tells of each place, asked in ascending order, where the mathematics (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`) or code that
 * begins there ends: braces in it are no gaps. `$5 and $6` is money: a `$` opens before what is no space, and the very
 * next one must close it, behind what is no space and before no digit. Linear: the ends are found once, from behind.
 */
export function literalSpans(text: string): (at: number) => number | null {
	if (!/[`$\\]/u.test(text)) return () => null;
	const ends = endsOf(text);
	return (at) => spanEnd(text, at, ends);
}

interface Ends {
	/** For each place the next `$` from there on, except behind a backslash. */
	readonly dollar: Int32Array;
	/** Starts of back-tick runs by their length, ascending. */
	readonly ticks: ReadonlyMap<number, number[]>;
	readonly lastDouble: number;
	readonly lastRound: number;
	readonly lastSquare: number;
}

function spanEnd(text: string, at: number, ends: Ends): number | null {
	const sign = text.charAt(at);
	if (sign === '`') {
		const length = runAt(text, at);
		const starts = ends.ticks.get(length) ?? [];
		while (starts.length > 0 && (starts[0] ?? 0) <= at) starts.shift();
		// An opener without an end is passed over whole.
		return (starts[0] ?? at) + length;
	}
	if (sign === '$') {
		if ((text.charAt(at + 1) || ' ').trim() === '') return null;
		if (text.startsWith('$$', at) && ends.lastDouble > at + 1)
			return text.indexOf('$$', at + 2) + 2;
		const close = ends.dollar[at + 1] ?? -1;
		return close > at + 1 && closesMathematics(text, close) ? close + 1 : null;
	}
	if (sign !== '\\') return null;
	const next = text.charAt(at + 1);
	if (next === '(' && ends.lastRound > at) return text.indexOf('\\)', at + 2) + 2;
	if (next === '[' && ends.lastSquare > at) return text.indexOf('\\]', at + 2) + 2;
	return null;
}

function endsOf(text: string): Ends {
	const dollar = new Int32Array(text.length + 3).fill(-1);
	for (let at = text.length - 1; at >= 0; at -= 1) {
		const sign = text.charAt(at) === '$' && text.charAt(at - 1) !== '\\';
		dollar[at] = sign ? at : (dollar[at + 1] ?? -1);
	}
	const ticks = new Map<number, number[]>();
	for (let at = text.indexOf('`'); at >= 0;) {
		const length = runAt(text, at);
		const starts = ticks.get(length);
		if (starts === undefined) ticks.set(length, [at]);
		else starts.push(at);
		at = text.indexOf('`', at + length);
	}
	return {
		dollar,
		ticks,
		lastDouble: text.lastIndexOf('$$'),
		lastRound: text.lastIndexOf('\\)'),
		lastSquare: text.lastIndexOf('\\]')
	};
}

function closesMathematics(text: string, at: number): boolean {
	return text.charAt(at - 1).trim() !== '' && !/\d/u.test(text.charAt(at + 1));
}

function runAt(text: string, from: number): number {
	let at = from;
	while (text.charAt(at) === '`') at += 1;
	return at - from;
}
