import { RangeSetBuilder } from '@codemirror/state';
import {
	Decoration,
	ViewPlugin,
	type DecorationSet,
	type EditorView,
	type ViewUpdate
} from '@codemirror/view';
import { looksOf, type Look, type Looks } from '#lib/core/format/look.ts';
import { sourceLine, type SourceLine } from '#lib/core/format/source-line.ts';
import { blockAt, places, type Block } from './places.ts';

const drawn = Object.fromEntries(
	(
		[
			...['keyword', 'prompt', 'mark', 'right', 'wrong', 'feedback'],
			...['evidence', 'gap', 'id', 'heading', 'comment', 'lost']
		] as readonly Look[]
	).map((look) => [look, Decoration.mark({ class: `is-${look}` })])
) as Readonly<Record<Look, Decoration>>;
const begins = Decoration.line({ class: 'begins' });

/** A question beyond this is drawn without colours: it is read anew at every key. */
const mostLines = 400;
const mostLength = 40_000;

/** Draws the visible lines as the reader reads them. */
export const colours = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = decorate(view);
		}

		update({ docChanged, viewportChanged, view }: ViewUpdate): void {
			if (docChanged || viewportChanged) this.decorations = decorate(view);
		}
	},
	{ decorations: (plugin) => plugin.decorations }
);

function decorate(view: EditorView): DecorationSet {
	const { state } = view;
	const builder = new RangeSetBuilder<Decoration>();
	const { head } = state.field(places);
	const read = new Map<number, Looks>();
	let drawnTo = -1;
	for (const range of view.visibleRanges) {
		let line = state.doc.lineAt(range.from);
		if (line.from <= drawnTo) {
			if (line.number === state.doc.lines) continue;
			line = state.doc.line(line.number + 1);
		}
		let block = blockAt(state, line.from);
		while (line.from <= range.to) {
			if (line.from >= block.to && block.to > block.from) block = blockAt(state, line.from);
			const looks = read.get(block.from) ?? blockLooks(view, block);
			read.set(block.from, looks);
			if (line.from === block.from && block.type === 'start')
				builder.add(line.from, line.from, begins);
			for (const { from, to, look } of head.get(line.number) ?? looks.get(line.number) ?? []) {
				builder.add(line.from + from, line.from + to, drawn[look]);
			}
			drawnTo = line.from;
			if (line.number === state.doc.lines) break;
			line = state.doc.line(line.number + 1);
		}
	}
	return builder.finish();
}

const nothing: Looks = new Map();

function blockLooks({ state }: EditorView, { from, to }: Block): Looks {
	const { doc } = state;
	const first = doc.lineAt(from).number;
	const last = to === doc.length ? doc.lines : doc.lineAt(to).number - 1;
	if (last - first > mostLines || to - from > mostLength) return nothing;
	const lines: SourceLine[] = [];
	for (const raw of doc.iterLines(first, last + 1)) {
		lines.push(sourceLine(raw, first + lines.length));
	}
	return looksOf(lines, state.field(places).vocabulary);
}
