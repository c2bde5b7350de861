import type { Browser, BrowserContext, Page } from '@playwright/test';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { Card } from '#lib/core/schedule/card.ts';
import { wideLog } from './history.ts';
import { median, print, type Figure } from './measure.ts';
import { restoreBackup } from './restore.ts';
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

/** What a browser holds of the site from earlier visits, without its cache. */
type Held = Awaited<ReturnType<BrowserContext['storageState']>>;

/** How long a visit takes on a phone with a poor connection, the first one and one with progress on the device. */
export async function pageLoads(): Promise<void> {
	const site = await startSite();
	const browser = await startBrowser();
	const vitals = await bundled('vitals');
	const visitAll = async (held: Held | null): Promise<readonly Figure[]> => {
		const figures: Figure[] = [];
		for (const address of pages) {
			const seen: Vitals[] = [];
			for (let times = 0; times < visits; times++) {
				seen.push(await visit(browser, site.url + address, vitals, held));
			}
			figures.push(...rows(address, seen));
		}
		return figures;
	};
	const first = await visitAll(null);
	const later = await visitAll(await progress(browser, site.url));
	await browser.close();
	await site.stop();
	const phoneWords = '150 ms, 1.6 Mbit/s, processor 4 × slower';
	print(`first visits in Chromium: ${phoneWords}`, first, [
		'Nothing in the cache, and nothing on the device yet. The connection is imitated request by request, without the handshakes of a real one.',
		'Total blocking time: what long tasks take beyond 50 ms each, from first contentful paint until the page has been still for 2 seconds.'
	]);
	print(`visits with every card of the library met before: ${phoneWords}`, later, [
		'The cache is empty as on a first visit, but the learner’s store is not: what it says must not move the page.'
	]);
}

function rows(address: string, seen: readonly Vitals[]): readonly Figure[] {
	const shifted = [...new Set(seen.flatMap(({ shifts }) => shifts))];
	const row = (what: string, unit: string, key: Exclude<keyof Vitals, 'shifts'>) => ({
		what,
		unit,
		values: seen.map((each) => each[key])
	});
	return [
		row(`${address} first contentful paint`, 'ms', 'firstPaint'),
		{ ...row('  largest contentful paint', 'ms', 'largestPaint'), budget: median(2500) },
		{ ...row('  total blocking time', 'ms', 'blocked'), budget: median(200) },
		{
			...row(`  layout shift${shifted.length > 0 ? `: ${shifted.join(', ')}` : ''}`, '', 'shift'),
			budget: median(0)
		}
	];
}

async function visit(
	browser: Browser,
	address: string,
	vitals: string,
	held: Held | null
): Promise<Vitals> {
	const context = await browser.newContext({
		...phone,
		...(held === null ? {} : { storageState: held })
	});
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

/** The storage of a learner who has met every card, of which most are due. */
async function progress(browser: Browser, url: string): Promise<Held> {
	const context = await browser.newContext({ ...phone, baseURL: `${url}/` });
	const page = await context.newPage();
	const answer = await page.request.get('library.json');
	const library = (await answer.json()) as readonly { readonly cards: readonly Card[] }[];
	const own = library.flatMap(({ cards }) => cards.map(({ key }) => key));
	const now = Date.now();
	const events = wideLog(own.length, own, 0, now);
	await restoreBackup(page, Buffer.from(printBackup(events, now)), events.length);
	const held = await context.storageState({ indexedDB: true });
	await context.close();
	return held;
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
