import type { Diagnostic, Severity } from './diagnostic.ts';
import { fileWordings } from './file-wordings.ts';
import { lintWordings } from './lint/lint-wordings.ts';
import { questionWordings } from './question-wordings.ts';
import type { Wording } from './wording.ts';

const wordings = { ...fileWordings, ...questionWordings, ...lintWordings };

export type Code = keyof typeof wordings;

/** What the words of a code are about: its numbers and quoted bits. */
export type About<C extends Code> = (typeof wordings)[C] extends Wording<infer P> ? P : never;

export interface Place {
	readonly line: number;
	readonly column: number;
}

export function severityOf(code: Code): Severity {
	return wordings[code].severity;
}

export function diagnose<C extends Code>(code: C, place: Place, about: About<C>): Diagnostic {
	const { severity, say } = wordings[code] as Wording<About<C>>;
	return { code, severity, line: place.line, column: place.column, message: say(about), about };
}
