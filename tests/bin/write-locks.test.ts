import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseLock } from '#lib/core/identity/lock.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const tides =
	'Title: Tides\n\nQ: What raises most of the tide?\n= the Moon\n\nQ: What is it called when the sea withdraws?\n= ebb\n';

let folder = '';
const at = (name: string): string => join(folder, 'questions', name);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'locks-'));
	await mkdir(join(folder, 'questions'));
});

afterAll(async () => {
	await rm(folder, { recursive: true });
});

async function run(): Promise<string> {
	const script = join(project, 'src/bin/write-locks.ts');
	return (await promisify(execFile)(process.execPath, [tsx, script, folder], { cwd: project }))
		.stdout;
}

async function known(name: string) {
	const parsed = parseLock(await readFile(at(name), 'utf8'));
	return parsed.ok ? parsed.known : parsed.message;
}

describe('write-locks', () => {
	it('writes a lock when something has changed, and follows a file to another name', async () => {
		await writeFile(at('tides.md'), tides);
		expect(await run()).toBe('questions/tides.lock.json: written; keep it with the questions.\n');
		const before = await known('tides.lock.json');
		expect(await run()).toBe('');

		await rename(at('tides.md'), at('sea.md'));
		await writeFile(at('sea.md'), tides.replace('raises most of the', 'raises the most of a'));
		expect(await run()).toContain('questions/sea.lock.json: written');
		expect((await readdir(join(folder, 'questions'))).toSorted()).toEqual([
			'sea.lock.json',
			'sea.md'
		]);
		const after = await known('sea.lock.json');
		if (typeof before === 'string' || typeof after === 'string') throw new Error('No lock.');
		expect(after.set).toBe('tides');
		expect(after.questions.map(({ id }) => id)).toEqual(before.questions.map(({ id }) => id));
	}, 60_000);

	it('takes no question for removed that a mistake holds back', async () => {
		const lock = await readFile(at('sea.lock.json'), 'utf8');
		await writeFile(at('sea.md'), tides.replace('= ebb', ''));
		expect(await run()).toBe('');
		expect(await readFile(at('sea.lock.json'), 'utf8')).toBe(lock);
	}, 60_000);

	it('asks about a question that may be an old one', async () => {
		await writeFile(
			at('sea.md'),
			tides.replace(
				'called when the sea withdraws?\n= ebb',
				'said to be when the tide is low?\n= ebb'
			)
		);
		expect(await run()).toMatch(/questions\/sea\.md:6:1: This question counts as new\./u);
	}, 60_000);
});
