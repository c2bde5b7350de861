import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import { tidy } from '#lib/core/format/tidy.ts';
import { idEdits } from '#lib/core/format/write-ids.ts';
import { anyFile, disturbedFixture, fixtureFiles } from './any-file.ts';
import { runs } from '../../runs.ts';

const tries = runs(120, 4000);

function withIds(text: string): string {
	const { set, written } = parseSet(text, 'x');
	return edited(text, idEdits(text, set.questions, written));
}

describe('idEdits', () => {
	it.each([
		['a question', 'Q: Why?\n= so', 'Q: Why? ^new01\n= so'],
		['the first line of a long prompt', 'Q: Why  \nthen?\n= so', 'Q: Why ^new01\nthen?\n= so'],
		['an empty first line', 'Q:\nWhy?\n= so', 'Q: ^new01\nWhy?\n= so'],
		['gaps', 'Fill: a {b}', 'Fill: a {b} ^new01'],
		['a card of a block', 'Cards:\na :: b\n', 'Cards:\na :: b ^new01\n'],
		['a card behind its keyword', 'Cards: a :: b', 'Cards: a :: b ^new01'],
		['a heading', '### Question 1: Why?\n= so', '### Question 1: Why? ^new01\n= so'],
		['a closed heading', '## Question 1: Why? ##\n= so', '## Question 1: Why? ^new01 ##\n= so'],
		['a bold heading', '## **Question 1: Why?**\n= so', '## **Question 1: Why? ^new01**\n= so'],
		['a bare heading', '### Question 1\nWhy?\n= so', '### Question 1: ^new01\nWhy?\n= so'],
		['a bold start', '**Q: Why?**\n= so', '**Q: Why?** ^new01\n= so'],
		['an id in bold', '**Q: Why? ^old01**\n= so', '**Q: Why? ^new01**\n= so'],
		['an id that was there', 'Q: Why? ^old01\r\n= so', 'Q: Why? ^new01\r\n= so'],
		['an id in a field', 'Q: Why?\n= so\nId: old01', 'Q: Why?\n= so\nId: new01'],
		['a card below an id for all', 'Cards:\na :: b\nId: old01', 'Cards:\na :: b ^new01\nId: old01']
	])('names %s', (_, text, expected) => {
		const { set, written } = parseSet(text, 'x');
		const [question] = set.questions;
		const after = edited(
			text,
			idEdits(text, [{ line: question?.line ?? 0, id: 'new01' }], written)
		);
		expect(after).toBe(expected);
		expect(parseSet(after, 'x').set.questions[0]?.id).toBe('new01');
	});

	it('leaves what is named already', () => {
		const text = 'Q: Why? ^Q7K2M\n= so\n\nQ: How?\n= thus\nId: abcd';
		expect(withIds(text)).toBe(text);
	});

	it('gives a copy an id of its own', () => {
		const after = withIds('Q: Why? ^q7k2m\n= so\n\nQ: Why then? ^q7k2m\n= thus\n');
		const { set, written, diagnostics } = parseSet(after, 'x');
		expect(after).toMatch(/^Q: Why\? \^q7k2m\n/u);
		expect(new Set(written).size).toBe(2);
		expect(set.questions.map(({ id }) => id)).toEqual(written);
		expect(diagnostics.map(({ code }) => code)).not.toContain('id-twice');
	});

	function expectNamed(text: string): void {
		const before = parseSet(text, 'x').set.questions;
		const after = withIds(tidy(text, 'x').text);
		const { set, written } = parseSet(after, 'x');
		expect(set.questions.map(({ prompt, id }) => [prompt, id])).toEqual(
			before.map(({ prompt, id }) => [prompt, id])
		);
		expect(set.questions.map(({ id }) => id)).toEqual(written);
		expect(tidy(after, 'x').edits).toEqual([]);
	}

	it('names every question of any file for good, and leaves it tidy', () => {
		for (const { text } of fixtureFiles) expectNamed(text);
		fc.assert(fc.property(fc.oneof(anyFile, disturbedFixture), expectNamed), { numRuns: tries });
	}, 120_000);

	it('says the same in files that were not tidied', () => {
		const kept = (text: string): unknown =>
			parseSet(text, 'x').set.questions.map(({ prompt, id }) => [prompt, id]);
		fc.assert(
			fc.property(fc.oneof(anyFile, disturbedFixture), (text) => {
				expect(kept(withIds(text))).toEqual(kept(text));
			}),
			{ numRuns: tries }
		);
	}, 120_000);
});
