import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './project.js';
import { firstLoad, nodesOf, type ManifestEntry } from './sizes/first-load.ts';
import { precachedBy } from './sizes/precache.ts';

/** Weighs the build against its budgets: prints a table, and ends with 1 when something is too heavy. */

// Bytes, as sent compressed.
const budgets = {
	/** The library and an article: what a first visit loads. */
	reading: 45_000,
	/** A quiz, study, settings: they come with the learner's data. */
	learning: 85_000,
	css: 10_000,
	fonts: 115_000,
	precache: 1_500_000,
	precachedFiles: 150
};

const build = join(root, 'build');
const kit = join(root, '.svelte-kit');
const faults: string[] = [];

const weights = new Map<string, number>();
async function weigh(file: string): Promise<number> {
	let weight = weights.get(file);
	if (weight === undefined) {
		const content = await readFile(join(build, file));
		// Fonts and pictures are compressed in themselves.
		weight = /\.(woff2|png|jpe?g|webp)$/.test(file) ? content.length : gzipSync(content).length;
		weights.set(file, weight);
	}
	return weight;
}

async function sum(files: readonly string[]): Promise<number> {
	const all = await Promise.all(files.map(weigh));
	return all.reduce((total, weight) => total + weight, 0);
}

function cell(bytes: number, budget: number, what: string): string {
	if (bytes > budget) faults.push(`${what}: ${kilobytes(bytes)} of at most ${kilobytes(budget)}`);
	return kilobytes(bytes).padStart(10) + (bytes > budget ? '!' : ' ');
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const manifest = JSON.parse(
	await readFile(join(kit, 'output/client/.vite/manifest.json'), 'utf8')
) as Record<string, ManifestEntry>;
const app = await readFile(join(kit, 'generated/client-optimized/app.js'), 'utf8');
const nodeFiles = new Map(
	Object.entries(manifest).flatMap(([key, { file }]) => {
		const number = /client-optimized\/nodes\/(\d+)\.js$/.exec(key)?.[1];
		return number === undefined ? [] : [[Number(number), file] as const];
	})
);

const pages = (await readdir(build, { recursive: true }))
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => name.endsWith('.html'))
	.sort();

console.log(
	`${'page'.padEnd(44)}${'script'.padStart(10)} ${'style'.padStart(10)} ${'fonts'.padStart(10)}`
);
for (const page of pages) {
	const path = page.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '');
	const nodes = nodesOf(app, path).flatMap((number) => nodeFiles.get(number) ?? []);
	const load = firstLoad(await readFile(join(build, page), 'utf8'), manifest, nodes);
	const [scripts, styles, fonts] = await Promise.all([
		sum(load.scripts),
		sum(load.styles),
		sum(load.fonts)
	]);
	const reading = path === '' || /^sets\/[^/]+$/.test(path);
	const address = `/${path}`;
	console.log(
		address.padEnd(44) +
			cell(scripts, reading ? budgets.reading : budgets.learning, `script of ${address}`) +
			cell(styles, budgets.css, `style of ${address}`) +
			cell(fonts, budgets.fonts, `preloaded fonts of ${address}`)
	);
}

const addresses = await precachedBy(await readFile(join(build, 'service-worker.js'), 'utf8'));
const precache = await sum(
	addresses.map((address) => {
		const file = decodeURI(address).replace(/^\//, '');
		return file === '' || file.endsWith('/') ? `${file}index.html` : file;
	})
);
const kept = `kept for offline use (${addresses.length} files)`;
console.log(kept.padEnd(44) + cell(precache, budgets.precache, 'files kept for offline use'));
if (addresses.length > budgets.precachedFiles) {
	faults.push(
		`${addresses.length} files kept for offline use, of at most ${budgets.precachedFiles}`
	);
}

if (faults.length > 0) {
	console.error(`\nToo heavy:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
	process.exitCode = 1;
}
