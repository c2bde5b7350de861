import type { Shape } from './draft.ts';
import type { Lettered, Mark } from './mark.ts';
import type { SourceLine } from './source-line.ts';

/** A line of a question with its mark; `plain` marks may still turn out to be text. */
export interface Token {
	readonly line: SourceLine;
	readonly mark: Mark;
	/** Text that nothing can turn into a mark. */
	readonly text: string | null;
	readonly verbatim: boolean;
	readonly blank: boolean;
}

/**
 * Chooses the one shape that answers a question: options or letters, then answers, pairs, numbers, `A:`. A model answer, a
 * sentence to find, or an `A:` above them makes pairs and numbers part of its text.
 */
export function shapeOf(tokens: readonly Token[]): Shape {
	const counts = { option: 0, answer: 0, pair: 0, numbered: 0, numberedPair: 0 };
	let model = false;
	let find = false;
	let back = -1;
	let firstWeak = -1;
	for (const [at, { mark }] of tokens.entries()) {
		if (mark.type === 'option') counts.option += 1;
		else if (mark.type === 'answer') counts.answer += 1;
		else if (mark.type === 'field') {
			if (mark.key === 'model') model = true;
			if (mark.key === 'find') find = true;
			if (back < 0 && (mark.key === 'back' || mark.key === 'answer')) back = at;
		} else if (mark.type === 'plain') {
			if (mark.pair !== null && mark.numbered !== null) counts.numberedPair += 1;
			else if (mark.pair !== null) counts.pair += 1;
			else if (mark.numbered !== null) counts.numbered += 1;
			if (firstWeak < 0 && (mark.pair ?? mark.numbered) !== null) firstWeak = at;
		}
	}
	if (counts.option > 0) return 'options';
	if (letteredRun(tokens).size >= 2) return 'lettered';
	if (counts.answer > 0) return 'answers';
	if (model) return 'model';
	if (find) return 'places';
	if (back >= 0 && back < firstWeak) return 'back';
	// Steps with an arrow in some of them are still steps.
	if (counts.pair === 0 && counts.numbered > 0 && counts.numbered + counts.numberedPair >= 2)
		return 'items';
	if (counts.pair + counts.numberedPair >= 2) return 'pairs';
	if (counts.numbered + counts.numberedPair >= 2) return 'items';
	return back >= 0 ? 'back' : 'none';
}

/** Positions of the tokens that make the run of letters from A on; empty when there is no B. */
export function letteredRun(tokens: readonly Token[]): ReadonlySet<number> {
	let run: number[] = [];
	for (const [at, token] of tokens.entries()) {
		const letter = letterOf(token)?.letter;
		if (letter === undefined) continue;
		if (letter === String.fromCharCode(65 + run.length)) run.push(at);
		else if (letter === 'A' && run.length < 2) run = [at];
	}
	return new Set(run.length >= 2 ? run : []);
}

export function letterOf(token: Token): Lettered | null {
	return token.text === null && token.mark.type === 'plain' ? token.mark.lettered : null;
}
