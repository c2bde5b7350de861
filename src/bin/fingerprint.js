import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
	'questions',
	'src',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const generated = join('src', 'fonts');

/**
 * @param {string} path relative to the project's folder
 * @returns {string[]}
 */
function filesIn(path) {
	if (path === generated) return [];
	if (!statSync(join(root, path)).isDirectory()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}

/**
 * What a build is made from, in 16 characters: equal sources, equal text. It names the version of a build, so that a
 * learner is offered a new one only when something has changed.
 */
export function fingerprint() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesIn)) {
		hash.update(`${file.replaceAll('\\', '/')}\0`).update(readFileSync(join(root, file)));
	}
	return hash.digest('hex').slice(0, 16);
}
