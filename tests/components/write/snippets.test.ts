import { describe, expect, it } from 'vitest';
import {
	fieldWordsFor,
	openingFor,
	plainSnippet,
	snippetsFor
} from '#lib/components/write/snippets.ts';
import { inspect } from '#lib/core/format/inspect.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { linesOf } from '#lib/session/write/lines.ts';

const kinds: Readonly<Record<string, readonly string[]>> = {
	'Choose one': ['single'],
	'Choose all that apply': ['multiple'],
	'True or false': ['truefalse'],
	'Short answer': ['short'],
	Number: ['numeric'],
	'Text with gaps': ['cloze'],
	Matching: ['match'],
	'Sorting into groups': ['categorise'],
	'Putting in order': ['order'],
	Flashcard: ['card'],
	'Several flashcards': ['card', 'card'],
	'Open answer': ['open'],
	'Finding a sentence': ['find']
};

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'la'];

/** Made different, as whoever fills a pattern in does. */
function filled(template: string): string {
	let count = 0;
	return template
		.replaceAll(/#\{(Group [a-z]+)\}/gu, '$1')
		.replaceAll(/#\{([^}\d]+)\}/gu, (_, text: string) =>
			/^(?:true|false|wahr|vrai|verdadero|vero|verdadeiro|waar)$/u.test(text) || text.length < 4
				? text
				: `${text} ${String.fromCharCode(97 + count++)}`
		)
		.replaceAll(/#\{([^}]*)\}/gu, '$1');
}

/** What is quoted must stand in the article. */
function quotedIn(pattern: string): string {
	return /"([^"]+)"/u.exec(pattern)?.[1] ?? '';
}

describe('snippetsFor', () => {
	it.each(languages)('gives a pattern for every kind of question in “%s”', (language) => {
		const read = snippetsFor(language)
			.filter(({ name }) => name in kinds)
			.map(({ name, template }) => {
				const pattern = filled(template);
				const file = `Title: A\nLanguage: ${language}\n\nText. ${quotedIn(pattern)}\n\n${pattern}`;
				const { set, diagnostics } = parseSet(file, 'a');
				const errors = diagnostics.filter(({ severity }) => severity !== 'note');
				expect([name, errors]).toEqual([name, []]);
				return [name, set.questions.map(({ kind }) => kind)];
			});
		expect(Object.fromEntries(read)).toEqual(kinds);
	});

	it.each([
		['en', 'Q'],
		['de', 'Frage'],
		['fr', 'Question'],
		['la', 'Q']
	])('begins a question in “%s” with %s', (language, word) => {
		expect(snippetsFor(language)[0]?.word).toBe(word);
		expect(snippetsFor(language)[0]?.template.startsWith(`${word}: `)).toBe(true);
	});

	it('has words for what is told of a question', () => {
		expect(fieldWordsFor('en')).toEqual(['Hint', 'Explanation', 'Evidence', 'Tags', 'Difficulty']);
		expect(fieldWordsFor('de')[0]).toBe('Hinweis');
	});

	it('begins a file that is read without a finding about its head', () => {
		const head = snippetsFor('de').find(({ goes }) => goes === 'first');
		const file = `${plainSnippet(head?.template ?? '').text}\nText.\n\nFrage: Ist das so?\n= wahr\n`;
		const { set, diagnostics } = parseSet(file, 'a');
		expect([set.language, set.title, diagnostics]).toEqual(['de', 'Title of the text', []]);
	});

	it.each(languages)(
		'gives patterns in “%s” that are read as they are, but for words to replace',
		(language) => {
			const found = snippetsFor(language).map(({ name, template, goes }) => {
				const pattern = plainSnippet(template).text;
				const file =
					goes === 'first'
						? `${pattern}\nText.\n\nQ: So?\n= true\n`
						: `Title: A\nLanguage: ${language}\n\nText. ${quotedIn(pattern)}\n\nQ: So?\n= true\n\n${pattern}`;
				const { set, findings } = inspect('a.md', file);
				const codes = findings
					.filter(({ severity }) => severity !== 'note')
					.map(({ code, message }) => (code === 'placeholder-left' ? code : message));
				return [name, set.questions.length > 0, [...new Set(codes)]];
			});
			expect(found).toEqual(
				snippetsFor(language).map(({ name }) => [name, true, ['placeholder-left']])
			);
		}
	);

	it('has no two places of a pattern with the same words, but for the groups that things are sorted into', () => {
		for (const { name, template } of snippetsFor('en')) {
			const { text, places } = plainSnippet(template);
			const words = places.map(({ from, to }) => text.slice(from, to));
			if (name === 'Sorting into groups') expect(words).toHaveLength(9);
			else expect([name, words]).toEqual([name, [...new Set(words)]]);
		}
	});
});

describe('plainSnippet', () => {
	it('writes the pattern without its places, and says where they are', () => {
		expect(plainSnippet('Q: #{Why}\n= #{Because} {#{x}}')).toEqual({
			text: 'Q: Why\n= Because {x}',
			places: [
				{ from: 3, to: 6 },
				{ from: 9, to: 16 },
				{ from: 18, to: 19 }
			]
		});
	});
});

describe('openingFor', () => {
	const [pattern] = snippetsFor('en');
	const head = snippetsFor('en').find(({ goes }) => goes === 'first');

	/** The file with the pattern in it as `…`. */
	function inserted(text: string, caretAt: string, snippet = pattern): string {
		const caret = caretAt === '' ? text.length : text.indexOf(caretAt);
		const { from, to, before, after } = openingFor(snippet!, linesOf(text), caret, 'en');
		return `${text.slice(0, from)}${before}…\n${after}${text.slice(to)}`;
	}

	it.each([
		[
			'behind the question at the caret',
			'Q: one\n= a\n\nQ: two\n= b\n',
			'= a',
			'Q: one\n= a\n\n…\n\n\nQ: two\n= b\n'
		],
		['behind the last question', 'Q: one\n= a\n', 'one', 'Q: one\n= a\n\n\n…\n'],
		[
			'at the end, seen from the article',
			'Text.\n\nMore.\n\nQ: one\n= a',
			'More',
			'Text.\n\nMore.\n\nQ: one\n= a\n\n…\n'
		],
		['into an empty file', '', '', '…\n'],
		[
			'before the next heading',
			'Q: one\n= a\n# End\nText.',
			'one',
			'Q: one\n= a\n\n…\n\n# End\nText.'
		]
	])('puts a pattern %s', (_, text, caret, expected) => {
		expect(inserted(text, caret).replaceAll(/\n{3,}/gu, '\n\n')).toBe(
			expected.replaceAll(/\n{3,}/gu, '\n\n')
		);
	});

	it('puts the head of a file first, wherever the caret is', () => {
		expect(inserted('Text.', 'Text', head)).toBe('…\n\nText.');
	});
});
