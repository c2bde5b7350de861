import type { Findings } from './findings.ts';
import { lintCodes } from './lint/lint-wordings.ts';
import type { Place } from './message.ts';

const known: ReadonlySet<string> = new Set(lintCodes);

/** The rules named behind `Allow:`, each once; one that does not exist is reported and left out. */
export function readAllow(
	names: readonly string[],
	place: Place,
	findings: Findings
): readonly string[] {
	const allowed = new Set<string>();
	for (const name of names) {
		const rule = name.toLowerCase().replace(/[\s_]+/gu, '-');
		if (known.has(rule)) allowed.add(rule);
		else findings.report('unknown-rule', place, { text: name, nearest: nearestRule(rule) });
	}
	return [...allowed];
}

/** No name of a rule is longer. */
const longest = 40;

/** The rules in which each pair of letters stands, so that a file full of wrong names costs little. */
const rulesWith = new Map<string, number[]>();
for (const [at, code] of lintCodes.entries()) {
	for (const pair of pairsOf(code)) {
		const rules = rulesWith.get(pair);
		if (rules === undefined) rulesWith.set(pair, [at]);
		else rules.push(at);
	}
}

/** By pairs of letters in common (Dice); the first rule where nothing is in common. */
function nearestRule(name: string): string {
	const pairs = pairsOf(name.slice(0, longest));
	const shared = lintCodes.map(() => 0);
	for (const pair of pairs)
		for (const at of rulesWith.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
	let nearest = 0;
	const likeness = shared.map((count, at) => count / (pairs.size + (lintCodes[at]?.length ?? 0)));
	for (const [at, like] of likeness.entries()) if (like > (likeness[nearest] ?? 0)) nearest = at;
	return lintCodes[nearest] ?? '';
}

function pairsOf(word: string): ReadonlySet<string> {
	const pairs = new Set<string>();
	for (let at = 0; at + 1 < word.length; at += 1) pairs.add(word.slice(at, at + 2));
	return pairs;
}
