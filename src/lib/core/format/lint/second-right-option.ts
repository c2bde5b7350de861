import { sentencesOf } from '../../prose/sentences.ts';
import { joiningWordsOf } from './choice-words.ts';
import { negationOf } from './negation.ts';
import type { Rule } from './rule.ts';
import type { Examined, Survey } from './survey.ts';
import { placeIn, sharedBy, type Phrase } from './wordbook.ts';

/** Fewer letters say too little. */
const fewestLetters = 4;
/** A member of an enumeration is not longer. */
const longestMember = 4;
/** How much of the prompt a sentence elsewhere must say, and of how many words at least. */
const share = 0.9;
const fewestWords = 4;
/** Sentences looked at for one option, and words of one. */
const mostSentences = 50;
const longestSentence = 150;

/** The prompt itself picks one of several: the first, the largest, the only one. */
const picksOne =
	/(?<!\p{L})(?:first|last|only|mainly|chiefly|most|least|more|less|than|main|best|worst|\p{L}{2,}est|erste[nrs]?|letzte[nrs]?|meisten?|wichtigste[nrs]?|größte[nrs]?|premi(?:er|ère)|derni(?:er|ère)|plus|moins|primer[oa]?|últim[oa]|más|menos|prim[oa]|più|meno|primeir[oa]|mais|eerste|laatste|meeste|grootste)(?!\p{L})/iu;
/** The passage itself sets the two apart. */
const setsApart =
	/(?<!\p{L})(?:between|respectively|unlike|instead|rather|but|whereas|than|zwischen|sondern|statt|als|entre|mais|que|pero|sino|tra|ma|maar|tussen|dan)(?!\p{L})/iu;

/**
 * A wrong option stands beside the right one in an enumeration of the evidence, or another sentence of the article says
 * of it what the prompt asks. Only options of words: of two figures one may well be asked for.
 */
export const secondRightOption: Rule<'second-right-option'> = (questions, survey, report) => {
	const elsewhere = sentenceFinder(survey);
	for (const examined of questions) {
		if (examined.question.kind !== 'single' || picksOne.test(examined.prompt.text)) continue;
		const found = besideTheKey(examined, survey) ?? saidElsewhere(examined, survey, elsewhere);
		if (found !== null) report(examined.question.line, found);
	}
};

interface Supported {
	readonly text: string;
	readonly passage: string;
}

function isNamed({ words }: Survey, { phrase }: Examined['options'][number]): boolean {
	return !/\d/u.test(phrase.text) && words.weight(phrase) >= fewestLetters;
}

function besideTheKey(examined: Examined, survey: Survey): Supported | null {
	const { question, options, keys } = examined;
	const key = keys[0]?.[0];
	if (key === undefined || key.forms.length > longestMember) return null;
	const named = options.filter((one) => isNamed(survey, one));
	for (const { status, exact } of question.evidence) {
		if (status === 'lost' || setsApart.test(exact)) continue;
		const passage = survey.passage(exact);
		if (passage === null || placeIn(passage.forms, key.forms) < 0) continue;
		for (const { phrase, right } of named) {
			if (right || phrase.forms.length > longestMember) continue;
			if (placeIn(passage.forms, phrase.forms) < 0) continue;
			if (areJoined(passage.text, key, phrase, survey))
				return { text: phrase.text, passage: exact };
		}
	}
	return null;
}

/** Whether only members of an enumeration stand between two of them. */
function areJoined(text: string, one: Phrase, other: Phrase, { language, words }: Survey): boolean {
	const joiners = words.phrase(joiningWordsOf(language)).forms;
	const members = text
		.split(/,/u)
		.flatMap((part) => {
			const { forms } = words.phrase(part);
			const cuts = forms.flatMap((form, at) => (joiners.includes(form) ? [at] : []));
			return [...cuts, forms.length].map((cut, at) =>
				forms.slice(at === 0 ? 0 : (cuts[at - 1] ?? 0) + 1, cut)
			);
		})
		.filter((forms) => forms.length > 0);
	return leads(members, one, other) || leads(members, other, one);
}

/** The sentence goes on before the first member and behind the last. */
function leads(members: readonly (readonly number[])[], one: Phrase, other: Phrase): boolean {
	const ends = (forms: readonly number[]): boolean =>
		placeIn(forms, one.forms) === forms.length - one.forms.length;
	const first = members.findIndex((forms) => forms.length >= one.forms.length && ends(forms));
	if (first < 0) return false;
	const rest = members.slice(first + 1);
	const last = rest.findIndex((forms) => [0, 1].includes(placeIn(forms, other.forms)));
	return last >= 0 && rest.slice(0, last).every((forms) => forms.length <= longestMember);
}

interface Sentence extends Phrase {
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
}

/** The article's sentences that have all words of a phrase. */
function sentenceFinder({ set, language, words }: Survey): (phrase: Phrase) => readonly Sentence[] {
	let sentences: Map<number, Sentence[]> | null = null;
	function index(): Map<number, Sentence[]> {
		const byStem = new Map<number, Sentence[]>();
		for (const { number, text } of set.article.paragraphs) {
			for (const { text: said, start } of sentencesOf(text, language)) {
				const end = start + said.length;
				const sentence = { ...words.phrase(said), paragraph: number, start, end };
				if (sentence.forms.length > longestSentence) continue;
				for (const stem of sentence.content) {
					const others = byStem.get(stem);
					if (others === undefined) byStem.set(stem, [sentence]);
					else others.push(sentence);
				}
			}
		}
		return byStem;
	}
	return (phrase) => {
		sentences ??= index();
		let fewest: readonly Sentence[] | null = null;
		for (const stem of phrase.content) {
			const having = sentences.get(stem) ?? [];
			if (fewest === null || having.length < fewest.length) fewest = having;
		}
		return (fewest ?? []).slice(0, mostSentences);
	};
}

function saidElsewhere(
	examined: Examined,
	survey: Survey,
	elsewhere: (phrase: Phrase) => readonly Sentence[]
): Supported | null {
	const { question, prompt, options } = examined;
	if (prompt.content.size < fewestWords || question.evidence.length === 0) return null;
	const negative = negationOf(survey.language)?.negative;
	const key = options.find(({ right }) => right)?.phrase;
	for (const option of options) {
		if (option.right || !isNamed(survey, option)) continue;
		const sentence = elsewhere(option.phrase).find(
			(one) =>
				!quotes(question.evidence, one) &&
				placeIn(one.forms, option.phrase.forms) >= 0 &&
				sharedBy(prompt.content, one.content) >= share * prompt.content.size &&
				(key === undefined || placeIn(one.forms, key.forms) < 0) &&
				negative?.test(one.text) !== true
		);
		if (sentence !== undefined) return { text: option.phrase.text, passage: sentence.text };
	}
	return null;
}

function quotes(evidence: Examined['question']['evidence'], sentence: Sentence): boolean {
	return evidence.some(
		(one) =>
			one.status === 'anchored' &&
			one.paragraph === sentence.paragraph &&
			one.start < sentence.end &&
			one.end > sentence.start
	);
}
