import { StateField, type EditorState, type Text, type Transaction } from '@codemirror/state';
import { boundariesOf, landmarkOf, type Landmark } from '#lib/core/format/landmark.ts';
import { headLooks, type Looks } from '#lib/core/format/look.ts';
import { sourceLine } from '#lib/core/format/source-line.ts';
import type { Vocabulary } from '#lib/core/format/vocabulary.ts';

/** Where the questions and sections of a text begin, kept up to date by looking at changed lines alone. */
interface Places {
	readonly vocabulary: Vocabulary;
	/** The header's. */
	readonly head: Looks;
	/** Where the lines that can belong to the header end. */
	readonly headEnd: number;
	readonly landmarks: readonly Landmark[];
	readonly boundaries: readonly Landmark[];
}

/** As far as the reader looks for the language. */
const headLines = 80;
const headLength = 20_000;

export const places = StateField.define<Places>({
	create: (state) => whole(state.doc),
	update: (before, transaction) => (transaction.docChanged ? changed(before, transaction) : before)
});

function headOf(doc: Text): Pick<Places, 'vocabulary' | 'headEnd'> & { looks: Looks } {
	const headEnd = Math.min(doc.line(Math.min(headLines, doc.lines)).to, headLength);
	return { headEnd, ...headLooks(doc.sliceString(0, headEnd)) };
}

function whole(doc: Text): Places {
	const { vocabulary, looks, headEnd } = headOf(doc);
	const landmarks = landmarksIn(doc, 1, doc.lines, vocabulary);
	return { vocabulary, head: looks, headEnd, landmarks, boundaries: boundariesOf(landmarks) };
}

function changed(before: Places, { changes, newDoc, startState }: Transaction): Places {
	const { vocabulary } = before;
	let { head, headEnd } = before;
	let headTouched = false;
	changes.iterChangedRanges((from) => (headTouched ||= from <= before.headEnd));
	if (headTouched) {
		const now = headOf(newDoc);
		if (now.vocabulary.language !== vocabulary.language) return whole(newDoc);
		({ headEnd } = now);
		head = now.looks;
	}
	const gone: { from: number; to: number }[] = [];
	const anew: { from: number; to: number }[] = [];
	changes.iterChangedRanges((fromA, toA, fromB, toB) => {
		gone.push({ from: startState.doc.lineAt(fromA).from, to: startState.doc.lineAt(toA).to });
		const lines = { from: newDoc.lineAt(fromB).number, to: newDoc.lineAt(toB).number };
		const last = anew.at(-1);
		// Two changes of one line, which is to be looked at once.
		if (last !== undefined && lines.from <= last.to) last.to = lines.to;
		else anew.push(lines);
	});
	const kept = before.landmarks.filter(
		({ from }) => !gone.some((range) => from >= range.from && from <= range.to)
	);
	const landmarks = [
		...kept.map((landmark) => ({ ...landmark, from: changes.mapPos(landmark.from, 1) })),
		...anew.flatMap(({ from, to }) => landmarksIn(newDoc, from, to, vocabulary))
	].sort((one, other) => one.from - other.from);
	return { vocabulary, head, headEnd, landmarks, boundaries: boundariesOf(landmarks) };
}

function landmarksIn(
	doc: Text,
	first: number,
	last: number,
	vocabulary: Vocabulary
): readonly Landmark[] {
	const found: Landmark[] = [];
	let { from } = doc.line(first);
	let number = first;
	for (const raw of doc.iterLines(first, last + 1)) {
		const line = sourceLine(raw, number);
		const type = landmarkOf(line, vocabulary);
		if (type !== null) found.push({ type, from, line });
		from += raw.length + 1;
		number += 1;
	}
	return found;
}

/** A question, or a section of the article: from its first line to the next one's. */
export interface Block {
	/** `null` for what stands before the first of them. */
	readonly type: 'start' | 'heading' | null;
	readonly from: number;
	readonly to: number;
}

export function blockAt(state: EditorState, offset: number): Block {
	const { boundaries } = state.field(places);
	let low = 0;
	let high = boundaries.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((boundaries[middle]?.from ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	const boundary = boundaries[low - 1];
	return {
		type: boundary === undefined ? null : boundary.type === 'start' ? 'start' : 'heading',
		from: boundary?.from ?? 0,
		to: boundaries[low]?.from ?? state.doc.length
	};
}
