import { chmod, lstat, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/bin/questions/replace-file.ts';

let folder = '';
const before = Buffer.from('before\n');
const after = Buffer.from('after\n');

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'replace-'));
	await writeFile(join(folder, 'a.md'), before);
});

afterEach(async () => {
	await rm(folder, { recursive: true });
});

describe('replaceFile', () => {
	it('puts the new bytes in the place of the old ones, and leaves nothing beside them', async () => {
		const path = join(folder, 'a.md');
		expect(await replaceFile(path, before, after)).toEqual({ status: 'written' });
		expect(await readFile(path, 'utf8')).toBe('after\n');
		expect(await readdir(folder)).toEqual(['a.md']);
	});

	it('keeps the permissions of the file', async () => {
		const path = join(folder, 'a.md');
		await chmod(path, 0o604);
		await replaceFile(path, before, after);
		expect((await stat(path)).mode & 0o777).toBe(0o604);
	});

	it('follows a link and leaves it a link', async () => {
		const link = join(folder, 'link.md');
		await symlink('a.md', link);
		await replaceFile(link, before, after);
		expect((await lstat(link)).isSymbolicLink()).toBe(true);
		expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('after\n');
	});

	it('makes a file where there is none', async () => {
		expect(await replaceFile(join(folder, 'b.lock'), null, after)).toEqual({ status: 'written' });
		expect(await readFile(join(folder, 'b.lock'), 'utf8')).toBe('after\n');
	});

	it.each([
		['changed since it was read', 'a.md', Buffer.from('other\n'), 'changed-meanwhile'],
		['should not be there', 'a.md', null, 'changed-meanwhile'],
		['is gone', 'none.md', before, 'unwritable-file']
	] as const)('leaves a file that %s', async (_, name, read, code) => {
		expect(await replaceFile(join(folder, name), read, after)).toMatchObject({ code });
		expect(await readFile(join(folder, 'a.md'))).toEqual(before);
		expect(await readdir(folder)).toEqual(['a.md']);
	});

	it('leaves a write-protected file', async () => {
		const path = join(folder, 'a.md');
		await chmod(path, 0o444);
		expect(await replaceFile(path, before, after)).toMatchObject({ code: 'read-only-file' });
		expect(await readFile(path)).toEqual(before);
	});
});
