import { base, build, files, prerendered, version } from '$service-worker';
import {
	cachePrefix,
	fallbackPage,
	isImmutable,
	isSetPage,
	keptFor,
	outdated,
	precached
} from './precached.ts';
import { inboxName, isSharing, leftOutOf, receivedIn } from './received.ts';

/*
 * Keeps the whole site on the device, one cache a version. A page keeps the version it began with: a new one waits until
 * the learner asks for it ('skip-waiting') or has closed every page.
 */
const scope = globalThis as unknown as ServiceWorkerGlobalScope;
const fallback = fallbackPage(base);
const addresses = precached({ base, build, files, prerendered });
const kept = new Set(addresses);
const cacheName = cachePrefix(base) + version;

scope.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

scope.addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) => outdated(names, base, version))
			.then((names) => Promise.all(names.map((name) => caches.delete(name))))
			// The first page a learner opens was loaded without us; from here on it works offline too.
			.then(() => scope.clients.claim())
	);
});

scope.addEventListener('message', (event) => {
	if (event.data === 'skip-waiting') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
	const { request } = event;
	const address = new URL(request.url);
	if (isSharing(request, base)) {
		event.respondWith(receive(request));
		return;
	}
	if (request.method !== 'GET' || address.origin !== scope.location.origin) return;
	const found = keptFor(address.pathname, kept);
	if (found !== null) event.respondWith(fromCache(found, request));
	else if (request.mode === 'navigate')
		event.respondWith(isSetPage(address.pathname, base) ? app(request) : fromNetwork(request));
});

/** All or nothing: a version with a hole in it is never installed. */
async function keepAll(): Promise<void> {
	const cache = await caches.open(cacheName);
	await Promise.all(
		addresses.map(async (address) => {
			const immutable = isImmutable(address, base);
			const before = immutable ? await caches.match(address, { ignoreVary: true }) : undefined;
			const response =
				before ?? (await fetch(address, { cache: immutable ? 'default' : 'no-cache' }));
			// Some hosts give the fallback page its own status even when it is asked for by name.
			if (!response.ok && address !== fallback) {
				throw new Error(`${address} answered ${response.status}`);
			}
			await cache.put(address, response.redirected ? unredirected(response) : response);
		})
	);
}

/** A response that came by a redirect may not answer a navigation; one with the same content may. */
function unredirected({ body, status, headers }: Response): Response {
	return new Response(body, { status, headers });
}

async function fromCache(address: string, request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	// The browser may have cleared the cache behind our back.
	return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

async function fromNetwork(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (fault) {
		const page = await fallbackResponse();
		if (page === undefined) throw fault;
		return page;
	}
}

/** The app itself, for a set that only this device may know; whether it does is for the page to find out. */
async function app(request: Request): Promise<Response> {
	const page = await fallbackResponse();
	if (page === undefined) return fetch(request);
	const { body, headers } = page;
	return new Response(body, { status: 200, headers });
}

async function fallbackResponse(): Promise<Response | undefined> {
	const cache = await caches.open(cacheName);
	return cache.match(fallback, { ignoreVary: true });
}

/** Keeps what another app shares, and shows the writing page, which fetches it. */
async function receive(request: Request): Promise<Response> {
	const page = `${base}/write/`;
	try {
		const cache = await caches.open(inboxName(base));
		const form = await request.formData();
		const received = receivedIn(form, base, Date.now());
		for (const { address, response } of received) await cache.put(address, response);
		return Response.redirect(`${page}?shared=${received.length}&left=${leftOutOf(form)}`, 303);
	} catch {
		// The disk is full, or the form was no form: the page says so.
		return Response.redirect(`${page}?shared=failed`, 303);
	}
}
