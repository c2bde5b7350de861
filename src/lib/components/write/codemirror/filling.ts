import { snippet } from '@codemirror/autocomplete';
import { isolateHistory } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Span } from '#lib/core/format/span.ts';
import type { TextEdit } from '#lib/core/format/text-edit.ts';

/**
 * The text as a template of CodeMirror's, whose places are all different ones, even where they hold the same words.
 *
 * @param places offsets into the text, in its order
 */
export function templateOf(text: string, places: readonly Span[]): string {
	let template = '';
	let end = 0;
	for (const [at, { from, to }] of places.entries()) {
		const held = text.slice(from, to);
		template += escaped(text.slice(end, from));
		// A place with a number of its own may have no braces in it.
		template += /[{}]/u.test(held) ? `#{${escaped(held)}}` : `#{${at + 1}:${held}}`;
		end = to;
	}
	return template + escaped(text.slice(end));
}

function escaped(text: string): string {
	return text.replace(/[{}]/gu, '\\$&');
}

/** Writes a text with places to fill in: one step of undo, all of it in view, and the first place selected. */
export function fill(view: EditorView, edit: TextEdit, places: readonly Span[]): void {
	const apart = isolateHistory.of('full');
	// A selection that begins where the text goes in would be overwritten.
	view.dispatch({ selection: { anchor: edit.to }, annotations: apart });
	snippet(templateOf(edit.insert, places))(view, null, edit.from, edit.to);
	const first = edit.from + edit.insert.search(/\S|$/u);
	const whole = EditorSelection.range(edit.from + edit.insert.trimEnd().length, first);
	view.dispatch({
		annotations: apart,
		effects: EditorView.scrollIntoView(whole, { y: 'nearest', yMargin: 12 })
	});
}
