import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFiles } from '../../../src/bin/questions/source.ts';
import { watchFiles } from '../../../src/bin/questions/watch-files.ts';
import type { Saved } from '../../../src/bin/questions/watch-files.ts';

let root = '';
let end = new AbortController();
let running: Promise<void> = Promise.resolve();
let told: Saved[] = [];
let heard: () => void = () => undefined;

const good = 'Title: T\n\nQ: What is 1 + 1?\n= 2\n';
const bad = 'Title: T\n\nQ: What is 1 + 1?\n[ ] 2\n[ ] 3\n';
const file = (name: string): string => join(root, 'questions', name);

/** The first look that told of the file, in whichever way. */
async function tellingOf(name: string, how: (saved: Saved) => boolean): Promise<Saved> {
	for (;;) {
		const at = told.findIndex(how);
		const found = told[at];
		if (found !== undefined) {
			told = told.slice(at + 1);
			return found;
		}
		await new Promise<void>((resolve) => (heard = resolve));
		expect(name).not.toBe('');
	}
}

const changed = (name: string): Promise<Saved> =>
	tellingOf(name, (saved) => saved.changed.some((one) => one.file.endsWith(name)));

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'watch-'));
	await mkdir(join(root, 'questions'));
	await writeFile(file('a.md'), good);
	end = new AbortController();
	told = [];
	running = watchFiles(
		() => projectFiles(root, root),
		[join(root, 'questions')],
		(saved) => {
			if (saved.changed.length + saved.gone.length > 0) told.push(saved);
			heard();
			return Promise.resolve();
		},
		end.signal
	);
});

afterEach(async () => {
	end.abort();
	await running;
	await rm(root, { recursive: true });
});

describe('watchFiles', { timeout: 20_000 }, () => {
	it('tells of all files at first, then of those that change', async () => {
		const first = await changed('a.md');
		expect(first.all).toHaveLength(1);
		await writeFile(file('b.md'), bad);
		const second = await changed('b.md');
		expect(second.changed.map((one) => one.findings.map(({ code }) => code))).toContainEqual(['no-key']);
		expect(second.all).toHaveLength(2);
	});

	it('hears a save that puts a new file in the place of the old one', async () => {
		await changed('a.md');
		await writeFile(file('.a.tmp'), bad);
		await rename(file('.a.tmp'), file('a.md'));
		expect((await changed('a.md')).all).toHaveLength(1);
		await writeFile(file('.a.tmp'), good);
		await rename(file('.a.tmp'), file('a.md'));
		expect((await changed('a.md')).changed[0]?.findings).toEqual([]);
	});

	it('tells of files that are gone, and of a folder that was away', async () => {
		await changed('a.md');
		await rename(join(root, 'questions'), join(root, 'away'));
		const gone = await tellingOf('a.md', (saved) => saved.gone.length > 0);
		expect(gone).toMatchObject({ gone: [join('questions', 'a.md')], all: [] });
		await rename(join(root, 'away'), join(root, 'questions'));
		expect((await changed('a.md')).all).toHaveLength(1);
		await writeFile(file('a.md'), bad);
		expect((await changed('a.md')).changed[0]?.findings).toHaveLength(1);
	});

	it('tells of two files that come to have one id', async () => {
		await changed('a.md');
		await writeFile(file('0.md'), 'Title: T\nId: a\n\nQ: What is 1 + 2?\n= 3\n');
		const saved = await changed('a.md');
		expect(saved.changed.flatMap((one) => one.findings.map(({ code }) => code))).toEqual(['same-set-id']);
	});
});
