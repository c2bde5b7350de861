import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChanges } from '#lib/session/write/line-changes.ts';

describe('lineChanges', () => {
	it.each([
		['the same', 'a\nb', 'a\n\nb\n', [], []],
		['a line more', 'a\nc', 'a\nb\nc', ['b'], []],
		['a line less', 'a\nb\nc', 'a\nc', [], ['b']],
		['a line changed', 'a\nb\nc', 'a\nB\nc', ['B'], ['b']],
		['lines that changed places', 'a\nb', 'b\na', ['a'], ['a']],
		['one of two like lines', 'a\na', 'a', [], ['a']],
		['all of them', '', 'a\nb', ['a', 'b'], []]
	])('lists %s', (_, before, after, added, removed) => {
		expect(lineChanges(before, after)).toEqual({ added, removed });
	});

	it('counts lines wherever they stand in texts too long to be compared in order', () => {
		const many = Array.from({ length: 3000 }, (_, at) => `line ${at}`);
		const after = ['first', ...many.toReversed().slice(1), 'last'].join('\n');
		expect(lineChanges(many.join('\n'), after)).toEqual({
			added: ['first', 'last'],
			removed: ['line 2999']
		});
	});

	it('accounts for every line', () => {
		const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
		fc.assert(
			fc.property(text, text, (before, after) => {
				const { added, removed } = lineChanges(before.join('\n'), after.join('\n'));
				expect([...before, ...added].toSorted()).toEqual([...after, ...removed].toSorted());
			})
		);
	});
});
