import { standsAlone } from './alone.ts';
import { proofOf } from './ask-figure.ts';
import type { Candidate } from './draft.ts';
import { inverted } from './inversion.ts';
import { textOf } from './line.ts';
import { choiceOf } from './options.ts';
import { capitalised, type Knowledge, type Telling } from './telling.ts';

/** `Why would the mayor not give the order?`, with the article's other reasons as wrong options. */
export function askReason(
	telling: Telling,
	others: readonly Telling[],
	knowledge: Knowledge
): readonly Candidate[] {
	const { statement, line } = telling;
	const right = reasonOf(telling);
	const order = inverted(telling);
	const main = line.words[statement.verb.main];
	if (
		right === null ||
		order === null ||
		/^(?:suspect|believe|think|say|claim)$/u.test(main?.base ?? '')
	)
		return [];
	const whole = { from: statement.subject.from, to: statement.rest.to };
	if (!standsAlone(line, whole, knowledge.matter)) return [];
	const tail = textOf(line, statement.rest);
	const prompt = `Why ${order}${tail === '' ? '' : ` ${tail}`}?`;
	const wrong = others
		.filter(
			(other) => other !== telling && other.line.before !== line && line.before !== other.line
		)
		.map(reasonOf)
		.filter((reason) => reason !== null);
	const choice = choiceOf(prompt, right, wrong, knowledge.seed);
	return choice === null
		? []
		: [
				{
					kind: 'choice',
					rows: choice,
					prompt,
					key: right.toLowerCase(),
					line,
					proof: proofOf(telling),
					bonus: 3.5,
					why: 'a reason'
				}
			];
}

/** The reason as a sentence of its own: a pronoun at its start is the subject of what it explains, or it is none. */
function reasonOf({ line, statement, subject, person, plural }: Telling): string | null {
	const { reason } = statement;
	if (reason === null || reason.to - reason.from < 3 || reason.to - reason.from > 18) return null;
	const first = line.words[reason.from];
	if (first?.part !== 'pronoun' || first.person || /(?:body|one)$/u.test(first.lower))
		return capitalised(textOf(line, reason));
	const stands =
		first.lower === 'they' ? plural : first.lower === 'it' ? !person && !plural : person && !plural;
	return stands
		? capitalised(`${subject} ${textOf(line, { from: reason.from + 1, to: reason.to })}`)
		: null;
}
