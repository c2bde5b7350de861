import type { SourceLine } from './source-line.ts';

/** A code block: positions of its first and last line among the file's. */
export interface Fence {
	readonly from: number;
	readonly to: number;
}

export interface Fences {
	readonly closed: readonly Fence[];
	/** Positions of lines that begin a code block that never ends. */
	readonly unclosed: readonly number[];
}

const opening = /^(`{3,}(?=[^`]*$)|~{3,})/u;
const closing = /^(`{3,}|~{3,})\s*$/u;

export function isFence(line: SourceLine): boolean {
	return fenceSign(line, opening) !== null;
}

/** Finds code blocks, each closed by the next line of as many signs of its kind. Linear: a search that failed is not repeated. */
export function findFences(lines: readonly SourceLine[]): Fences {
	const closed: Fence[] = [];
	const unclosed: number[] = [];
	const hopeless = new Map<string, number>();
	for (let from = 0; from < lines.length; from += 1) {
		const sign = fenceSign(lines[from], opening);
		if (sign === null) continue;
		const kind = sign.charAt(0);
		const to =
			sign.length >= (hopeless.get(kind) ?? Infinity) ? -1 : closerOf(lines, from + 1, sign);
		if (to < 0) {
			hopeless.set(kind, Math.min(sign.length, hopeless.get(kind) ?? Infinity));
			unclosed.push(from);
		} else {
			closed.push({ from, to });
			from = to;
		}
	}
	return { closed, unclosed };
}

function closerOf(lines: readonly SourceLine[], from: number, sign: string): number {
	for (let at = from; at < lines.length; at += 1) {
		const end = fenceSign(lines[at], closing);
		if (end !== null && end.startsWith(sign)) return at;
	}
	return -1;
}

function fenceSign(line: SourceLine | undefined, pattern: RegExp): string | null {
	if (line === undefined) return null;
	const first = line.copy.charAt(line.indent);
	if (first !== '`' && first !== '~') return null;
	return pattern.exec(line.copy.slice(line.indent))?.[1] ?? null;
}
