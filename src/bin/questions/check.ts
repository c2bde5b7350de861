import { diagnose } from '#lib/core/format/message.ts';
import { readSet } from '#lib/core/format/read-set.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { Diagnostic } from '#lib/core/format/diagnostic.ts';
import { aboutFile } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Contents, Source } from './source.ts';

const start = { line: 1, column: 1 };

/** What became of one file. */
export interface Checked {
	readonly file: string;
	readonly set: QuestionSet | null;
	readonly heldBack: number;
	readonly findings: readonly Finding[];
	/** Whether the command was given something that is no readable file. */
	readonly unusable: boolean;
}

/** A check of files one after another: it remembers the sets' ids, since two sets must not share one. */
export function checker(): (source: Source, contents: Contents) => Checked {
	const files = new Map<string, string>();
	return ({ name }, contents) => {
		const nothing = { file: name, set: null, heldBack: 0, unusable: false };
		if (contents.status === 'unusable') {
			const findings = [aboutFile(name, contents.code, contents.message)];
			return { ...nothing, findings, unusable: true };
		}
		if (contents.status === 'too-large') {
			const tooLarge = diagnose('file-too-large', start, { bytes: contents.size });
			return { ...nothing, findings: [inFile(name, tooLarge)] };
		}
		const { set, diagnostics, heldBack } = readSet(name, contents.bytes);
		const findings = diagnostics.map((diagnostic) => inFile(name, diagnostic));
		if (set !== null) {
			const first = files.get(set.id);
			if (first === undefined) files.set(set.id, name);
			else findings.push(inFile(name, diagnose('same-set-id', start, { id: set.id, file: first })));
		}
		return { file: name, set, heldBack, findings, unusable: false };
	};
}

function inFile(file: string, { code, severity, line, column, message }: Diagnostic): Finding {
	return { code, severity, file, line, column, message };
}
