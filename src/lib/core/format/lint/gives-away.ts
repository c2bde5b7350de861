import type { Rule } from './rule.ts';
import type { Examined, Survey } from './survey.ts';
import { placeIn, sharedBy, type Phrase } from './wordbook.ts';

/** Fewer letters say too little. */
const fewestLetters = 3;
/** A longer answer is a statement of its own. */
const longestAnswer = 8;
/** How much of what is asked the other prompt must speak of. */
const share = 0.7;
const fewestShared = 3;
/** Prompts looked at for one answer; more that hold the same rare word are not made by hand. */
const mostCompared = 100;

/**
 * Another prompt says the answer and speaks of what is asked for; or two prompts each say the other's answer. A hint
 * belongs to the prompt: it is shown before the answer.
 */
export const givesAway: Rule<'gives-away'> = (questions, survey, report) => {
	const answers = questions.map((each) => ({
		each,
		answers: answersOf(each).filter((answer) => isTelling(answer, survey))
	}));
	const tellers = tellersOf(
		answers.flatMap((one) => one.answers),
		survey
	);
	for (const { each, answers: own } of answers) {
		for (const answer of own) {
			const teller = tellerOf(answer, each, tellers, survey);
			if (teller === null) continue;
			report(each.question.line, { text: answer.text, line: teller.from.question.line });
			break;
		}
	}
};

/** The questions that have a word of any of the answers, by word. */
function tellersOf(
	answers: readonly Phrase[],
	survey: Survey
): ReadonlyMap<number, readonly Telling[]> {
	const tellers = new Map<number, Telling[]>();
	for (const { forms } of answers) for (const form of forms) tellers.set(form, []);
	for (const telling of survey.questions.flatMap((each) => tellOf(each, survey))) {
		for (const form of telling.prompt.forms) {
			const having = tellers.get(form);
			if (having !== undefined && having.at(-1) !== telling) having.push(telling);
		}
	}
	return tellers;
}

/** What a learner reads of a question before answering it. */
interface Telling {
	readonly from: Examined;
	readonly prompt: Phrase;
}

function tellOf(from: Examined, { words }: Survey): readonly Telling[] {
	const { question } = from;
	// What is false gives nothing away.
	if (question.kind === 'truefalse' && !question.key) return [];
	if (question.hints.length === 0) return [{ from, prompt: from.prompt }];
	return [{ from, prompt: words.phrase(`${from.prompt.text}. ${question.hints.join('. ')}`) }];
}

function answersOf({ question, keys }: Examined): readonly Phrase[] {
	if (question.kind === 'card') return question.reverse ? [] : keys.flat();
	return keys.flatMap((accepted) => accepted.slice(0, 1));
}

function isTelling(answer: Phrase, { words }: Survey): boolean {
	return (
		answer.forms.length <= longestAnswer &&
		answer.content.size > 0 &&
		words.weight(answer) >= fewestLetters
	);
}

function tellerOf(
	answer: Phrase,
	asked: Examined,
	tellers: ReadonlyMap<number, readonly Telling[]>,
	survey: Survey
): Telling | null {
	let having: readonly Telling[] | null = null;
	for (const form of answer.forms) {
		const others = tellers.get(form) ?? [];
		if (having === null || others.length < having.length) having = others;
	}
	const saying = (having ?? [])
		.slice(0, mostCompared)
		.filter(({ from, prompt }) => from !== asked && placeIn(prompt.forms, answer.forms) >= 0);
	if (saying.length === 0) return null;
	const wanted = new Set(asked.prompt.content);
	for (const stem of answer.content) wanted.delete(stem);
	return saying.find((telling) => givesIt(telling, answer, asked, wanted, survey)) ?? null;
}

/** `wanted` is what the question speaks of beside its answer. */
function givesIt(
	{ from, prompt }: Telling,
	answer: Phrase,
	asked: Examined,
	wanted: ReadonlySet<number>,
	survey: Survey
): boolean {
	const shared = sharedBy(wanted, prompt.content);
	if (shared === 0) return false;
	const own = answersOf(from);
	// Whoever must find the same answer there does not read it there.
	if (own.some(({ forms }) => placeIn(forms, answer.forms) >= 0)) return false;
	if (shared >= fewestShared && shared >= share * wanted.size) return true;
	return own.some((one) => isTelling(one, survey) && placeIn(asked.prompt.forms, one.forms) >= 0);
}
