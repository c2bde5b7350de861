import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/core/drafting/analyse.ts';
import { linesOf } from '#lib/core/drafting/line.ts';
import { namesIn, withNames } from '#lib/core/drafting/names.ts';
import { choiceOf, namesLike } from '#lib/core/drafting/options.ts';

const text = [
	'The painter Anna Berg built a mill with Carl Holm.',
	'Later Dora Lund and Erik Falk met the builder Anna Berg in Oslo.',
	'A second mill was built by Frida Krog.'
].join(' ');
const article = { sections: [], paragraphs: [{ number: 1, text, section: null, line: 1 }] };
const lines = linesOf(article, 'en', withNames(article, analyse));
const namesOf = namesIn(lines, '');

describe('namesLike', () => {
	it('offers names of the same type from other sentences, and nobody who shared the deed', () => {
		const line = lines[0]!;
		const anna = namesOf(line).find(({ text: name }) => name === 'Anna Berg')!;
		expect(namesLike(anna, line, lines, namesOf, 'build').toSorted()).toEqual([
			'Dora Lund',
			'Erik Falk'
		]);
	});
});

describe('choiceOf', () => {
	it('marks one option, and drops what is part of another or stands in the prompt', () => {
		const wrong = ['Berg', 'Carl Holm', 'Holm', 'Oslo', 'Erik Falk', 'Dora Lund'];
		const rows = choiceOf('Who came to Oslo?', 'Anna Berg', wrong, 1);
		expect(rows?.filter((row) => row.startsWith('[x]'))).toEqual(['[x] Anna Berg']);
		expect(rows?.slice(1).toSorted()).toEqual([
			'[ ] Carl Holm',
			'[ ] Dora Lund',
			'[ ] Erik Falk',
			'[x] Anna Berg'
		]);
	});

	it('puts figures in order of size', () => {
		expect(choiceOf('How many?', '51', ['100', '38', '77'], 1, true)).toEqual([
			'Q: How many?',
			'[ ] 38',
			'[x] 51',
			'[ ] 77',
			'[ ] 100'
		]);
	});

	it('is no question with too few wrong options', () => {
		expect(choiceOf('Who?', 'Anna Berg', ['Berg', 'Anna'], 1)).toBeNull();
	});
});
