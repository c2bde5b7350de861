import { editDistance } from '../../question/edit-distance.ts';
import { factKey } from '../../question/same-fact.ts';
import type { Rule } from './rule.ts';

/** Names that differ by so few letters are likely meant to be one. */
const mostSlips = 2;
/** A shorter name is another one when two of its letters are. */
const fewestLetters = 5;
/** Names compared with one, and names looked at: more are not made by hand. */
const mostCompared = 500;
const mostLooked = 100;

/** A fact is asked in one form only, so that its name says nothing; perhaps it is spelt otherwise elsewhere. */
export const loneFact: Rule<'lone-fact'> = (questions, { set }, report) => {
	const counts = new Map<string, number>();
	const written = new Map<string, string>();
	for (const { fact } of set.questions) {
		if (fact === undefined) continue;
		counts.set(factKey(fact), (counts.get(factKey(fact)) ?? 0) + 1);
		if (!written.has(factKey(fact))) written.set(factKey(fact), fact);
	}
	const names = [...written.keys()].slice(0, mostCompared);
	let looked = 0;
	for (const { question } of questions) {
		const { fact } = question;
		if (fact === undefined || counts.get(factKey(fact)) !== 1) continue;
		looked += 1;
		const like =
			looked > mostLooked ? undefined : names.find((name) => isSlipOf(name, factKey(fact)));
		const other = like === undefined ? null : (written.get(like) ?? null);
		report(question.line, { text: fact, other });
	}
};

function isSlipOf(one: string, other: string): boolean {
	if (one === other || Math.min(one.length, other.length) < fewestLetters) return false;
	return editDistance(one, other, mostSlips) <= mostSlips;
}
