import { cpus, loadavg } from 'node:os';
import { fitting } from './fitting.ts';
import { inspecting } from './inspecting.ts';
import { log } from './log.ts';
import { marking } from './marking.ts';
import { pageLoads } from './pages.ts';
import { planner } from './planner.ts';
import { reader } from './reader.ts';
import { record } from './record.ts';
import { sizes } from './sizes.ts';
import { store } from './store.ts';
import { today } from './today.ts';
import { writing } from './writing.ts';

/** `npm run bench`, or `npm run bench -- reader pages` for some groups. Prints times and never fails for them. */

const groups: Readonly<Record<string, () => void | Promise<void>>> = {
	reader,
	inspecting,
	marking,
	log,
	fitting,
	planner,
	sizes,
	pages: pageLoads,
	writing,
	today,
	store,
	record
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => groups[name] === undefined);
if (unknown.length > 0) {
	console.error(
		`There is no group “${unknown.join('”, “')}”. The groups are: ${Object.keys(groups).join(', ')}.`
	);
	process.exitCode = 2;
} else {
	const [processor] = cpus();
	console.log(
		`Node ${process.versions.node} on ${cpus().length} × ${processor?.model.trim() ?? '?'}`
	);
	for (const [name, group] of Object.entries(groups)) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		console.log(`\n[load ${loadavg()[0]?.toFixed(1)}]`);
		await group();
	}
}
