import { StateField, type Extension, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Browsers take seconds to wrap a line of a megabyte: beyond this many characters lines are scrolled sideways. */
const longest = 30_000;

function hasLong(doc: Text, from: number, to: number): boolean {
	const first = doc.lineAt(from).number;
	for (const line of doc.iterLines(first, doc.lineAt(to).number + 1))
		if (line.length > longest) return true;
	return false;
}

const long = StateField.define<boolean>({
	create: ({ doc }) => hasLong(doc, 0, doc.length),
	update(before, { docChanged, changes, newDoc }) {
		if (before || !docChanged) return before;
		let found = false;
		changes.iterChangedRanges((_, __, from, to) => (found ||= hasLong(newDoc, from, to)));
		return found;
	}
});

/** Wraps lines, in a text whose lines are of a length that people write. */
export const wrapping: Extension = [
	long,
	EditorView.contentAttributes.compute([long], (state) => ({
		class: state.field(long) ? '' : 'cm-lineWrapping'
	}))
];
