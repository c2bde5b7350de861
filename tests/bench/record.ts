import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printBackup } from '#lib/core/progress/backup.ts';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { cardKey, type CardKey } from '#lib/core/schedule/card.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { bundled } from './bundled.ts';
import { longLog, wideLog } from './history.ts';
import type {} from './in-page/record.ts';
import type {} from './in-page/shown.ts';
import { p95, print } from './measure.ts';
import { restoreBackup } from './restore.ts';
import { openProfile, startSite } from './site.ts';

const events = 100_000;
const sets = 50;
/** Of each set. */
const questions = 80;
const visits = 10;

/** The record of a learner with 100,000 events behind them, in a real browser. */
export async function record(): Promise<void> {
	const site = await startSite();
	const folder = await mkdtemp(join(tmpdir(), 'marginalia-bench-'));
	const now = Date.now();
	try {
		const two = await openProfile(join(folder, 'long'), site.url);
		const page = two.pages()[0] ?? (await two.newPage());
		page.setDefaultTimeout(600_000);
		const log = [...longLog(events, sets * questions, now, nameOf), ...kept(now)];
		await restoreBackup(page, Buffer.from(printBackup(log, now)), log.length);
		// The library reads each file once, and remembers what it read.
		await page.goto('./');
		await page
			.getByRole('link', { name: `Set ${sets}`, exact: true })
			.waitFor({ timeout: 120_000 });
		await page.addInitScript({ content: await bundled('shown') });
		const opened = await repeated(() => addressed(page));
		const pressed = await repeated(() => followed(page));
		const long = await figures(page);
		await two.close();

		const wide = await openProfile(join(folder, 'wide'), site.url);
		const other = wide.pages()[0] ?? (await wide.newPage());
		other.setDefaultTimeout(600_000);
		await restoreBackup(
			other,
			Buffer.from(printBackup(wideLog(events, [], 500, now), now)),
			events
		);
		const most = await figures(other);
		await wide.close();
		const cards = (sets * questions).toLocaleString('en-GB');
		print(
			`the record of ${events.toLocaleString('en-GB')} events in Chromium`,
			[
				{ what: 'address opened, until its pictures are painted', unit: 'ms', values: opened },
				{
					what: '“Record” pressed, until its pictures are painted',
					unit: 'ms',
					values: pressed,
					budget: p95(500)
				},
				{ what: `the figures of ${cards} cards, from the counters`, unit: 'ms', values: long },
				{ what: 'the figures of 100,000 cards', unit: 'ms', values: most, budget: p95(500) }
			],
			[
				`Measured: two years, ${cards} cards of ${sets} sets of the learner’s own, all in the library; below, as many cards as events, all taken to be in the library.`,
				'“Address opened” counts from the start of the navigation, with the start of the app and the opening of the database.'
			]
		);
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		await site.stop();
	}
}

function nameOf(index: number): CardKey {
	return cardKey(setName(index % sets), `q${Math.floor(index / sets)}`, 'whole');
}

function setName(index: number): string {
	return `own-${String(index + 1).padStart(2, '0')}`;
}

/** The files of these sets, as events that keep them. */
function kept(now: number): readonly ProgressEvent[] {
	return Array.from({ length: sets }, (_, index) => {
		const at = now - 3_600_000 + index;
		const set = setName(index);
		const title = `Set ${index + 1}`;
		const asked = Array.from(
			{ length: questions },
			(_, number) => `Q: What is number ${number} of ${set}? ^q${number}\n= word ${number}\n`
		);
		return {
			type: 'keep',
			id: `kept-${set}`,
			at,
			offset: 0,
			day: studyDay(at, 0),
			device: 'bench',
			clock: nextClock(null, at, 'bench'),
			set,
			name: `${set}.md`,
			text: `Title: ${title}\n\n# ${title}\n\n## Part one\n\nA text of a sentence.\n\n${asked.join('\n')}`,
			lock: ''
		};
	});
}

async function repeated(visit: () => Promise<number>): Promise<readonly number[]> {
	await visit();
	const taken: number[] = [];
	for (let times = 0; times < visits; times++) taken.push(await visit());
	return taken;
}

async function addressed(page: Page): Promise<number> {
	await page.goto('record/');
	return page.evaluate(() => window.shown.time());
}

async function followed(page: Page): Promise<number> {
	await page.goto('robots.txt');
	await page.goto('./');
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await page.getByRole('link', { name: `Set ${sets}`, exact: true }).waitFor();
	await page.getByRole('link', { name: 'Record' }).click();
	return page.evaluate(() => window.shown.time());
}

/** What the page asks the store, and what it makes of it. */
async function figures(page: Page): Promise<readonly number[]> {
	await page.goto('robots.txt');
	await page.addScriptTag({ content: await bundled('record') });
	await page.evaluate(() => window.record.figures(2));
	return page.evaluate(() => window.record.figures(10));
}
