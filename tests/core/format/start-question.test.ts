import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { askAbout, makeGap } from '#lib/core/format/start-question.ts';
import { edited } from '#lib/core/format/text-edit.ts';

const file = [
	'Title: Tides',
	'',
	'The sea rises twice a day. Dr. Young measured **3.5 metres** at St. Malo. The sea falls {slowly}.',
	'',
	'The sea rises twice a day.',
	''
].join('\n');
const { article } = parseSet(file, 'tides').set;

function begun(begin: typeof askAbout, words: string, paragraph: number | null = null) {
	const started = begin(file, article, words, paragraph);
	if (typeof started === 'string') return started;
	const text = edited(file, [started.edit]);
	const { from } = started.edit;
	const places = started.places.map((place) => text.slice(from + place.from, from + place.to));
	return { text, places };
}

describe('askAbout', () => {
	it('begins a question at the end of the file, with the selection as its evidence', () => {
		expect(begun(askAbout, 'The sea falls')).toEqual({
			text: `${file}\nQ: \n= \nEvidence: "The sea falls"\n`,
			places: ['', '']
		});
	});

	it('has places for the prompt and for the answer', () => {
		const started = askAbout(file, article, 'The sea falls', 1);
		if (typeof started === 'string') throw new Error(started);
		const { edit, places } = started;
		const text = edited(file, [edit]);
		expect(
			places.map(({ from }) =>
				text
					.slice(0, edit.from + from)
					.split('\n')
					.at(-1)
			)
		).toEqual(['Q: ', '= ']);
	});

	it('takes more words where the selection stands in another paragraph as well', () => {
		const started = begun(askAbout, 'The sea rises twice a day.', 1);
		if (typeof started === 'string') throw new Error(started);
		const { set, diagnostics } = parseSet(
			started.text.replace('Q: ', 'Q: Why?').replace('= ', '= x'),
			't'
		);
		expect(diagnostics.filter(({ code }) => code.startsWith('evidence'))).toEqual([]);
		expect(set.questions[0]?.evidence[0]?.paragraph).toBe(1);
	});

	it.each([
		['words of another text', 'The moon', null, 'not in the article'],
		['a paragraph that stands twice', 'The sea rises twice a day.', 2, 'stands there twice']
	] as const)('refuses %s', (_, words, paragraph, why) => {
		expect(begun(askAbout, words, paragraph)).toBe(why);
	});
});

describe('makeGap', () => {
	it.each([
		['the word selected', 'falls', 'The sea {falls} \\{slowly\\}.'],
		[
			'a sentence with short forms and a decimal in it',
			'Malo',
			'Dr. Young measured **3.5 metres** at St. {Malo}.'
		],
		['words with a decimal', '3.5 metres', 'Dr. Young measured **{3.5 metres}** at St. Malo.']
	])('makes a gap of %s', (_, words, expected) => {
		const started = begun(makeGap, words, 1);
		if (typeof started === 'string') throw new Error(started);
		expect(started.text).toContain(`Fill: ${expected}\n`);
		expect(started.places).toEqual([words]);
	});

	it('gives what the reader takes without a word of complaint', () => {
		const started = begun(makeGap, 'Malo', 1);
		if (typeof started === 'string') throw new Error(started);
		const { set, diagnostics } = parseSet(started.text, 'tides');
		expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
		expect(set.questions[0]).toMatchObject({ kind: 'cloze', evidence: [{ status: 'anchored' }] });
	});

	it('refuses a gap of a whole sentence', () => {
		expect(begun(makeGap, 'The sea rises twice a day. Dr. Young measured **3.5', 1)).toBe(
			'too much'
		);
	});
});
