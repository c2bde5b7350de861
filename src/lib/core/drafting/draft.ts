import type { Line } from './line.ts';

export type DraftKind = 'gap' | 'short' | 'numeric' | 'truefalse' | 'choice';

/** A question proposed to the teacher. */
export interface Draft {
	/** The question as a file has it, without an id, its evidence included: ready to be pasted. */
	readonly text: string;
	readonly kind: DraftKind;
	/** The quotation that proves the answer; stands once in the article. */
	readonly evidence: string;
	/** Number of the paragraph it stands in. */
	readonly paragraph: number;
	/** More is more worth asking; comparable within one article only. */
	readonly worth: number;
	/** A short phrase for the teacher: `a figure in the opening paragraph`. */
	readonly why: string;
}

/** A question that could be asked, before it is weighed against the others. */
export interface Candidate {
	readonly kind: DraftKind;
	/** The question's lines, without its evidence. */
	readonly rows: readonly string[];
	readonly prompt: string;
	/** What is asked for, in small letters: no two drafts ask for the same. */
	readonly key: string;
	readonly line: Line;
	/** The words that prove the answer, before they are made unique. */
	readonly proof: string;
	/** What the form of the question adds to the worth of its sentence. */
	readonly bonus: number;
	readonly why: string;
}
