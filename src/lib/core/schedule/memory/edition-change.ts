import type { Edition } from '../../question/edition.ts';
import type { Memory } from './memory.ts';

/** What became of a question since the learner last answered it: another answer is right, or it starts afresh. */
export type EditionChange = 'key' | 'version';

/**
 * Whether a card still asks what its memory is of. What is not known, as of answers given before editions were kept, is
 * taken as unchanged. A version that was taken back asks for nothing.
 *
 * @param edition as the question file has it now; `undefined` when it is not known
 */
export function editionChange(
	memory: Pick<Memory, 'version' | 'key'>,
	edition: Edition | undefined
): EditionChange | null {
	if (edition === undefined) return null;
	if (edition.version > versionOf(memory)) return 'version';
	return memory.key !== undefined && memory.key !== edition.key ? 'key' : null;
}

export function versionOf({ version }: Pick<Memory, 'version'>): number {
	return version ?? 1;
}

/**
 * The version that an answer is to: as the file has it, but never one that the learner is past. Else a teacher who takes a
 * raised version back would leave cards on which no answer counts.
 */
export function answeredVersion(
	version: number,
	memories: readonly Pick<Memory, 'version'>[]
): number {
	return Math.max(version, ...memories.map(versionOf));
}

/** Whether an answer to some version of a question begins its memory, or begins it anew. */
export function startsAfresh(memory: Memory | null, version: number): boolean {
	return memory === null || version > versionOf(memory);
}
