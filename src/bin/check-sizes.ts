import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { budgets } from './sizes/budgets.ts';
import { pageWeights } from './sizes/pages.ts';
import { filesKept, precachedBy } from './sizes/precache.ts';
import { build, weigh } from './sizes/weigh.ts';

/** Weighs the build against its budgets: prints a table, and ends with 1 when something is too heavy. */

const faults: string[] = [];

function cell(bytes: number, budget: number, what: string): string {
	if (bytes > budget) faults.push(`${what}: ${kilobytes(bytes)} of at most ${kilobytes(budget)}`);
	return kilobytes(bytes).padStart(10) + (bytes > budget ? '!' : ' ');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

console.log(
	`${'page'.padEnd(44)}${'script'.padStart(10)} ${'style'.padStart(10)} ${'fonts'.padStart(10)}`
);
const { pages, authoring, drafting, workers } = await pageWeights();
for (const { address, scripts, scriptBudget, styles, fonts } of pages) {
	console.log(
		address.padEnd(44) +
			cell(scripts, scriptBudget, `script of ${address}`) +
			cell(styles, budgets.css, `style of ${address}`) +
			cell(fonts, budgets.fonts, `preloaded fonts of ${address}`)
	);
}

console.log(
	'writing, with editor and reader'.padEnd(44) +
		cell(authoring, budgets.authoring, 'what only the writing page fetches')
);
console.log(
	'drafting, when it is asked for'.padEnd(44) +
		cell(drafting, budgets.drafting, 'what “Draft questions” fetches')
);
for (const { name, script } of workers) {
	console.log(`worker: ${name}`.padEnd(44) + cell(script, budgets.worker, `worker ${name}`));
}

const { app, sets } = filesKept(
	await precachedBy(await readFile(join(build, 'service-worker.js'), 'utf8'))
);
console.log(
	`the app, kept for offline use (${app.length} files)`.padEnd(44) +
		cell(await weigh(app), budgets.offlineApp, 'the app, kept for offline use')
);
console.log(
	`the sets, likewise (${sets.length} files)`.padEnd(44) + kilobytes(await weigh(sets)).padStart(10)
);

if (faults.length > 0) {
	console.error(`\nToo heavy:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
	process.exitCode = 1;
}
