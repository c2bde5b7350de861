import { describe, expect, it } from 'vitest';
import { atLine } from '#lib/core/format/at-line.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

const { set } = parseSet(
	[
		'Title: Tides', // 1
		'',
		'The sea rises.', // 3
		'Twice a day.',
		'',
		'Q: How often?', // 6
		'= twice',
		'',
		'# Later', // 9
		'It falls.',
		'',
		'Q: And then?', // 12
		'= it falls'
	].join('\n'),
	'tides'
);

describe('atLine', () => {
	it.each([
		[1, 'header'],
		[3, 'paragraph 1'],
		[4, 'paragraph 1'],
		[6, 'How often?'],
		[7, 'How often?'],
		[10, 'paragraph 2'],
		[12, 'And then?'],
		[99, 'And then?']
	])('finds at line %i: %s', (line, expected) => {
		const found = atLine(set, line);
		expect(
			found.at === 'question'
				? found.question.prompt
				: found.at === 'paragraph'
					? `paragraph ${String(found.number)}`
					: found.at
		).toBe(expected);
	});
});
