import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { checkFile, idWatch } from './check-file.ts';
import type { Checked } from './check-file.ts';
import type { Task } from './check-process.ts';
import type { Source } from './source.ts';

/** Fewer files are checked before other processes have begun. */
const manyFiles = 16;
const mostProcesses = 8;

/** Checks files, on all processors when there are many; what became of them comes in the order of the files. */
export async function* checkFiles(
	sources: readonly Source[],
	printed: boolean
): AsyncGenerator<Checked> {
	const watch = idWatch();
	const all = sources.length < manyFiles ? inTurn(sources, printed) : sideBySide(sources, printed);
	for await (const checked of all) yield watch(checked);
}

async function* inTurn(sources: readonly Source[], printed: boolean): AsyncGenerator<Checked> {
	for (const source of sources) yield await checkFile(source, printed);
}

/** Processes rather than threads: what runs TypeScript here does not reach into threads. */
async function* sideBySide(sources: readonly Source[], printed: boolean): AsyncGenerator<Checked> {
	const module = fileURLToPath(new URL('./check-process.ts', import.meta.url));
	const count = Math.min(availableParallelism(), mostProcesses);
	const children = Array.from({ length: count }, () => fork(module));
	const idle = [...children];
	const waiting: ((child: ChildProcess) => void)[] = [];

	const check = async (source: Source): Promise<Checked> => {
		const child = idle.pop() ?? (await new Promise<ChildProcess>((take) => waiting.push(take)));
		const checked = await ask(child, { source, printed });
		const next = waiting.shift();
		if (next === undefined) idle.push(child);
		else next(child);
		return checked;
	};

	try {
		// Few enough ahead that a slow reader of the output does not fill the memory.
		const ahead: Promise<Checked>[] = sources.slice(0, 2 * count).map(check);
		for (const source of sources.slice(2 * count)) {
			const first = ahead.shift();
			ahead.push(check(source));
			if (first !== undefined) yield await first;
		}
		for (const checked of ahead) yield await checked;
	} finally {
		for (const child of children) child.disconnect();
	}
}

async function ask(child: ChildProcess, task: Task): Promise<Checked> {
	const answered = new AbortController();
	const { signal } = answered;
	const died = once(child, 'exit', { signal }).then(() => {
		throw new Error(`Checking ${task.source.name} ended before it was done.`);
	});
	try {
		child.send(task);
		const [checked] = (await Promise.race([once(child, 'message', { signal }), died])) as [Checked];
		return checked;
	} finally {
		answered.abort();
	}
}
