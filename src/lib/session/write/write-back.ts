import type { OpenedFile } from '#lib/storage/desk-store.ts';

export type WrittenBack =
	| { readonly ok: true; readonly file: OpenedFile }
	/** `why` is one or two sentences. */
	| { readonly ok: false; readonly why: string; readonly conflict: boolean };

type Asking = (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;

/** What browsers with the File System Access API have, and TypeScript does not know yet. */
interface Permitted {
	readonly queryPermission?: Asking;
	readonly requestPermission?: Asking;
}

/**
 * Writes to a file of the disk, asking for leave where it must, with the line ends that the file has.
 *
 * @param overwrite also when another program has changed it since it was opened
 */
export async function writeBack(
	{ handle, changedAt }: OpenedFile,
	text: string,
	overwrite: boolean
): Promise<WrittenBack> {
	const { name } = handle;
	try {
		if (!(await mayWrite(handle)))
			return no(
				`The browser was not allowed to write to ${name}. Save again and allow it, or download a copy.`
			);
		const before = await handle.getFile();
		if (before.lastModified !== changedAt && !overwrite)
			return no(
				`Another program has changed ${name} since you opened it. Save again to overwrite it, or open it anew; your draft is kept.`,
				true
			);
		const lineEnd = (await before.text()).includes('\r\n') ? '\r\n' : '\n';
		const stream = await handle.createWritable();
		// What is written becomes the file only when it is closed, all of it or nothing.
		await stream.write(text.replaceAll('\n', lineEnd));
		await stream.close();
		const after = await handle.getFile();
		return { ok: true, file: { handle, changedAt: after.lastModified } };
	} catch (error) {
		return no(whyNot(name, error));
	}
}

async function mayWrite(handle: FileSystemFileHandle & Permitted): Promise<boolean> {
	const mode = { mode: 'readwrite' } as const;
	const known = (await handle.queryPermission?.(mode)) ?? 'granted';
	const allowed = known === 'prompt' ? await handle.requestPermission?.(mode) : known;
	return allowed === 'granted';
}

function whyNot(name: string, error: unknown): string {
	const kind = error instanceof DOMException ? error.name : '';
	if (kind === 'NotFoundError')
		return `${name} is not where it was: it was moved or deleted. Download a copy instead.`;
	if (kind === 'QuotaExceededError')
		return `There is no room left for ${name}. Make some, and save again.`;
	return `${name} could not be written (${kind || String(error)}). Download a copy instead.`;
}

function no(why: string, conflict = false): WrittenBack {
	return { ok: false, why, conflict };
}
