import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '#lib/core/question/question.ts';
import {
	isMarkable,
	questionsAround,
	questionsOfSections,
	sectionPosition
} from '#lib/core/quiz/reading-plan.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

/** Sections of two sentences, each with the questions asked for: typed ones, then cards. */
function setOf(sections: readonly { typed: number; cards: number }[]): QuestionSet {
	const article = sections.map(
		(_, at) => `# Part ${at}\n\nThe fact of part ${at} is fact${at}. It stands alone.\n`
	);
	const questions = sections.flatMap(({ typed, cards }, at) => [
		...Array.from(
			{ length: typed },
			(_, n) =>
				`Q: What is fact ${n} of part ${at}? ^t${at}x${n}y\n= fact${at}\nEvidence: "fact of part ${at}"\n`
		),
		...Array.from(
			{ length: cards },
			(_, n) =>
				`Q: Card ${n} of part ${at} ^c${at}x${n}y\nA: fact\nEvidence: "fact of part ${at}"\n`
		)
	]);
	return parseSet(['Title: Facts\n', ...article, ...questions].join('\n'), 'facts').set;
}

const wide = setOf(Array.from({ length: 7 }, () => ({ typed: 2, cards: 1 })));

describe('questionsAround', () => {
	it.each([
		['three of one section', [{ typed: 6, cards: 0 }], 3],
		['one a section up to five', Array.from({ length: 9 }, () => ({ typed: 2, cards: 0 })), 5],
		['four for four sections', Array.from({ length: 4 }, () => ({ typed: 2, cards: 0 })), 4],
		['all where there are fewer', [{ typed: 2, cards: 5 }], 2],
		['none where none can be marked', [{ typed: 0, cards: 5 }], 0]
	])('asks %s', (_, sections, count) => {
		expect(questionsAround(setOf(sections), 7)).toHaveLength(count);
	});

	it('asks nothing that shows the text, but at a section', () => {
		const found = `Q: Which sentence? ^find0\nFind: "stands alone"\n`;
		const { set } = parseSet(`Title: T\n\n# One\n\nIt stands alone. It does.\n\n${found}`, 't');
		expect(questionsAround(set, 1)).toEqual([]);
		expect(questionsOfSections(set, [], 1).get(0)?.id).toBe('find0');
	});

	it('asks of no section twice before each has been asked of', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const asked = questionsAround(wide, seed);
				const sections = asked.map((id) => id.slice(0, 2));
				expect(new Set(sections).size).toBe(asked.length);
			})
		);
	});

	it('asks only what can be marked, in the order of the file, the same for the same seed', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const asked = questionsAround(wide, seed);
				const places = asked.map((id) => wide.questions.findIndex((one) => one.id === id));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				expect(places.every((at) => wide.questions[at] && isMarkable(wide.questions[at]))).toBe(
					true
				);
				expect(questionsAround(wide, seed)).toEqual(asked);
			})
		);
	});
});

describe('questionsOfSections', () => {
	it('asks what the section alone can answer before what is proved in others too', () => {
		const { set } = parseSet(
			[
				'Title: Facts\n\n# One\n\nThe first fact is here.\n\n# Two\n\nThe second fact is there.\n',
				'Q: What do both say? ^both1a\n= fact\nEvidence: "first fact"\nEvidence: "second fact"\n',
				'Q: Where is the first? ^one11a\n= here\nEvidence: "first fact is here"\n'
			].join('\n'),
			'facts'
		);
		for (let seed = 0; seed < 20; seed += 1)
			expect(questionsOfSections(set, [], seed).get(0)?.id).toBe('one11a');
	});

	it('has a question for each section, another than those asked around the text', () => {
		const around = questionsAround(wide, 5);
		const opening = questionsOfSections(wide, around, 5);
		expect([...opening.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6]);
		for (const [position, question] of opening) {
			expect(sectionPosition(wide, question)).toBe(position);
			expect(around).not.toContain(question.id);
			expect(isMarkable(question)).toBe(true);
		}
	});

	it('asks the same again where a section has one alone, and nothing where it has none', () => {
		const set = setOf([
			{ typed: 1, cards: 0 },
			{ typed: 0, cards: 2 }
		]);
		const opening = questionsOfSections(set, questionsAround(set, 1), 1);
		expect([...opening].map(([at, { id }]) => [at, id])).toEqual([[0, 't0x0y']]);
	});
});

describe('sectionPosition', () => {
	it('is nothing for a question without a place in a section', () => {
		const { set } = parseSet('Title: T\n\nText.\n\nQ: What? ^quest\n= text\n', 't');
		expect(set.questions.map((question) => sectionPosition(set, question))).toEqual([null]);
	});
});
