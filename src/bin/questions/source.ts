import { readFile, readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { maximumBytes } from '#lib/core/format/limits.ts';

/** A file to check: where it is, and what to call it in messages. */
export interface Source {
	readonly path: string;
	readonly name: string;
}

/** A file's bytes, or why there are none; `unusable` means that the command was given something that is no file. */
export type Contents =
	| { readonly status: 'read'; readonly bytes: Uint8Array }
	| { readonly status: 'too-large'; readonly size: number }
	| { readonly status: 'unusable'; readonly code: string; readonly message: string };

/** The question files of a project: `questions/*.md` without the README, by name. none when there is no such folder. */
export async function projectFiles(root: string, from: string): Promise<readonly Source[]> {
	const folder = join(root, 'questions');
	let names: readonly string[];
	try {
		names = await readdir(folder);
	} catch (fault) {
		if (codeOf(fault) === 'ENOENT') return [];
		throw fault;
	}
	return names
		.filter((name) => /^[^.].*\.md$/iu.test(name) && name.toLowerCase() !== 'readme.md')
		.toSorted()
		.map((name) => ({ path: join(folder, name), name: nearName(join(folder, name), from) }));
}

/** The files named, each once, looked for from the folder in which the command was given. */
export function namedFiles(names: readonly string[], from: string): readonly Source[] {
	const sources = new Map<string, Source>();
	for (const name of names) {
		const path = resolve(from, name);
		if (!sources.has(path)) sources.set(path, { path, name });
	}
	return [...sources.values()];
}

/** The path from here, unless that would lead up and away. */
export function nearName(path: string, from: string): string {
	const near = relative(from, path);
	return near.startsWith(`..${sep}`) || isAbsolute(near) ? path : near;
}

export async function contentsOf({ path }: Source): Promise<Contents> {
	try {
		const found = await stat(path);
		if (found.isDirectory()) {
			return {
				status: 'unusable',
				code: 'folder',
				message: 'This is a folder. Name the files in it.'
			};
		}
		if (!found.isFile()) {
			return { status: 'unusable', code: 'not-a-file', message: 'This is no ordinary file.' };
		}
		if (found.size > maximumBytes) return { status: 'too-large', size: found.size };
		return { status: 'read', bytes: await readFile(path) };
	} catch (fault) {
		return { status: 'unusable', ...reasonFor(codeOf(fault)) };
	}
}

export function codeOf(fault: unknown): string {
	return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
}

function reasonFor(code: string): { readonly code: string; readonly message: string } {
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return { code: 'no-such-file', message: 'There is no such file. Check its name and folder.' };
		case 'EACCES':
		case 'EPERM':
			return {
				code: 'unreadable-file',
				message: 'This file may not be read. Allow reading it, and try again.'
			};
		default:
			return { code: 'unreadable-file', message: `This file could not be read (${code}).` };
	}
}
