import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { cardKey } from '#lib/core/schedule/card.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { expect, ready, test } from './app.ts';
import { eventsOn } from './device.ts';
import { expectFineInEveryLook } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';
import { learnerLog } from './learner.ts';
import { setDocument } from './on-screen.ts';
import { restoreLog } from './prepared-quiz.ts';
import { answerAndGoOn, endQuiz, startSection } from './quiz-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const picture = (page: Page, name: string) => page.getByRole('region', { name });

/** Twelve weeks of study, of the library's cards and of a set that was taken out of it. */
async function learnt(page: Page): Promise<readonly ProgressEvent[]> {
	const answer = await page.request.get('library.json');
	const library = (await answer.json()) as readonly LibraryEntry[];
	const lost = Array.from({ length: 20 }, (_, index) => cardKey('lost', `q${index}`, 'whole'));
	const cards = [...library.flatMap((set) => set.cards.map(({ key }) => key)), ...lost];
	const log = learnerLog(cards, { days: 80, newPerDay: 4, memory: 0.95 }, Date.now());
	await page.goto('settings/');
	await ready(page);
	await restoreLog(page, printBackup(log, Date.now()));
	await page.getByText(`${log.length} entries added`).waitFor();
	return log;
}

async function openRecord(page: Page): Promise<void> {
	await page.goto('record/');
	await ready(page);
	await expect(picture(page, 'By article')).toBeVisible();
	await expect(picture(page, 'Hardest five')).toBeVisible();
}

/** Saves the file of a picture by the keyboard. */
async function savedCsv(page: Page, name: string, file: string): Promise<readonly string[]> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		press(picture(page, name).getByRole('button', { name: /^Save as CSV/ }))
	]);
	expect(download.suggestedFilename()).toBe(file);
	const text = await readFile(await download.path(), 'utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	return text.slice(1).trimEnd().split('\r\n');
}

async function cells(table: Locator): Promise<readonly (readonly string[])[]> {
	return table
		.getByRole('row')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))
		);
}

test('says what to do where nothing was answered yet', async ({ page, open }) => {
	await open('record/');
	await expect(page.getByText('Nothing has been answered on this device yet.')).toBeVisible();
	await expect(page.getByRole('listitem').first()).toContainText('–');
	await expectFineInEveryLook(page, 'an empty record');
	await press(page.getByRole('link', { name: 'Read an article' }));
	await expect(page).toHaveTitle(/^Library/);
});

test('counts a first answer at once', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await startSection(page, mexico, 'canada-s-step');
	await answerAndGoOn(page, set, 'right');
	await endQuiz(page);
	await press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Record' }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your record');
	await expect(picture(page, 'Days and time')).toContainText(
		'You studied on 1 of the last 30 days'
	);
	await expect(picture(page, 'Remembered, week by week')).toContainText(
		'Nothing has come back yet'
	);
	await expect(page.getByRole('listitem').nth(1)).toContainText('of 1 you have met');
});

test('draws what was learnt, with a table and a file to each picture', async ({ page }) => {
	test.slow();
	const log = await learnt(page);
	await openRecord(page);

	const today = studyDay(Date.now(), 0);
	const days = new Set(log.flatMap(({ day }) => (day > today - 30 ? [day] : []))).size;
	await expect(picture(page, 'Days and time')).toContainText(
		`You studied on ${days} of the last 30 days`
	);

	await test.step('what comes back, for a week and for a month', async () => {
		const back = picture(page, 'Coming back');
		const [names = [], counts = []] = await cells(back.getByRole('table'));
		expect(names).toHaveLength(7);
		await expect(page.getByRole('listitem').nth(2)).toContainText(counts[0] ?? '?');
		const file = await savedCsv(page, 'Coming back', 'coming-back.csv');
		expect(file[0]).toBe('Day,Questions');
		expect(file.slice(1).map((line) => line.split(',')[1])).toEqual(counts);
		await press(back.getByRole('button', { name: 'Show 30 days' }));
		await expect(back.getByRole('button', { name: 'Show 7 days' })).toBeFocused();
		await press(back.locator('summary'));
		expect(await cells(back.getByRole('table'))).toHaveLength(31);
	});

	await test.step('what was remembered, by week', async () => {
		const weeks = picture(page, 'Remembered, week by week');
		await press(weeks.locator('summary'));
		const rows = (await cells(weeks.getByRole('table'))).slice(1);
		const sum = (column: number) =>
			rows.reduce((total, row) => total + Number(row[column]?.replace(',', '')), 0);
		await expect(weeks).toContainText(
			`Of ${sum(1).toLocaleString('en-GB')} questions that came back in the last ${rows.length} weeks, you remembered ${sum(2).toLocaleString('en-GB')}`
		);
		const file = await savedCsv(page, 'Remembered, week by week', 'remembered-by-week.csv');
		expect(file).toHaveLength(rows.length + 1);
		expect(file[1]).toMatch(/^\d{4}-\d\d-\d\d,\d+,\d+,(0|1|0\.\d+)?$/);
	});

	await test.step('by article and by section', async () => {
		const articles = picture(page, 'By article');
		await expect(articles.getByRole('row', { name: /^No longer in the library/ })).toBeVisible();
		const choice = articles.getByRole('combobox', { name: 'Article' });
		await tabTo(choice);
		await page.keyboard.press('R');
		await expect(
			articles.getByRole('table', { name: 'What was remembered of “Remembering what you read”' })
		).toBeVisible();
		const file = await savedCsv(page, 'By article', 'remembered-by-article.csv');
		expect(file[0]).toBe('Article,Section,Came back,Remembered,Share');
		expect(file.at(-1)).toMatch(/^No longer in the library,,\d+,\d+,0\.\d+$/);
	});

	await test.step('what was expected, and how sure the learner was', async () => {
		await expect(
			picture(page, 'What was expected, and what was').getByRole('img', { name: /^Expected share/ })
		).toBeVisible();
		expect(
			(await savedCsv(page, 'What was expected, and what was', 'expected-and-actual.csv'))[0]
		).toBe('Expected,Came back,On average,Right');
		await expect(picture(page, 'How sure you were').getByRole('row')).toHaveCount(4);
		expect(await savedCsv(page, 'How sure you were', 'certainty.csv')).toHaveLength(4);
		expect((await savedCsv(page, 'Days and time', 'time-by-week.csv'))[0]).toBe(
			'Week from,Days,Answers,Seconds'
		);
	});

	await test.step('the hardest five lead to their place in the text', async () => {
		const hardest = picture(page, 'Hardest five');
		await expect(hardest.getByRole('listitem')).toHaveCount(5);
		expect(await savedCsv(page, 'Hardest five', 'hardest.csv')).toHaveLength(6);
		const link = hardest.getByRole('link', { name: /^Read paragraph/ }).first();
		const number = /\d+/u.exec((await link.textContent()) ?? '')?.[0] ?? '';
		await press(link);
		await expect(page).toHaveURL(new RegExp(`/sets/[^/]+/?#p${number}$`));
		await expect(page.locator(`#p${number}`)).toBeInViewport();
	});
});

test('is fine in every look, with everything open', async ({ page }) => {
	test.slow();
	await learnt(page);
	await openRecord(page);
	for (const summary of await page.locator('main summary').all()) await summary.click();
	await expectFineInEveryLook(page, 'a full record');

	await test.step('forced colours', async () => {
		await page.emulateMedia({ forcedColors: 'active' });
		const bar = picture(page, 'Days and time').locator('rect').first();
		const colours = await bar.evaluate((rect) => [
			getComputedStyle(rect).fill,
			getComputedStyle(document.body).color
		]);
		expect(colours[0]).toBe(colours[1]);
		await page.emulateMedia({ forcedColors: 'none' });
	});

	await test.step('on paper', async () => {
		await page.reload();
		await expect(picture(page, 'By article')).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		// Every table is printed although it was not opened; what can only be pressed is not.
		await expect(picture(page, 'Days and time').getByRole('table')).toBeVisible();
		await expect(page.getByRole('button', { name: /^Save as CSV/ }).first()).toBeHidden();
		await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
	});
});

test('takes an undone answer out of the record', async ({ page }) => {
	await page.goto('settings/');
	await ready(page);
	const at = Date.now() - 86_400_000;
	const stamp = { at, offset: 0, day: Math.floor(at / 86_400_000), device: 'other' };
	const answer: ProgressEvent = {
		...{ ...stamp, id: 'a1', clock: `00${at}-0000-other` },
		...{ type: 'review', session: 's', card: `${mexico}/q/whole`, grade: 3, elapsed: 60_000 }
	};
	const undo: ProgressEvent = {
		...{ ...stamp, id: 'a2', clock: `00${at}-0001-other`, type: 'retract', target: 'a1' }
	};
	await restoreLog(page, printBackup([answer], at));
	await page.getByText('1 entries added').waitFor();
	await page.goto('record/');
	await expect(
		page.getByText('You studied on 1 of the last 30 days: 1 answer in 1 min.')
	).toBeVisible();
	await page.goto('settings/');
	await ready(page);
	await restoreLog(page, printBackup([undo], at));
	await page.getByText('1 entries added').waitFor();
	expect(await eventsOn(page)).toHaveLength(2);
	await page.goto('record/');
	await expect(page.getByText('Nothing has been answered on this device yet.')).toBeVisible();
});
