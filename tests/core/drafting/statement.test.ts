import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/core/drafting/analyse.ts';
import { linesOf, textOf } from '#lib/core/drafting/line.ts';
import { statementOf } from '#lib/core/drafting/statement.ts';

function read(sentence: string) {
	const paragraph = { number: 1, text: sentence, section: null, line: 1 };
	const [line] = linesOf({ sections: [], paragraphs: [paragraph] }, 'en', analyse);
	const statement = statementOf(line!);
	if (statement === null) return null;
	const { lead, subject, verb, rest } = statement;
	return [
		lead === null ? '' : textOf(line!, lead),
		textOf(line!, subject),
		textOf(line!, verb),
		textOf(line!, rest)
	];
}

describe('statementOf', () => {
	it.each([
		[
			'Sailors used gunpowder to blow up houses.',
			'',
			'Sailors',
			'used',
			'gunpowder to blow up houses'
		],
		[
			'In 1842 Charles Darwin published a book.',
			'In 1842',
			'Charles Darwin',
			'published',
			'a book'
		],
		[
			'Samuel Pepys, who worked for the navy, watched the fire.',
			'',
			'Samuel Pepys',
			'watched',
			'the fire'
		],
		[
			'A man called Robert Hubert confessed to it.',
			'',
			'A man called Robert Hubert',
			'confessed',
			'to it'
		],
		[
			'But London was rebuilt on its old streets, because it was cheap.',
			'',
			'London',
			'was rebuilt',
			'on its old streets'
		],
		[
			'Polyps take calcium from sea water and use it.',
			'',
			'Polyps',
			'take',
			'calcium from sea water'
		],
		[
			'The fire destroyed 13,200 houses, 87 churches and the cathedral.',
			'',
			'The fire',
			'destroyed',
			'13,200 houses, 87 churches and the cathedral'
		]
	])('parts %j', (sentence, ...parts) => {
		expect(read(sentence)).toEqual(parts);
	});

	it.each(['Why did it burn?', 'Nothing but ashes.', 'When the wind dropped, the fire went out.'])(
		'says nothing where it is not certain: %j',
		(sentence) => {
			expect(read(sentence)).toBeNull();
		}
	);
});
