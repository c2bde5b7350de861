import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../project.js';
import { budgets } from './budgets.ts';
import { firstLoad, nodesOf, type ManifestEntry } from './first-load.ts';
import { build, weigh } from './weigh.ts';

/** What a page of the build loads before it can be used; bytes, compressed. */
export interface PageWeight {
	/** Such as `/sets/tides/quiz`. */
	readonly address: string;
	readonly scripts: number;
	/** What its scripts may weigh. */
	readonly scriptBudget: number;
	readonly styles: number;
	/** Those that it preloads. */
	readonly fonts: number;
}

/** Weighs every page of the build, in the order of their addresses. */
export async function pageWeights(): Promise<readonly PageWeight[]> {
	const kit = join(root, '.svelte-kit');
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
	return Promise.all(
		pages.map(async (page) => {
			const path = page.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '');
			const nodes = nodesOf(app, path).flatMap((number) => nodeFiles.get(number) ?? []);
			const load = firstLoad(await readFile(join(build, page), 'utf8'), manifest, nodes);
			const reading = path === '' || /^sets\/[^/]+$/.test(path);
			return {
				address: `/${path}`,
				scripts: await weigh(load.scripts),
				scriptBudget: reading ? budgets.reading : budgets.learning,
				styles: await weigh(load.styles),
				fonts: await weigh(load.fonts)
			};
		})
	);
}
