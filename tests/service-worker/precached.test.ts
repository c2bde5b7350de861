import { describe, expect, it } from 'vitest';
import {
	fallbackPage,
	isImmutable,
	isSetPage,
	keptFor,
	outdated,
	precached
} from '../../src/service-worker/precached.ts';

const site = {
	base: '/app',
	build: ['/app/_app/immutable/entry/start.1.js'],
	files: ['/app/favicon.svg'],
	prerendered: ['/app/', '/app/sets/tides/', '/app/library.json', '/app/favicon.svg']
};

describe('precached', () => {
	it('keeps build, files and pages, each once, and the fallback page', () => {
		expect(precached(site)).toEqual([
			'/app/_app/immutable/entry/start.1.js',
			'/app/favicon.svg',
			'/app/',
			'/app/sets/tides/',
			'/app/library.json',
			'/app/404.html'
		]);
	});

	it('names the fallback page of a host without a base path', () => {
		expect(fallbackPage('')).toBe('/404.html');
	});
});

describe('keptFor', () => {
	const kept = new Set(precached(site));

	it.each([
		['/app/sets/tides/', '/app/sets/tides/'],
		['/app/sets/tides', '/app/sets/tides/'],
		['/app/sets/tides.html', '/app/sets/tides/'],
		['/app/sets/tides/index.html', '/app/sets/tides/'],
		['/app', '/app/'],
		['/app/index.html', '/app/'],
		['/app/library.json', '/app/library.json'],
		['/app/404.html', '/app/404.html']
	])('answers %s with %s', (path, address) => {
		expect(keptFor(path, kept)).toBe(address);
	});

	it.each(['/app/sets/', '/app/sets/tide', '/', '/other/', '/app/_app/version.json'])(
		'has nothing for %s',
		(path) => {
			expect(keptFor(path, kept)).toBeNull();
		}
	);

	it('finds the first page of a site at the root', () => {
		const atRoot = new Set(precached({ ...site, base: '', prerendered: ['/', '/sets/tides'] }));
		expect(keptFor('/index.html', atRoot)).toBe('/');
		expect(keptFor('/sets/tides/', atRoot)).toBe('/sets/tides');
	});
});

describe('isImmutable', () => {
	it('knows names made from content', () => {
		expect(isImmutable('/app/_app/immutable/nodes/1.js', '/app')).toBe(true);
		expect(isImmutable('/app/_app/version.json', '/app')).toBe(false);
		expect(isImmutable('/_app/immutable/nodes/1.js', '/app')).toBe(false);
	});
});

describe('outdated', () => {
	it('names earlier versions of this site and nothing else', () => {
		const names = [
			'marginalia-pages:/app:1',
			'marginalia-pages:/app:2',
			'marginalia-pages:/app2:1',
			'marginalia-pages::1',
			'marginalia-snapshots'
		];
		expect(outdated(names, '/app', '2')).toEqual(['marginalia-pages:/app:1']);
	});
});

describe('isSetPage', () => {
	it.each([
		['/app/sets/tides/', true],
		['/app/sets/tides', true],
		['/app/sets/tides/quiz/', true],
		['/app/sets/tides/set.json', false],
		['/app/sets/tides/file.md', false],
		['/app/study/', false],
		['/sets/tides/', false]
	])('tells whether a set may stand at %s', (path, expected) => {
		expect(isSetPage(path, '/app')).toBe(expected);
	});
});
