import { readFile, readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lockPathOf, type IdentifiedFile, type ReadLock } from '#lib/core/identity/identify-files.ts';
import type { Known } from '#lib/core/identity/known.ts';
import { parseLock, printLock } from '#lib/core/identity/lock.ts';
import { aboutFile } from './finding.ts';
import type { Finding } from './finding.ts';
import { replaceFile } from './replace-file.ts';
import { codeOf } from './source.ts';
import type { Source } from './source.ts';

/** What is known of a question file's questions. */
export interface Locks {
	/** The lock beside the file, and those whose own file is gone: one of these may be its own under a former name. */
	readonly read: readonly ReadLock[];
	/** The bytes of the lock beside the file; `null` when there is none. */
	readonly beside: Uint8Array | null;
}

type Parsed = { readonly bytes: Uint8Array; readonly known: Known };

/** The locks for a question file, or what is wrong with its own. */
export async function readLocks({ path, name }: Source): Promise<Locks | Finding> {
	const lockPath = lockPathOf(path);
	const own = await readLock(lockPath, lockPathOf(name));
	if (own !== null && 'severity' in own) return own;
	if (own !== null) return { read: [{ path: lockPath, known: own.known }], beside: own.bytes };
	const read: ReadLock[] = [];
	for (const orphan of await orphansIn(dirname(path))) {
		const lock = await readLock(orphan, orphan);
		// A broken one is nobody's; the build names it.
		if (lock !== null && 'known' in lock) read.push({ path: orphan, known: lock.known });
	}
	return { read, beside: null };
}

async function readLock(path: string, name: string): Promise<Parsed | Finding | null> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch (fault) {
		if (codeOf(fault) === 'ENOENT') return null;
		return aboutFile(name, 'unreadable-lock', `This lock could not be read (${codeOf(fault)}).`);
	}
	const parsed = parseLock(new TextDecoder().decode(bytes));
	if (parsed.ok) return { bytes, known: parsed.known };
	return { ...aboutFile(name, 'bad-lock', parsed.message), line: parsed.line };
}

/** Locks in a folder whose question files are not there any more. */
async function orphansIn(folder: string): Promise<readonly string[]> {
	const names = await readdir(folder);
	const taken = new Set(
		names.filter((name) => !name.endsWith('.lock.json')).map((name) => lockPathOf(name))
	);
	return names
		.filter((name) => name.endsWith('.lock.json') && !taken.has(name))
		.toSorted()
		.map((name) => join(folder, name));
}

/** Writes what is known now, and removes the lock of a former name; `null` when that went well, or nothing had changed. */
export async function writeLock(
	{ name }: Source,
	{ lockPath, formerLock, known }: IdentifiedFile,
	beside: Uint8Array | null
): Promise<Finding | null> {
	const after = Buffer.from(printLock(known), 'utf8');
	if (beside === null ? known.questions.length === 0 : after.equals(beside)) return null;
	const replaced = await replaceFile(lockPath, beside, after);
	if (replaced.status === 'failed')
		return aboutFile(lockPathOf(name), replaced.code, replaced.message);
	if (formerLock !== null) await unlink(formerLock);
	return null;
}
