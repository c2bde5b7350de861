import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './source.ts';

/** What came of writing a file; where it failed, the old one is whole. */
export type Replaced =
	| { readonly status: 'written' }
	| { readonly status: 'failed'; readonly code: string; readonly message: string };

/**
 * Puts other bytes in the place of a file in one step: whoever reads it finds the old ones or the new ones, never a part. A link
 * leads to the file that changes; the file keeps its permissions.
 *
 * @param before what was read; `null` when there should be no file yet. A file that says something else by now stays.
 */
export async function replaceFile(
	path: string,
	before: Uint8Array | null,
	after: Uint8Array
): Promise<Replaced> {
	let made: string | null = null;
	try {
		const target = before === null ? path : await realpath(path);
		const mode = before === null ? 0o644 : await modeOf(target);
		if (mode === null) return failed('read-only-file', 'This file is write-protected, so nothing was written. Allow writing it, and try again.');
		made = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
		await writeNew(made, after, mode);
		if (!(await isStill(target, before))) {
			return failed('changed-meanwhile', 'The file changed while it was being read, so nothing was written. Save it, and try again.');
		}
		await rename(made, target);
		made = null;
		await settle(dirname(target));
		return { status: 'written' };
	} catch (fault) {
		return failed('unwritable-file', reasonFor(codeOf(fault)));
	} finally {
		if (made !== null) await unlink(made).catch(() => undefined);
	}
}

/** `null` for a file that may not be written; the owner of everything is asked too. */
async function modeOf(path: string): Promise<number | null> {
	const { mode } = await stat(path);
	if ((mode & 0o222) === 0) return null;
	try {
		await access(path, constants.W_OK);
		return mode & 0o7777;
	} catch {
		return null;
	}
}

async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
	const file = await open(path, 'wx', mode);
	try {
		await file.writeFile(bytes);
		// What the process may not give at creation is given now.
		await file.chmod(mode);
		await file.sync();
	} finally {
		await file.close();
	}
}

async function isStill(path: string, before: Uint8Array | null): Promise<boolean> {
	try {
		const now = await readFile(path);
		return before !== null && now.equals(before);
	} catch (fault) {
		if (codeOf(fault) === 'ENOENT') return before === null;
		throw fault;
	}
}

/** The new name is on the disk as well; some systems cannot, and need not, do that for a folder. */
async function settle(folder: string): Promise<void> {
	try {
		const handle = await open(folder, 'r');
		await handle.sync().finally(() => handle.close());
	} catch (fault) {
		if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(fault))) throw fault;
	}
}

function failed(code: string, message: string): Replaced {
	return { status: 'failed', code, message };
}

function reasonFor(code: string): string {
	switch (code) {
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return 'Nothing may be written into the folder of this file. Allow it, and try again.';
		case 'ENOSPC':
		case 'EDQUOT':
			return 'The disk is full, so nothing was written. Make room, and try again.';
		default:
			return `This file could not be written (${code}). It is as it was.`;
	}
}
