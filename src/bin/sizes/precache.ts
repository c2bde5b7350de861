import { createContext, runInContext } from 'node:vm';

/**
 * The addresses the service worker keeps at install: its own code is asked, in surroundings that only take notes.
 * @param code of `service-worker.js`, built for the root of a host
 */
export async function precachedBy(code: string): Promise<readonly string[]> {
	const asked: string[] = [];
	const handlers = new Map<
		string,
		(event: { waitUntil(work: Promise<unknown>): unknown }) => void
	>();
	const cache = { put: () => Promise.resolve() };
	const surroundings = createContext({
		location: { pathname: '/service-worker.js', origin: 'http://localhost' },
		addEventListener: (type: string, handler: () => void) => void handlers.set(type, handler),
		caches: { open: () => Promise.resolve(cache), match: () => Promise.resolve(undefined) },
		fetch: (address: string) => {
			asked.push(address);
			return Promise.resolve({ ok: true, redirected: false });
		}
	});
	runInContext(code, surroundings);
	const work: Promise<unknown>[] = [];
	handlers.get('install')?.({ waitUntil: (promise) => work.push(promise) });
	if (work.length === 0) throw new Error('The service worker keeps nothing at install.');
	await Promise.all(work);
	return asked;
}

/** The files at the addresses that are kept, relative to the build's folder: the app's own, and those of sets. */
export function filesKept(addresses: readonly string[]): {
	readonly app: readonly string[];
	readonly sets: readonly string[];
} {
	const files = addresses.map((address) => {
		const file = decodeURI(address).replace(/^\//, '');
		return file === '' || file.endsWith('/') ? `${file}index.html` : file;
	});
	return {
		app: files.filter((file) => !file.startsWith('sets/')),
		sets: files.filter((file) => file.startsWith('sets/'))
	};
}
