import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionOf } from '#lib/core/evidence/section-of.ts';
import type { Scope } from '#lib/core/progress/event.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { chooseQuestions } from '#lib/core/quiz/choose.ts';
import { tides } from '../../session/tides.ts';

const rows: readonly { name: string; scope: Scope; missed?: string[]; ids: string[] }[] = [
	{ name: 'all', scope: { of: 'all' }, ids: ['often', 'pull', 'springs', 'card', 'gaps'] },
	{
		name: 'a section, by the evidence of its questions',
		scope: { of: 'section', slug: 'springs' },
		ids: ['springs', 'card']
	},
	{ name: 'a section that does not exist', scope: { of: 'section', slug: 'moon' }, ids: [] },
	{
		name: 'the missed, leaving out what the set has lost',
		scope: { of: 'missed' },
		missed: ['gaps', 'gone', 'often'],
		ids: ['often', 'gaps']
	},
	{
		name: 'more than there are',
		scope: { of: 'number', count: 99 },
		ids: ['often', 'pull', 'springs', 'card', 'gaps']
	},
	{ name: 'none', scope: { of: 'number', count: 0 }, ids: [] }
];

describe('chooseQuestions', () => {
	it.each(rows)('gives $name in the order of the file', ({ scope, missed = [], ids }) => {
		expect(chooseQuestions(tides, scope, { missed, seed: 1 })).toEqual(ids);
	});

	it('spreads a number over the sections as they share the questions', () => {
		const many: QuestionSet = {
			...tides,
			questions: Array.from({ length: 40 }, (_, index) => ({
				...tides.questions[index % 4 === 0 ? 2 : 1]!,
				id: `q${index}`
			}))
		};
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 0, max: 40 }), (seed, count) => {
				const ids = chooseQuestions(many, { of: 'number', count }, { missed: [], seed });
				expect(ids).toHaveLength(count);
				const springs = many.questions.filter(
					(q) => ids.includes(q.id) && sectionOf(q, many.article)?.slug === 'springs'
				);
				expect(Math.abs(springs.length - count / 4)).toBeLessThan(1);
				expect(many.questions.filter((q) => ids.includes(q.id)).map((q) => q.id)).toEqual(ids);
			})
		);
	});

	it('gives another sample for another seed', () => {
		const samples = [1, 2, 3, 4, 5, 6].map((seed) =>
			chooseQuestions(tides, { of: 'number', count: 2 }, { missed: [], seed }).join(' ')
		);
		expect(new Set(samples).size).toBeGreaterThan(1);
	});
});
