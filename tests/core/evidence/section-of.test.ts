import { expect, it } from 'vitest';
import type { Article } from '#lib/core/evidence/article.ts';
import type { Evidence } from '#lib/core/evidence/evidence.ts';
import { sectionOf } from '#lib/core/evidence/section-of.ts';
import type { Question } from '#lib/core/question/question.ts';

const article: Article = {
	sections: [
		{ slug: 'leaves', title: 'Leaves', level: 1 },
		{ slug: 'roots', title: 'Roots', level: 1 }
	],
	paragraphs: [null, 0, 1].map((section, position) => ({
		number: position + 1,
		text: 'Text',
		section,
		line: position
	}))
};

function inParagraph(paragraph: number | null): Evidence {
	return paragraph === null
		? { status: 'lost', quote: 'x', exact: 'x', paragraph: null }
		: {
				status: 'anchored',
				quote: 'T',
				exact: 'T',
				prefix: '',
				suffix: 'ext',
				paragraph,
				start: 0,
				end: 1
			};
}

it.each<[string, readonly (number | null)[], string | null]>([
	['the section of its evidence', [3], 'roots'],
	['the section of the first evidence that was found', [null, 2, 3], 'leaves'],
	['nothing before the first heading', [1], null],
	['nothing without evidence', [], null],
	['nothing when no evidence was found', [null], null]
])('returns %s', (_, paragraphs, slug) => {
	const question: Question = {
		kind: 'truefalse',
		key: true,
		feedback: { true: null, false: null },
		id: 'q1',
		line: 1,
		prompt: 'Is it so?',
		hints: [],
		explanation: null,
		evidence: paragraphs.map(inParagraph),
		tags: [],
		difficulty: null,
		points: 1,
		version: 1
	};
	expect(sectionOf(question, article)?.slug ?? null).toBe(slug);
});
