import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { offers } from '#lib/components/write/codemirror/completion.ts';
import { places } from '#lib/components/write/codemirror/places.ts';

/** What is offered at the end of a text, in the order of the list: what is equally likely goes by the alphabet. */
function offered(doc: string): readonly string[] {
	const state = EditorState.create({ doc, extensions: [places] });
	return offers(state, doc.length)
		.toSorted(
			(one, other) => (other.boost ?? 0) - (one.boost ?? 0) || one.label.localeCompare(other.label)
		)
		.map(({ label, detail }) => detail ?? label);
}

describe('offers', () => {
	it.each([
		['in an article', 'Title: Tides\n\nThe sea rises.\n\n'],
		['behind a question and an empty line', 'Text.\n\nQ: So?\n= yes it is\n\n']
	])('begins with questions %s, in the order of the menu', (_, doc) => {
		expect(offered(doc).slice(0, 3)).toEqual([
			'Choose one',
			'Choose all that apply',
			'True or false'
		]);
	});

	it('begins with what can be told of a question in its own lines', () => {
		expect(offered('Text.\n\nQ: So?\n= yes it is\n').slice(0, 2)).toEqual([
			'Hint:',
			'Explanation:'
		]);
	});

	it('has the heading behind all questions', () => {
		const names = offered('Title: Tides\n\n');
		expect(names.at(-1)).toBe('Heading and text to read');
	});
});
