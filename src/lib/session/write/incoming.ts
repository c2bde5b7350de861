import { decode } from '#lib/core/format/decode.ts';
import type { OpenedFile } from '#lib/storage/desk-store.ts';
import type { Incoming } from './handing.ts';
import type { Said } from './said.ts';

/** A file that was read. */
export interface Arrived {
	readonly name: string;
	readonly text: string;
	/** Where the browser lets us write back to it. */
	readonly file: OpenedFile | null;
}

/** Reads files, in their order; what is no text, or too large, is told in sentences. */
export async function arrivedIn(
	files: readonly Incoming[]
): Promise<{ readonly arrived: readonly Arrived[]; readonly troubles: readonly string[] }> {
	const arrived: Arrived[] = [];
	const troubles: string[] = [];
	for (const { file, handle } of files) {
		const { name, lastModified: changedAt } = file;
		const { text, diagnostics } = decode(new Uint8Array(await file.arrayBuffer()));
		const error = diagnostics.find(({ severity }) => severity === 'error');
		if (error) troubles.push(`${name}: ${error.message}`);
		else arrived.push({ name, text, file: handle && { handle, changedAt } });
	}
	return { arrived, troubles };
}

/** What there is to say when files have come: of one that is open now, nothing. */
export function arrivedWords(
	arrived: readonly Arrived[],
	troubles: readonly string[]
): Said | null {
	if (troubles.length > 0) return { tone: 'trouble', text: troubles.join(' ') };
	const [first] = arrived;
	if (first === undefined || arrived.length < 2) return null;
	const rest = arrived.length === 2 ? 'the other is' : `the other ${arrived.length - 1} are`;
	return { tone: 'done', text: `${first.name} is open; ${rest} among your drafts.` };
}
