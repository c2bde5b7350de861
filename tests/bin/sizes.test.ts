import { describe, expect, it } from 'vitest';
import { everyScript, firstLoad, nodesOf } from '../../src/bin/sizes/first-load.ts';
import { filesKept, precachedBy } from '../../src/bin/sizes/precache.ts';

const manifest = {
	'start.js': { file: '_app/start.1.js', imports: ['_shared.js'] },
	'_shared.js': { file: '_app/shared.2.js', imports: ['start.js'] },
	'nodes/4.js': { file: '_app/nodes/4.3.js', imports: ['_shared.js'], css: ['_app/4.css'] },
	'lazy.js': { file: '_app/lazy.js', imports: ['_shared.js'], dynamicImports: ['later.js'] },
	'later.js': { file: '_app/later.js', dynamicImports: ['lazy.js'] }
};
const html = `
	<link rel="preload" as="font" type="font/woff2" href="/_app/roman.woff2" />
	<link href="/_app/0.css" rel="stylesheet">
	<link href="/_app/start.1.js" rel="modulepreload">
	<script src="/early.js"></script>
	<script>import("/_app/start.1.js")</script>`;

describe('firstLoad', () => {
	it('follows what the page names to all it imports, each once', () => {
		expect(firstLoad(html, manifest, ['_app/nodes/4.3.js'])).toEqual({
			scripts: ['_app/start.1.js', '_app/shared.2.js', 'early.js', '_app/nodes/4.3.js'],
			styles: ['_app/0.css', '_app/4.css'],
			fonts: ['_app/roman.woff2']
		});
	});
});

describe('everyScript', () => {
	it('follows what is fetched later as well, each once', () => {
		expect(everyScript(manifest, ['_app/lazy.js'])).toEqual([
			'_app/lazy.js',
			'_app/shared.2.js',
			'_app/start.1.js',
			'_app/later.js'
		]);
	});
});

describe('nodesOf', () => {
	const app = `
export const dictionary = {
		"/": [~2],
		"/sets/[set]": [~3],
		"/sets/[set]/quiz": [4,[2]],
		"/study": [5,[,3]]
	};
`;
	it.each([
		['', [0, 2]],
		['sets/tides', [0, 3]],
		['sets/tides/quiz', [0, 2, 4]],
		['study', [0, 3, 5]],
		['404', [0, 1]]
	])('knows the modules of /%s', (path, nodes) => {
		expect(nodesOf(app, path)).toEqual(nodes);
	});
});

describe('precachedBy', () => {
	it('lists what the worker asks for when it is installed', async () => {
		const worker = `
			addEventListener('fetch', () => { throw new Error('not now'); });
			addEventListener('install', (event) => event.waitUntil(caches.open('a').then(async (cache) => {
				for (const address of ['/', '/b.js']) await cache.put(address, await fetch(address));
			})));`;
		expect(await precachedBy(worker)).toEqual(['/', '/b.js']);
	});

	it('refuses a worker that keeps nothing', async () => {
		await expect(precachedBy('')).rejects.toThrow('keeps nothing');
	});
});

describe('filesKept', () => {
	it('names the file of each address, and keeps those of sets apart', () => {
		expect(
			filesKept(['/', '/b.js', '/study/', '/sets/les-mar%C3%A9es/', '/sets/a/set.json'])
		).toEqual({
			app: ['index.html', 'b.js', 'study/index.html'],
			sets: ['sets/les-marées/index.html', 'sets/a/set.json']
		});
	});
});
