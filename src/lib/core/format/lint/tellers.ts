import type { Examined, Survey } from './survey.ts';
import { placeIn, type Phrase } from './wordbook.ts';

/** Fewer letters say too little. */
const fewestLetters = 3;
/** A longer answer is a statement of its own. */
const longestAnswer = 8;
/** How much of what is asked the other prompt must speak of. */
const share = 0.7;
const fewestShared = 3;
/** Places looked at for one answer, and answers of one question: more are not made by hand. */
const mostPlaces = 100;
const mostSaying = 20;
const mostAnswers = 20;

/**
 * Looks for questions that give the answer of another one away: the prompt says it and speaks of what is asked for; or
 * two prompts each say the other's answer. A hint belongs to the prompt: it is shown before the answer.
 *
 * @param found told of each; when it says `true`, no more is looked for that gives the same question away
 */
export function findTellers(
	questions: readonly Examined[],
	survey: Survey,
	found: (asked: Examined, answer: Phrase, teller: Examined) => boolean
): void {
	const answers = questions.map((each) => ({
		each,
		answers: answersOf(each).filter((answer) => isTelling(answer, survey))
	}));
	const places = placesOf(
		answers.flatMap((one) => one.answers),
		survey
	);
	const look = (each: Examined, own: readonly Phrase[]): void => {
		for (const answer of own)
			for (const teller of tellersOf(answer, each, places, survey))
				if (found(each, answer, teller)) return;
	};
	for (const { each, answers: own } of answers) look(each, own);
}

/** What a learner reads of a question before answering it: the prompt, and the hints. */
interface Telling {
	readonly from: Examined;
	readonly says: readonly Phrase[];
}

/** Where a word stands in what is read. */
interface Place {
	readonly telling: Telling;
	readonly forms: readonly number[];
	readonly at: number;
}

/** Where the longest words of the answers stand, by word. */
function placesOf(
	answers: readonly Phrase[],
	survey: Survey
): ReadonlyMap<number, readonly Place[]> {
	const places = new Map<number, Place[]>();
	for (const answer of answers) places.set(answer.forms[longestIn(answer, survey)] ?? -1, []);
	for (const from of survey.questions) {
		const telling = { from, says: saidBy(from, survey) };
		for (const { forms } of telling.says)
			for (let at = 0; at < forms.length; at += 1)
				places.get(forms[at] ?? -1)?.push({ telling, forms, at });
	}
	return places;
}

function saidBy({ question, prompt }: Examined, { words }: Survey): readonly Phrase[] {
	// What is false gives nothing away.
	if (question.kind === 'truefalse' && !question.key) return [];
	// The cards of a block share their hints.
	if (question.hints.length === 0 || question.kind === 'card') return [prompt];
	return [prompt, words.phrase(question.hints.join('. '))];
}

/** Position of the word that most likely is the rarest. */
function longestIn({ forms }: Phrase, { words }: Survey): number {
	let longest = 0;
	for (const [at, form] of forms.entries())
		if (words.letters(form) > words.letters(forms[longest] ?? form)) longest = at;
	return longest;
}

function answersOf({ question, keys }: Examined): readonly Phrase[] {
	if (question.kind === 'card' && question.reverse) return [];
	return keys.slice(0, mostAnswers).flatMap((accepted) => accepted.slice(0, 1));
}

function isTelling(answer: Phrase, { words }: Survey): boolean {
	return (
		answer.forms.length <= longestAnswer &&
		answer.content.size > 0 &&
		words.weight(answer) >= fewestLetters
	);
}

/** Found as they are asked for, since mostly the first is enough. */
function* tellersOf(
	answer: Phrase,
	asked: Examined,
	places: ReadonlyMap<number, readonly Place[]>,
	survey: Survey
): Generator<Examined> {
	const probe = longestIn(answer, survey);
	const saying = (places.get(answer.forms[probe] ?? -1) ?? [])
		.slice(0, mostPlaces)
		.filter(({ telling, forms, at }) => {
			const start = at - probe;
			return telling.from !== asked && answer.forms.every((one, to) => forms[start + to] === one);
		})
		.slice(0, mostSaying)
		.map(({ telling }) => telling);
	if (saying.length === 0) return;
	const wanted = new Set(asked.prompt.content);
	for (const stem of answer.content) wanted.delete(stem);
	for (const telling of saying)
		if (givesIt(telling, answer, asked, wanted, survey)) yield telling.from;
}

/** `wanted` is what the question speaks of beside its answer. */
function givesIt(
	{ from, says }: Telling,
	answer: Phrase,
	asked: Examined,
	wanted: ReadonlySet<number>,
	survey: Survey
): boolean {
	let shared = 0;
	for (const stem of wanted) if (says.some(({ content }) => content.has(stem))) shared += 1;
	if (shared === 0) return false;
	const own = answersOf(from);
	// Whoever must find the same answer there does not read it there.
	if (own.some(({ forms }) => placeIn(forms, answer.forms) >= 0)) return false;
	if (shared >= fewestShared && shared >= share * wanted.size) return true;
	return own.some((one) => isTelling(one, survey) && placeIn(asked.prompt.forms, one.forms) >= 0);
}
