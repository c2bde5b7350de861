/**
 * Where a text is mathematics (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`) or code, as start → end: braces there are no gaps. `$5 and $6` is
 * money: a `$` opens before what is no space and closes behind what is none, with no digit following. Linear: the
 * ends are found from behind, once.
 */
export function literalSpans(text: string): ReadonlyMap<number, number> {
	const spans = new Map<number, number>();
	if (!/[`$\\]/u.test(text)) return spans;
	const ends = endsOf(text);
	for (let at = 0; at < text.length; at += 1) {
		const end = spanEnd(text, at, ends);
		if (end !== null) {
			spans.set(at, end);
			at = end - 1;
		} else if (text.charAt(at) === '\\') at += 1;
		else if (text.charAt(at) === '`') at += runAt(text, at) - 1;
	}
	return spans;
}

interface Ends {
	/** For each place the next `$` that can close. */
	readonly dollar: Int32Array;
	/** Starts of back-tick runs by their length, ascending. */
	readonly ticks: ReadonlyMap<number, number[]>;
	readonly lastRound: number;
	readonly lastSquare: number;
}

function spanEnd(text: string, at: number, ends: Ends): number | null {
	const sign = text.charAt(at);
	if (sign === '`') {
		const length = runAt(text, at);
		const starts = ends.ticks.get(length) ?? [];
		while (starts.length > 0 && (starts[0] ?? 0) <= at) starts.shift();
		return starts[0] === undefined ? null : starts[0] + length;
	}
	if (sign === '$') {
		if ((text.charAt(at + 1) || ' ').trim() === '') return null;
		const close = ends.dollar[at + 2] ?? -1;
		return close < 0 ? null : close + 1;
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
		dollar[at] = closesMathematics(text, at) ? at : (dollar[at + 1] ?? -1);
	}
	const ticks = new Map<number, number[]>();
	for (let at = text.indexOf('`'); at >= 0;) {
		const length = runAt(text, at);
		const starts = ticks.get(length);
		if (starts === undefined) ticks.set(length, [at]);
		else starts.push(at);
		at = text.indexOf('`', at + length);
	}
	return { dollar, ticks, lastRound: text.lastIndexOf('\\)'), lastSquare: text.lastIndexOf('\\]') };
}

function closesMathematics(text: string, at: number): boolean {
	if (text.charAt(at) !== '$' || at === 0) return false;
	const before = text.charAt(at - 1);
	return before.trim() !== '' && before !== '\\' && !/\d/u.test(text.charAt(at + 1));
}

function runAt(text: string, from: number): number {
	let at = from;
	while (text.charAt(at) === '`') at += 1;
	return at - from;
}
