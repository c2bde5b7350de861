import process from 'node:process';
import { checkFile } from './check-file.ts';
import type { Source } from './source.ts';

/* Runs beside the command: checks each file it is sent, and sends back what became of it. */

/** What `check-files.ts` sends. */
export interface Task {
	readonly source: Source;
	readonly printed: boolean;
}

process.on('message', ({ source, printed }: Task) => {
	void checkFile(source, printed).then((checked) => process.send?.(checked));
});
