import { isSameFact } from '../../question/same-fact.ts';
import type { Rule } from './rule.ts';
import type { Examined } from './survey.ts';
import { sharedBy } from './wordbook.ts';

/** Of the words that carry meaning, by Dice: twice the shared over all. With the same answer, and without one. */
const alike = 0.85;
const alikeStatement = 0.95;
/** Fewer words that carry meaning say too little: "Which of these is right?" */
const fewestWords = 3;
/** Earlier questions compared with one; a file in which more share a rare word is not made by hand. */
const mostCompared = 60;

/** The answers of two questions, or their prompts, leave no difference in what is asked. */
export const sameQuestion: Rule<'same-question'> = (questions, _, report) => {
	const groups = new Map<string, Examined[]>();
	const wordings = new Map<string, Examined>();
	const found = new Map<Examined, Examined>();
	const exact = new Map<string, Examined>();
	for (const each of questions) {
		const whole = wholeOf(each);
		const same = exact.get(whole);
		if (same !== undefined) found.set(each, same);
		else exact.set(whole, each);
		// Of a repeated question there is nothing more to be said.
		if (same !== undefined) continue;
		if (each.prompt.content.size < fewestWords) continue;
		const answer = answerOf(each);
		const group = groups.get(answer);
		if (group === undefined) groups.set(answer, [each]);
		else group.push(each);
		// Of a choice the options are a part of what is asked.
		if (!['short', 'numeric', 'card', 'open', 'truefalse'].includes(each.question.kind)) continue;
		const wording = `${each.question.kind === 'truefalse' ? 'it is so' : 'it is asked'} ${each.prompt.forms.join(' ')}`;
		const first = wordings.get(wording);
		if (first === undefined) wordings.set(wording, each);
		else found.set(each, first);
	}
	for (const group of groups.values()) if (group.length > 1) compare(group, found);
	for (const each of questions) {
		const first = found.get(each);
		if (first === undefined || isSameFact(first.question, each.question)) continue;
		report(each.question.line, { line: first.question.line });
	}
};

/** All that a question asks and accepts, whatever the case, the feedback and the order of options: two such are copies. */
function wholeOf({ question }: Examined): string {
	return JSON.stringify([question.kind, folded(question.prompt), askedBy(question)]);
}

function askedBy(question: Examined['question']): unknown {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return question.options.map(({ text, credit }) => `${String(credit)} ${folded(text)}`).sort();
		case 'truefalse':
			return question.key;
		case 'short':
			return question.accept.map(({ text }) => folded(text)).sort();
		case 'numeric':
			return question.accept.map((key) => ({ ...key, feedback: null }));
		case 'cloze':
			return question.pieces;
		case 'order':
			return question.items;
		case 'match':
			return question.pairs;
		case 'categorise':
			return question.items;
		case 'card':
			return folded(question.back);
		case 'open':
			return folded(question.model);
		case 'find':
			return question.places;
	}
}

function folded(text: string): string {
	return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}

/** What is right, in a form that does not depend on order. */
function answerOf({ question, keys, options }: Examined): string {
	switch (question.kind) {
		case 'multiple':
			return stemsOf(options.flatMap(({ phrase, right }) => (right ? phrase.stems : [])));
		case 'truefalse':
			return String(question.key);
		case 'order':
			return `order ${question.items.join(' ')}`;
		case 'match':
			return `match ${question.pairs.map(({ left, right }) => `${left} ${right}`).join(' ')}`;
		case 'categorise':
			return `sort ${question.items.map(({ text, category }) => `${text} ${category}`).join(' ')}`;
		case 'open':
			return 'open';
		case 'find':
			return `find ${question.places.join(' ')}`;
		default:
			return stemsOf(keys.flatMap(([first]) => first?.stems ?? []));
	}
}

function stemsOf(stems: readonly number[]): string {
	return stems.toSorted((a, b) => a - b).join(' ');
}

/**
 * Finds for each question of a group an earlier one like it. Two sets of words that are alike share at least one of
 * the few rarest words of either, so only questions with such a word in common are compared.
 */
function compare(group: readonly Examined[], found: Map<Examined, Examined>): void {
	const counts = new Map<number, number>();
	for (const { prompt } of group)
		for (const stem of prompt.content) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	const withStem = new Map<number, Examined[]>();
	for (const each of group) {
		const { content } = each.prompt;
		const rarest = [...content].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
		const decisive = content.size - Math.ceil((content.size * alike) / (2 - alike)) + 1;
		const earlier = new Set<Examined>();
		for (const stem of rarest.slice(0, decisive)) {
			const having = withStem.get(stem) ?? [];
			for (const one of having) if (earlier.size < mostCompared) earlier.add(one);
			// Later ones would not be looked at.
			if (having.length < mostCompared) having.push(each);
			withStem.set(stem, having);
		}
		if (found.has(each)) continue;
		const like = [...earlier].find((one) => areAlike(one, each));
		if (like !== undefined) found.set(each, like);
	}
}

function areAlike(one: Examined, other: Examined): boolean {
	const a = one.prompt;
	const b = other.prompt;
	const shared = sharedBy(a.content, b.content);
	const kinds = [one.question.kind, other.question.kind];
	const isStatement = kinds.includes('truefalse') || kinds.includes('open');
	if (isStatement && kinds[0] !== kinds[1]) return false;
	const least = isStatement ? alikeStatement : alike;
	if ((2 * shared) / (a.content.size + b.content.size) < least) return false;
	// Another year or another amount is another question.
	return figuresOf(a.text) === figuresOf(b.text);
}

function figuresOf(text: string): string {
	return (text.match(/\d+/gu) ?? []).join(' ');
}
