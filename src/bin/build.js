import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.js';
import { root, runNode } from './project.js';

/**
 * @typedef {object} BuildOptions
 * @property {string} [base] the path it will be served under, such as `/app`
 * @property {string} [folder] where it goes, relative to the project's folder
 * @property {string} [version] its name; by default the fingerprint of the sources
 */

/**
 * Builds the site unless the build there was made from these very sources.
 * @param {BuildOptions} [options]
 * @param {(line: string) => void} [tell] called before something slow
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function build(options = {}, tell = () => undefined) {
	const { base = '', folder = 'build' } = options;
	let version = options.version ?? fingerprint();
	const stamp = join(root, '.svelte-kit', `${folder.replace(/\W+/g, '-')}.stamp.json`);
	const stampNow = async () => {
		// A build made by hand, or taken away, is not the one the stamp speaks of.
		const page = await stat(join(root, folder, 'index.html')).catch(() => null);
		return JSON.stringify({ base, version, made: page?.mtimeMs ?? null });
	};
	if ((await readFile(stamp, 'utf8').catch(() => '')) === (await stampNow())) {
		return { ok: true, output: '' };
	}
	tell('Building …');
	// The build would stop at a mistake as well, but with much that is not for a teacher's eyes.
	const checked = await runNode(['node_modules/tsx/dist/cli.mjs', 'src/bin/check-questions.ts']);
	if (checked.code !== 0) return { ok: false, output: checked.output };
	// Elsewhere nobody would keep them with the sources.
	if (!process.env['CI']) {
		const locks = await runNode(['node_modules/tsx/dist/cli.mjs', 'src/bin/write-locks.ts']);
		if (locks.code !== 0) return { ok: false, output: locks.output };
		if (locks.output !== '') tell(locks.output.trimEnd());
		version = options.version ?? fingerprint();
	}
	const { code, output } = await runNode(['node_modules/vite/bin/vite.js', 'build'], {
		NODE_ENV: 'production',
		BASE_PATH: base,
		BUILD_FOLDER: folder,
		BUILD_VERSION: version
	});
	if (code === 0) await writeFile(stamp, await stampNow());
	return { ok: code === 0, output };
}
