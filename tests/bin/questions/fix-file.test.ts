import { chmod, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixFile } from '../../../src/bin/questions/fix-file.ts';

let folder = '';
const source = (name: string): { path: string; name: string } => ({
	path: join(folder, name),
	name
});
const text = 'Title: T\n\nq) Which gas do plants take in by day?\n= carbon dioxide\n';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fix-file-'));
	await writeFile(join(folder, 'a.md'), text);
});

afterEach(async () => {
	await rm(folder, { recursive: true });
});

describe('fixFile', () => {
	it('writes the lock beside a file of the project, once', async () => {
		expect((await fixFile(source('a.md'), true)).mended).toEqual(['1 id', '1 keyword']);
		expect(await readdir(folder)).toEqual(['a.lock.json', 'a.md']);
		const lock = await readFile(join(folder, 'a.lock.json'), 'utf8');
		expect(lock).toContain('Which gas do plants take in by day?');
		expect((await fixFile(source('a.md'), true)).mended).toEqual([]);
		expect(await readFile(join(folder, 'a.lock.json'), 'utf8')).toBe(lock);
	});

	it('begins no lock elsewhere, and keeps the one that is there', async () => {
		await fixFile(source('a.md'), false);
		expect(await readdir(folder)).toEqual(['a.md']);
		await fixFile(source('a.md'), true);
		await writeFile(join(folder, 'a.md'), text.replace('by day', 'all day'));
		await fixFile(source('a.md'), false);
		expect(await readFile(join(folder, 'a.lock.json'), 'utf8')).toContain('all day');
	});

	it('moves the lock with a renamed file, and keeps its ids', async () => {
		await fixFile(source('a.md'), true);
		const id = /\^(\w+)/u.exec(await readFile(join(folder, 'a.md'), 'utf8'))?.[0] ?? 'none';
		await rename(join(folder, 'a.md'), join(folder, 'b.md'));
		await writeFile(join(folder, 'b.md'), text);
		await fixFile(source('b.md'), true);
		expect(await readdir(folder)).toEqual(['b.lock.json', 'b.md']);
		expect(await readFile(join(folder, 'b.md'), 'utf8')).toContain(`by day? ${id}\n`);
	});

	it.each([
		['whose lock is broken', 'bad-lock', () => writeFile(join(folder, 'a.lock.json'), '{')],
		['that is write-protected', 'read-only-file', () => chmod(join(folder, 'a.md'), 0o444)]
	])('leaves a file %s', async (_, code, arrange) => {
		await arrange();
		const { checked, mended } = await fixFile(source('a.md'), true);
		expect(mended).toEqual([]);
		expect(checked).toMatchObject({ unusable: true, findings: [{ code }] });
		expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(text);
	});
});
