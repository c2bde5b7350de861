import type { Page } from '@playwright/test';
import { expect, ready, test, untilKept } from './app.ts';
import { nextVersion, underBasePath } from './builds.ts';

test.use({ serviceWorkers: 'allow' });

/** The addresses of all pages the device keeps, from the cache of the service worker. */
async function keptPages(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => name.startsWith('marginalia-pages:'));
		const cache = await caches.open(names[0] ?? '');
		const requests = await cache.keys();
		return requests.map(({ url }) => url).filter((url) => url.endsWith('/'));
	});
}

/** Opens every page as a visitor who types its address, with the server gone. */
async function expectAllPages(page: Page, pages: readonly string[]): Promise<void> {
	expect(pages.length).toBeGreaterThan(0);
	for (const address of pages) {
		await page.goto(address);
		await ready(page);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const faces = await page.evaluate(async () => {
			await document.fonts.load('20px Newsreader');
			return [...document.fonts].filter(({ family, status }) => {
				return family.includes('Newsreader') && !family.includes('Fallback') && status === 'error';
			}).length;
		});
		expect(faces, `fonts that did not load on ${address}`).toBe(0);
	}
}

test('shows every page with the server stopped, after one visit', async ({
	page,
	open,
	server,
	problems
}) => {
	await open('');
	await untilKept(page);
	const pages = await keptPages(page);
	await server.stop();
	await expectAllPages(page, pages);

	problems.expect(/Not found/);
	await page.goto(`${server.url}no-such-page`);
	await ready(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page).toHaveURL(server.url);
});

test.describe('under a base path', () => {
	test.use({ site: underBasePath });

	test('shows every page with the server stopped, after one visit', async ({
		page,
		open,
		server
	}) => {
		await open('');
		await untilKept(page);
		const pages = await keptPages(page);
		expect(pages).toContain(server.url);
		await server.stop();
		await expectAllPages(page, pages);
	});

	test('is installable: the manifest leads to this site and its icons', async ({
		page,
		open,
		request
	}) => {
		await open('');
		const address = await page.locator('link[rel=manifest]').getAttribute('href');
		expect(address).toBe('/app/manifest.webmanifest');
		const response = await request.get(address ?? '');
		expect(response.headers()['content-type']).toContain('application/manifest+json');
		const manifest = (await response.json()) as {
			start_url: string;
			scope: string;
			icons: { src: string; purpose: string }[];
			shortcuts: { name: string; url: string }[];
			file_handlers: { action: string }[];
			share_target: { action: string };
		};
		const at = (path: string) => new URL(path, response.url()).pathname;
		expect(at(manifest.start_url)).toBe('/app/');
		expect(at(manifest.scope)).toBe('/app/');
		expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
		expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Study', 'Library', 'Write']);
		for (const path of [
			...manifest.icons.map(({ src }) => src),
			...manifest.shortcuts.map(({ url }) => url),
			...manifest.file_handlers.map(({ action }) => action),
			manifest.share_target.action
		]) {
			expect((await request.get(at(path))).status(), path).toBe(200);
		}
	});
});

test('offers a new version and takes it, with one reload, only when asked', async ({
	page,
	open,
	server,
	request
}) => {
	const versions = () =>
		page.evaluate(async () =>
			(await caches.keys()).filter((name) => name.startsWith('marginalia-pages:'))
		);

	await open('');
	await untilKept(page);
	const [first] = await versions();
	await page.evaluate(() => {
		document.documentElement.dataset['visit'] = 'first';
	});
	await server.start(nextVersion);
	// What the app does when its page is visible again.
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	const offer = page.getByRole('button', { name: 'Load it now' });
	await expect(offer).toBeVisible();
	await expect(page.locator('html[data-visit=first]')).toBeAttached();
	expect(await versions()).toContain(first);

	let loads = 0;
	page.on('load', () => loads++);
	await offer.click();
	await expect(page.locator('html[data-visit=first]')).not.toBeAttached();
	await ready(page);
	const { version } = (await (await request.get('_app/version.json')).json()) as {
		version: string;
	};
	expect(await versions()).toEqual([`marginalia-pages::${version}`]);
	await expect(offer).not.toBeVisible();
	expect(loads).toBe(1);
});
