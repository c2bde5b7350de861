import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Serves a folder of prerendered pages as a plain static host does. */

const compress = promisify(gzip);

/** @type {Readonly<Record<string, string>>} */
const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm'
};

/**
 * @typedef {object} Found
 * @property {string} file
 * @property {number} size
 * @property {number} changed milliseconds
 */

/**
 * @param {string} file
 * @returns {Promise<Found | null>}
 */
async function find(file) {
	try {
		const info = await stat(file);
		return info.isFile() ? { file, size: info.size, changed: info.mtimeMs } : null;
	} catch {
		return null; // Not there, or no name a file can have: the same to the caller.
	}
}

/**
 * The path inside the folder, or null for one that leads out of it or is no path at all.
 * @param {string} folder
 * @param {string} pathname percent-encoded, begins with a slash
 */
export function fileOf(folder, pathname) {
	let decoded;
	try {
		decoded = decodeURIComponent(pathname);
	} catch {
		return null;
	}
	if (decoded.includes('\0') || decoded.includes('\\')) return null;
	const top = resolve(folder);
	const file = join(top, decoded);
	return file === top || file.startsWith(top + sep) ? file : null;
}

/**
 * The file for an address, or the address it moved to: a page is `name/index.html` or `name.html`, and is reached with
 * and without a slash at the end.
 * @param {string} path the file or folder the address names
 * @param {string} address
 * @returns {Promise<{ file: Found | null, move: string | null }>}
 */
async function lookUp(path, address) {
	const bare = path.replace(/[\\/]+$/, '');
	if (!address.endsWith('/')) {
		const file = (await find(path)) ?? (await find(`${bare}.html`));
		const isFolder = file === null && (await find(join(path, 'index.html'))) !== null;
		return { file, move: isFolder ? `${address.replace(/^\/+/, '/')}/` : null };
	}
	const file = await find(join(path, 'index.html'));
	const isPage = file === null && (await find(`${bare}.html`)) !== null;
	return { file, move: isPage ? address.replace(/^\/+/, '/').replace(/\/+$/, '') : null };
}

/**
 * @param {string} folder
 * @param {string} base such as `/app`, or empty
 * @returns {import('node:http').RequestListener}
 */
function handler(folder, base) {
	/** @type {Map<string, Promise<Buffer>>} compressed files by entity tag */
	const compressed = new Map();

	return async (request, response) => {
		const method = request.method ?? 'GET';
		if (method !== 'GET' && method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
			return;
		}
		const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
		if (base !== '' && (pathname === '/' || pathname === base)) {
			response.writeHead(308, { location: `${base}/` }).end();
			return;
		}
		const inside =
			base === '' || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : null;
		const path = inside === null ? null : fileOf(folder, inside);
		const target =
			inside === null || path === null
				? { file: null, move: null }
				: await lookUp(path, `${base}${inside}`);
		if (target.move !== null) {
			const location = query === undefined ? target.move : `${target.move}?${query}`;
			response.writeHead(308, { location }).end();
			return;
		}
		let found = target.file;
		const status = found === null ? 404 : 200;
		found ??= await find(join(folder, '404.html'));
		if (found === null) {
			response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
			return;
		}

		const type = types[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
		const zip =
			/charset|wasm/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
		const tag = `"${found.size.toString(36)}-${Math.trunc(found.changed).toString(36)}${zip ? '-z' : ''}"`;
		const headers = {
			'content-type': type,
			'cache-control':
				status === 200 && inside?.startsWith('/_app/immutable/')
					? 'public, max-age=31536000, immutable'
					: 'no-cache',
			'x-content-type-options': 'nosniff',
			'last-modified': new Date(found.changed).toUTCString(),
			etag: tag,
			vary: 'accept-encoding',
			...(zip ? { 'content-encoding': 'gzip' } : {})
		};
		if (status === 200 && request.headers['if-none-match'] === tag) {
			response.writeHead(304, headers).end();
			return;
		}
		if (zip) {
			const key = found.file + tag;
			const body = compressed.get(key) ?? readFile(found.file).then((data) => compress(data));
			compressed.set(key, body);
			const data = await body;
			response.writeHead(status, { ...headers, 'content-length': data.length });
			response.end(method === 'HEAD' ? undefined : data);
			return;
		}
		response.writeHead(status, { ...headers, 'content-length': found.size });
		if (method === 'HEAD') response.end();
		else
			createReadStream(found.file)
				.on('error', () => response.destroy())
				.pipe(response);
	};
}

/**
 * @typedef {object} Served
 * @property {number} port
 * @property {() => Promise<void>} stop ends open connections too
 */

/**
 * Serves `folder`, for instance on the first free port from 4173 on.
 * @param {string} folder
 * @param {object} [options]
 * @param {number} [options.port] 0 for any
 * @param {string} [options.host] all interfaces when absent
 * @param {string} [options.base] the path the site was built for, such as `/app`
 * @param {number} [options.tries] how many ports to try upwards when one is in use
 * @param {(taken: number, next: number) => void} [options.onTaken]
 * @returns {Promise<Served>} rejects with the system's error when no port can be had
 */
export async function serve(folder, options = {}) {
	const { port = 0, host, base = '', tries = 1, onTaken } = options;
	const listener = handler(folder, base);
	for (let attempt = 0; ; attempt++) {
		const server = createServer((request, response) => {
			Promise.resolve(listener(request, response)).catch(() => response.destroy());
		});
		try {
			await new Promise((ready, refused) => {
				server.once('error', refused);
				server.listen({ port: port === 0 ? 0 : port + attempt, host }, () => ready(undefined));
			});
		} catch (fault) {
			const taken = /** @type {NodeJS.ErrnoException} */ (fault).code === 'EADDRINUSE';
			if (!taken || attempt + 1 >= tries) throw fault;
			onTaken?.(port + attempt, port + attempt + 1);
			continue;
		}
		const address = server.address();
		return {
			port: typeof address === 'object' && address !== null ? address.port : port,
			stop: () =>
				new Promise((stopped) => {
					server.close(() => stopped());
					server.closeAllConnections();
				})
		};
	}
}
