import { describe, expect, it } from 'vitest';
import { boundariesOf, landmarkOf, type Landmark } from '#lib/core/format/landmark.ts';
import { splitLines } from '#lib/core/format/source-line.ts';
import { vocabularyOf } from '#lib/core/format/vocabulary.ts';

function boundaries(text: string, language = 'en'): readonly string[] {
	const vocabulary = vocabularyOf(language);
	let from = 0;
	const landmarks: Landmark[] = [];
	for (const line of splitLines(text)) {
		const type = landmarkOf(line, vocabulary);
		if (type !== null) landmarks.push({ type, from, line });
		from += line.raw.length + 1;
	}
	return boundariesOf(landmarks).map(({ line, type }) => `${type} ${line.raw}`);
}

describe('boundariesOf', () => {
	it.each([
		[
			'starts and headings',
			'# Leaves\ntext\nQ: one\nFill: {two}\nCards:\na :: b',
			['heading # Leaves', 'start Q: one', 'start Fill: {two}', 'start Cards:']
		],
		['starts in bold', '**Q:** one', ['start **Q:** one']],
		['no start behind a backslash', '\\Q: one\n// Q: two', []],
		['no field', 'Hint: one\n= two', []],
		[
			'what stands around a code block, and nothing in it',
			'Q: one\n```\nQ: code\n# code\n```\nQ: two',
			['start Q: one', 'start Q: two']
		],
		[
			'what stands behind a code block that never ends',
			'Q: one\n```\nQ: two',
			['start Q: one', 'start Q: two']
		],
		[
			'questions in the code block of a chat window',
			'Here you are\n```\nTitle: Leaves\nQ: one\n```\nGood luck',
			['start Q: one']
		],
		[
			'no questions in a code block below a header',
			'Title: Leaves\n```\nQ: one\n```\n# End',
			['heading # End']
		],
		[
			'code blocks of other signs inside each other',
			'~~~~\n```\nQ: code\n~~~~\nQ: one\n```\nQ: code\n```',
			['start Q: one']
		]
	])('finds %s', (_, text, expected) => {
		expect(boundaries(text)).toEqual(expected);
	});

	it('knows the words of the language', () => {
		expect(boundaries('Frage: eins\nQ: zwei', 'de')).toEqual([
			'start Frage: eins',
			'start Q: zwei'
		]);
		expect(boundaries('Frage: eins')).toEqual([]);
	});
});
