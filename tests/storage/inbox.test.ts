import { describe, expect, it } from 'vitest';
import { emptyInbox } from '#lib/storage/inbox.ts';

/** As much of a browser's caches as is needed. */
function caches() {
	const kept = new Map<string, Map<string, Response>>();
	const cacheOf = (name: string) => {
		const responses = kept.get(name) ?? new Map<string, Response>();
		kept.set(name, responses);
		return responses;
	};
	const storage = {
		open: async (name: string) => {
			const responses = cacheOf(name);
			return {
				keys: async () => [...responses.keys()].map((url) => ({ url })),
				match: async ({ url }: { url: string }) => responses.get(url),
				delete: async ({ url }: { url: string }) => responses.delete(url)
			};
		}
	} as unknown as CacheStorage;
	return { storage, cacheOf };
}

describe('emptyInbox', () => {
	it('gives what waits there, once', async () => {
		const { storage, cacheOf } = caches();
		const headers = { 'x-name': encodeURIComponent('Größe.md') };
		cacheOf('marginalia-inbox:/app').set('/app/inbox/1', new Response('Q: a?', { headers }));
		cacheOf('marginalia-inbox:/app').set('/app/inbox/2', new Response('Q: b?'));
		cacheOf('marginalia-inbox:').set('/inbox/1', new Response('another site’s'));
		const letters = await emptyInbox(storage, '/app');
		expect(letters.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
			['Größe.md', 'Q: a?'],
			['shared.md', 'Q: b?']
		]);
		expect(await emptyInbox(storage, '/app')).toEqual([]);
		expect(cacheOf('marginalia-inbox:').size).toBe(1);
	});
});
