import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What Rollup tells a plugin of a finished build. */
interface Written {
	readonly dir?: string | undefined;
}

/** One module of Vite's manifest, as far as it bears on what a page preloads. */
interface Chunk {
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/**
 * Orders the imports in Vite's manifest so that Kit preloads all that a page imports statically. Kit walks down the imports
 * in their order and each module once: one that it meets behind a dynamic import first is taken for something that can
 * wait, and the page learns of it a round trip later.
 */
export function staticImportsFirst() {
	return {
		name: 'static-imports-first',
		apply: 'build' as const,
		async writeBundle({ dir }: Written, bundle: Readonly<Record<string, unknown>>) {
			const name = '.vite/manifest.json';
			if (dir === undefined || bundle[name] === undefined) return;
			const file = join(dir, name);
			const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
			await writeFile(file, JSON.stringify(ordered(manifest), null, 2));
		}
	};
}

/**
 * The same manifest, with imports behind which there is a dynamic one last, and of these each before what it imports
 * itself.
 */
export function ordered(manifest: Manifest): Manifest {
	const rank = (key: string): number => {
		const all = closure(manifest, key, new Set());
		const leads = [...all].some((each) => (manifest[each]?.dynamicImports?.length ?? 0) > 0);
		return leads ? -all.size : -Object.keys(manifest).length;
	};
	return Object.fromEntries(
		Object.entries(manifest).map(([key, chunk]) => {
			if (chunk.imports === undefined) return [key, chunk];
			const ranks = new Map(chunk.imports.map((each) => [each, rank(each)]));
			const imports = chunk.imports.toSorted(
				(one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0)
			);
			return [key, { ...chunk, imports }];
		})
	);
}

/** The module and all that it imports statically, at first or second hand. */
function closure(manifest: Manifest, key: string, seen: Set<string>): ReadonlySet<string> {
	if (seen.has(key)) return seen;
	seen.add(key);
	for (const each of manifest[key]?.imports ?? []) closure(manifest, each, seen);
	return seen;
}
