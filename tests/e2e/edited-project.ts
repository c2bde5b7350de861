import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = 'questions/remembering-what-you-read.md';

/** All that a build is made of. */
const sources = [
	'questions',
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** The questions that the edits below are about, by their ids before. */
export const edited = {
	set: 'remembering-what-you-read',
	reworded: 'q24pux',
	newKey: 'q3y3mk',
	newVersion: 'q46lo4',
	newId: { from: 'q4vy6b', to: 'anaben' }
} as const;

/** What a teacher adds in that week: ten sets of different languages. */
export const addedSets = 'tests/fixtures/ten-sets';

/** What a teacher does to the file a week later, line by line. */
const edits: readonly (readonly [string, string])[] = [
	[
		'By Ebbinghaus’s figures, how does forgetting run as time passes? ^q24pux',
		'How does forgetting run as time passes, going by Ebbinghaus’s figures? ^q24pux'
	],
	['= savings\n= saving\n', '= savings\n= saving\n= saved effort\n'],
	[
		'Evidence: "followed one person and used material without meaning"\n',
		'Evidence: "followed one person and used material without meaning"\nVersion: 2\n'
	],
	['^q4vy6b', '^anaben']
];

/**
 * Makes a copy of the project in which the questions were put in order, with their lock, and then edited, and to which
 * sets were added.
 *
 * @param folder relative to the project's
 * @returns what builds the copy
 */
export async function editedProject(
	folder: string
): Promise<typeof import('../../src/bin/build.js').build> {
	const copy = join(root, folder);
	await mkdir(copy, { recursive: true });
	for (const source of sources) {
		await rm(join(copy, source), { recursive: true, force: true });
		await cp(join(root, source), join(copy, source), { recursive: true });
	}
	await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction').catch(
		(fault: NodeJS.ErrnoException) => {
			if (fault.code !== 'EEXIST') throw fault;
		}
	);
	const there = (path: string) => pathToFileURL(join(copy, path)).href;
	const { runNode } = (await import(
		there('src/bin/project.js')
	)) as typeof import('../../src/bin/project.js');
	// Where npm was called is no part of it: paths are the copy's.
	const tidied = await runNode(
		['node_modules/tsx/dist/cli.mjs', 'src/bin/check-questions.ts', '--fix'],
		{ INIT_CWD: copy }
	);
	if (tidied.code !== 0) throw new Error(tidied.output);
	let text = await readFile(join(copy, file), 'utf8');
	for (const [before, after] of edits) {
		if (!text.includes(before)) throw new Error(`${file} does not say “${before}” any more.`);
		text = text.replace(before, after);
	}
	await writeFile(join(copy, file), text);
	await cp(join(root, addedSets), join(copy, 'questions'), { recursive: true });
	const { build } = (await import(
		there('src/bin/build.js')
	)) as typeof import('../../src/bin/build.js');
	return build;
}
