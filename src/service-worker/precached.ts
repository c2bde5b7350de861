/** What a build consists of, all as paths from the host's root (so each begins with the base). */
export interface Site {
	/** Such as `/app`; empty at the root. */
	readonly base: string;
	readonly build: readonly string[];
	readonly files: readonly string[];
	readonly prerendered: readonly string[];
}

/** The page for every address that was not prerendered. */
export function fallbackPage(base: string): string {
	return `${base}/404.html`;
}

/** Every address the device keeps, each once. The fallback page is not among Kit's prerendered ones. */
export function precached(site: Site): readonly string[] {
	return [...new Set([...site.build, ...site.files, ...site.prerendered, fallbackPage(site.base)])];
}

/** Whether the content at this address never changes, because its name is made from it. */
export function isImmutable(address: string, base: string): boolean {
	return address.startsWith(`${base}/_app/immutable/`);
}

/**
 * The kept address that answers a request for `path`, or null. A page is the same with and without a slash at its end,
 * as `index.html` and as `.html`: static hosts differ in which of them they show.
 */
export function keptFor(path: string, kept: ReadonlySet<string>): string | null {
	if (kept.has(path)) return path;
	const bare = path.replace(/(\/index)?\.html$/, '').replace(/\/+$/, '');
	return [bare, `${bare}/`].find((address) => kept.has(address)) ?? null;
}

/** Whether a set may stand at this address, one of the site's or one that only this device keeps. */
export function isSetPage(path: string, base: string): boolean {
	return path.startsWith(`${base}/sets/`) && !/\.\w+$/.test(path);
}

/** The prefix of this site's caches: another site on the same host must keep its own. */
export function cachePrefix(base: string): string {
	return `marginalia-pages:${base}:`;
}

/** The caches of earlier versions of this site. */
export function outdated(
	names: readonly string[],
	base: string,
	version: string
): readonly string[] {
	const prefix = cachePrefix(base);
	return names.filter((name) => name.startsWith(prefix) && name !== prefix + version);
}
