import {
	autocompletion,
	closeCompletion,
	completionStatus,
	snippetCompletion,
	type Completion,
	type CompletionContext,
	type CompletionResult
} from '@codemirror/autocomplete';
import { Prec, type EditorState, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { fieldWordsFor, snippetsFor } from '../snippets.ts';
import { blockAt, places } from './places.ts';

const head = /^\s*[\p{L}#]{0,12}$/u;

/** At the beginning of a line: patterns of questions, and inside of one, what can be told of it. */
function offer({ state, pos, explicit }: CompletionContext): CompletionResult | null {
	const line = state.doc.lineAt(pos);
	const before = line.text.slice(0, pos - line.from);
	if (!head.test(before) || line.text.slice(before.length).trim() !== '') return null;
	const typed = before.trim().toLowerCase();
	if (typed === '' && !explicit) return null;
	const options = offers(state, pos).filter(
		({ label }) => explicit || label.toLowerCase().startsWith(typed)
	);
	if (options.length === 0) return null;
	return { from: pos - before.trimStart().length, options, validFor: head };
}

function offers(state: EditorState, pos: number): readonly Completion[] {
	const { language } = state.field(places).vocabulary;
	const patterns = snippetsFor(language)
		.filter(({ goes }) => goes === 'anywhere' || pos < 2)
		.map(({ name, word, template }) =>
			snippetCompletion(template.trimEnd(), {
				label: word === '#' ? '#' : `${word}:`,
				detail: name
			})
		);
	const inQuestion = blockAt(state, pos).type === 'start';
	const fields = fieldWordsFor(language).map((word): Completion => ({
		label: `${word}:`,
		apply: `${word}: `,
		boost: 1
	}));
	return inQuestion ? [...fields, ...patterns] : patterns;
}

/** While it is only thought of what to offer, Escape means the pattern that is filled in, not the list. */
function callOff(view: EditorView): boolean {
	if (completionStatus(view.state) === 'pending') closeCompletion(view);
	return false;
}

export const completion: Extension = [
	Prec.highest(keymap.of([{ key: 'Escape', run: callOff }])),
	autocompletion({ override: [offer], icons: false })
];
