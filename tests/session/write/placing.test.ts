import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { areOneSet } from '#lib/session/write/placing.ts';

function titled(title: string, id = 'q11111') {
	const { set } = parseSet(
		`Title: ${title}\n\nThe sea rises.\n\nQ: What rises?\nId: ${id}\n= the sea\n`,
		'a'
	);
	if (set === null) throw new Error('no set');
	return set;
}

describe('areOneSet', () => {
	it.each([
		['the same title', titled('The tides'), titled('the  Tides', 'q22222'), true],
		['a question that both have', titled('The tides'), titled('Ebb and flow'), true],
		['nothing in common', titled('The tides'), titled('Ebb and flow', 'q22222'), false],
		['titles alike up to a full stop', titled('St. Gallen'), titled('St. Malo', 'q22222'), false]
	])('judges two files with %s', (_, one, other, same) => {
		expect(areOneSet(one, other)).toBe(same);
	});
});
