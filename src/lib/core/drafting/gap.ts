import { standsAlone } from './alone.ts';
import { spanOf } from './ask-figure.ts';
import type { Candidate } from './draft.ts';
import { figuresIn } from './figures.ts';
import { follows, textOf, type Line, type Span } from './line.ts';
import { connectiveWords } from './statement.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { capitalised, type Knowledge } from './telling.ts';

interface Hidden extends Span {
	readonly accept: readonly string[];
	readonly bonus: number;
	readonly why: string;
}

/** Words that come back in any text. */
const ordinary =
	/^(?:people|thing|place|number|metre|kilometre|century|story|house|water|month|years?|hours?|world|street|kind|animal|today|stage|month|degree|minute|second|stone)s?$/u;

/** A sentence with one thing left out: a term, a name or a figure. */
export function gapsIn(line: Line, knowledge: Knowledge): readonly Candidate[] {
	const start = connectiveWords(line);
	const whole = { from: start, to: line.words.length };
	const text = line.text.slice(line.words[start]?.start ?? 0);
	if (line.words.length - start < 7 || line.words.length > 36) return [];
	if (/[{}|"“”[\]\\]/u.test(text) || /\?$/u.test(text)) return [];
	return hiddenIn(line, knowledge).flatMap((hidden) => {
		const { from, to, accept, bonus, why } = hidden;
		if (from < start || !standsAlone(line, whole, knowledge.matter, hidden)) return [];
		const first = line.words[start]?.start ?? 0;
		const left = line.text.slice(first, line.words[from]?.start);
		const right = line.text.slice(line.words[to - 1]?.end ?? 0);
		const answer = accept[0] ?? '';
		if (`${left} ${right}`.toLowerCase().includes(answer.toLowerCase())) return [];
		const fill = capitalised(`${left}{${accept.join('|')}}${right}`).replace(/ also /u, ' ');
		const prompt = fill.replace(/\{[^}]*\}/u, '____');
		return [
			{
				kind: 'gap',
				rows: [`Fill: ${fill}`],
				prompt,
				key: answer.toLowerCase(),
				line,
				proof: text.replace(/[.!]$/u, ''),
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
		const names =
			/^(?:called|named)$/u.test(word.lower) ||
			(word.lower === 'as' && words[at - 1]?.lower === 'known');
		const end = names && follows(line, at + 1) ? nounPhraseEnd(line, at + 1) : null;
		if (end === null || end - at > 4 || words[at + 1]?.part === 'determiner') continue;
		const span = { from: at + 1, to: end };
		found.push({ ...span, accept: [textOf(line, span)], bonus: 3, why: 'a term explained' });
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
	for (const [at, word] of words.entries()) {
		const count = knowledge.matter.count(word.base);
		const before = words[at - 1];
		if (
			word.part !== 'noun' ||
			word.name !== null ||
			word.person ||
			word.text.length < 5 ||
			count < 2 ||
			count > 7
		)
			continue;
		if (ordinary.test(word.base) || knowledge.matter.isTitle(word.base)) continue;
		if (!/^(?:preposition|verb)$/u.test(before?.part ?? '') && !/^an?$/u.test(before?.lower ?? ''))
			continue;
		if (words[at + 1]?.part === 'noun' && follows(line, at + 1)) continue;
		found.push({
			from: at,
			to: at + 1,
			accept: [word.text],
			bonus: knowledge.matter.isTopic(word.base) ? 0.6 : 0.2,
			why: 'a word that comes back'
		});
	}
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
