import type { QuestionSet } from '#lib/core/question/question.ts';
import type { Finding } from './finding.ts';

/** A set as `--json` prints it. */
export interface PrintedSet extends Omit<QuestionSet, 'neighbours'> {
	readonly file: string;
}

/** What `--json` prints; `schema.ts` says the same as JSON Schema. */
export interface QuestionsDocument {
	readonly sets: readonly PrintedSet[];
	readonly diagnostics: readonly Finding[];
}

/** A set as its line of the document. */
export function printedSet(file: string, { id, ...rest }: QuestionSet): string {
	const printed: PrintedSet = { id, file, ...rest };
	return JSON.stringify(printed);
}

/** One file's share of the document. */
interface DocumentPart {
	readonly set: { readonly printed: string } | null;
	readonly findings: readonly Finding[];
}

/**
 * The document as text, a piece at a time: a hundred large files never stand in memory together. A set and a
 * diagnostic are a line each.
 */
export async function* documentText(parts: AsyncIterable<DocumentPart>): AsyncGenerator<string> {
	const diagnostics: string[] = [];
	let sets = 0;
	yield '{"sets":[';
	for await (const { set, findings } of parts) {
		for (const finding of findings) diagnostics.push(JSON.stringify(finding));
		if (set === null) continue;
		yield `${sets === 0 ? '\n' : ',\n'}${set.printed}`;
		sets += 1;
	}
	yield sets === 0 ? '],"diagnostics":[' : '\n],"diagnostics":[';
	yield diagnostics.length === 0 ? ']}\n' : `\n${diagnostics.join(',\n')}\n]}\n`;
}
