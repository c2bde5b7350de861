import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { blockAt } from './places.ts';

/** What a line opens: the rest of its question or section, without the empty lines below. */
function foldAt(state: EditorState, from: number, to: number): { from: number; to: number } | null {
	const block = blockAt(state, from);
	if (block.type === null || block.from !== from) return null;
	let last = state.doc.lineAt(block.to);
	if (last.from === block.to && last.number > 1 && block.to !== state.doc.length)
		last = state.doc.line(last.number - 1);
	while (last.from > from && last.text.trim() === '') last = state.doc.line(last.number - 1);
	return last.to > to ? { from: to, to: last.to } : null;
}

export const folding: Extension = [
	codeFolding(),
	foldService.of(foldAt),
	foldGutter({ openText: '▾', closedText: '▸' }),
	keymap.of(foldKeymap)
];
