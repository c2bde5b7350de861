import { standsAlone } from './alone.ts';
import type { Candidate } from './draft.ts';
import { gapOfTwo } from './gap-of-two.ts';
import { hiddenIn } from './hidden.ts';
import { proofIn, type Line, type Span } from './line.ts';
import { connectiveWords, losesItsTime, statementOf } from './statement.ts';
import { capitalised, wholeOf, type Knowledge } from './telling.ts';

/** A sentence, or its main clause where only that stands alone, with one thing left out: a term, a name or a figure. */
export function gapsIn(line: Line, knowledge: Knowledge): readonly Candidate[] {
	if (losesItsTime(line)) return [];
	const spans: Span[] = [];
	spans.push({ from: connectiveWords(line), to: line.words.length });
	const statement = statementOf(line);
	if (statement !== null) spans.push(wholeOf(statement));
	const made = spans.map((span) => gapsOf(line, span, knowledge));
	return made.find((candidates) => candidates.length > 0) ?? gapOfTwo(line, knowledge);
}

function gapsOf(line: Line, span: Span, knowledge: Knowledge): readonly Candidate[] {
	const count = span.to - span.from;
	const first = line.words[span.from]?.start ?? 0;
	const last = line.words[span.to - 1]?.end ?? 0;
	const text = line.text.slice(first, last);
	if (count < 6 || count > 36 || /[{}|"“”[\]\\()]/u.test(text) || line.text.endsWith('?'))
		return [];
	// The rest of a sentence that says neither where nor of what hangs in the air.
	const cut = line.words.slice(span.from, span.to);
	if (
		count < 8 &&
		(line.whole !== null || count < line.words.length) &&
		!cut.some(({ part }) => part === 'preposition')
	)
		return [];
	return hiddenIn(line, knowledge).flatMap((hidden) => {
		const { from, to, accept, bonus, why } = hidden;
		if (from < span.from || to + (hidden.reach ?? 0) > span.to) return [];
		if (!standsAlone(line, span, knowledge.matter, hidden)) return [];
		const left = line.text.slice(first, line.words[from]?.start);
		const right = line.text.slice(line.words[to - 1]?.end ?? 0, last);
		const answer = accept[0] ?? '';
		if (`${left} ${right}`.toLowerCase().includes(answer.toLowerCase())) return [];
		const fill = capitalised(`${left}{${accept.join('|')}}${right}.`).replace(
			/ (?:also|therefore|thus) /u,
			' '
		);
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
