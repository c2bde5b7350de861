import { fold } from '../../evidence/fold.ts';
import type { Rule } from './rule.ts';
import type { Examined, Survey } from './survey.ts';
import type { Phrase } from './wordbook.ts';

/** A typed answer of which none of the quoted passages has the words. */
export const evidenceWithoutAnswer: Rule<'evidence-without-answer'> = (
	questions,
	survey,
	report
) => {
	for (const examined of questions) {
		const { question } = examined;
		if (question.kind !== 'short' && question.kind !== 'cloze') continue;
		if (question.evidence.length === 0) continue;
		// What the article does not contain has a finding of its own.
		if (question.evidence.some(({ status }) => status === 'lost')) continue;
		const missing = missingAnswer(examined, survey);
		if (missing !== null) report(question.line, { text: missing });
	}
};

/** Accepted answers whose letters are looked for as well, in scripts without spaces and in compounds. */
const mostSought = 20;

function missingAnswer({ question, keys }: Examined, survey: Survey): string | null {
	const passages = question.evidence.map(({ exact }) => survey.passage(exact));
	if (passages.includes(null)) return null;
	const stems = new Set(passages.flatMap((passage) => passage?.stems ?? []));
	let letters: string | null = null;
	const folded = (): string => {
		letters ??= passages.map((passage) => fold(passage?.text ?? '').text).join('\n');
		return letters;
	};
	const hasWords = (answer: Phrase): boolean =>
		answer.stems.length > 0 && answer.stems.every((stem) => stems.has(stem));
	const hasLetters = (answer: Phrase): boolean => folded().includes(fold(answer.text).text);
	const gaps =
		question.kind === 'cloze' ? question.pieces.filter((piece) => typeof piece !== 'string') : [];
	for (const [at, accepted] of keys.entries()) {
		// What is chosen among words that are shown may say it otherwise.
		if (gaps[at]?.mode === 'chosen') continue;
		const stands = accepted.some(hasWords) || accepted.slice(0, mostSought).some(hasLetters);
		if (!stands) return accepted[0]?.text ?? null;
	}
	return null;
}
