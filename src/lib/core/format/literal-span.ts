/**
 * Tells of each place, asked in ascending order, where the mathematics (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`) or code that
 * begins there ends: braces in it are no gaps. `$5 and $6` is money: a `$` opens before what is no space, and the very
 * next one must close it, behind what is no space and before no digit. What stands between `\(` and `\)` has as many
 * braces open as closed, or it is no mathematics. Linear: the ends are found once, from behind.
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
	/** For each place, how many braces are open there. */
	readonly depth: Int32Array;
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
	const close =
		next === '(' && ends.lastRound > at
			? text.indexOf('\\)', at + 2)
			: next === '[' && ends.lastSquare > at
				? text.indexOf('\\]', at + 2)
				: -1;
	return close >= 0 && ends.depth[close] === ends.depth[at] ? close + 2 : null;
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
		lastSquare: text.lastIndexOf('\\]'),
		depth: depthsOf(text)
	};
}

function depthsOf(text: string): Int32Array {
	const depths = new Int32Array(text.length + 1);
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		depths[at] = depth;
		const sign = text.charAt(at);
		if (sign === '\\') {
			at += 1;
			depths[at] = depth;
		} else if (sign === '{') depth += 1;
		else if (sign === '}') depth -= 1;
	}
	depths[text.length] = depth;
	return depths;
}

function closesMathematics(text: string, at: number): boolean {
	return text.charAt(at - 1).trim() !== '' && !/\d/u.test(text.charAt(at + 1));
}

function runAt(text: string, from: number): number {
	let at = from;
	while (text.charAt(at) === '`') at += 1;
	return at - from;
}
