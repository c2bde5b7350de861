import { readSetText } from './parse-set.ts';
import type { LineUse } from './reading.ts';
import { splitLines } from './source-line.ts';

/** What became of each line of a file, first line first; `null` would be a line dropped in silence, and never occurs. */
export function accountLines(text: string, fallbackId: string): readonly (LineUse | null)[] {
	const uses: (LineUse | null)[] = splitLines(text).map(() => null);
	readSetText(text, fallbackId, (line, use) => {
		uses[line.number - 1] = use;
	});
	return uses;
}
