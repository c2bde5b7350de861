import { follows, gapBefore, type Line, type Span } from './line.ts';
import { longNounPhraseEnd, nounPhraseEnd } from './noun-phrase.ts';
import { verbGroupAt, type VerbGroup } from './verb-group.ts';

/** A main clause whose parts are certain; all are positions of words. */
export interface Statement {
	readonly line: Line;
	/** `In 1842`, said before the subject. */
	readonly lead: Span | null;
	readonly subject: Span;
	/** `who worked for the navy`, between commas after the subject. */
	readonly aside: Span | null;
	readonly verb: VerbGroup;
	/** What follows the verb, as far as the clause goes. */
	readonly rest: Span;
	/** What follows `because`, or `since` in its sense. */
	readonly reason: Span | null;
}

const connectives =
	/^(?:(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Many|\d+) (?:day|week|month|year|decade|hour)s? later|At that time|Together|Then|But|Yet|And|So|Thus|However|Therefore|Moreover|Indeed|Still|Instead|Meanwhile|In return|For this reason|As a result|In addition|Of course|For example|For instance|In this way),?\s+(?=\p{L}|\d)/u;
const leads =
	/^(?:in|on|at|during|after|before|since|within|around|about|by|from|with|under|inside|between|over)$/u;
const month =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** How many words at the start of a sentence only join it to the one before. */
export function connectiveWords(line: Line): number {
	const found = connectives.exec(line.text);
	if (found === null) return 0;
	return line.words.filter(({ start }) => start < found[0].length).length;
}

/** `At that time people believed …`: without these words nothing says when. */
export function losesItsTime({ text }: Line): boolean {
	return /^(?:At|In|By|Until|During) that (?:time|age|period|era)\b/u.test(text);
}

/** Reads the sentence's main clause; `null` where it is not certain. */
export function statementOf(line: Line): Statement | null {
	const start = connectiveWords(line);
	const lead = leadAt(line, start);
	const from = lead?.to ?? start;
	const subjectEnd = subjectEndAt(line, from);
	if (subjectEnd === null) return null;
	let at = subjectEnd;
	let aside: Span | null = null;
	if (gapBefore(line, at).includes(',')) {
		const close = nextComma(line, at);
		if (close === null) return null;
		aside = { from: at, to: close };
		at = close;
	} else if (!follows(line, at)) return null;
	const verb = verbGroupAt(line, at);
	if (verb === null) return null;
	const end = clauseEnd(line, verb.to);
	return {
		line,
		lead,
		subject: { from, to: subjectEnd },
		aside,
		verb,
		rest: { from: verb.to, to: end },
		reason: reasonAt(line, end)
	};
}

function subjectEndAt(line: Line, from: number): number | null {
	if (line.words[from]?.part === 'pronoun') return from + 1;
	const end = longNounPhraseEnd(line, from);
	if (end === null || !/^(?:called|named)$/u.test(line.words[end]?.lower ?? '')) return end;
	const named = longNounPhraseEnd(line, end + 1);
	// `A watchmaker called Robert Hubert confessed`, and not `They called a meeting`.
	return named !== null && verbGroupAt(line, named) !== null ? named : end;
}

/** `In the winter of 1823`, and whatever else ends in a comma before the subject. */
function leadAt(line: Line, start: number): Span | null {
	const { words } = line;
	if (!leads.test(words[start]?.lower ?? '')) return null;
	let date = start + 1;
	let dated = false;
	for (; date < words.length && follows(line, date); date += 1) {
		const word = words[date];
		if (word === undefined) break;
		if (/^\d{1,4}$/u.test(word.text) || month.test(word.lower)) dated = true;
		else if (
			dated ||
			!/^(?:the|early|late|hours|end|winter|summer|spring|autumn|of|morning|afternoon|evening)$/u.test(
				word.lower
			)
		)
			break;
	}
	if (dated) return { from: start, to: date };
	const comma = nextComma(line, start + 1);
	return comma !== null && comma - start <= 8 ? { from: start, to: comma } : null;
}

function nextComma(line: Line, from: number): number | null {
	for (let at = from + 1; at < line.words.length; at += 1) {
		const gap = gapBefore(line, at);
		if (gap.includes(',')) return at;
		if (/[;:(]/u.test(gap)) return null;
	}
	return null;
}

const afterComma =
	/^(?:and|but|so|yet|which|who|whose|where|when|while|whereas|because|although|though|since|as|until|thus|or)$/u;
const beginsClause = /^(?:because|although|though|whereas|while)$/u;

/** Where the clause ends that a word stands in: what a comma or a conjunction begins anew is left off. */
function clauseEnd(line: Line, from: number): number {
	const { words } = line;
	for (let at = from; at < words.length; at += 1) {
		const gap = gapBefore(line, at);
		const word = words[at]?.lower ?? '';
		if (at > from && /[;:(—–]| - |["“”]/u.test(gap)) return at;
		if (at > from && belongsToEither(line, at)) return at;
		if (gap.includes(',')) {
			if (afterComma.test(word) ? !endsList(line, at) : hasVerb(line, at)) return at;
		} else if (beginsClause.test(word) || (word === 'since' && clauseAt(line, at + 1))) return at;
		else if (
			word === 'that' &&
			/^(?:day|night|year|time|morning|evening|afternoon|summer|winter|spring|autumn|\w+day)$/u.test(
				words[at + 1]?.lower ?? ''
			)
		)
			return at;
		else if (/^(?:and|but|so|or)$/u.test(word) && (clauseAt(line, at + 1) || word === 'so'))
			return at;
	}
	return words.length;
}

/** `a chest in the cellar that was …`: cellar or chest? Left off. */
function belongsToEither(line: Line, at: number): boolean {
	const [noun, preposition, article, other] = line.words.slice(Math.max(0, at - 4), at);
	return (
		/^(?:that|which)$/u.test(line.words[at]?.lower ?? '') &&
		noun?.part === 'noun' &&
		!noun.plural &&
		/^(?:in|on|at|near|under|behind|from)$/u.test(preposition?.lower ?? '') &&
		article?.part === 'determiner' &&
		other?.part === 'noun' &&
		!other.plural
	);
}

/** `, and brandy`: the end of a list, and no clause. */
function endsList(line: Line, at: number): boolean {
	return /^(?:and|or)$/u.test(line.words[at]?.lower ?? '') && !hasVerb(line, at + 1);
}

/** Whether a finite verb stands before the next comma or the sentence's end. */
function hasVerb(line: Line, from: number): boolean {
	for (let at = from; at < line.words.length; at += 1) {
		if (at > from && /[,;:]/u.test(gapBefore(line, at))) break;
		const word = line.words[at];
		const next = line.words[at + 1];
		if (word?.part === 'relative' && next?.part !== 'noun') return false;
		if (word?.lower === 'to') return false;
		if (word?.part === 'modal') return true;
		const finite = word?.part === 'verb' && (word.form === 'past' || word.form === 'present');
		if (finite && next?.lower !== 'by') return true;
	}
	return false;
}

/** Whether a verb, or a subject and its verb, begins at a word. */
function clauseAt(line: Line, from: number): boolean {
	const pronoun = line.words[from]?.part === 'pronoun';
	if (pronoun || verbGroupAt(line, from) !== null) return true;
	const end = longNounPhraseEnd(line, from) ?? nounPhraseEnd(line, from);
	return end !== null && follows(line, end) && verbGroupAt(line, end) !== null;
}

function reasonAt(line: Line, at: number): Span | null {
	const word = line.words[at]?.lower;
	if (word !== 'because' && word !== 'since') return null;
	return { from: at + 1, to: clauseEnd(line, at + 1) };
}
