import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, serve, type Served } from '../../src/bin/serve.js';

let folder: string;
let atRoot: Served;
let underApp: Served;

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Asks for the path as it is written: `fetch` would tidy up `..` before it leaves. */
function ask(
	{ port }: Served,
	path: string,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const status = response.statusCode ?? 0;
				resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
			});
		})
			.on('error', reject)
			.end();
	});
}

beforeAll(async () => {
	const outside = await mkdtemp(join(tmpdir(), 'marginalia-serve-'));
	folder = join(outside, 'site');
	await mkdir(join(folder, 'sets/tides'), { recursive: true });
	await mkdir(join(folder, '_app/immutable'), { recursive: true });
	await writeFile(join(outside, 'secret.txt'), 'secret');
	await writeFile(join(folder, 'index.html'), '<h1>home</h1>');
	await writeFile(join(folder, '404.html'), '<h1>not here</h1>');
	await writeFile(join(folder, 'about.html'), '<h1>about</h1>');
	await writeFile(join(folder, 'sets/tides/index.html'), '<h1>tides</h1>');
	await writeFile(join(folder, '_app/immutable/a.js'), 'export const a = "a";'.repeat(100));
	await writeFile(join(folder, 'letter.woff2'), 'woff2');
	await writeFile(join(folder, 'app.webmanifest'), '{}');
	await writeFile(join(folder, 'café.txt'), 'café');
	atRoot = await serve(folder, { host: '127.0.0.1' });
	underApp = await serve(folder, { host: '127.0.0.1', base: '/app' });
});

afterAll(async () => {
	await Promise.all([atRoot.stop(), underApp.stop()]);
	await rm(join(folder, '..'), { recursive: true });
});

describe('serve', () => {
	it.each([
		['/', 200, 'text/html; charset=utf-8', 'home'],
		['/about', 200, 'text/html; charset=utf-8', 'about'],
		['/about.html', 200, 'text/html; charset=utf-8', 'about'],
		['/sets/tides/', 200, 'text/html; charset=utf-8', 'tides'],
		['/sets/tides/?q=1', 200, 'text/html; charset=utf-8', 'tides'],
		['/_app/immutable/a.js', 200, 'text/javascript; charset=utf-8', 'export'],
		['/letter.woff2', 200, 'font/woff2', 'woff2'],
		['/app.webmanifest', 200, 'application/manifest+json; charset=utf-8', '{}'],
		['/caf%C3%A9.txt', 200, 'text/plain; charset=utf-8', 'café'],
		['/nowhere', 404, 'text/html; charset=utf-8', 'not here'],
		['/_app/', 404, 'text/html; charset=utf-8', 'not here']
	])('answers %s with %i and %s', async (path, status, type, text) => {
		const answer = await ask(atRoot, path);
		expect(answer.status).toBe(status);
		expect(answer.headers['content-type']).toBe(type);
		expect(answer.body.toString()).toContain(text);
		expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
	});

	it.each([
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/sets/../../secret.txt',
		'/..\\secret.txt',
		'/%00',
		'/%ff',
		'//etc/passwd'
	])('gives nothing from outside for %s', async (path) => {
		const answer = await ask(atRoot, path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).not.toContain('secret');
	});

	it.each([
		['/sets/tides', '/sets/tides/'],
		['/sets/tides?q=1', '/sets/tides/?q=1'],
		['/about/', '/about']
	])('leads from %s to %s', async (path, location) => {
		const answer = await ask(atRoot, path);
		expect(answer.status).toBe(308);
		expect(answer.headers.location).toBe(location);
	});

	it('never leads to another host', async () => {
		const answer = await ask(atRoot, '//sets/tides');
		expect(answer.headers.location ?? '/').not.toMatch(/^\/\//);
	});

	it('keeps what never changes, and asks again for what may', async () => {
		const lasting = await ask(atRoot, '/_app/immutable/a.js');
		expect(lasting.headers['cache-control']).toBe('public, max-age=31536000, immutable');
		const page = await ask(atRoot, '/');
		expect(page.headers['cache-control']).toBe('no-cache');
		const again = await ask(atRoot, '/', { 'if-none-match': page.headers.etag ?? '' });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
		const missing = await ask(atRoot, '/_app/immutable/gone.js');
		expect(missing.headers['cache-control']).toBe('no-cache');
	});

	it('compresses text for those who can read it', async () => {
		const answer = await ask(atRoot, '/_app/immutable/a.js', { 'accept-encoding': 'gzip, br' });
		expect(answer.headers['content-encoding']).toBe('gzip');
		expect(answer.body.length).toBeLessThan(200);
		expect(gunzipSync(answer.body).toString()).toContain('export const a');
		const font = await ask(atRoot, '/letter.woff2', { 'accept-encoding': 'gzip' });
		expect(font.headers['content-encoding']).toBeUndefined();
	});

	it('sends only the head when asked for the head', async () => {
		const answer = await ask(atRoot, '/', {}, 'HEAD');
		expect(answer.status).toBe(200);
		expect(answer.headers['content-length']).toBe('13');
		expect(answer.body).toHaveLength(0);
	});

	it('takes nothing in', async () => {
		expect((await ask(atRoot, '/', {}, 'POST')).status).toBe(405);
	});

	it.each([
		['/app/', 200],
		['/app/sets/tides/', 200],
		['/app/_app/immutable/a.js', 200],
		['/app', 308],
		['/', 308],
		['/about', 404],
		['/application/', 404]
	])('under /app answers %s with %i', async (path, status) => {
		expect((await ask(underApp, path)).status).toBe(status);
	});

	it('takes the next free port and says which was taken', async () => {
		const other = createServer().listen(0);
		const address = other.address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		const taken: number[] = [];
		const served = await serve(folder, { port, tries: 20, onTaken: (used) => taken.push(used) });
		expect(taken[0]).toBe(port);
		expect(served.port).toBeGreaterThan(port);
		await served.stop();
		await expect(serve(folder, { port })).rejects.toThrow('EADDRINUSE');
		other.close();
	});
});

describe('fileOf', () => {
	it('stays inside the folder', () => {
		expect(fileOf('/site', '/a/b.html')).toBe(join('/site', 'a/b.html'));
		expect(fileOf('/site', '/../site-two/a')).toBeNull();
		expect(fileOf('/site', '/%2e%2e/a')).toBeNull();
	});
});
