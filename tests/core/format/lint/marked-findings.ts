/**
 * The findings that a fixture announces: `// here: a, b` before a line stands for findings in that line, `// line 1: a` for one
 * about the whole set. As `12 gives-away`, by line.
 */
export function markedFindings(text: string): readonly string[] {
	const found: { line: number; code: string }[] = [];
	let waiting: readonly string[] = [];
	for (const [at, row] of text.split('\n').entries()) {
		const mark = /^\/\/ (here|line 1): (.*)$/u.exec(row);
		const codes = mark?.[2]?.split(', ') ?? [];
		if (mark?.[1] === 'here') waiting = codes;
		else if (mark !== null) found.push(...codes.map((code) => ({ line: 1, code })));
		else {
			found.push(...waiting.map((code) => ({ line: at + 1, code })));
			waiting = [];
		}
	}
	return found
		.toSorted((one, other) => one.line - other.line)
		.map(({ line, code }) => `${String(line)} ${code}`);
}
