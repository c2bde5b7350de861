import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import {
	EditorView,
	highlightActiveLine,
	highlightActiveLineGutter,
	keymap,
	lineNumbers,
	placeholder
} from '@codemirror/view';
import { withPlainLineEnds } from '#lib/core/format/span.ts';
import type { Fix } from '#lib/core/format/fix.ts';
import type { Lines } from '#lib/session/write/lines.ts';
import type { Finding } from '#lib/session/write/reader.ts';
import { openingFor, plainSnippet, type Snippet } from '../snippets.ts';
import { emptyText, type Shown } from '../shown.ts';
import { colours } from './colours.ts';
import { completion } from './completion.ts';
import { fill } from './filling.ts';
import { findingMarks, shown } from './findings.ts';
import { folding } from './folding.ts';
import { places } from './places.ts';
import { theme } from './theme.ts';
import { wrapping } from './wrapping.ts';

/** What the page does for the editor. */
export interface Host {
	readonly text: string;
	readonly caret: { readonly from: number; readonly to: number };
	readonly changed: () => void;
	readonly moved: (from: number, to: number) => void;
	readonly mend: (finding: Finding, fix: Fix) => void;
	/** Mends what is at the caret, where one remedy is certain. */
	readonly mendHere: () => void;
}

/**
 * Letters typed over a selection are put in by us: the browser would wrap them in the style of what they replace, which
 * the content security policy forbids, loudly.
 */
const typedOver = EditorView.domEventHandlers({
	beforeinput(event, view) {
		const { inputType, data } = event;
		if (inputType !== 'insertText' || data === null || view.composing) return false;
		if (view.state.selection.main.empty) return false;
		view.dispatch(view.state.replaceSelection(withPlainLineEnds(data)), {
			userEvent: 'input.type',
			scrollIntoView: true
		});
		event.preventDefault();
		return true;
	}
});

const phrases = {
	'folded code': 'Hidden lines',
	'unfolded code': 'Shown again',
	'Fold line': 'Hide the lines of this question',
	'Unfold line': 'Show the lines of this question',
	'folded lines': 'Hidden lines',
	'unfolded lines': 'Lines shown again'
};

/** Only what the page's colours and keys do not need twice; brackets are not closed, text is prose. */
const setup: Extension = [
	places,
	colours,
	lineNumbers(),
	folding,
	findingMarks,
	history(),
	completion,
	search({ top: true }),
	highlightActiveLine(),
	highlightActiveLineGutter(),
	theme,
	typedOver,
	wrapping,
	placeholder(emptyText),
	EditorView.perLineTextDirection.of(true),
	EditorView.clipboardInputFilter.of((text) => withPlainLineEnds(text)),
	EditorState.phrases.of(phrases),
	EditorState.languageData.of(() => [{ commentTokens: { line: '//' } }]),
	EditorView.contentAttributes.of({
		'aria-label': 'Text of the question file',
		'aria-describedby': 'keys',
		tabindex: '0',
		spellcheck: 'true',
		autocorrect: 'on',
		autocapitalize: 'sentences'
	}),
	// Tab is not bound: it leaves the editor. Control and Enter belongs to the page.
	keymap.of([
		...searchKeymap,
		...historyKeymap,
		...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')
	])
];

/** Opens an editor in a shadow root: there its styles are style sheets made by script, which no policy has to allow. */
export function openEditor(root: ShadowRoot, host: Host): Shown {
	const extensions: Extension = [
		setup,
		keymap.of([{ key: 'Mod-.', run: () => (host.mendHere(), true) }]),
		EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
			if (docChanged) host.changed();
			const { from, to } = state.selection.main;
			if (docChanged || selectionSet) host.moved(from, to);
		})
	];
	const stateOf = (text: string, from = 0, to = 0): EditorState =>
		EditorState.create({ doc: text, selection: { anchor: from, head: to }, extensions });
	const view = new EditorView({
		state: stateOf(host.text, host.caret.from, host.caret.to),
		root,
		parent: root
	});

	return {
		text: () => view.state.doc.toString(),
		lines: () => linesOf(view.state.doc),
		apply(edits, select) {
			view.dispatch({
				changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
				annotations: isolateHistory.of('full'),
				userEvent: 'input.mend',
				...(select === undefined ? {} : { selection: { anchor: select.from, head: select.to } }),
				scrollIntoView: select !== undefined
			});
			if (select !== undefined) view.focus();
		},
		select(from, to) {
			const end = view.state.doc.length;
			const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
			view.dispatch({
				selection,
				effects: EditorView.scrollIntoView(selection.head, { y: 'center' })
			});
			view.focus();
		},
		fill(edit, places) {
			fill(view, edit, places);
			view.focus();
		},
		open(text) {
			view.setState(stateOf(text));
		},
		show(findings) {
			view.dispatch(shown(view.state, findings, host.mend));
		},
		insert(pattern: Snippet, language: string) {
			const { head } = view.state.selection.main;
			const { from, to, before, after } = openingFor(
				pattern,
				linesOf(view.state.doc),
				head,
				language
			);
			const { text, places } = plainSnippet(`${before}${pattern.template.trimEnd()}\n${after}`);
			fill(view, { from, to, insert: text }, places);
			view.focus();
		},
		find() {
			openSearchPanel(view);
		},
		focus: () => view.focus(),
		close: () => view.destroy()
	};
}

function linesOf(doc: Text): Lines {
	const clamped = (offset: number): number => Math.max(0, Math.min(offset, doc.length));
	return {
		count: doc.lines,
		at: (offset) => doc.lineAt(clamped(offset)),
		numbered: (number) => doc.line(Math.max(1, Math.min(number, doc.lines)))
	};
}
