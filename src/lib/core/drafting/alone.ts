import { follows, gapBefore, type Line, type Span } from './line.ts';
import { leansOnOthers } from './leaning.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { Matter } from './matter.ts';

const subjects = /^(?:he|she|it|they|we|i|you)$/u;
const objects = /^(?:him|them|her|it|us|me)$/u;
const owners = /^(?:his|her|its|their)$/u;
const masculine = /^(?:he|him|his|himself)$/u;
const feminine = /^(?:she|her|herself)$/u;
const many = /^(?:they|them|their|themselves)$/u;
const pointing =
	/^(?:this|these|those|such|here|there|former|latter|another|others|then|now|both|else|next|previous|again)$/u;

/**
 * Whether words can be understood by somebody who does not see the sentence before: each pronoun has what it stands for
 * in front of it, and nothing points elsewhere. `except` is what a question leaves out.
 */
export function standsAlone(
	line: Line,
	span: Span,
	matter: Matter,
	except: Span | null = null
): boolean {
	const { words } = line;
	if (leansOnOthers(line, span, matter)) return false;
	for (let at = span.from; at < span.to; at += 1) {
		const word = words[at];
		if (word === undefined || (except !== null && at >= except.from && at < except.to)) continue;
		if (
			(pointing.test(word.lower) && !isTimeless(line, at) && !isAnybody(line, at)) ||
			/^(?:we|our|us|you|your|i|my|me)$/u.test(word.lower)
		)
			return false;
		if (word.lower === 'one' && isOneOfThem(line, at)) return false;
		if (word.lower === 'that' && isPointing(line, at)) return false;
		if (word.lower === 'later' && words[at - 1]?.plural === true) return false;
		if (
			(subjects.test(word.lower) || objects.test(word.lower) || owners.test(word.lower)) &&
			!isExpletive(line, at) &&
			!hasAntecedent(line, span, at)
		)
			return false;
		if (word.lower === 'the' && !isKnown(line, at, span, matter)) return false;
	}
	return true;
}

/** `now called`: a name that is still in use. */
function isTimeless(line: Line, at: number): boolean {
	return (
		line.words[at]?.lower === 'now' && /^(?:called|known)$/u.test(line.words[at + 1]?.lower ?? '')
	);
}

/** `more than anyone else`, `follow one another`: nobody in particular. */
function isAnybody(line: Line, at: number): boolean {
	const before = line.words[at - 1]?.lower ?? '';
	const word = line.words[at]?.lower;
	if (word === 'another') return before === 'one';
	return word === 'else' && /^(?:any|every|no)(?:one|body|thing|where)$/u.test(before);
}

/** `built one with two gates`: one of what was told of before. */
function isOneOfThem(line: Line, at: number): boolean {
	const next = line.words[at + 1];
	if (next?.lower === 'another') return false;
	return (
		next === undefined ||
		!follows(line, at + 1) ||
		(!/^(?:noun|adjective|number|determiner)$/u.test(next.part) && next.lower !== 'of')
	);
}

/** `that Sunday`, not `that the stones …` or `the mark that lasts`. */
function isPointing(line: Line, at: number): boolean {
	const next = line.words[at + 1];
	const after = line.words[at + 2];
	const before = line.words[at - 1];
	if (before?.part === 'noun' && next?.part === 'verb') return false;
	return (
		next !== undefined &&
		(next.part === 'noun' || /day$/u.test(next.lower)) &&
		!next.plural &&
		next.name === null &&
		(after === undefined || after.part !== 'verb')
	);
}

/** `makes it harder for … to`, `it is …` that stand for nothing. */
function isExpletive(line: Line, at: number): boolean {
	const word = line.words[at];
	return (
		word?.lower === 'it' &&
		line.words[at + 1]?.part === 'adjective' &&
		line.words.slice(at).some(({ lower }) => lower === 'to')
	);
}

function hasAntecedent(line: Line, span: Span, at: number): boolean {
	const { words } = line;
	const pronoun = words[at]?.lower ?? '';
	const next = words[at + 1];
	// `remembers her, and …`: an owner stands before what is owned.
	const owner =
		owners.test(pronoun) &&
		words[at]?.part === 'possessive' &&
		next !== undefined &&
		follows(line, at + 1) &&
		/^(?:noun|adjective|number|adverb|verb|other)$/u.test(next.part);
	for (let back = at - 1; back >= span.from; back -= 1) {
		const word = words[back];
		if (word === undefined || word.part !== 'noun' || !canStand(line, back)) continue;
		const person = word.person || word.name === 'person';
		const fits = many.test(pronoun)
			? word.plural || words[back + 1]?.lower === 'and'
			: masculine.test(pronoun) || feminine.test(pronoun)
				? person && !word.plural
				: !person && !word.plural;
		// A pronoun that is not an owner seldom stands for a word of its own clause.
		if (fits && (owner || clauseBetween(line, back, at))) return true;
	}
	return false;
}

/** A time is seldom meant by a pronoun, and what somebody is taken `as` never. */
function canStand(line: Line, at: number): boolean {
	const { words } = line;
	if (
		/^(?:day|year|time|month|week|hour|century|moment|morning|evening)$/u.test(
			words[at]?.base ?? ''
		)
	)
		return false;
	return words[at - 2]?.lower !== 'as' && words[at - 1]?.lower !== 'as';
}

function clauseBetween(line: Line, from: number, to: number): boolean {
	for (let at = from + 1; at <= to; at += 1) {
		if (/[,;:]/u.test(gapBefore(line, at))) return true;
		const word = line.words[at];
		if (
			at < to &&
			word !== undefined &&
			(word.part === 'relative' ||
				/^(?:and|but|if|as|because|when|until|while|so)$/u.test(word.lower))
		)
			return true;
	}
	return false;
}

const common = new Set(
	'middle side top bottom centre edge front back left right north south east west beginning kingdom sun moon earth world sea ocean sky ground water air land past future end rest time way place city country public poor science same first'.split(
		' '
	)
);

const attached = /^(?:of|that|which|who|whose|where|in|on|near|around|between)$/u;

/** Whether a reader knows which one `the …` is: it is explained, named or told of elsewhere in the article as well. */
function isKnown(line: Line, at: number, span: Span, matter: Matter): boolean {
	const end = nounPhraseEnd(line, at);
	if (end === null) return true;
	const phrase = line.words.slice(at + 1, end);
	if (phrase.length !== 1) return true;
	const [noun] = phrase;
	if (noun === undefined || noun.name !== null || noun.plural || common.has(noun.base)) return true;
	const after = line.words[end];
	if (after !== undefined && end < span.to) {
		if (follows(line, end) ? attached.test(after.lower) : after.lower === 'who') return true;
	}
	return (
		matter.isTitle(noun.base) ||
		(matter.isTopic(noun.base) && matter.count(noun.base) >= 3) ||
		matter.count(noun.base) >= 5 ||
		line.words.slice(span.from, at).some(({ base }) => base === noun.base)
	);
}
