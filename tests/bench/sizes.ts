import type { Browser, Page } from '@playwright/test';
import { budgets } from '../../src/bin/sizes/budgets.ts';
import { pageWeights } from '../../src/bin/sizes/pages.ts';
import { median, print, type Figure } from './measure.ts';
import { startBrowser, startSite, surroundings } from './site.ts';

/** What each page loads before it can be used, and what it has loaded once it rests. */
export async function sizes(): Promise<void> {
	const site = await startSite();
	const browser = await startBrowser();
	const figures: Figure[] = [];
	for (const { address, scripts, scriptBudget, styles, fonts } of (await pageWeights()).pages) {
		const all = await scriptsAtRest(browser, `${site.url}${address}`);
		const row = (what: string, bytes: number, most?: number): Figure => ({
			what,
			unit: 'kB',
			values: [bytes / 1000],
			...(most === undefined ? {} : { budget: median(most / 1000) })
		});
		figures.push(
			row(`${address} script at first`, scripts, scriptBudget),
			row('  and right after, in all', all),
			row('  style', styles, budgets.css),
			row('  preloaded fonts', fonts, budgets.fonts)
		);
	}
	await browser.close();
	await site.stop();
	print('sizes of the build, compressed', figures, [
		'“Right after”: scripts that the page asked for until the network was still, on a first visit.'
	]);
}

async function scriptsAtRest(browser: Browser, address: string): Promise<number> {
	const context = await browser.newContext(surroundings);
	const page = await context.newPage();
	await page.goto(address, { waitUntil: 'networkidle' });
	const bytes = await scriptBytes(page);
	await context.close();
	return bytes;
}

function scriptBytes(page: Page): Promise<number> {
	return page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter((entry) => entry instanceof PerformanceResourceTiming)
			.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
			.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
	);
}
