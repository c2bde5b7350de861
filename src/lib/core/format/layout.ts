import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { languageNamed } from './language-name.ts';
import { outline, type Outline } from './outline.ts';
import type { Findings } from './findings.ts';
import type { Reading } from './reading.ts';
import { splitLines, type SourceLine } from './source-line.ts';
import { unwrap } from './unwrap.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A file parted into its header, its article and its questions, which are not yet understood. */
export interface Layout {
	/** Every line of the file. */
	readonly all: readonly SourceLine[];
	readonly header: FrontMatter;
	readonly parts: Outline;
	readonly reading: Reading;
	/** Number of the last line that was read: lines around a code block that was taken off do not count. */
	readonly lastLine: number;
}

export function layOut(text: string, findings: Findings, use: Reading['use']): Layout {
	const all = splitLines(text);
	const vocabulary = vocabularyOf(languageAhead(all));
	const { lines, fences } = unwrap(all, vocabulary, findings, use);
	for (const at of fences.unclosed) {
		const line = lines[at];
		if (line !== undefined)
			findings.report(
				'unclosed-code-block',
				{ line: line.number, column: 1 },
				{ text: line.raw.trim() }
			);
	}
	const header = readFrontMatter(lines, findings, use);
	const reading: Reading = { vocabulary, findings, use };
	const parts = outline(lines, header.end, fences, header.title, reading);
	return { all, header, parts, reading, lastLine: Math.max(1, lines.length) };
}

/** The words of the file's language are needed before its header is read. */
function languageAhead(lines: readonly SourceLine[]): string {
	for (const line of lines.slice(0, 80)) {
		const value =
			/^\s*(?:language|lang|sprache|langue|idioma|lengua|lingua|língua|taal)\s*:\s*(.*?)\s*$/iu.exec(
				line.copy
			)?.[1];
		if (value !== undefined) return languageNamed(value.replace(/^["']|["']$/gu, ''))?.code ?? 'en';
	}
	return 'en';
}
