import { hasNextSnippetField, nextSnippetField } from '@codemirror/autocomplete';
import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, describe, expect, it } from 'vitest';
import { fill } from '#lib/components/write/codemirror/filling.ts';
import { plainSnippet, snippetsFor } from '#lib/components/write/snippets.ts';
import { askAbout, makeGap, type Started } from '#lib/core/format/start-question.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { edited } from '#lib/core/format/text-edit.ts';

let view: EditorView | null = null;
afterEach(() => view?.destroy());

function editor(doc: string): EditorView {
	view = new EditorView({ state: EditorState.create({ doc, extensions: [history()] }) });
	return view;
}

function selected({ state }: EditorView): string {
	return state.sliceDoc(state.selection.main.from, state.selection.main.to);
}

/** What each press of Tab selects, the first without one. */
function stops(view: EditorView): readonly string[] {
	const found = [selected(view)];
	while (hasNextSnippetField(view.state) && nextSnippetField(view)) found.push(selected(view));
	return found;
}

function started(question: Started | string): Started {
	if (typeof question === 'string') throw new Error(question);
	return question;
}

describe('fill', () => {
	it.each(snippetsFor('en'))('stops at every place of “$name”', ({ template }) => {
		const { text, places } = plainSnippet(template);
		const view = editor('Text.\n');
		fill(view, { from: 6, to: 6, insert: text }, places);
		expect(view.state.doc.toString()).toBe(`Text.\n${text}`);
		expect(stops(view)).toEqual(places.map(({ from, to }) => text.slice(from, to)));
	});

	it('stops at the prompt and at the answer of a question begun on a passage', () => {
		const file = 'The sea falls {slowly} for ${six} hours.\n';
		const { article } = parseSet(file, 'a').set;
		const { edit, places } = started(askAbout(file, article, 'falls {slowly} for ${six}', 1));
		const view = editor(file);
		fill(view, edit, places);
		expect(view.state.doc.toString()).toBe(edited(file, [edit]));
		const lineOfCaret = () => view.state.doc.lineAt(view.state.selection.main.head).text;
		expect(lineOfCaret()).toBe('Q: ');
		nextSnippetField(view);
		expect(lineOfCaret()).toBe('= ');
		expect(hasNextSnippetField(view.state), 'Tab leaves').toBe(false);
	});

	it('selects a gap, braces and all', () => {
		const file = 'The sea falls {slowly} for hours.\n';
		const { article } = parseSet(file, 'a').set;
		const { edit, places } = started(makeGap(file, article, '{slowly}', 1));
		const view = editor(file);
		fill(view, edit, places);
		expect(view.state.doc.toString()).toBe(edited(file, [edit]));
		expect(stops(view)).toEqual(['\\{slowly\\}']);
	});

	it('is one step of undo, and leaves what was selected', () => {
		const view = editor('Q: a\n= b and more\n');
		view.dispatch({ changes: { from: 5, insert: 'typed ' }, userEvent: 'input.type' });
		view.dispatch({ selection: { anchor: 4, head: 20 } });
		const before = view.state.doc.toString();
		fill(view, { from: 4, to: 4, insert: '\n\nQ: \n' }, [{ from: 5, to: 5 }]);
		expect(view.state.doc.toString()).toBe(`${before.slice(0, 4)}\n\nQ: \n${before.slice(4)}`);
		undo(view);
		expect(view.state.doc.toString()).toBe(before);
	});
});
