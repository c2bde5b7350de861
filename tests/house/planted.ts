import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

// What Vitest tells its children would switch off some of what is tested here.
const { TEST: _test, VITEST: _vitest, NODE_ENV: _mode, ...surroundings } = process.env;

/** A small project elsewhere on the disk, under this project's own rules. */
export interface Plot {
	readonly folder: string;
	/** Runs a module of this project's packages in it. */
	run(module: string, ...args: readonly string[]): Promise<{ code: number; output: string }>;
	remove(): Promise<void>;
}

/**
 * Lays out a project with the named files of this one, and plants the given ones. It has this project's packages, unless
 * packages are among what is planted.
 * @param own paths copied from this project
 * @param files path and content
 */
export async function plant(
	own: readonly string[],
	files: Readonly<Record<string, string>>
): Promise<Plot> {
	const folder = await mkdtemp(join(tmpdir(), 'marginalia-house-'));
	for (const path of own) await cp(join(root, path), join(folder, path), { recursive: true });
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	if (!existsSync(join(folder, 'node_modules'))) {
		await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	}
	return {
		folder,
		run: (module, ...args) =>
			new Promise((resolve) => {
				const program = join(root, 'node_modules', module);
				const options = { cwd: folder, maxBuffer: 1e8, env: { ...surroundings, NO_COLOR: '1' } };
				execFile(process.execPath, [program, ...args], options, (fault, out, err) => {
					const code = fault === null ? 0 : typeof fault.code === 'number' ? fault.code : 1;
					resolve({ code, output: out + err });
				});
			}),
		remove: () => rm(folder, { recursive: true, force: true })
	};
}
