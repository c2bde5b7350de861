import { describe, expect, it } from 'vitest';
import { countWords, stepFrom } from '#lib/components/write/finding-words.ts';

describe('countWords', () => {
	it.each([
		[[], 'Nothing to mend'],
		[['error'], '1 problem'],
		[['warning', 'error', 'error'], '2 problems, 1 remark'],
		[['note', 'note'], '2 notes']
	] as const)('says of %j “%s”', (severities, words) => {
		expect(countWords(severities.map((severity) => ({ severity })))).toBe(words);
	});
});

describe('stepFrom', () => {
	const findings = [
		{ line: 2, column: 1 },
		{ line: 5, column: 1 },
		{ line: 5, column: 1 },
		{ line: 9, column: 4 }
	];

	it.each([
		['the first one below the caret', null, { line: 1, column: 1 }, 'on', 0],
		['not the one at the caret', null, { line: 2, column: 1 }, 'on', 1],
		['the second of two at one place', 1, { line: 5, column: 1 }, 'on', 2],
		['the one behind those', 2, { line: 5, column: 1 }, 'on', 3],
		['the first one, behind the last', 3, { line: 9, column: 4 }, 'on', 0],
		['what is next to the caret, when that has moved', 0, { line: 8, column: 1 }, 'on', 3],
		['the one before', 2, { line: 5, column: 1 }, 'back', 1],
		['the last one above the caret', null, { line: 5, column: 1 }, 'back', 0],
		['the last one, before the first', 0, { line: 2, column: 1 }, 'back', 3]
	] as const)('goes to %s', (_, last, caret, direction, expected) => {
		const before = last === null ? null : findings[last]!;
		expect(stepFrom(findings, before, caret, direction)).toBe(expected);
	});

	it('has nowhere to go without findings', () => {
		expect(stepFrom([], null, { line: 1, column: 1 }, 'on')).toBe(-1);
	});
});
