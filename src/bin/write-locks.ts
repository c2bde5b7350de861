/* Before a build on a teacher's machine: keeps beside each question file what is known of its questions.
 * The project's folder may be given; it is this one otherwise. */
import { argv, cwd, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { readSet } from '#lib/core/format/read-set.ts';
import { identifyFiles, lockPathOf } from '#lib/core/identity/identify-files.ts';
import { printLock } from '#lib/core/identity/lock.ts';
import { findingLine } from './questions/report.ts';
import { readLocks, writeLock } from './questions/lock-file.ts';
import { doubts } from './questions/plan-fix.ts';
import { contentsOf, projectFiles } from './questions/source.ts';
import type { Source } from './questions/source.ts';

const root = argv[2] ?? fileURLToPath(new URL('../../', import.meta.url));

/**
 * Lines that tell what was written, and what a person should look at; none when nothing had changed. Where a question is held
 * back nothing is written: it is not gone.
 */
async function keepLock(source: Source): Promise<readonly string[]> {
	const contents = await contentsOf(source);
	if (contents.status !== 'read') return [];
	const { set, written, headerId, diagnostics } = readSet(source.path, contents.bytes);
	if (set === null || diagnostics.some(({ severity }) => severity === 'error')) return [];
	const locks = await readLocks(source);
	if ('severity' in locks) return [findingLine(locks)];
	const [file] = identifyFiles([{ path: source.path, set, written, headerId }], locks.read);
	if (file === undefined || isText(locks.beside, printLock(file.known))) return [];
	const fault = await writeLock(source, file, locks.beside);
	if (fault !== null) return [findingLine(fault)];
	const about = doubts(source.name, file).map(findingLine);
	return [`${lockPathOf(source.name)}: written; keep it with the questions.`, ...about];
}

function isText(bytes: Uint8Array | null, text: string): boolean {
	return bytes !== null && Buffer.from(text, 'utf8').equals(bytes);
}

for (const source of await projectFiles(root, argv[2] ?? cwd())) {
	for (const line of await keepLock(source)) stdout.write(`${line}\n`);
}
