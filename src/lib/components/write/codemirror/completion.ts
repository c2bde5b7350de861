import {
	autocompletion,
	closeCompletion,
	completionStatus,
	type Completion,
	type CompletionContext,
	type CompletionResult
} from '@codemirror/autocomplete';
import { Prec, type EditorState, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { fieldWordsFor, plainSnippet, snippetsFor } from '../snippets.ts';
import { fill } from './filling.ts';
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

/** What may stand at a place, the likeliest first. */
export function offers(state: EditorState, pos: number): readonly Completion[] {
	const { language } = state.field(places).vocabulary;
	const patterns = snippetsFor(language)
		.filter(({ goes }) => goes === 'anywhere' || pos < 2)
		.map(({ name, word, template }): Completion => {
			const { text, places } = plainSnippet(template.trimEnd());
			return {
				label: word === '#' ? '#' : `${word}:`,
				detail: name,
				apply: (view, _, from, to) => fill(view, { from, to, insert: text }, places)
			};
		});
	const inQuestion = blockAt(state, pos).type === 'start';
	const fields = fieldWordsFor(language).map((word): Completion => ({
		label: `${word}:`,
		apply: `${word}: `
	}));
	const all = !inQuestion
		? patterns
		: goesOn(state, pos)
			? [...fields, ...patterns]
			: [...patterns, ...fields];
	// Without a word to compare, the list would be by the alphabet.
	return all.map((option, at) => ({ ...option, boost: -at }));
}

/** Behind an empty line a question is more likely to begin than to go on. */
function goesOn({ doc }: EditorState, pos: number): boolean {
	const { number, text } = doc.lineAt(pos);
	return text.trim() !== '' || (number > 1 && doc.line(number - 1).text.trim() !== '');
}

/** While it is only thought of what to offer, Escape means the pattern that is filled in, not the list. */
function callOff(view: EditorView): boolean {
	if (completionStatus(view.state) === 'pending') closeCompletion(view);
	return false;
}

export const completion: Extension = [
	Prec.highest(keymap.of([{ key: 'Escape', run: callOff }])),
	// Nothing is chosen before an arrow key chose it: Enter after a word that happens to be one of ours is a new line.
	autocompletion({ override: [offer], icons: false, selectOnOpen: false })
];
