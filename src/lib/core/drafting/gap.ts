import { standsAlone } from './alone.ts';
import { spanOf } from './ask-figure.ts';
import type { Candidate } from './draft.ts';
import { figuresIn } from './figures.ts';
import { follows, proofIn, textOf, type Line, type Span } from './line.ts';
import { connectiveWords, statementOf } from './statement.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { capitalised, wholeOf, type Knowledge } from './telling.ts';

interface Hidden extends Span {
	readonly accept: readonly string[];
	readonly bonus: number;
	readonly why: string;
	/** How many words after it must be kept for it to be clear. */
	readonly reach?: number;
}

/** Words that come back in any text. */
const ordinary =
	/^(?:people|thing|place|number|metre|kilometre|century|story|house|water|month|years?|hours?|world|street|kind|animal|today|stage|month|degree|minute|second|stone|nothing|something|anything|everything|somebody|anybody|everybody|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening)s?$/u;

/** A sentence, or its main clause where only that stands alone, with one thing left out: a term, a name or a figure. */
export function gapsIn(line: Line, knowledge: Knowledge): readonly Candidate[] {
	const spans: Span[] = [];
	if (line.whole === null) spans.push({ from: connectiveWords(line), to: line.words.length });
	const statement = statementOf(line);
	if (statement !== null) spans.push(wholeOf(statement));
	const made = spans.map((span) => gapsOf(line, span, knowledge));
	return made.find((candidates) => candidates.length > 0) ?? [];
}

function gapsOf(line: Line, span: Span, knowledge: Knowledge): readonly Candidate[] {
	const count = span.to - span.from;
	const first = line.words[span.from]?.start ?? 0;
	const last = line.words[span.to - 1]?.end ?? 0;
	const text = line.text.slice(first, last);
	if (count < 6 || count > 36 || /[{}|"“”[\]\\()]/u.test(text) || line.text.endsWith('?'))
		return [];
	return hiddenIn(line, knowledge).flatMap((hidden) => {
		const { from, to, accept, bonus, why } = hidden;
		if (from < span.from || to + (hidden.reach ?? 0) > span.to) return [];
		if (!standsAlone(line, span, knowledge.matter, hidden)) return [];
		const left = line.text.slice(first, line.words[from]?.start);
		const right = line.text.slice(line.words[to - 1]?.end ?? 0, last);
		const answer = accept[0] ?? '';
		if (`${left} ${right}`.toLowerCase().includes(answer.toLowerCase())) return [];
		const fill = capitalised(`${left}{${accept.join('|')}}${right}.`).replace(/ also /u, ' ');
		const prompt = fill.replace(/\{[^}]*\}/u, '____');
		const proof = proofIn(line, first, last);
		return [
			{
				kind: 'gap',
				rows: [`Fill: ${fill}`],
				prompt,
				key: answer.toLowerCase(),
				line,
				proof,
				bonus,
				why
			}
		];
	});
}

function hiddenIn(line: Line, knowledge: Knowledge): readonly Hidden[] {
	const found: Hidden[] = [];
	const { words } = line;
	for (const [at, word] of words.entries()) {
		const naming = /^(?:called|named)$/u.test(word.lower);
		const renamed = naming && words[at + 1]?.part === 'pronoun' ? words[at + 2] : undefined;
		if (renamed !== undefined && !follows(line, at + 3)) {
			found.push({
				from: at + 2,
				to: at + 3,
				accept: [renamed.text],
				bonus: 3,
				why: 'a term explained'
			});
			continue;
		}
		const names = naming || (word.lower === 'as' && words[at - 1]?.lower === 'known');
		const end = names && follows(line, at + 1) ? nounPhraseEnd(line, at + 1) : null;
		if (end === null || end - at > 4 || words[at + 1]?.part === 'determiner') continue;
		const span = { from: at + 1, to: end };
		found.push({ ...span, accept: [textOf(line, span)], bonus: 3.5, why: 'a term explained' });
	}
	const apposed = termBefore(line);
	if (apposed !== null) found.push(apposed);
	for (const name of knowledge.namesOf(line)) {
		if (found.some(({ from }) => from === name.from)) continue;
		if (name.full.split(' ').some((word) => knowledge.matter.isTitle(word.toLowerCase()))) continue;
		const { text, type, full } = name;
		const last = /\S+$/u.exec(text)?.[0] ?? text;
		const accept = type === 'person' ? [...new Set([text, full, last])] : [text];
		found.push({
			from: name.from,
			to: name.to,
			accept,
			bonus: type === 'other' ? 0.5 : 1,
			why: 'a name'
		});
	}
	found.push(...plainWords(line, knowledge));
	for (const figure of figuresIn(line.text)) {
		if (figure.type === 'date' || figure.approximate) continue;
		found.push({
			...spanOf(line, figure),
			accept: [figure.text],
			bonus: 1.5,
			why: figure.type === 'year' ? 'a year' : 'a figure'
		});
	}
	return found;
}

/** Nouns that a preposition, a verb or `a` stands before: what somebody who has read the text can supply. */
function plainWords(line: Line, { matter }: Knowledge): readonly Hidden[] {
	const { words } = line;
	return words.flatMap((word, at) => {
		const before = words[at - 1];
		const next = words[at + 1];
		if (word.part !== 'noun' || word.name !== null || word.text.length < 5) return [];
		if (ordinary.test(word.base) || matter.isTitle(word.base) || matter.count(word.base) > 12)
			return [];
		const article = /^an?$/u.test(before?.lower ?? '');
		if (
			!follows(line, at) ||
			(!article && before?.part !== 'preposition' && before?.part !== 'verb')
		)
			return [];
		if (next?.part === 'noun' && follows(line, at + 1)) return [];
		const count = matter.count(word.base);
		if (word.person && !(article && words[at - 2]?.base === 'be')) return [];
		const bonus = word.person ? 0.8 : count < 2 ? -0.6 : matter.isTopic(word.base) ? 1 : 0.4;
		const why = count < 2 ? 'a word that tells what' : 'a word that comes back';
		return [{ from: at, to: at + 1, accept: [word.text], bonus, why }];
	});
}

/** `extinction` in `of extinction, the idea that …`. */
function termBefore(line: Line): Hidden | null {
	const { words } = line;
	for (let at = 2; at < words.length - 3; at += 1) {
		const word = words[at - 1];
		if (word === undefined || word.part !== 'noun' || word.name !== null || follows(line, at))
			continue;
		if (
			!/^(?:the|an?)$/u.test(words[at]?.lower ?? '') ||
			!/^,\s*$/u.test(line.text.slice(word.end, words[at]?.start))
		)
			continue;
		const before = words[at - 2];
		if (before?.part === 'noun' || before?.part === 'adjective' || before?.part === 'determiner')
			continue;
		return { from: at - 1, to: at, accept: [word.text], bonus: 2.5, why: 'a term explained' };
	}
	return null;
}
