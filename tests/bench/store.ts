import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';
import { bundled } from './bundled.ts';
import { study, type Clicks } from './clicks.ts';
import { wideLog } from './history.ts';
import { p95, median, print, quantile, shown, type Budget, type Figure } from './measure.ts';
import { restoreBackup } from './restore.ts';
import { openProfile, startSite } from './site.ts';

const cards = 100_000;
/** Due today, beside those of the library. */
const due = 500;

/** A store with a great many cards in a real browser, beside one with the library's alone. */
export async function store(): Promise<void> {
	const site = await startSite();
	const folder = await mkdtemp(join(tmpdir(), 'marginalia-bench-'));
	const profile = (name: string) => join(folder, name);
	try {
		const answer = await fetch(`${site.url}/library.json`);
		const library = (await answer.json()) as readonly LibraryEntry[];
		const own = library.flatMap((set) => set.cards.map(({ key }) => key));
		const now = Date.now();
		await restore(profile('small'), site.url, own.length, own, 0, now);
		const restored = await restore(profile('large'), site.url, cards, own, due, now);
		const largest = library.toSorted((a, b) => b.cards.length - a.cards.length)[0]?.id ?? '';
		const few = await queries(await copy(profile('small')), site.url, largest, own);
		const others = wideLog(cards, own, due, now).flatMap((event) =>
			event.type === 'review' && !own.includes(event.card) ? [event.card] : []
		);
		const many = await queries(
			await copy(profile('large')),
			site.url,
			largest,
			others.slice(0, 300)
		);
		printQueries(few, many, restored, own.length);
		const normal = await study(await copy(profile('large')), site.url, 1);
		const slow = await study(await copy(profile('large')), site.url, 4);
		printClicks(normal, slow, own.length);
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
		await site.stop();
	}
}

let copies = 0;

/** Every measurement begins with the same database. */
async function copy(profile: string): Promise<string> {
	copies += 1;
	const to = `${profile}-${copies}`;
	await cp(profile, to, { recursive: true });
	return to;
}

/** Fills a new profile through the settings page, as a learner with a backup would. Gives the milliseconds it took. */
async function restore(
	profile: string,
	url: string,
	count: number,
	own: readonly CardKey[],
	dueElsewhere: number,
	now: number
): Promise<number> {
	const backup = printBackup(wideLog(count, own, dueElsewhere, now), now);
	const context = await openProfile(profile, url);
	const page = context.pages()[0] ?? (await context.newPage());
	const taken = await restoreBackup(page, Buffer.from(backup), count);
	await context.close();
	return taken;
}

interface Queries {
	readonly ofSet: readonly number[];
	readonly plan: readonly number[];
	readonly standing: readonly number[];
	readonly review: readonly number[];
	readonly rebuild: readonly number[];
}

/** Asks the app's store, on a page of the site that runs nothing else. */
async function queries(
	profile: string,
	url: string,
	largest: string,
	answered: readonly CardKey[]
): Promise<Queries> {
	const context = await openProfile(profile, url);
	const page = context.pages()[0] ?? (await context.newPage());
	page.setDefaultTimeout(600_000);
	await page.goto('robots.txt');
	await page.addScriptTag({ content: await bundled('store') });
	if (!(await page.evaluate(() => window.store.isOnDisk()))) throw new Error('No database.');
	await page.evaluate((set) => window.store.ofSet(5, set), largest);
	const ofSet = await page.evaluate((set) => window.store.ofSet(200, set), largest);
	const plan = await page.evaluate(() => window.store.plan(20));
	const standing = await page.evaluate(() => window.store.standing(20));
	const rebuilt = await page.evaluate(() => window.store.rebuild(3));
	if (rebuilt.wrong > 0) throw new Error(`${rebuilt.wrong} rows were not what the log says.`);
	const review = await page.evaluate((keys) => window.store.review(keys), answered);
	await context.close();
	return { ofSet, plan, standing, review, rebuild: rebuilt.taken };
}

function printQueries(few: Queries, many: Queries, restored: number, small: number): void {
	const pair = (what: string, key: keyof Queries, budget?: Budget): Figure[] => [
		{ what, unit: 'ms', values: many[key], ...(budget ? { budget } : {}) },
		{ what: `  with ${small} cards`, unit: 'ms', values: few[key] }
	];
	const times = (key: keyof Queries) => shown(quantile(many[key], 0.5) / quantile(few[key], 0.5));
	print(
		`the store in Chromium with ${cards.toLocaleString('en-GB')} cards`,
		[
			...pair('due query: the cards of the largest set', 'ofSet', p95(10)),
			...pair('a session planned, before its first card', 'plan'),
			...pair('what the library says of today', 'standing'),
			...pair('one review written', 'review', p95(15)),
			...pair('full rebuild of 100,000 events', 'rebuild', median(5000)),
			{ what: 'a backup of 100,000 events restored', unit: 'ms', values: [restored] }
		],
		[
			`Measured: ${cards.toLocaleString('en-GB')} events and as many memories of 202 sets, put there by the settings page from a backup; the ${small} of the library's own two sets are among them. No library of that size is shipped, so the size is that of the learner's store.`,
			'A session asks once for the cards of its sets; the next card then comes from memory.',
			`Beside them the same on a store with the library's ${small} cards and events: the cards of a set take ${times('ofSet')} times as long in the large one, a review ${times('review')} times.`,
			'A review is an event and a memory in one transaction, strictly durable. The rebuild finds every row as the log says.'
		]
	);
}

function printClicks(normal: Clicks, slow: Clicks, small: number): void {
	const pair = (what: string, key: keyof Clicks, most?: readonly [number, number]): Figure[] => [
		{ what, unit: 'ms', values: normal[key], ...(most ? { budget: p95(most[0]) } : {}) },
		{
			what: '  processor 4 × slower',
			unit: 'ms',
			values: slow[key],
			...(most ? { budget: p95(most[1]) } : {})
		}
	];
	print(
		`clicks in study with ${cards.toLocaleString('en-GB')} cards, until the frame is painted`,
		[
			...pair('grade, written, next card', 'graded', [60, 200]),
			...pair('“Continue”, next card', 'continued', [60, 200]),
			...pair('“Check”, written, feedback', 'checked'),
			...pair('“Show the answer”, answer', 'turned')
		],
		[
			`The study page of the build, all of the library's ${small} cards due, one of each question asked; every kind is answered, flashcards are forgotten twice first.`,
			'From the time stamp of the click to the end of the frame that shows what it brings; up to 16.7 ms of that is waiting for the screen.'
		]
	);
}
