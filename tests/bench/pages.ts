import type { Browser, Page } from '@playwright/test';
import { median, print, type Figure } from './measure.ts';
import { bundled } from './bundled.ts';
import type { Vitals } from './in-page/vitals.ts';
import { startBrowser, startSite, surroundings } from './site.ts';

const visits = 5;
/** A usual phone, as Lighthouse imitates one. */
const phone = {
	...surroundings,
	viewport: { width: 412, height: 823 },
	deviceScaleFactor: 1.75,
	isMobile: true,
	hasTouch: true
};
const set = 'mexico-and-the-cartels';
const pages = ['/', `/sets/${set}/`, `/sets/${set}/quiz/`, '/study/', '/settings/'];

/** How long a first visit takes on a phone with a poor connection. */
export async function pageLoads(): Promise<void> {
	const site = await startSite();
	const browser = await startBrowser();
	const vitals = await bundled('vitals');
	const figures: Figure[] = [];
	for (const address of pages) {
		const seen: Vitals[] = [];
		for (let visit = 0; visit < visits; visit++) {
			seen.push(await firstVisit(browser, site.url + address, vitals));
		}
		const shifted = [...new Set(seen.flatMap(({ shifts }) => shifts))];
		figures.push(
			{
				what: `${address} first contentful paint`,
				unit: 'ms',
				values: seen.map(({ firstPaint }) => firstPaint)
			},
			{
				what: '  largest contentful paint',
				unit: 'ms',
				values: seen.map(({ largestPaint }) => largestPaint),
				budget: median(2500)
			},
			{
				what: '  total blocking time',
				unit: 'ms',
				values: seen.map(({ blocked }) => blocked),
				budget: median(200)
			},
			{
				what: `  layout shift${shifted.length > 0 ? ` of ${shifted.join(', ')}` : ''}`,
				unit: '',
				values: seen.map(({ shift }) => shift),
				budget: median(0)
			}
		);
	}
	await browser.close();
	await site.stop();
	print('first visits in Chromium: 150 ms, 1.6 Mbit/s, processor 4 × slower', figures, [
		'Nothing in the cache, and nothing on the device yet. The connection is imitated request by request, without the handshakes of a real one.',
		'Total blocking time: what long tasks take beyond 50 ms each, from first contentful paint until the page has been still for 2 seconds.'
	]);
}

async function firstVisit(browser: Browser, address: string, vitals: string): Promise<Vitals> {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	await page.addInitScript({ content: vitals });
	await throttle(page);
	await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 });
	// Until nothing long has been done for two seconds.
	await page.waitForFunction(() => window.vitals.still(2000), null, { polling: 200 });
	const seen = await page.evaluate(() => window.vitals.seen());
	await context.close();
	return seen;
}

async function throttle(page: Page): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1_000_000) / 8,
		uploadThroughput: (0.75 * 1_000_000) / 8
	});
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
