import { isEscaped } from './escape.ts';
import { findFences, isFence } from './fence.ts';
import { openerOf, unbold } from './opener.ts';
import type { SourceLine } from './source-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A line by which a text is parted, or that may hide such a line: found without reading what is around it. */
export interface Landmark {
	readonly type: 'start' | 'heading' | 'fence' | 'title';
	/** Where the line begins in the text. */
	readonly from: number;
	readonly line: SourceLine;
}

const title = /^\s*title\s*:/iu;

export function landmarkOf(line: SourceLine, vocabulary: Vocabulary): Landmark['type'] | null {
	if (isFence(line)) return 'fence';
	if (isEscaped(line)) return null;
	const opener = openerOf(line, vocabulary);
	if (opener?.type === 'start' || opener?.type === 'heading') return opener.type;
	if (opener !== null) return null;
	const bare = unbold(line);
	if (bare !== null && openerOf(bare, vocabulary)?.type === 'start') return 'start';
	return title.test(line.copy) ? 'title' : null;
}

/**
 * The starts and headings that part a text, as the reader sees them: none in a code block, unless the code block is what
 * a chat window put around the questions.
 *
 * @param landmarks in the order of the text
 */
export function boundariesOf(landmarks: readonly Landmark[]): readonly Landmark[] {
	const fences = landmarks.filter(({ type }) => type === 'fence');
	const parts = landmarks.filter(({ type }) => type === 'start' || type === 'heading');
	const { closed } = findFences(fences.map(({ line }) => line));
	if (closed.length === 0) return parts;
	const hidden = new Set<Landmark>();
	let fence = 0;
	for (const landmark of landmarks) {
		while (landmark.from > (fences[closed[fence]?.to ?? Infinity]?.from ?? Infinity)) fence += 1;
		if (landmark.from > (fences[closed[fence]?.from ?? Infinity]?.from ?? Infinity))
			hidden.add(landmark);
	}
	const questions = landmarks.filter(({ type }) => type === 'start' || type === 'title');
	if (questions.length > 0 && questions.every((question) => hidden.has(question))) return parts;
	return parts.filter((part) => !hidden.has(part));
}
