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
import { runs } from '../../runs.ts';

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

const tries = runs(120, 4000);

const head = 'Title: T\n\n';
/** What stands before and after in a question that needs no more tidying. */
const inOptions = (row: string): string => `${head}Q: Which?\n${row}\n- [x] a\n- [ ] b\n`;
const inAnswer = (row: string): string => `${head}Q: Which?\n= a\n${row}\n`;

describe('tidy', () => {
	it.each([
		['an option', inOptions, '[ ]  c', '- [ ] c', ['bullet']],
		['an option with another bullet', inOptions, '  *  [ ] c', '- [ ] c', ['bullet']],
		['an empty mark', inOptions, '- []c', '- [ ] c', ['mark']],
		['a big mark', inOptions, '- [X] c', '- [x] c', ['mark']],
		['a tick', inOptions, '[ ✓ ] c', '- [x] c', ['bullet', 'mark']],
		['a box', inOptions, '☑ c', '- [x] c', ['bullet', 'mark']],
		['wide signs', inOptions, '［ｘ］ c', '- [x] c', ['bullet']],
		['feedback', inOptions, '- [ ] c\n>d', '- [ ] c\n  > d', ['spacing']],
		['text that goes on', inOptions, 'and more  ', 'and more', ['spacing']],
		['an answer', inAnswer, '- =b', '= b', ['bullet']],
		['a wrong answer', inAnswer, '≠ b', '!= b', ['mark']],
		['a field', inAnswer, '  HINT:b', 'Hint: b', ['keyword']],
		['a slip', inAnswer, 'Explenation: b', 'Explanation: b', ['keyword']],
		['a bold field', inAnswer, '**Hint:** b', 'Hint: b', ['keyword']],
		['a word of the same meaning', inAnswer, 'why: b', 'Why: b', ['keyword']],
		['empty lines', inAnswer, '\n \nHint: b', '\nHint: b', ['empty line']],
		['a comment', inAnswer, '  //  b  ', '  //  b  ', []],
		['a line behind a backslash', inAnswer, ' \\= b  ', ' \\= b  ', []],
		['code', inAnswer, '```\n = b  \n```', '```\n = b  \n```', []]
	] as const)('mends %s', (_, around, before, after, matters) => {
		const { text, changes } = tidy(around(before), 'x');
		expect(text).toBe(around(after));
		expect(changes.map(({ what }) => what).toSorted()).toEqual([...matters].toSorted());
	});

	it.each([
		['a start', 'q) Why?\n= so', 'Q: Why?\n= so'],
		['a numbered start', '**Question 3.** Why?\n= so', 'Question 3: Why?\n= so'],
		['a heading that is a start', '### Question 3\nWhy?\n= so', 'Question 3:\nWhy?\n= so'],
		['steps', 'Q: Order?\n - 1) a\n2)  b', 'Q: Order?\n1. a\n2. b'],
		['steps with arrows', 'Q: Order?\n1)  \\-> a\n2)  b -> c', 'Q: Order?\n1. \\-> a\n2. b -> c'],
		['pairs', 'Q: Match?\na→b\n* c=>d\n->  e', 'Q: Match?\na -> b\n- c -> d\n-> e'],
		['letters', 'Q: Which?\nA)   a\n*B)  b', 'Q: Which?\nA) a\n*B) b'],
		['cards', 'cards:\na::b\nc\td\ne  :::  f', 'Cards:\na :: b\nc :: d\ne ::: f'],
		['round brackets', 'Q: Which?\n(X) a\n( )b', 'Q: Which?\n- (x) a\n- ( ) b']
	])('mends %s', (_, before, after) => {
		expect(tidy(`${head}${before}`, 'x').text).toBe(`${head}${after}\n`);
	});

	it('parts questions by one empty line, and ends the file with one line end', () => {
		const text = 'Title: T\nText.\nQ: A?\n= a\nQ: B?\n= b\n\n\n\n// about C\nQ: C?\n= c\n\n\n';
		const expected = 'Title: T\nText.\n\nQ: A?\n= a\n\nQ: B?\n= b\n\n// about C\nQ: C?\n= c\n';
		expect(tidy(text, 'x').text).toBe(expected);
	});

	it('leaves article, header between rules, and what is held back', () => {
		const text =
			'---\ntitle:  T\n---\n\n\nSome  prose  \n\n\n* list\n\nQ) No key\n[]a\n[]b\n\n\nQ: Why?\n= so\n';
		expect(tidy(text, 'x')).toEqual({ text, edits: [], changes: [] });
	});

	it('mends the header in any language', () => {
		const text = 'TITEL:T\nsprache: de\nLizens: frei\n\nfrage: Warum?\n= so\n';
		const expected = 'Titel: T\nSprache: de\nLizenz: frei\n\nFrage: Warum?\n= so\n';
		expect(tidy(text, 'x').text).toBe(expected);
	});

	it('leaves a keyword whose correction would change what is read', () => {
		const text = 'Ttile: T\n\n```\nQ: Which?\n```\n[ ] a\n[x]b\n';
		expect(tidy(text, 'x').text).toBe('Ttile: T\n\n```\nQ: Which?\n```\n- [ ] a\n- [x] b\n');
	});

	it('keeps what every fixture says', () => {
		for (const { text } of fixtureFiles) expectTidied(text);
	});

	it('keeps what disturbed fixtures say', () => {
		fc.assert(fc.property(disturbedFixture, expectTidied), { numRuns: tries });
	}, 600_000);

	it('keeps what any file says', () => {
		fc.assert(fc.property(anyFile, expectTidied), { numRuns: tries });
	}, 600_000);

	it('finds nothing to do in what is printed', () => {
		fc.assert(
			fc.property(questionSet, (set) => {
				const text = printSet(set);
				expect(tidy(text, 'x').text).toBe(text);
			}),
			{ numRuns: tries }
		);
	}, 600_000);
});
