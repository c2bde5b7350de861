import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { questionSet } from './sets.ts';

/** A set without what printing may change: line numbers, and addresses made of headings. */
function essence(set: QuestionSet): unknown {
	return {
		...set,
		article: {
			sections: set.article.sections.map((section) => ({ ...section, slug: '' })),
			paragraphs: set.article.paragraphs.map((paragraph) => ({ ...paragraph, line: 0 }))
		},
		questions: set.questions.map((question) => ({ ...question, line: 0 }))
	};
}

describe('printSet', () => {
	it('writes what reads as the same set', () => {
		fc.assert(
			fc.property(questionSet, (set) => {
				const text = printSet(set);
				const read = parseSet(text, 'other');
				const why = `${text}\n${read.diagnostics.map((one) => `${String(one.line)}: ${one.message}`).join('\n')}`;
				expect(essence(read.set), why).toEqual(essence(set));
				expect(read.heldBack).toBe(0);
			}),
			{ numRuns: Number(process.env["RUNS"] ?? 300) }
		);
	}, 60_000);
});
