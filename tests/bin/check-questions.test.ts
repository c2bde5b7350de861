import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'questions-'));
	await mkdir(join(folder, 'folder'));
	const files: Readonly<Record<string, string | Uint8Array>> = {
		'good.md': 'Title: Good\n\nQ: What is 1 + 1?\n= 2\n',
		'again.md': 'Title: Good\nId: good\n\nQ: What is 1 + 2?\n= 3\n',
		'bad.md': 'Title: Bad\n\nQ: Which?\n[ ] This\n[ ] That\n\nQ: What is 1 + 1?\n= 2\n',
		'with space.md': 'Title: Space\n\nQ: What is 1 + 1?\n= 2\n',
		'empty.md': '',
		'picture.md': Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])
	};
	for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});

afterAll(async () => {
	await rm(folder, { recursive: true });
});

interface Ended {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** Runs the command as npm does: in the project, told where it was called. */
function run(...given: readonly string[]): Promise<Ended> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[tsx, 'src/bin/check-questions.ts', ...given],
			{ cwd: project, env: { ...process.env, INIT_CWD: folder } },
			(_, out, err) => {
				resolve({ code: child.exitCode ?? -1, out, err });
			}
		);
	});
}

describe('npm run questions', { timeout: 60_000 }, () => {
	it('says what it understood and ends with 0', async () => {
		const { code, out, err } = await run('good.md', 'with space.md');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(/^good\.md: 1 question\b/mu);
		expect(out).toMatch(/^with space\.md: 1 question\b/mu);
		expect(out).toMatch(/No errors.* in 2 files\.\n$/u);
	});

	it('names place and remedy of a mistake and ends with 1', async () => {
		const { code, out } = await run('bad.md');
		expect(code).toBe(1);
		expect(out).toMatch(/^bad\.md:3:1: None of the 2 answers is marked as correct\. Put an x/mu);
		expect(out).toMatch(/^bad\.md: 1 question\b.*1 was held back/mu);
		expect(out).toMatch(/^1 error\b.* in 1 file\.\n$/mu);
	});

	it.each([
		['a file that is not there', 'none.md', 2, 'There is no such file.'],
		['a folder', 'folder', 2, 'This is a folder. Name the files in it.'],
		['a file that is no text', 'picture.md', 1, 'This is not a text file.'],
		['an empty file', 'empty.md', 1, 'The file is empty.']
	])('tells %s', async (_, name, expected, words) => {
		const { code, out } = await run(name, 'good.md');
		expect(out).toContain(`${name}:1:1: ${words}`);
		expect(out).toMatch(/^good\.md: 1 question\b/mu);
		expect(code).toBe(expected);
	});

	it('refuses two sets with one id', async () => {
		const { code, out } = await run('good.md', 'again.md');
		expect(out).toContain('again.md:1:1: The set\'s id "good" is taken by good.md.');
		expect(code).toBe(1);
	});

	it('checks many files side by side, and tells of them in their order', async () => {
		const names = Array.from({ length: 40 }, (_, number) => `many/${number}.md`);
		await mkdir(join(folder, 'many'));
		for (const [number, name] of names.entries())
			await writeFile(
				join(folder, name),
				`Title: Set ${number % 39}\nId: s${number % 39}\n\nQ: 1 + 1?\n= 2\n`
			);
		const { code, out } = await run(...names, 'none.md');
		const lines = out.trimEnd().split('\n');
		expect(lines.slice(0, 2).map((line) => line.split(': ')[0])).toEqual([
			'many/39.md:1:1',
			'none.md:1:1'
		]);
		expect(lines.slice(2, -1).map((line) => line.split(': ')[0])).toEqual(names);
		expect(code).toBe(2);
	});

	it('prints one JSON document and nothing else', async () => {
		const { code, out, err } = await run('--json', 'bad.md', 'none.md');
		expect({ code, err }).toEqual({ code: 2, err: '' });
		expect(JSON.parse(out)).toMatchObject({
			sets: [
				{ id: 'bad', file: 'bad.md', title: 'Bad', questions: [{ kind: 'numeric', line: 7 }] }
			],
			diagnostics: [
				{ code: 'no-key', severity: 'error', file: 'bad.md', line: 3, column: 1 },
				{ code: 'no-such-file', severity: 'error', file: 'none.md', line: 1, column: 1 }
			]
		});
	});

	it('checks the sets of the project when no file is named', async () => {
		const { code, out } = await run();
		expect(out).toMatch(/^.*remembering-what-you-read\.md: \d+ questions/mu);
		expect(out).not.toMatch(/README/u);
		expect(code).toBe(0);
	});

	it('prints findings for GitHub', async () => {
		const { code, out } = await run('--format', 'github', 'bad.md');
		expect(code).toBe(1);
		expect(out).toMatch(/^::error file=bad\.md,line=3,col=1,title=no-key::None of the 2 answers/mu);
	});

	it('mends files once, and then leaves them', async () => {
		const path = join(folder, 'untidy.md');
		await writeFile(path, 'title: T\r\n\r\nq) 1 + 1?\r\n=2\r\n');
		const first = await run('--fix', 'untidy.md');
		expect(first).toMatchObject({ code: 0, err: '' });
		expect(first.out).toMatch(/^untidy\.md: 1 id, 2 keywords, 1 line spaced, 4 line ends\.$/mu);
		const text = await readFile(path, 'utf8');
		expect(text).toMatch(/^Title: T\n\nQ: 1 \+ 1\? \^q\w{5}\n= 2\n$/u);
		const { mtimeMs } = await stat(path);
		const second = await run('--fix', 'untidy.md');
		expect(second.out).toMatch(/^untidy\.md: nothing to write\.$/mu);
		expect((await stat(path)).mtimeMs).toBe(mtimeMs);
		expect(await readdir(folder)).not.toContain('untidy.lock.json');
	});

	it('writes nothing into a file with an unfinished merge, and ends with 2', async () => {
		const text = 'q) 1 + 1?\n<<<<<<< HEAD\n=2\n=======\n=3\n>>>>>>> other\n';
		await writeFile(join(folder, 'merge.md'), text);
		const { code, out } = await run('--fix', 'merge.md', 'good.md');
		expect(code).toBe(2);
		expect(out).toMatch(
			/^merge\.md:2:1: A merge left both versions here, so nothing was written\./mu
		);
		expect(out).toMatch(/^good\.md: 1 id\.$/mu);
		expect(await readFile(join(folder, 'merge.md'), 'utf8')).toBe(text);
	});

	it('watches until it is interrupted, and ends with 0', async () => {
		// In one process: what starts it otherwise ends it for good when an answer to the signal takes long.
		const given = ['--import', import.meta.resolve('tsx'), 'src/bin/check-questions.ts'];
		const child = spawn(process.execPath, [...given, '--watch', 'watched.md'], {
			cwd: project,
			env: { ...process.env, INIT_CWD: folder }
		});
		const ended = once(child, 'exit');
		let out = '';
		const saying = async (words: RegExp): Promise<void> => {
			while (!words.test(out)) out += String((await once(child.stdout, 'data'))[0]);
			out = '';
		};
		await saying(/There is no such file/u);
		await writeFile(join(folder, 'watched.md'), 'Title: T\n\nQ: 1 + 1?\n= 2\n');
		await saying(/No errors in 1 file\. Ctrl\+C ends\.\n$/u);
		child.kill('SIGINT');
		expect(await ended).toEqual([0, null]);
	});

	it('explains itself', async () => {
		const [help, misuse] = await Promise.all([run('--help'), run('--fast')]);
		expect(help).toMatchObject({ code: 0, err: '' });
		expect(help.out).toContain('npm run questions -- FILE');
		expect(misuse).toMatchObject({ code: 2, out: '' });
		expect(misuse.err).toContain('"--fast" is no option');
	});
});
