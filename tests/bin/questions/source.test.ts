import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentsOf, namedFiles, projectFiles } from '../../../src/bin/questions/source.ts';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'questions-'));
});

afterEach(async () => {
	await rm(folder, { recursive: true });
});

describe('projectFiles', () => {
	it('lists the sets by name, without README, hidden and other files', async () => {
		await mkdir(join(folder, 'questions'));
		for (const name of ['b.md', 'A.MD', 'README.md', '.c.md', 'leaf.png'])
			await writeFile(join(folder, 'questions', name), '');
		const files = await projectFiles(folder, folder);
		expect(files.map(({ name }) => name)).toEqual([join('questions', 'A.MD'), join('questions', 'b.md')]);
	});

	it('names files by their whole path when called from elsewhere', async () => {
		await mkdir(join(folder, 'questions'));
		await writeFile(join(folder, 'questions', 'b.md'), '');
		const files = await projectFiles(folder, join(folder, 'some', 'where'));
		expect(files.map(({ name }) => name)).toEqual([join(folder, 'questions', 'b.md')]);
	});

	it('lists nothing without the folder', async () => {
		expect(await projectFiles(folder, folder)).toEqual([]);
	});
});

describe('namedFiles', () => {
	it('looks from the folder of the call, and takes each file once', () => {
		expect(namedFiles(['a.md', './a.md', join(folder, 'a.md'), 'b.md'], folder)).toEqual([
			{ path: join(folder, 'a.md'), name: 'a.md' },
			{ path: join(folder, 'b.md'), name: 'b.md' }
		]);
	});
});

describe('contentsOf', () => {
	const of = (name: string) => contentsOf({ path: join(folder, name), name });

	it('reads a file', async () => {
		await writeFile(join(folder, 'a.md'), 'Q: ä?');
		const contents = await of('a.md');
		expect(contents).toEqual({ status: 'read', bytes: Buffer.from('Q: ä?') });
	});

	it('does not read a file that is too large', async () => {
		await writeFile(join(folder, 'a.md'), Buffer.alloc(2_000_000));
		expect(await of('a.md')).toEqual({ status: 'too-large', size: 2_000_000 });
	});

	it('tells a folder, a missing file and a file below a file', async () => {
		await writeFile(join(folder, 'a.md'), '');
		expect(await of('.')).toMatchObject({ code: 'folder', message: 'This is a folder. Name the files in it.' });
		expect(await of('b.md')).toMatchObject({ code: 'no-such-file' });
		expect(await of('a.md/b.md')).toMatchObject({ code: 'no-such-file' });
	});
});
