import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/core/drafting/analyse.ts';
import { englishCandidates } from '#lib/core/drafting/candidates.ts';
import { draftQuestions } from '#lib/core/drafting/draft-questions.ts';
import { findQuote } from '#lib/core/evidence/find.ts';
import { lint } from '#lib/core/format/lint/lint.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { articles, draftsOf, fileOf, setOf } from './articles.ts';

function drafts(text: string, language = 'en', title?: string) {
	const { article } = parseSet(`Title: T\nLanguage: ${language}\n\n${text}\n`, 't').set;
	const options = { seed: 1, most: 40, analyse };
	return draftQuestions(article, language, title === undefined ? options : { ...options, title });
}

const texts = (text: string, language?: string, title?: string) =>
	drafts(text, language, title).map((draft) => draft.text);

describe.each(articles)('draftQuestions, for %s', (name) => {
	const proposed = draftsOf(name);

	it('proves each draft by words that stand once in the article', () => {
		const { article } = setOf(name);
		expect(proposed).toHaveLength(15);
		for (const { evidence, paragraph } of proposed)
			expect(findQuote(article, evidence)).toMatchObject({
				found: 'once',
				evidence: { paragraph }
			});
	});

	it('writes text that the reader and the lint have nothing to say about', () => {
		const text = `${fileOf(name)}\n# Questions\n\n${proposed.map((draft) => draft.text).join('\n\n')}\n`;
		const { set, diagnostics } = parseSet(text, name);
		expect(diagnostics).toEqual([]);
		expect(set.questions).toHaveLength(15);
		expect(lint(set)).toEqual([]);
	});

	it('never asks the same twice, and in at least four kinds', () => {
		expect(new Set(proposed.map(({ text }) => text.split('\n')[0])).size).toBe(15);
		expect(new Set(proposed.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
	});

	it('never has two right answers, nor the answer in the prompt', () => {
		const { questions } = parseSet(
			`${fileOf(name)}\n# Questions\n\n${proposed.map(({ text }) => text).join('\n\n')}\n`,
			name
		).set;
		for (const question of questions) {
			if (question.kind === 'single') {
				expect(question.options.filter(({ credit }) => credit === 1)).toHaveLength(1);
				const [proof] = question.evidence;
				const wrong = question.options.filter(({ credit }) => credit !== 1);
				for (const { text } of wrong) expect(proof?.exact).not.toContain(text);
			}
			if (question.kind === 'short' || question.kind === 'numeric') {
				const [key] = question.accept;
				const answer =
					key !== undefined && 'text' in key ? key.text : (key as { value: string }).value;
				expect(question.prompt.toLowerCase()).not.toContain(answer.toLowerCase());
			}
		}
	});

	it('makes the same drafts again', () => {
		expect(draftsOf(name)).toEqual(proposed);
	});
});

describe('draftQuestions', () => {
	it.each([
		[
			'In 1842 Charles Darwin published a long book about reefs.',
			'Q: In which year did Charles Darwin publish a long book about reefs?\n= 1842'
		],
		[
			'Sailors used gunpowder to blow up whole rows of houses.',
			'Q: What did sailors use to blow up whole rows of houses?\n= gunpowder'
		],
		[
			'An atoll is a ring of coral around a lagoon.',
			'Q: What is a ring of coral around a lagoon called?\n= atoll'
		],
		['Mount Etna is 3,357 metres high.', 'Q: How many metres high is Mount Etna?\n= 3357 metres'],
		[
			'About 80 per cent of London lay in ashes.',
			'Q: About what percentage of London lay in ashes?\n= 80 % ± 4'
		],
		[
			'Nicholas Barbon opened the first fire office in London.',
			'Q: Who opened the first fire office in London?\n= Nicholas Barbon\n= Barbon'
		],
		['Ada Byron was born on 10 December 1815 in London.', 'Q: Where was Ada Byron born?\n= London'],
		[
			'Small doors in the gates are commonly called paddles.',
			'Fill: Small doors in the gates are commonly called {paddles}.'
		]
	])('asks of %j', (sentence, question) => {
		const { article } = parseSet(`Title: T\n\n${sentence}\n`, 't').set;
		const candidates = englishCandidates(article, { seed: 1, most: 40, analyse });
		expect(candidates.map(({ candidate }) => candidate.rows.join('\n'))).toContain(question);
	});

	it('leaves a pronoun alone unless what it stands for is sure', () => {
		const unsure = 'Anna met Berta in 1901. She won the first great prize of her life in 1907.';
		expect(
			texts(unsure).filter((text) => /\b(?:she|her)\b/iu.test(text.split('\n')[0] ?? ''))
		).toEqual([]);
		const sure = 'A polyp is a soft creature. It lives in warm seas near Australia.';
		expect(texts(sure).join('\n')).toContain('A polyp lives in warm seas near {Australia}.');
	});

	it('names the person whose life is told', () => {
		const life = texts('In 1833 a landslide killed her dog Tray.', 'en', 'Mary Anning, a life');
		expect(life.join('\n')).toContain('Mary Anning’s dog');
	});

	it('has nothing to propose where there is nothing to ask about', () => {
		expect(drafts('')).toEqual([]);
		expect(
			drafts('- one\n- two\n\n> Somebody said so in 1901.\n\n```\nIn 1902 code ran.\n```')
		).toEqual([]);
	});

	it('makes gaps only in other languages, and takes no German noun for a name', () => {
		const german = drafts(
			'Im Jahr 1878 baute Karl Benz in Mannheim seinen ersten kleinen Motor.',
			'de'
		);
		expect(german.map(({ kind }) => kind)).toEqual(['gap']);
		expect(german[0]?.text).toContain('{1878}');
		const french = texts(
			'Le livre qui paraît alors rend Victor Hugo célèbre dans toute sa patrie.',
			'fr'
		);
		expect(french.join('\n')).toContain('{Victor Hugo}');
	});

	it('survives text that was made to break it', () => {
		const hostile = [
			'Q: What is {x}? = 5',
			'[x] In 1999 <script> ran.',
			'= 1900 in 1901 = {y|z}',
			'“ ” ( [ 3.',
			'A'.repeat(3000)
		];
		for (const text of hostile) expect(() => drafts(text)).not.toThrow();
	});
});
