import type { Part } from '../part.ts';
import type { LineUse } from '../reading.ts';

/** What became of a line, as the reader told. */
export interface ToldLine {
	readonly use: LineUse | null;
	readonly part: Part | null;
	readonly empty: boolean;
}

export interface EmptyLines {
	/** Positions of empty lines that are too many. */
	readonly superfluous: ReadonlySet<number>;
	/** Positions of lines that an empty line should follow. */
	readonly missingAfter: ReadonlySet<number>;
}

/** One empty line before each question, and never two inside one. */
export function emptyLines(lines: readonly ToldLine[]): EmptyLines {
	const superfluous = new Set<number>();
	const missingAfter = new Set<number>();
	for (const [at, line] of lines.entries()) {
		if (isGap(line) && isGap(lines[at - 1])) superfluous.add(at);
		if (line.part?.type !== 'start') continue;
		let first = at;
		while (lines[first - 1]?.use === 'blank') first -= 1;
		for (let spare = first === 0 ? 0 : first + 1; spare < at; spare += 1) superfluous.add(spare);
		const above = lines[at - 1];
		if (above !== undefined && !above.empty && wantsSpaceBelow(above)) missingAfter.add(at - 1);
	}
	return { superfluous, missingAfter };
}

function isGap(line: ToldLine | undefined): boolean {
	return line?.part?.type === 'gap';
}

/** A comment may belong to the question below it, and a line of dashes parts well enough. */
function wantsSpaceBelow({ use }: ToldLine): boolean {
	return use !== 'comment' && use !== 'separator';
}
