import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { problemsOf, type Problems } from './problems.ts';
import { startServer, type Site, type SiteServer } from './server.ts';

export { expect };

interface Fixtures {
	/** Which build is served; `test.use({ site: … })` for another one. */
	readonly site: Site;
	/** This test's own server: stop it to be offline. */
	readonly server: SiteServer;
	/** Fails the test on any console error, policy violation, exception or request to another host. */
	readonly problems: Problems;
	/** Opens a page of the app (`''`, `sets/tides/`) and waits until it answers keys and clicks. */
	readonly open: (path: string) => Promise<void>;
}

export const test = base.extend<Fixtures>({
	site: [{ folder: 'build', base: '' }, { option: true }],
	server: async ({ site }, use) => {
		const server = await startServer(site);
		await use(server);
		await server.stop();
	},
	baseURL: async ({ server }, use) => {
		await use(server.url);
	},
	problems: [
		async ({ server, context }, use) => {
			const problems = problemsOf(server);
			await problems.watch(context);
			await use(problems);
			expect(problems.found).toEqual([]);
		},
		{ auto: true }
	],
	open: async ({ page }, use) => {
		await use(async (path) => {
			await page.goto(path === '' ? './' : path);
			await ready(page);
		});
	}
});

/** Keys pressed before the page is hydrated would be lost. */
export async function ready(page: Page): Promise<void> {
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** Waits until the whole site is on the device and answers this page's requests. */
export async function untilKept(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller !== null) return;
		await new Promise((resolve) => {
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
		});
	});
}

/** What of these faults a theme can cause: it changes colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Finds no fault of WCAG 2.2, levels A and AA, that a machine can see; or none of the colours. */
export async function expectAccessible(page: Page, of: 'all' | 'colours' = 'all'): Promise<void> {
	const known = await page.evaluate(() => 'axe' in window);
	// Half a megabyte of script: each document is given it once, and nothing after that.
	const axe = new AxeBuilder({ page, ...(known ? { axeSource: ';' } : {}) })
		// There are no frames; to gather results in a page of its own costs more than to find them.
		.setLegacyMode()
		.options({ resultTypes: ['violations'] });
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
	const rules = of === 'all' ? axe.withTags(tags) : axe.withRules(colourRules);
	const { violations } = await rules.analyze();
	expect(
		violations.map(({ id, help, nodes }) => ({
			id,
			help,
			places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
		}))
	).toEqual([]);
}

/** Nothing is wider than the window: no page scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const { content, window } = await page.evaluate(() => ({
		content: document.documentElement.scrollWidth,
		window: document.documentElement.clientWidth
	}));
	expect(content).toBeLessThanOrEqual(window);
}
