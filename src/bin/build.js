import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root, runNode } from './project.js';

const sources = [
	'src',
	'static',
	'questions',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json'
];
const generated = join('src', 'fonts');
const stamp = join(root, '.svelte-kit', 'built-from.json');

/**
 * @param {string} path
 * @returns {Promise<string[]>} one line a file: path, size and time of change
 */
async function linesOf(path) {
	const name = relative(root, path);
	if (name === generated) return [];
	const info = await stat(path);
	if (!info.isDirectory()) return [`${name} ${info.size} ${info.mtimeMs}`];
	const inside = await readdir(path);
	return (await Promise.all(inside.sort().map((entry) => linesOf(join(path, entry))))).flat();
}

/** What the build in `build/` would be made from, and when the one there was made. */
async function fingerprint() {
	const lines = await Promise.all(sources.map((name) => linesOf(join(root, name))));
	const made = await stat(join(root, 'build', 'index.html')).catch(() => null);
	return JSON.stringify({
		base: process.env['BASE_PATH'] ?? '',
		sources: createHash('sha256').update(lines.flat().join('\n')).digest('hex'),
		made: made?.mtimeMs ?? null
	});
}

/**
 * Builds the site into `build/` unless the build there was made from these very sources.
 * @param {(line: string) => void} [tell] called before something slow
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function build(tell = () => undefined) {
	const before = await readFile(stamp, 'utf8').catch(() => '');
	if (before === (await fingerprint())) return { ok: true, output: '' };
	tell('Building …');
	const { code, output } = await runNode(['node_modules/vite/bin/vite.js', 'build'], {
		NODE_ENV: 'production'
	});
	if (code === 0) await writeFile(stamp, await fingerprint());
	return { ok: code === 0, output };
}
