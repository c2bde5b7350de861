import { findFences, type Fence, type Fences } from './fence.ts';
import type { Findings } from './findings.ts';
import { openerOf } from './opener.ts';
import type { LineUse } from './reading.ts';
import { isBlank, type SourceLine } from './source-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Lines still to be read, and the code blocks among them. */
export interface Unwrapped {
	readonly lines: readonly SourceLine[];
	readonly fences: Fences;
}

const header = /^\s*title\s*:/iu;

/**
 * Takes off the code block in which a chat window hands over a file: when every question stands in code blocks and no header
 * outside of them, their ``` lines go, and with a header inside also the chatter around.
 */
export function unwrap(
	lines: readonly SourceLine[],
	vocabulary: Vocabulary,
	findings: Findings,
	use: (line: SourceLine, use: LineUse) => void
): Unwrapped {
	const fences = findFences(lines);
	if (fences.closed.length === 0) return { lines, fences };
	const isStart = (line: SourceLine): boolean => openerOf(line, vocabulary)?.type === 'start';
	const holding = fences.closed.filter((fence) => linesOf(lines, fence).some(isStart));
	if (holding.length === 0) return { lines, fences };
	const inside = new Set(fences.closed.flatMap((fence) => linesOf(lines, fence)));
	const plain = (line: SourceLine): boolean => isStart(line) || header.test(line.copy);
	if (lines.some((line) => !inside.has(line) && plain(line))) {
		for (const { from, to } of holding) {
			findings.report('question-in-code-block', { line: from + 1, column: 1 }, { to: to + 1 });
		}
		return { lines, fences };
	}
	const taken = takeOff(lines, holding, findings, use);
	return { lines: taken, fences: findFences(taken) };
}

function takeOff(
	lines: readonly SourceLine[],
	holding: readonly Fence[],
	findings: Findings,
	use: (line: SourceLine, use: LineUse) => void
): readonly SourceLine[] {
	const marks = new Set(holding.flatMap(({ from, to }) => [from, to]));
	const kept = new Set(holding.flatMap((fence) => linesOf(lines, fence)));
	const alone = holding.some((fence) =>
		linesOf(lines, fence).some((line) => header.test(line.copy))
	);
	const left: SourceLine[] = [];
	let outside = 0;
	for (const [at, line] of lines.entries()) {
		if (marks.has(at)) use(line, 'separator');
		else if (!alone || kept.has(line)) left.push(line);
		else if (isBlank(line)) use(line, 'blank');
		else {
			outside += 1;
			use(line, 'left out');
		}
	}
	const [first] = holding;
	findings.report('code-block-unwrapped', { line: (first?.from ?? 0) + 1, column: 1 }, { outside });
	return left;
}

function linesOf(lines: readonly SourceLine[], { from, to }: Fence): readonly SourceLine[] {
	return lines.slice(from + 1, to);
}
