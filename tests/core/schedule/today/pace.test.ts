import { describe, expect, it } from 'vitest';
import type { QuestionTraits } from '#lib/core/question/library-entry.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { paceOf } from '#lib/core/schedule/today/pace.ts';
import { after, review } from '../memories.ts';

const listed = new Map<string, QuestionTraits>([
	['tides/s', { kind: 'short' }],
	['tides/t', { kind: 'truefalse' }],
	['tides/o', { kind: 'open' }]
]);
const traits = (set: string, question: string) => listed.get(`${set}/${question}`);
const asked = (question: string) => ({ set: 'tides', question });

function memory(question: string, took?: number): Memory {
	const known = after([review({ card: `tides/${question}/whole`, elapsed: took ?? 0 })]);
	if (known === null) throw new Error('An answer leaves a memory.');
	return known;
}

describe('paceOf', () => {
	it('takes what is usual for the kind before anything is known, and the feedback with it', () => {
		const pace = paceOf([], traits);
		expect(pace(asked('t'), null)).toBe(14_000);
		expect(pace(asked('s'), null)).toBe(20_000);
		expect(pace(asked('o'), null)).toBe(79_000);
		expect(pace(asked('unheard'), null)).toBe(18_000);
	});

	it('takes what the card took before', () => {
		expect(paceOf([], traits)(asked('s'), memory('s', 7_000))).toBe(11_000);
	});

	it("takes the learner's median for the kind of a card that was never timed", () => {
		const known = [9_000, 1_000, 3_000, 2_000, 90_000].map((took) => memory('s', took));
		const pace = paceOf([known, [memory('t', 1_000), memory('s')]], traits);
		expect(pace(asked('s'), null)).toBe(7_000);
		expect(pace(asked('s'), memory('s'))).toBe(7_000);
		expect(pace(asked('t'), null)).toBe(14_000);
	});

	it('does not trust four answers of a kind', () => {
		const known = [9_000, 1_000, 3_000, 2_000].map((took) => memory('s', took));
		expect(paceOf([known], traits)(asked('s'), null)).toBe(20_000);
	});
});
