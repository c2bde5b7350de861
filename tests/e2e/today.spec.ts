import type { Page } from '@playwright/test';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { expect, ready, test } from './app.ts';
import { eventsOn } from './device.ts';
import { expectFineInEveryLook as fine } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';
import { learnerLog } from './learner.ts';
import { setDocument } from './on-screen.ts';
import { restoreLog } from './prepared-quiz.ts';
import { answerAndGoOn, startSection } from './quiz-by-keyboard.ts';
import { endStudy, limitNewCards, limitReviews, openStudy, study } from './study-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const remembering = 'remembering-what-you-read';
const oneDay = 86_400_000;
/** A Sunday; the clock goes on from here. */
const sunday = Date.parse('2026-11-22T12:00:00Z');

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 });

async function goTo(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await ready(page);
}

/** Cards in the session that is on the screen. */
async function sessionLength(page: Page): Promise<number> {
	await expect(page).toHaveTitle(/^Card \d+ of \d+/);
	return Number(/of (\d+)/.exec(await page.title())?.[1]);
}

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number as the first page writes it: in words up to twelve. */
function numberIn(text: string): number {
	const word = text.trim().split(' ')[0] ?? '';
	const place = words.indexOf(word.toLowerCase());
	return place >= 0 ? place : Number(word.replace(/\D/g, ''));
}

/** What the first page counts: cards that come back, and new ones. */
async function atHome(page: Page): Promise<{ readonly due: number; readonly fresh: number }> {
	await goTo(page, './');
	await expect(heading(page)).toHaveText(/ready to come back$|new cards? for today$/);
	const title = await heading(page).innerText();
	if (/new/.test(title)) return { due: 0, fresh: numberIn(title) };
	const detail = await main(page)
		.getByText(/^From /)
		.innerText();
	const fresh = /with (.+?) new/.exec(detail)?.[1];
	return { due: numberIn(title), fresh: fresh === undefined ? 0 : numberIn(fresh) };
}

/** A learner who studied for a month, as a backup brings it. */
async function restoreMonth(page: Page, days: number, newPerDay = 3): Promise<void> {
	await goTo(page, 'settings/');
	const library = (await (await page.request.get('library.json')).json()) as LibraryEntry[];
	const cards = library.flatMap((entry) => entry.cards.map(({ key }) => key));
	const log = learnerLog(cards, { days, newPerDay, memory: 1 }, sunday);
	await restoreLog(page, printBackup(log, sunday));
	await expect(page.getByText(/entries added/)).toBeVisible();
}

test.beforeEach(async ({ page }) => {
	await page.clock.install({ time: sunday });
});

test('offers skipped cards again, after a reload and on the first page', async ({ page }) => {
	await limitNewCards(page, 3);
	await openStudy(page);
	for (const place of [1, 2, 3]) {
		await expect(page).toHaveTitle(new RegExp(`^Card ${place} of 3`));
		await press(main(page).getByRole('button', { name: 'Skip for now' }));
	}
	await expect(heading(page)).toHaveText('Nothing answered this time');
	await expect(main(page).getByText('Three skipped cards are left.')).toBeVisible();
	await fine(page, 'the end of a session of skipped cards');

	await page.reload();
	await ready(page);
	await expect(heading(page)).toHaveText('Three skipped cards are left');
	await expect(page).toHaveTitle(/^Nothing is due/);
	await fine(page, 'nothing but skipped cards');

	await goTo(page, './');
	await expect(heading(page)).toHaveText('Three skipped cards are left');
	await fine(page, 'the first page with skipped cards');
	await press(main(page).getByRole('link', { name: 'Study them' }));
	expect(await sessionLength(page)).toBe(3);
	await page.reload();
	await ready(page);
	expect(await sessionLength(page)).toBe(3);
});

test('says one number at home, in study, on the plan and in the record', async ({ page }) => {
	await restoreMonth(page, 30);
	await goTo(page, 'plan/');
	await tabTo(page.getByLabel('What it is called'));
	await page.keyboard.insertText('Geography');
	const date = page.getByLabel('Day of the test');
	await tabTo(date);
	await date.fill('2026-12-04');
	for (const title of ['Mexico and the cartels', 'Remembering what you read'])
		await press(page.getByRole('checkbox', { name: title }), 'Space');
	await press(page.getByRole('button', { name: 'Make a plan' }));

	const line = main(page).getByText(/^For today the plan has \d+ cards/);
	const cell = main(page).getByRole('cell', { name: /, today/ });
	await expect(line).toBeVisible();
	await expect(cell).toBeVisible();
	const set = [await setDocument(page, mexico), await setDocument(page, remembering)];

	for (let answered = 0; answered < 3; answered += 1) {
		await goTo(page, 'plan/');
		await expect(cell).toBeVisible();
		const planned = numberIn((await line.innerText()).replace('For today the plan has ', ''));
		await expect(cell).toHaveAccessibleName(new RegExp(`, ${planned} cards?`));
		const { due, fresh } = await atHome(page);
		expect(due + fresh).toBe(planned);
		await expect(
			main(page).getByText(new RegExp(`Test “Geography” in 12 days: ${planned} cards today`))
		).toBeVisible();
		await goTo(page, 'record/');
		await expect(main(page).getByText('waiting for review')).toBeVisible();
		const waiting = main(page).getByRole('listitem').filter({ hasText: 'waiting for review' });
		await expect(waiting.locator('strong')).toHaveText(String(due));
		await page.evaluate(() => localStorage.removeItem('marginalia/sitting'));
		await goTo(page, 'study/');
		expect(await sessionLength(page)).toBe(planned);
		await study(page, set, 'right');
		await endStudy(page);
	}
});

test('says at the end of a session what tomorrow brings', async ({ page }) => {
	await restoreMonth(page, 20, 2);
	await limitNewCards(page, 0);
	const sets = [await setDocument(page, mexico), await setDocument(page, remembering)];
	await openStudy(page);
	for (const wish of ['right', 'right', 'right'] as const) await study(page, sets, wish);
	await endStudy(page);
	await expect(main(page).getByText('You remembered all 3.')).toBeVisible();
	await fine(page, 'the end of a session');
	const row = main(page).getByRole('row', { name: /^tomorrow/i });
	const tomorrow = Number(/\d+$/.exec((await row.innerText()).trim())?.[0]);
	await page.clock.fastForward(oneDay);
	expect((await atHome(page)).due).toBe(tomorrow);
});

test('asks again when the study day changes, and when the page is shown', async ({ page }) => {
	await limitNewCards(page, 0);
	await goTo(page, 'study/');
	await expect(heading(page)).toHaveText('Nothing is due');
	await expect(page).toHaveTitle(/^Nothing is due/);
	await limitNewCards(page, 2);
	await openStudy(page);
	const sets = [await setDocument(page, mexico), await setDocument(page, remembering)];
	await study(page, sets, 'right');
	await study(page, sets, 'right');
	await page.clock.fastForward('15:00');
	while (!/^Done/.test(await page.title())) await study(page, sets, 'right');
	await goTo(page, 'study/');
	await expect(heading(page)).toHaveText('Nothing is due');
	// Until a quarter past four.
	await page.clock.fastForward('16:00:00');
	await expect(page).toHaveTitle(/^Card 1 of /);

	// Hidden for days: nothing is asked for nobody, and all that came back once it is shown.
	const before = await sessionLength(page);
	const show = (state: 'hidden' | 'visible') =>
		page.evaluate((visibility) => {
			Object.defineProperty(document, 'visibilityState', {
				configurable: true,
				get: () => visibility
			});
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	await show('hidden');
	await page.clock.fastForward(9 * oneDay);
	expect(await sessionLength(page)).toBe(before);
	await show('visible');
	await expect.poll(async () => sessionLength(page)).toBeGreaterThan(before);
});

test('keeps its cards and their order after a reload, and without what the browser kept', async ({
	page
}) => {
	await restoreMonth(page, 30);
	const sets = [await setDocument(page, mexico), await setDocument(page, remembering)];
	await openStudy(page);
	const total = await sessionLength(page);
	await study(page, sets, 'right');
	await study(page, sets, 'right');
	const next = await heading(page).innerText();
	await page.reload();
	await ready(page);
	await expect(page).toHaveTitle(new RegExp(`^Card 3 of ${total}`));
	await expect(heading(page)).toHaveText(next);
	await page.evaluate(() => localStorage.clear());
	await page.reload();
	await ready(page);
	await expect(page).toHaveTitle(new RegExp(`^Card 1 of ${total - 2}`));
	await expect(heading(page)).toHaveText(next);
});

test('asks the same cards in the same order on another device', async ({
	page,
	browser,
	server
}) => {
	await restoreMonth(page, 30);
	const sets = [await setDocument(page, mexico), await setDocument(page, remembering)];
	await openStudy(page);
	await study(page, sets, 'right');
	await press(main(page).getByRole('button', { name: 'Skip for now' }));
	await expect(page).toHaveTitle(/^Card 3 of/);
	await goTo(page, './');
	await page.evaluate(() => localStorage.clear());

	const context = await browser.newContext({ baseURL: server.url, timezoneId: 'Europe/London' });
	const other = await context.newPage();
	await other.clock.install({ time: sunday });
	await goTo(other, 'settings/');
	await restoreLog(other, printBackup((await eventsOn(page)).toReversed(), sunday));
	await expect(other.getByText(/entries added/)).toBeVisible();
	const [here, there] = await Promise.all(
		[page, other].map(async (device) => {
			await goTo(device, 'study/');
			const asked = [String(await sessionLength(device))];
			for (let card = 0; card < 6; card += 1) {
				asked.push(await heading(device).innerText());
				await press(main(device).getByRole('button', { name: 'Skip for now' }));
				await expect(device).toHaveTitle(new RegExp(`^Card ${card + 2} of`));
			}
			return asked;
		})
	);
	expect(there).toEqual(here);
	await context.close();
});

test('asks no more reviews than a day is to have, and says what waits', async ({ page }) => {
	await restoreMonth(page, 30);
	await limitNewCards(page, 0);
	const { due } = await atHome(page);
	expect(due).toBeGreaterThan(4);
	await limitReviews(page, 2);
	await expect.poll(async () => (await atHome(page)).due).toBeLessThan(due);
	const limited = await atHome(page);
	await expect(main(page).getByText(/more are due and come in the next days\./)).toBeVisible();
	await fine(page, 'the first page with a limit reached');
	await openStudy(page);
	expect(await sessionLength(page)).toBe(limited.due);
});

test('says of an unfinished quiz in a line, below what is due', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await goTo(page, './');
	await startSection(page, mexico, 'canada-s-step');
	await answerAndGoOn(page, set, 'wrong');
	await goTo(page, './');
	await expect(heading(page)).toHaveText(/ready to come back$/);
	const line = main(page).getByText(/^An unfinished quiz: .+ left of “Mexico and the cartels”\./);
	await expect(line).toBeVisible();
	await fine(page, 'the first page with an unfinished quiz');
	await press(line.getByRole('link', { name: 'Go on with it' }));
	await expect(page).toHaveURL(/quiz/);
});
