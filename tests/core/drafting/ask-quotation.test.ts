import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/core/drafting/analyse.ts';
import { englishCandidates } from '#lib/core/drafting/candidates.ts';
import { draftQuestions } from '#lib/core/drafting/draft-questions.ts';
import { findQuote } from '#lib/core/evidence/find.ts';
import { lint } from '#lib/core/format/lint/lint.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

function asked(text: string, title = 'The mill at Orre') {
	const { article } = parseSet(`Title: ${title}\n\n${text}\n`, 't').set;
	return englishCandidates(article, { seed: 1, most: 40, analyse, title })
		.map(({ candidate }) => candidate)
		.filter(({ why }) => /said what|quotation/u.test(why));
}

const rows = (text: string, title?: string) =>
	asked(text, title).map((candidate) => candidate.rows.join('\n'));

describe('askQuotations', () => {
	it.each([
		[
			'"We have no time to lose," said Mayor Bludworth.',
			'Q: Who said: “We have no time to lose”?\n= Mayor Bludworth\n= Bludworth'
		],
		[
			'Clara Voss kept the lamps. “The lamps went out at nine,” Voss recalled.',
			'Q: Who said: “The lamps went out at nine”?\n= Clara Voss\n= Voss'
		],
		[
			'In 1823 Ida Holm wrote: "Every cliff came down today."',
			'Q: Who wrote: “Every cliff came down today”?\n= Ida Holm\n= Holm'
		],
		[
			'According to Samuel Pepys, “Every street was full of people.”',
			'Q: Whose words are these: “Every street was full of people”?\n= Samuel Pepys\n= Pepys'
		],
		[
			'“Who opened every gate?” asked Ida Holm.',
			'Q: Who said: “Who opened every gate?”\n= Ida Holm\n= Holm'
		],
		[
			'“Every boat is safe,” Ida Holm said, “and nobody is hurt.”',
			'Q: Who said: “Every boat is safe, and nobody is hurt”?\n= Ida Holm\n= Holm'
		],
		[
			'Ida Holm lost a net. “I want every net back,” she said.',
			'Q: Who said: “I want every net back”?\n= Ida Holm\n= Holm'
		],
		[
			'Ida Holm lost a net. She told reporters: “I want every net back.”',
			'Q: Who said: “I want every net back”?\n= Ida Holm\n= Holm'
		],
		[
			'Ida Holm lost a net. “Every net is gone,” she told the court in May, “and Orre has to pay.”',
			'Q: Who said: “Every net is gone, and Orre has to pay”?\n= Ida Holm\n= Holm'
		],
		[
			'Ida Holm came home in 1823. Then Holm wrote in May: “Every cliff came down today.”',
			'Q: Who wrote: “Every cliff came down today”?\n= Ida Holm\n= Holm'
		],
		[
			'“My ships are ready for war,” King Charles II declared.',
			'Q: Who said: “My ships are ready for war”?\n= King Charles II\n= Charles'
		],
		[
			'“I own three mills and a farm. I sell none of them,” said Karl Stein.',
			'Q: Who said: “I own three mills and a farm. I sell none of them”?\n= Karl Stein\n= Stein'
		]
	])('asks who said %j', (text, question) => {
		expect(rows(text)).toContain(question);
	});

	it('offers the other people of the article to choose from', () => {
		const text = [
			'Ida Holm built a mill in 1901. Karl Stein sold it. Anna Berg bought it. Carl Lund burned it.',
			'“I want every mill back,” said Ida Holm.'
		].join('\n\n');
		const choice = asked(text).find(({ kind }) => kind === 'choice');
		expect(choice?.rows[0]).toBe('Q: Who said: “I want every mill back”?');
		expect(choice?.rows.slice(1).toSorted()).toEqual([
			'[ ] Anna Berg',
			'[ ] Carl Lund',
			'[ ] Karl Stein',
			'[x] Ida Holm'
		]);
	});

	it.each([
		'“Our guards are asleep. In 1901 Karl Stein sold a mill to Carl Lund. Nobody saw it,” said Ida Holm.',
		'Ida Holm told a large crowd in Orre: “In 1901 Karl Stein sold a mill to Carl Lund, and Carl Lund burned it.”',
		'Karl Stein opened his speech in Orre with the words “four mills and a farm in May”.'
	])('takes nothing for so that only somebody says: %j', (text) => {
		const { article } = parseSet(`Title: T\n\n${text}\n`, 't').set;
		const drafts = draftQuestions(article, 'en', { seed: 1, most: 40, analyse });
		expect(drafts.filter(({ text: one }) => !one.startsWith('Q: Who said:'))).toEqual([]);
	});

	it('makes a gap where everybody knows who speaks', () => {
		const text = '“I buried my wine in a garden behind my house,” Samuel Pepys wrote.';
		const made = rows(text, 'Samuel Pepys and the fire');
		expect(made).toContain(
			'Fill: Samuel Pepys wrote: “I buried my wine in a {garden} behind my house.”'
		);
		expect(made.filter((row) => row.startsWith('Q:'))).toEqual([]);
	});

	it.each([
		['a pronoun that may mean two', 'Ida Holm met Anna Berg. “I want every mill back,” she said.'],
		['a pronoun with nobody before', '“I want every mill back,” she said.'],
		['a pronoun of the other sex', 'Mary Holm lost a net. “I want every mill back,” he said.'],
		['an institution', '“Every mill is closed today,” said the University of Orre.'],
		['a place', 'Ships sail to Paris. “Every mill is closed today,” said Paris.'],
		['what needs the sentence before', '“They took it away from him,” said Ida Holm.'],
		['what points elsewhere', '“Those mills burned down at night,” said Ida Holm.'],
		['what names who speaks', '“Ida Holm never lies to people,” said Ida Holm.'],
		[
			'what stands twice',
			'“I want every mill back,” said Ida Holm.\n\n“I want every mill back,” said Karl Stein.'
		],
		['a list or a quotation of its own', '> “I want every mill back,” said Ida Holm.'],
		['a speaker without a name', '“I want every mill back,” said the miller.']
	])('leaves out %s', (_, text) => {
		expect(rows(text)).toEqual([]);
	});

	it('proves each by words that stand once, and the reader and the lint find nothing', () => {
		const text = [
			'Ida Holm built a mill in 1901. "I want every mill back," she told the court, "and I want Orre to pay."',
			'“My ships are ready for war,” King Charles II declared in front of everybody in a long, loud and most surprising speech.',
			'In 1823 *Karl Stein* wrote in a letter: "Every cliff came down today, and nobody in Orre saw it but a dog and a child who were looking for mussels on a beach."'
		].join('\n\n');
		const { article } = parseSet(`Title: T\n\n${text}\n`, 't').set;
		const drafts = draftQuestions(article, 'en', { seed: 1, most: 40, analyse }).filter(({ why }) =>
			why.startsWith('who said what')
		);
		expect(drafts).toHaveLength(3);
		for (const { evidence, paragraph } of drafts)
			expect(findQuote(article, evidence)).toMatchObject({
				found: 'once',
				evidence: { paragraph }
			});
		const file = `Title: T\n\n${text}\n\n${drafts.map((draft) => draft.text).join('\n\n')}\n`;
		const { set, diagnostics } = parseSet(file, 't');
		expect([diagnostics, set.questions.length]).toEqual([[], 3]);
		expect(lint(set)).toEqual([]);
	});
});
