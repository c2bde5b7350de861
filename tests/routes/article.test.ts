import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { markedBy } from '../../src/routes/sets/[set]/marked.ts';
import { evidenceIn, outline } from '../../src/routes/sets/[set]/outline.ts';
import { rulerTicks } from '../../src/routes/sets/[set]/quiz/ruler-ticks.ts';

const { set } = parseSet(
	`Title: Tides

The sea climbs the wall.

## The moon

The moon pulls most. The sun pulls less.

## Nothing asked

Here nothing is asked.

# Questions

Q: What climbs?
= the sea
Evidence: "The sea climbs"

Q: What pulls most?
= the moon
Evidence: "The moon pulls most"

Q: What pulls less?
= the sun
Evidence: "The sun pulls less"

Q: What is not in the text?
= this
`,
	'tides'
);

describe('outline', () => {
	it('puts each question after the text that its evidence is in', () => {
		expect(
			outline(set).map(({ section, paragraphs, questions }) => [
				section?.title ?? null,
				paragraphs.map(({ number }) => number),
				questions.map(({ prompt }) => prompt)
			])
		).toEqual([
			[null, [1], ['What climbs?']],
			['The moon', [2], ['What pulls most?', 'What pulls less?']],
			['Nothing asked', [3], []]
		]);
	});
});

describe('evidenceIn', () => {
	it('gives the places of a paragraph and of no other', () => {
		const [first, second] = set.article.paragraphs;
		expect(evidenceIn(set.questions, first!).map(({ exact }) => exact)).toEqual(['The sea climbs']);
		expect(evidenceIn(set.questions, second!)).toHaveLength(2);
	});

	it('is the same nothing wherever there is none, so that nothing is drawn again', () => {
		const [first, second] = set.article.paragraphs;
		expect(evidenceIn([], first!)).toBe(evidenceIn([], second!));
	});
});

describe('markedBy', () => {
	const memory = (question: string, lastShare: number) =>
		({ question, lastShare }) as Parameters<typeof markedBy>[0][number];

	it('calls a question right when all of its cards were', () => {
		expect([...markedBy([memory('a', 1), memory('a', 1)])]).toEqual([['a', 'right']]);
	});

	it('calls it partly right when some were, and wrong when none was', () => {
		const marked = markedBy([memory('a', 1), memory('a', 0), memory('b', 0), memory('c', 0.4)]);
		expect([...marked]).toEqual([
			['a', 'partly'],
			['b', 'wrong'],
			['c', 'partly']
		]);
	});
});

describe('rulerTicks', () => {
	const answered = (verdict: 'right' | 'wrong') => ({
		status: 'answered' as const,
		answer: { kind: 'short' as const, text: '' },
		share: verdict === 'right' ? 1 : 0,
		verdict,
		hints: 0,
		at: 0,
		event: ''
	});
	const row = [
		{ current: false, result: answered('right') },
		{ current: false, result: answered('wrong') },
		{ current: false, result: { status: 'skipped' as const, at: 0 } },
		{ current: true, result: null },
		{ current: false, result: null }
	];

	it('tells right from wrong in practice', () => {
		expect(rulerTicks(row, false)).toEqual(['done', 'forgotten', 'waiting', 'current', 'waiting']);
	});

	it('tells only what was answered in an exam', () => {
		expect(rulerTicks(row, true)).toEqual(['done', 'done', 'waiting', 'current', 'waiting']);
	});
});
