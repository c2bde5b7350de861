import type { Question } from '../question/question.ts';
import type { Findings } from './findings.ts';
import type { Read } from './parse-question.ts';
import { deterministicId } from './question-id.ts';

export interface Settled {
	readonly questions: readonly Question[];
	/** What the file says, question by question: an id that was copied stands there more than once. */
	readonly written: readonly (string | null)[];
}

/** Gives every question an id of its own: a written one to the first that has it, a deterministic one to the others. */
export function settleIds(read: readonly Read[], setId: string, findings: Findings): Settled {
	const written = read.map(({ question }) => (question.id === '' ? null : question.id));
	const owners = new Map<string, Question>();
	const attempts = new Map<string, number>();
	for (const { question } of read) {
		if (question.id !== '' && !owners.has(question.id)) owners.set(question.id, question);
	}
	const questions = read.map(({ question, column }) => {
		if (owners.get(question.id) === question) return question;
		const id = freeId(setId, question, owners, attempts);
		const owner = owners.get(question.id);
		if (owner !== undefined) {
			findings.report(
				'id-twice',
				{ line: question.line, column },
				{ text: question.id, line: owner.line, id }
			);
		}
		// The reader's own object still, not yet handed out; a copy of every question would cost as much as reading it.
		(question as { id: string }).id = id;
		owners.set(id, question);
		return question;
	});
	return { questions, written };
}

/** Counts on from where questions of the same text left off, so that many copies stay quick. */
function freeId(
	setId: string,
	question: Question,
	owners: ReadonlyMap<string, Question>,
	attempts: Map<string, number>
): string {
	const first = deterministicId(setId, question, 0);
	for (let attempt = attempts.get(first) ?? 0; ; attempt += 1) {
		const id = attempt === 0 ? first : deterministicId(setId, question, attempt);
		if (owners.has(id)) continue;
		attempts.set(first, attempt + 1);
		return id;
	}
}
