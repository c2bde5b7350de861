import { setIdEdit } from '#lib/core/format/set-id-edit.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import type { OpenedFile } from '#lib/storage/desk-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { Handing } from './handing.ts';
import { idWords } from './library.ts';
import { publishable, type Publishable, type Unfit } from './publish.ts';
import type { Link, Said } from './said.ts';
import { shareLink } from './share-link.ts';
import { writeBack } from './write-back.ts';

/** A file on its way out: with ids where it is fit for them, and as it stands otherwise. */
export interface Outgoing {
	readonly name: string;
	readonly text: string;
	readonly published: Publishable | Unfit;
}

/** Puts the ids that are known of its set into a file. */
export async function outgoing(
	name: string,
	text: string,
	store: Pick<ProgressStore, 'keptSet'>
): Promise<Outgoing> {
	const first = publishable(name, text, null);
	if (!first.ok) return { name, text, published: first };
	const kept = await store.keptSet(first.set.id);
	const published = publishable(name, text, kept?.lock ?? null);
	return { name, text: published.ok ? published.text : text, published };
}

/** What became of saving: `file` is what it belongs to from now on. */
export interface Saved {
	readonly said: Said;
	readonly file: OpenedFile | null;
	/** Another program has changed the file, so that nothing was written. */
	readonly conflict: boolean;
}

/**
 * Writes a file to where it was opened from, or else among the downloads. One with mistakes is worth saving as well.
 *
 * @param file `null` for the downloads
 * @param overwrite the reader knows that another program has changed the file
 */
export async function save(
	{ name, text, published }: Outgoing,
	file: OpenedFile | null,
	overwrite: boolean,
	handing: Handing
): Promise<Saved> {
	let now = file;
	if (file === null) handing.download(name, text);
	else {
		const written = await writeBack(file, text, overwrite);
		if (!written.ok)
			return { said: { tone: 'trouble', text: written.why }, file, conflict: written.conflict };
		now = written.file;
	}
	const where = file === null ? name : file.handle.name;
	const said: Said = published.ok
		? { tone: 'done', text: savedWords(where, published) }
		: {
				tone: 'trouble',
				text: `Saved ${where} as it is, without ids. ${published.why}`,
				line: published.line
			};
	return { said, file: now, conflict: false };
}

function savedWords(where: string, { summary, marked }: Publishable): string {
	return `Saved ${where}: ${summary}${marked === null ? '' : ` ${idWords(marked)}`}`;
}

/**
 * Makes a link that carries a file, or hands the file to the system where it is too long for one.
 *
 * @param address of the writing page
 * @returns `null` when the reader thought better of it
 */
export async function share(
	{ name, published }: Outgoing,
	address: string,
	handing: Handing
): Promise<Said | Link | null> {
	if (!published.ok) return { tone: 'trouble', text: published.why, line: published.line };
	const { id, title } = published.set;
	// A link has no file name from which the set would get its address.
	const text = edited(published.text, [setIdEdit(published.text, id)]);
	const link = await shareLink(address, text);
	if (link !== null) return { title, link };
	const { share: sheet, canShareFiles, download } = handing;
	const done = sheet && canShareFiles ? await sheet({ title, name, text }) : 'refused';
	if (done === 'called off') return null;
	if (done === 'shared') return { tone: 'done', text: `Shared ${name} as a file.` };
	download(name, text);
	return {
		tone: 'done',
		text: `The set is too long for a link. Saved ${name}: send that file, and whoever gets it opens it on this page.`
	};
}
