import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#lib/core/format/lint/sentences.ts';

const cut = (text: string): readonly string[] =>
	sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentencesOf', () => {
	it.each([
		['One sea. Two seas.', ['One sea.', 'Two seas.']],
		['Dr. Smith met J. R. Jones. They spoke.', ['Dr. Smith met J. R. Jones.', 'They spoke.']],
		['It costs 3.5 crowns. So what?', ['It costs 3.5 crowns.', 'So what?']],
		['“Go.” She went!', ['“Go.”', 'She went!']],
		[
			'It is said, e. g. here, that … nothing follows',
			['It is said, e. g. here, that … nothing follows']
		],
		['Am 3. Mai kam er. Sie blieb.', ['Am 3.', 'Mai kam er.', 'Sie blieb.']],
		['', []]
	])('cuts %s', (text, sentences) => {
		expect(cut(text)).toEqual(sentences);
	});
});
