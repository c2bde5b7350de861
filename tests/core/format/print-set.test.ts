import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { questionSet } from './sets.ts';
import { runs } from '../../runs.ts';

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
			{ numRuns: runs(100, 3000) }
		);
	}, 60_000);

	it('changes nothing in a file that it wrote', () => {
		fc.assert(
			fc.property(questionSet, (set) => {
				const once = printSet(set);
				expect(printSet(parseSet(once, 'other').set)).toBe(once);
			}),
			{ numRuns: runs(50, 1500) }
		);
	}, 60_000);

	it('keeps what every case says', () => {
		const folder = join(import.meta.dirname, '../../fixtures/format/cases');
		for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
			const { set } = parseSet(readFileSync(join(folder, name), 'utf8'), 'file-name');
			expect(essence(parseSet(printSet(set), 'other').set), name).toEqual(essence(set));
		}
	});

	it('writes the canonical form', () => {
		const file = `Q: Which gas?
(x) Carbon dioxide
> Right.
( ) Oxygen

Cards:
stoma :: pore
leaf ::: flat part
Tags: basics
`;
		const printed = printSet(parseSet(`Title: Leaves\n${file}`, 'leaves').set);
		expect(printed.replace(/\^\w+/gu, '^id')).toBe(`Title: Leaves
Language: en
Id: leaves

# Leaves

Q: Which gas? ^id
- [x] Carbon dioxide
  > Right.
- [ ] Oxygen

Cards:
stoma :: pore ^id
leaf ::: flat part ^id
Tags: basics
`);
	});
});
