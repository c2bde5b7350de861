import type { Findings } from './findings.ts';
import type { Part } from './part.ts';
import type { SourceLine } from './source-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What became of a line: in the model, a sign that only parts things, or left out with a diagnostic that says so. */
export type LineUse =
	'blank' | 'comment' | 'header' | 'heading' | 'separator' | 'article' | 'question' | 'left out';

/** What the parts of the reader share while a file is read. */
export interface Reading {
	readonly vocabulary: Vocabulary;
	readonly findings: Findings;
	/** `part` says more of a line that is tidied: what it is, as far as it is known yet. */
	readonly use: (line: SourceLine, use: LineUse, part?: Part) => void;
}
