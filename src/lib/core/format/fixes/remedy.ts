import type { fileWordings } from '../file-wordings.ts';
import type { Fix } from '../fix.ts';
import type { About, Code, Place } from '../message.ts';
import type { questionWordings } from '../question-wordings.ts';
import type { Block } from '../outline.ts';
import type { Draft } from '../draft.ts';
import type { Manuscript } from './manuscript.ts';

/** What the reader itself finds; the lint has findings of its own. */
export type ReaderCode = Extract<Code, keyof typeof fileWordings | keyof typeof questionWordings>;

/** A finding, and the page it was made on. */
export interface Case<C extends ReaderCode> extends Place {
	readonly page: Manuscript;
	readonly about: About<C>;
}

/** Ways to mend a finding, the likeliest first. They are tried before they are offered, so they may be bold. */
export type Remedy<C extends ReaderCode> = (finding: Case<C>) => readonly Fix[];

/** Nobody's question is longer, and each of its findings would be looked up in all of it. */
const mostLines = 400;

/** A remedy for findings inside a question, which gets the question's lines as well. */
export function inQuestion<C extends ReaderCode>(
	remedy: (finding: Case<C> & { readonly block: Block; readonly draft: Draft }) => readonly Fix[]
): Remedy<C> {
	return (finding) => {
		const block = finding.page.blockAt(finding.line);
		if (block === null || block.body.length > mostLines) return [];
		return remedy({ ...finding, block, draft: finding.page.draftOf(block) });
	};
}
