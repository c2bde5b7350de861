import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#lib/core/prose/sentences.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
	['en', ['It rained.', 'Nobody came!', 'Why?', 'So it went.']],
	['en', ['Dr. Smith met Mrs. Jones in St. Ives.', 'They talked.']],
	['en', ['The U.S. Navy came first.', 'Later it left the U.S.', 'The rest stayed.']],
	['en', ['Many animals, e.g. cats, i.e. felines, sleep a lot.', 'Dogs do not.']],
	['en', ['See No. 5 and p. 12.', 'The answer was no.', 'It stands there.']],
	['en', ['J. R. R. Tolkien wrote it.', 'C. S. Lewis read it.']],
	['en', ['Oranges hold vitamin C.', 'The body needs it.']],
	['en', ['It costs 3.5 million, or 2.75 each.', 'That is a lot.']],
	['en', ['He waited … and waited.', 'Then he left...', 'Nobody knew.']],
	['en', ['“Stop!” she said.', '“Why?” he asked.', 'She left.']],
	['en', ['She said: “It is over.”', 'He nodded.']],
	['en', ['The lock (it is old. It leaks.) still works.', 'We use it.']],
	['en', ['It opens at 9 a.m. on Mondays.', 'The office of Acme Inc. is near.']],
	['de', ['Am 3. Oktober 1990 trat sie bei.', 'Das war z. B. in Berlin so.', 'Es blieb.']],
	['de', ['Dr. Weiß kam am 5. Mai.', 'Im 19. Jahrhundert gab es ca. 40 davon.']],
	['fr', ['M. Dupont arrive.', 'Il est, p. ex., en retard.', 'Elle part.']],
	['es', ['El Sr. Pérez llegó.', '¿Dónde está?', 'La Dra. Ruiz sabe.']],
	['it', ['Il dott. Rossi vive qui.', 'La pag. 5 manca.']],
	['nl', ['Dhr. Jansen komt, d.w.z. morgen.', 'Het is laat.']]
];

describe('sentencesOf', () => {
	it.each(rows)('cuts where a sentence ends, and nowhere else (%s: %j)', (language, sentences) => {
		expect(sentencesOf(sentences.join(' '), language).map(({ text }) => text)).toEqual(sentences);
	});

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
		expect(sentencesOf(text, 'en').map((sentence) => sentence.text)).toEqual(sentences);
	});

	it.each([
		['(It is so. ', 'a bracket that is never closed'],
		['A. ', 'initials'],
		['!', 'marks without an end'],
		['." ', 'marks and closers']
	])('cuts a long text of %j in one pass: %s', (piece) => {
		const text = piece.repeat(200_000 / piece.length) + 'x';
		const sentences = sentencesOf(text, 'en');
		expect(sentences.at(-1)?.text.endsWith('x')).toBe(true);
	});

	it('tells where each sentence begins, and loses nothing but space', () => {
		const piece = fc.constantFrom('Dr. ', 'A', ' b', '. ', '? ', '… ', '(', ')', '3.5', '” ', '\n');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const text = pieces.join('');
				const sentences = sentencesOf(text, 'en');
				for (const { text: sentence, start } of sentences)
					expect(text.startsWith(sentence, start)).toBe(true);
				const kept = sentences.map((sentence) => sentence.text).join('');
				expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
			})
		);
	});
});
