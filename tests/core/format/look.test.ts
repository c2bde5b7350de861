import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundariesOf, landmarkOf, type Landmark } from '#lib/core/format/landmark.ts';
import { headLooks, looksOf, type Looks } from '#lib/core/format/look.ts';
import { splitLines, type SourceLine } from '#lib/core/format/source-line.ts';
import { vocabularyOf } from '#lib/core/format/vocabulary.ts';

/** Each line's stretches as `look text`. */
function drawn(lines: readonly SourceLine[], looks: Looks): readonly string[] {
	return lines.map(({ number, raw }) =>
		(looks.get(number) ?? [])
			.map(({ from, to, look }) => `${look} ${raw.slice(from, to)}`)
			.join(' | ')
	);
}

function draw(text: string, language = 'en'): readonly string[] {
	const lines = splitLines(text);
	return drawn(lines, looksOf(lines, vocabularyOf(language)));
}

describe('looksOf', () => {
	it.each([
		['a start, its prompt and its id', 'Q: Why? ^q7k2m', 'keyword Q: | prompt Why? | id ^q7k2m'],
		[
			'a start with a bullet in bold',
			'- **Question 3:** Why?',
			'keyword - **Question 3:** | prompt Why?'
		],
		['gaps', 'Fill: a {b} c {d|e} f ^q7k2m', 'keyword Fill: | gap {b} | gap {d|e} | id ^q7k2m'],
		['a heading', '## Leaves', 'heading ## Leaves'],
		['a comment', '// later', 'comment // later'],
		['white space and signs of other scripts', '\u3000Ｑ： Why?', 'keyword Ｑ： | prompt Why?'],
		['nothing in an article', 'Leaves are green.', '']
	])('draws %s', (_, text, expected) => {
		expect(draw(text)).toEqual([expected]);
	});

	it.each([
		['options', 'Q: a\n- [x] b\n[ ] c\n> d', ['right - [x]', 'mark [ ]', 'feedback > d']],
		['options with parts of a mark', 'Q: a\n[50%] b\n[-50%] c', ['right [50%]', 'mark [-50%]']],
		['letters', 'Q: a\nA) b\n*B) c', ['mark A)', 'right *B)']],
		['answers', 'Q: a\n= b\n!= c', ['right =', 'wrong !=']],
		['pairs', 'Q: a\nb -> c -> d\n→ e', ['mark ->', 'mark →']],
		['an order', 'Q: a\n1. b\n2) c', ['mark 1.', 'mark 2)']],
		[
			'fields',
			'Q: a\n= b\nHint: c\nEvidnce: "d"',
			['right =', 'keyword Hint:', 'keyword Evidnce: | evidence "d"']
		],
		['cards', 'Cards:\na :: b ^q7k2m\nstd::c ::: d', ['mark :: | id ^q7k2m', 'mark :::']],
		[
			'code and what a backslash hides as text',
			'Q: a\n= b\n```\n= c\n```\n\\= d',
			['right =', '', '', '', '']
		],
		['numbers of a prompt as text', 'Q: a\n1. b\n2. c\n= d', ['', '', 'right =']],
		['what is left out', 'Q: a\n= b\n[x] c', ['lost = b', 'right [x]']]
	])('draws %s', (_, text, expected) => {
		expect(draw(text).slice(1)).toEqual(expected);
	});

	it('knows the words of the language', () => {
		expect(draw('Frage: Warum?\nHinweis: b', 'de')).toEqual([
			'keyword Frage: | prompt Warum?',
			'keyword Hinweis:'
		]);
	});
});

describe('headLooks', () => {
	it('draws the header and finds the language', () => {
		const text = 'Title: Leaves\nLanguage: de\nAutor: A. B.\n\nNot: a header\n';
		const { vocabulary, looks } = headLooks(text);
		expect(vocabulary.language).toBe('de');
		expect(drawn(splitLines(text), looks)).toEqual([
			'keyword Title:',
			'keyword Language:',
			'keyword Autor:',
			'',
			'',
			''
		]);
	});

	it('draws a header between rules', () => {
		const text = '---\ntitle: Leaves\n---\ntext';
		expect(drawn(splitLines(text), headLooks(text).looks)[1]).toBe('keyword title:');
	});
});

describe('colours and the reader', () => {
	const folder = join(import.meta.dirname, '../../../questions');
	const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

	it.each(files)('agree on %s, read question by question and as a whole', (name) => {
		const text = readFileSync(join(folder, name), 'utf8');
		const { vocabulary } = headLooks(text);
		const lines = splitLines(text);
		const landmarks = lines.flatMap((line): Landmark[] => {
			const type = landmarkOf(line, vocabulary);
			return type === null ? [] : [{ type, from: line.number, line }];
		});
		const starts = [1, ...boundariesOf(landmarks).map(({ from }) => from)];
		const parts = starts.flatMap((from, at) => {
			const part = lines.slice(from - 1, (starts[at + 1] ?? Infinity) - 1);
			return drawn(part, looksOf(part, vocabulary));
		});
		expect(parts).toEqual(drawn(lines, looksOf(lines, vocabulary)));
		expect(parts.filter((look) => look !== '').length).toBeGreaterThan(10);
	});
});
