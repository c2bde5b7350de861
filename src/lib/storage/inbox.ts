/** What another app shared with us: the service worker kept it in a cache, see `service-worker/received.ts`. */
export interface Letter {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What waits there, the latest last; it is taken out, so that a reload does not bring it again.
 *
 * @param base the folder that the site is served under, empty at a host's root
 */
export async function emptyInbox(caches: CacheStorage, base: string): Promise<readonly Letter[]> {
	const cache = await caches.open(`marginalia-inbox:${base}`);
	const letters: Letter[] = [];
	for (const request of await cache.keys()) {
		const response = await cache.match(request);
		if (response === undefined) continue;
		const name = decodeURIComponent(response.headers.get('x-name') ?? 'shared.md');
		letters.push({ name, bytes: new Uint8Array(await response.arrayBuffer()) });
		await cache.delete(request);
	}
	return letters;
}
