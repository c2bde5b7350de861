import type { QuestionSet } from '#lib/core/question/question.ts';
import type { Finding } from './finding.ts';

/** A set as `--json` prints it. */
export interface PrintedSet extends QuestionSet {
	readonly file: string;
}

/** What `--json` prints; `schema.ts` says the same as JSON Schema. */
export interface QuestionsDocument {
	readonly sets: readonly PrintedSet[];
	readonly diagnostics: readonly Finding[];
}

/** One file's share of the document. */
export interface DocumentPart {
	readonly file: string;
	readonly set: QuestionSet | null;
	readonly findings: readonly Finding[];
}

/**
 * The document as text, a piece at a time: a hundred large files never stand in memory together. A set and a
 * diagnostic are a line each.
 */
export async function* documentText(parts: AsyncIterable<DocumentPart>): AsyncGenerator<string> {
	const diagnostics: string[] = [];
	let lead = '{"sets":[\n';
	for await (const { file, set, findings } of parts) {
		for (const finding of findings) diagnostics.push(JSON.stringify(finding));
		if (set === null) continue;
		const { id, ...rest } = set;
		const printed: PrintedSet = { id, file, ...rest };
		yield lead + JSON.stringify(printed);
		lead = ',\n';
	}
	yield lead === ',\n' ? '\n' : '{"sets":[';
	yield `],"diagnostics":[${diagnostics.length === 0 ? '' : `\n${diagnostics.join(',\n')}\n`}]}\n`;
}
