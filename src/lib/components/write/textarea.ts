import type { Span } from '#lib/core/format/span.ts';
import { edited, type TextEdit } from '#lib/core/format/text-edit.ts';
import { linesOf, type Lines } from '#lib/session/write/lines.ts';
import { nextPlaces } from './next-places.ts';
import { openingFor, plainSnippet } from './snippets.ts';
import type { Shown } from './shown.ts';

/** What the page does for a plain text field. */
export interface FieldHost {
	readonly changed: () => void;
	readonly moved: (from: number, to: number) => void;
}

/** A plain text field as an editor: undo, search and spelling are the browser's. */
export function fieldEditor(field: HTMLTextAreaElement, host: FieldHost): Shown {
	let counted: { readonly text: string; readonly lines: Lines } | null = null;

	function lines(): Lines {
		const { value } = field;
		if (counted?.text !== value) counted = { text: value, lines: linesOf(value) };
		return counted.lines;
	}

	/** By the browser's own way of typing where it has one: that keeps its undo. */
	function replace(from: number, to: number, insert: string): void {
		field.focus();
		field.setSelectionRange(from, to);
		const before = field.value;
		const typed = before.slice(0, from) + insert + before.slice(to);
		// Firefox before 89 and tests have no such command; nothing else keeps the undo of a text field.
		if (field.ownerDocument.execCommand?.('insertText', false, insert) !== true)
			field.value = typed;
		if (field.value !== typed) field.value = typed;
		host.changed();
	}

	function select(from: number, to: number): void {
		field.focus();
		field.setSelectionRange(from, to);
		reveal(field, lines().at(from).number, lines().count);
		host.moved(from, to);
	}

	function fill({ from, to, insert }: TextEdit, places: readonly Span[]): void {
		replace(from, to, insert);
		const [first, ...others] = places.map((place) => ({
			from: from + place.from,
			to: from + place.to
		}));
		const { number } = lines().at(from + insert.trimEnd().length);
		reveal(field, number, lines().count);
		select(first?.from ?? from + insert.length, first?.to ?? from + insert.length);
		next.start(others);
	}

	const next = nextPlaces(field, host.moved);

	return {
		text: () => field.value,
		lines,
		apply(edits, at) {
			const first = Math.min(...edits.map(({ from }) => from), field.value.length);
			const last = Math.max(...edits.map(({ to }) => to), first);
			const before = field.value;
			const after = edited(before, edits);
			const { selectionStart } = field;
			replace(first, last, after.slice(first, after.length - (before.length - last)));
			if (at !== undefined) select(at.from, at.to);
			else field.setSelectionRange(selectionStart, selectionStart);
		},
		select,
		fill,
		open(text) {
			next.stop();
			field.value = text;
			field.setSelectionRange(0, 0);
			field.scrollTop = 0;
		},
		show: () => undefined,
		insert(pattern, language) {
			const opening = openingFor(pattern, lines(), field.selectionEnd, language);
			const { from, to, before, after } = opening;
			const { text, places } = plainSnippet(`${before}${pattern.template.trimEnd()}\n${after}`);
			fill({ from, to, insert: text }, places);
		},
		find: () => undefined,
		focus: () => field.focus(),
		close: () => next.close()
	};
}

/** Brings a line into view, as near as lines of equal height tell. */
function reveal(field: HTMLTextAreaElement, line: number, count: number): void {
	const wanted = (field.scrollHeight * (line - 1)) / Math.max(count, 1);
	const hidden = wanted < field.scrollTop || wanted > field.scrollTop + field.clientHeight * 0.9;
	if (hidden) field.scrollTop = Math.max(0, wanted - field.clientHeight / 2);
}
