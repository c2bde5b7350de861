import type { ClozeQuestion, Gap } from '../question/cloze.ts';
import type { Findings } from './findings.ts';
import { parseGap, printGap, withoutNumber } from './gap.ts';
import { literalSpans } from './literal-span.ts';
import type { Place } from './message.ts';

/** What a reader of the prompt sees in place of a gap. */
const blank = '____';

/** Parts a text at its gaps, outside of mathematics and code; `null` after an error. */
export function parseCloze(
	text: string,
	place: Place,
	findings: Findings
): Pick<ClozeQuestion, 'kind' | 'pieces' | 'prompt'> | null {
	const pieces: (string | Gap)[] = [];
	const literal = literalSpans(text);
	let gaps = 0;
	let from = 0;
	for (let at = 0; at < text.length; at += 1) {
		const skip = literal(at);
		if (skip !== null) at = skip - 1;
		else if (text.charAt(at) === '\\') at += 1;
		else if (text.charAt(at) === '{') {
			const brace = braceAt(text, at);
			if (brace === null || brace.nested) {
				findings.report(brace === null ? 'open-gap' : 'nested-gap', place, {});
				return null;
			}
			gaps += 1;
			const gap = parseGap(brace.inside, `g${String(gaps)}`, place, findings);
			if (gap === null) return null;
			if (at > from) pieces.push(text.slice(from, at));
			pieces.push(gap);
			from = brace.end;
			at = from - 1;
		}
	}
	if (from < text.length) pieces.push(text.slice(from));
	if (gaps === 0) {
		findings.report('no-gap', place, {});
		return null;
	}
	const prompt = pieces.map((piece) => (typeof piece === 'string' ? piece : blank)).join('');
	return { kind: 'cloze', pieces, prompt };
}

/** The gap that begins at a brace; `null` when it has no end. */
function braceAt(
	text: string,
	from: number
): { inside: string; end: number; nested: boolean } | null {
	const double = text.startsWith('{{', from);
	const closing = double ? '}}' : '}';
	const start = from + closing.length;
	for (let at = start; at < text.length; at += 1) {
		const character = text.charAt(at);
		if (character === '\\') at += 1;
		else if (character === '{') return { inside: '', end: at, nested: true };
		else if (text.startsWith(closing, at)) {
			const inside = text.slice(start, at).replace(/\s*\n\s*/gu, ' ');
			return {
				inside: double ? withoutNumber(inside) : inside,
				end: at + closing.length,
				nested: false
			};
		}
	}
	return null;
}

/** Whether a text has something that would be a gap in a `Fill:`. */
export function hasGap(text: string): boolean {
	const literal = literalSpans(text);
	for (let at = 0; at < text.length; at += 1) {
		const skip = literal(at);
		if (skip !== null) at = skip - 1;
		else if (text.charAt(at) === '\\') at += 1;
		else if (text.charAt(at) === '{') return braceAt(text, at)?.nested === false;
	}
	return false;
}

/** The text behind `Fill:`. */
export function printCloze(question: ClozeQuestion): string {
	return question.pieces
		.map((piece) => (typeof piece === 'string' ? piece : printGap(piece)))
		.join('');
}
