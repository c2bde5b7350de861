/** What a page loads before it can be used: paths below the build's folder, each once. */
export interface FirstLoad {
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
	readonly fonts: readonly string[];
}

/** One module of Vite's manifest. */
export interface ManifestEntry {
	readonly file: string;
	/** Keys of the modules it imports statically. */
	readonly imports?: readonly string[];
	/** Keys of those that it fetches when they are wanted. */
	readonly dynamicImports?: readonly string[];
	readonly css?: readonly string[];
}

/**
 * Reads the first load off a prerendered page: what its head names, and whatever that imports.
 * @param html the page
 * @param nodes files of the page's own modules, which a page without server rendering names nowhere
 */
export function firstLoad(
	html: string,
	manifest: Readonly<Record<string, ManifestEntry>>,
	nodes: readonly string[]
): FirstLoad {
	const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? [];
	const named = (pattern: RegExp, attribute: string) =>
		tags
			.filter((tag) => pattern.test(tag))
			.flatMap((tag) => new RegExp(`${attribute}="([^"]+)"`).exec(tag)?.[1] ?? [])
			.map((address) => address.replace(/^(\.?\/)+/, ''));
	const imported = [...html.matchAll(/import\("\.?\/?([^"]+)"\)/g)].map(([, path = '']) => path);
	const seeds = [
		...named(/rel="modulepreload"/, 'href'),
		...named(/^<script/, 'src'),
		...imported,
		...nodes
	];

	const byFile = new Map(Object.values(manifest).map((entry) => [entry.file, entry]));
	const scripts = new Set<string>();
	const styles = new Set(named(/rel="stylesheet"/, 'href'));
	const follow = (file: string): void => {
		if (scripts.has(file)) return;
		scripts.add(file);
		const entry = byFile.get(file);
		entry?.css?.forEach((style) => styles.add(style));
		for (const key of entry?.imports ?? []) {
			const next = manifest[key];
			if (next !== undefined) follow(next.file);
		}
	};
	seeds.forEach(follow);
	return {
		scripts: [...scripts],
		styles: [...styles],
		fonts: named(/rel="preload"[^>]*as="font"|as="font"[^>]*rel="preload"/, 'href')
	};
}

/** Every script that a page may fetch in the end, from those it begins with. */
export function everyScript(
	manifest: Readonly<Record<string, ManifestEntry>>,
	scripts: readonly string[]
): readonly string[] {
	const byFile = new Map(Object.values(manifest).map((entry) => [entry.file, entry]));
	const found = new Set<string>();
	const follow = (file: string): void => {
		if (found.has(file)) return;
		found.add(file);
		const { imports = [], dynamicImports = [] } = byFile.get(file) ?? {};
		for (const key of [...imports, ...dynamicImports]) {
			const next = manifest[key];
			if (next !== undefined) follow(next.file);
		}
	};
	scripts.forEach(follow);
	return [...found];
}

/**
 * The numbers of the modules that make the page at `path`: layouts first, then the page.
 * @param app Kit's generated client module, whose `dictionary` says which page has which
 * @param path such as `sets/tides/quiz`, without slashes at the ends
 */
export function nodesOf(app: string, path: string): readonly number[] {
	const dictionary = /export const dictionary = \{([\s\S]*?)\n\s*\};/.exec(app)?.[1] ?? '';
	for (const [, route = '', list = ''] of dictionary.matchAll(/"([^"]+)":\s*(\[.*\])/g)) {
		const pattern = route.replace(/^\//, '').replace(/\[[^\]]+\]/g, '[^/]+');
		if (!new RegExp(`^${pattern}$`).test(path)) continue;
		// `~` marks a page whose data comes from the server; a hole, a layout that this page leaves out.
		const json = list.replaceAll('~', '').replace(/(?<=[[,])(?=,)/g, 'null');
		const [leaf = 0, layouts = []] = JSON.parse(json) as [number, (number | null)[]?];
		return [0, ...layouts.filter((layout) => layout !== null), leaf];
	}
	return [0, 1];
}
