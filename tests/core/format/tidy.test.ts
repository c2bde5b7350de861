import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountLines } from '#lib/core/format/account-lines.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';
import { splitLines } from '#lib/core/format/source-line.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import { tidy } from '#lib/core/format/tidy.ts';
import { anyFile, disturbedFixture, fixtureFiles } from './any-file.ts';
import { questionSet } from './sets.ts';

function withoutLines(text: string): unknown {
	return JSON.parse(
		JSON.stringify(parseSet(text, 'x').set, (key, value: unknown) =>
			key === 'line' ? undefined : value
		)
	);
}

/** The lines that tidying may not touch, in their order. */
function keptLines(text: string): readonly string[] {
	const uses = accountLines(text, 'x');
	return splitLines(text).flatMap(({ raw, number }) => {
		const use = uses[number - 1];
		const kept = use === 'article' || use === 'comment' || use === 'left out' || use === 'heading';
		return kept && raw !== '' ? [raw] : [];
	});
}

function expectTidied(text: string): void {
	const { text: after, edits } = tidy(text, 'x');
	expect(withoutLines(after)).toEqual(withoutLines(text));
	expect(edited(text, edits)).toBe(after);
	expect(tidy(after, 'x')).toEqual({ text: after, edits: [], changes: [] });
	expect(keptLines(after)).toEqual(keptLines(text));
}

const runs = Number(process.env['RUNS'] ?? 400);

describe('tidy', () => {
	it('keeps what every fixture says', () => {
		for (const { text } of fixtureFiles) expectTidied(text);
	});

	it('keeps what disturbed fixtures say', () => {
		fc.assert(fc.property(disturbedFixture, expectTidied), { numRuns: runs });
	}, 600_000);

	it('keeps what any file says', () => {
		fc.assert(fc.property(anyFile, expectTidied), { numRuns: runs });
	}, 600_000);

	it('finds nothing to do in what is printed', () => {
		fc.assert(
			fc.property(questionSet, (set) => {
				const text = printSet(set);
				expect(tidy(text, 'x').text).toBe(text);
			}),
			{ numRuns: 100 }
		);
	});
});
