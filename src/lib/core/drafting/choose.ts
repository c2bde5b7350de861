import type { Candidate, DraftKind } from './draft.ts';

export interface Weighed {
	readonly candidate: Candidate;
	readonly worth: number;
}

/** What a draft takes from the worth of the next one of its paragraph, divided by how many sentences that has. */
const crowding = 4.5;

/** The rest of a long article cannot come first. */
const weighedAtMost = 500;

/**
 * The best, one after another: what was chosen makes its own kind and paragraph worth less, so that the drafts differ and
 * reach all through the article. Nothing is asked for twice, and a sentence asked about twice only when little else is left.
 */
export function choose(all: readonly Weighed[], most: number): readonly Weighed[] {
	const chosen: Weighed[] = [];
	const kinds = new Map<DraftKind, number>();
	const paragraphs = new Map<number, number>();
	const lengths = new Map<number, Set<string>>();
	for (const { candidate } of all) {
		const { paragraph, whole, text } = candidate.line;
		lengths.set(paragraph, (lengths.get(paragraph) ?? new Set()).add(whole?.text ?? text));
	}
	let left = all.toSorted((one, other) => other.worth - one.worth).slice(0, weighedAtMost);
	while (chosen.length < most && left.length > 0) {
		let best: Weighed | null = null;
		let bestWorth = -Infinity;
		for (const one of left) {
			const { kind, line } = one.candidate;
			const worth =
				one.worth -
				0.8 * (kinds.get(kind) ?? 0) -
				crowding *
					(paragraphs.get(line.paragraph) ?? 0) *
					(1 / Math.max(2, lengths.get(line.paragraph)?.size ?? 0)) -
				(chosen.some((other) => other.candidate.line === line) ? 4 : 0) -
				1.5 * chosen.filter((other) => givesAway(one.candidate, other.candidate)).length;
			if (worth > bestWorth) [best, bestWorth] = [one, worth];
		}
		if (best === null) break;
		const { candidate } = best;
		chosen.push({ candidate, worth: bestWorth });
		kinds.set(candidate.kind, (kinds.get(candidate.kind) ?? 0) + 1);
		const { paragraph } = candidate.line;
		paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? 0) + 1);
		left = left.filter((other) => !isSettled(other.candidate, candidate));
	}
	return varied(chosen, all);
}

/** Kinds that a set of drafts should have where it can. */
const fewKinds = 4;

/** Where hardly any kinds are among the chosen, some of the same is asked in another way, at the least loss of worth. */
function varied(chosen: readonly Weighed[], all: readonly Weighed[]): readonly Weighed[] {
	const kinds = chosen.map(({ candidate }) => candidate.kind);
	if (new Set(kinds).size >= fewKinds) return chosen;
	const often = new Set(kinds.filter((kind, at) => kinds.indexOf(kind) !== at));
	let best: { readonly at: number; readonly other: Weighed; readonly loss: number } | null = null;
	for (const [at, { candidate, worth }] of chosen.entries()) {
		if (!often.has(candidate.kind)) continue;
		const own = all.find((one) => one.candidate === candidate)?.worth ?? worth;
		for (const other of all) {
			const { line, key, kind } = other.candidate;
			const same = line === candidate.line && key === candidate.key;
			const loss = own - other.worth;
			if (same && !kinds.includes(kind) && (best === null || loss < best.loss))
				best = { at, other: { ...other, worth: worth - loss }, loss };
		}
	}
	if (best === null) return chosen;
	const { at, other } = best;
	return varied(chosen.with(at, other), all);
}

/** Whether a candidate has nothing to ask after another: the same, or of the same sentence what the other gives away. */
function isSettled(one: Candidate, chosen: Candidate): boolean {
	if (singular(one.key) === singular(chosen.key) || one.prompt === chosen.prompt) return true;
	return one.line === chosen.line && (givesAway(one, chosen) || one.kind === chosen.kind);
}

/** Whether the answer of either stands in the prompt of the other. */
function givesAway(one: Candidate, other: Candidate): boolean {
	return (
		one.prompt.toLowerCase().includes(other.key) || other.prompt.toLowerCase().includes(one.key)
	);
}

function singular(key: string): string {
	return key.replace(/s$/u, '');
}
