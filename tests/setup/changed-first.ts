import { execFileSync } from 'node:child_process';
import { basename, dirname, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs the tests of what was changed since the last commit before all others. */
export class ChangedFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const changed = changedFiles();
		const { root } = this.ctx.config;
		return (await super.sort(files)).toSorted(
			(one, other) =>
				closeness(relative(root, other.moduleId), changed) -
				closeness(relative(root, one.moduleId), changed)
		);
	}
}

/** Paths from the project's folder; none where there is no Git. */
function changedFiles(): readonly string[] {
	try {
		const status = ['status', '--porcelain', '--untracked-files=all', '--no-renames'];
		const lines = execFileSync('git', status, { encoding: 'utf8', stdio: 'pipe' }).split('\n');
		return lines.filter((line) => line !== '').map((line) => line.slice(3));
	} catch {
		return [];
	}
}

/** How close a test is to what was changed: 2 itself or the file it is named after, 1 its folder, 0 neither. */
export function closeness(test: string, changed: readonly string[]): number {
	const mine = placeOf(test);
	const all = changed.map((file) => ({ file, ...placeOf(file) }));
	if (
		all.some(({ file, folder, name }) => {
			return file === test || (folder === mine.folder && name === mine.name);
		})
	)
		return 2;
	return all.some(({ folder }) => folder === mine.folder) ? 1 : 0;
}

/** The folder and the name of a file or of its test: `tests/core/x.test.ts` is the test of `src/lib/core/x.ts`. */
function placeOf(path: string): { readonly folder: string; readonly name: string } {
	const folder = dirname(path.replaceAll('\\', '/')).replace(/^(?:src\/lib|src|tests)(?:\/|$)/, '');
	return { folder, name: basename(path).split('.')[0] ?? '' };
}
