import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, ready, test } from './app.ts';
import { eventsOn, memoriesBy, memoriesOn } from './device.ts';
import { press } from './keyboard.ts';
import { setDocument } from './on-screen.ts';
import { restoreLog } from './prepared-quiz.ts';
import { answerAndGoOn, endQuiz, startSection } from './quiz-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const fixture = new URL('../fixtures/backups/v1-every-event', import.meta.url).pathname;
const data = (page: Page) => page.getByRole('region', { name: 'Your data' });
const said = (page: Page) => data(page).getByRole('status');

/** A device on which something was learnt. */
async function learn(page: Page): Promise<void> {
	const set = await setDocument(page, mexico);
	await startSection(page, mexico, 'canada-s-step');
	for (const wish of ['right', 'wrong', 'right'] as const) await answerAndGoOn(page, set, wish);
	await endQuiz(page);
}

async function openSettings(page: Page): Promise<void> {
	await page.goto('settings/');
	await ready(page);
}

/** What the library says of today and of each set. */
async function libraryWords(page: Page): Promise<string> {
	await page.goto('./');
	await ready(page);
	await expect(page.getByText(/to review/)).toBeVisible();
	return page.getByRole('main').innerText();
}

/** Saves a backup by the keyboard, and gives its text. */
async function saveBackup(page: Page): Promise<string> {
	await openSettings(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		press(page.getByRole('button', { name: 'Save a backup' }))
	]);
	expect(download.suggestedFilename()).toMatch(/^marginalia-\d{4}-\d\d-\d\d\.ndjson$/);
	return readFile(await download.path(), 'utf8');
}

test('brings back the same state after a backup, a wipe and a restore', async ({ page }) => {
	await learn(page);
	const library = await libraryWords(page);
	const memories = await memoriesOn(page);
	const events = await eventsOn(page);
	const backup = await saveBackup(page);
	await expect(said(page)).toHaveText(/^Saved \d+ entries to /);

	await press(page.getByRole('button', { name: 'Delete everything…' }));
	const asked = page.getByRole('dialog', { name: 'Delete everything on this device?' });
	await expect(asked).toContainText('3 answers and the schedule made from them will be gone.');
	await press(asked.getByRole('button', { name: 'Keep it' }));
	await expect(asked).not.toBeVisible();
	expect(await eventsOn(page)).toHaveLength(events.length);
	await press(page.getByRole('button', { name: 'Delete everything…' }));
	await press(asked.getByRole('button', { name: 'Delete everything' }));
	await expect(page.getByText('Everything is deleted from this device.')).toBeVisible();
	expect(await eventsOn(page)).toEqual([]);
	await press(page.getByRole('link', { name: 'Library' }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read something, and keep it');

	await openSettings(page);
	await restoreLog(page, backup);
	await expect(said(page)).toContainText(`${events.length} entries added, 0 were here already`);
	expect(await memoriesOn(page)).toEqual(memories);
	expect(await libraryWords(page)).toBe(library);

	await openSettings(page);
	await restoreLog(page, backup);
	await expect(said(page)).toContainText(`0 entries added, ${events.length} were here already`);
	expect(await eventsOn(page)).toHaveLength(events.length);
	expect(await memoriesOn(page)).toEqual(memories);
});

test('refuses a broken backup whole, and says at which line', async ({ page }) => {
	await learn(page);
	const backup = await saveBackup(page);
	const before = await eventsOn(page);
	const lines = backup.trimEnd().split('\n');
	const broken = [
		{
			fault: 'one character of an answer',
			text: backup.replace('"verdict":"wrong"', '"verdict":"wrung"'),
			line: lines.findIndex((line) => line.includes('"verdict":"wrong"')) + 1
		},
		{
			fault: 'one digit',
			text: backup.replace(/"elapsed":(\d)/, (_, digit) => `"elapsed":${digit === '9' ? 8 : 9}`),
			line: lines.length
		},
		{ fault: 'its end', text: lines.slice(0, -1).join('\n'), line: lines.length },
		{ fault: 'half a line', text: backup.slice(0, backup.length / 2), line: null }
	];
	await page.getByRole('button', { name: 'Delete everything…' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
	await expect(page.getByText('Everything is deleted from this device.')).toBeVisible();
	for (const { fault, text, line } of broken) {
		expect(text, fault).not.toBe(backup);
		await restoreLog(page, text);
		await expect(said(page), fault).toHaveText(
			new RegExp(`^Line ${line === null ? '\\d+' : line}: `)
		);
		expect(await eventsOn(page), fault).toEqual([]);
	}
	await restoreLog(page, backup);
	await expect(said(page)).toContainText(`${before.length} entries added`);
});

test('restores what the first version saved', async ({ page, open }) => {
	await open('settings/');
	await restoreLog(page, await readFile(`${fixture}.ndjson`, 'utf8'));
	await expect(said(page)).toContainText('34 entries added');
	const frozen = JSON.parse(await readFile(`${fixture}.memories.json`, 'utf8')) as object;
	const memories = await memoriesOn(page);
	expect(memories.map(({ card }) => card)).toEqual(Object.keys(frozen).toSorted());
	expect(memories).toEqual(memoriesBy(await eventsOn(page)));
});
