import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../project.js';
import { budgets } from './budgets.ts';
import { everyScript, firstLoad, nodesOf, type ManifestEntry } from './first-load.ts';
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

export interface Weights {
	/** In the order of their addresses. */
	readonly pages: readonly PageWeight[];
	/** What only the writing page fetches, with its editor and the worker that reads; bytes, compressed. */
	readonly authoring: number;
	/** What “Draft questions” fetches when it is pressed. */
	readonly drafting: number;
	/** What works beside a learner's page, by the name of its file; fetched when it has something to work out. */
	readonly workers: readonly { readonly name: string; readonly script: number }[];
}

const workers = '_app/immutable/workers';

/** Weighs every page of the build. */
export async function pageWeights(): Promise<Weights> {
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
	const filesOf = (path: string): readonly string[] =>
		nodesOf(app, path).flatMap((number) => nodeFiles.get(number) ?? []);
	const loads = await Promise.all(
		pages.map(async (page) => {
			const path = page.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '');
			const html = await readFile(join(build, page), 'utf8');
			return { path, load: firstLoad(html, manifest, filesOf(path)) };
		})
	);
	const learners = new Set(
		loads
			.filter(({ path }) => !path.startsWith('write'))
			.flatMap(({ path, load }) => [
				...load.scripts,
				...everyScript(manifest, filesOf(path).slice(-1))
			])
	);
	const workerFiles = (await readdir(join(build, workers))).map((name) => `${workers}/${name}`);
	const called = (name: string): readonly string[] =>
		workerFiles.filter((file) => file.startsWith(`${workers}/${name}.worker`));
	const authoring = [
		...everyScript(manifest, filesOf('write').slice(-1)).filter((file) => !learners.has(file)),
		...called('inspect')
	];
	const forAuthors = [...called('inspect'), ...called('drafting')];
	return {
		pages: await Promise.all(
			loads.map(async ({ path, load }) => {
				const reading = path === '' || /^sets\/[^/]+$/.test(path);
				return {
					address: `/${path}`,
					scripts: await weigh(load.scripts),
					scriptBudget: reading
						? budgets.reading
						: path === 'write'
							? budgets.authoring
							: budgets.learning,
					styles: await weigh(load.styles),
					fonts: await weigh(load.fonts)
				};
			})
		),
		authoring: await weigh(authoring),
		drafting: await weigh(called('drafting')),
		workers: await Promise.all(
			workerFiles
				.filter((file) => !forAuthors.includes(file))
				.map(async (file) => ({
					name: file.slice(workers.length + 1).replace(/\.worker.*$/u, ''),
					script: await weigh([file])
				}))
		)
	};
}
