import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { parseBackup, printBackup } from '#lib/core/progress/backup.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { expect, ready, test } from './app.ts';
import { eventsOn, memoriesOn } from './device.ts';
import { press } from './keyboard.ts';
import { restoreLog } from './prepared-quiz.ts';

const fixture = new URL('../fixtures/backups/v1-every-event.ndjson', import.meta.url);
const mexico = 'mexico-and-the-cartels';
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

/** Puts a history on the device whose questions are in no file of this build. */
async function restoreHistory(page: Page, text: string): Promise<number> {
	await restoreLog(page, text);
	await expect(page.getByText('34 entries added')).toBeVisible();
	return (await eventsOn(page)).length;
}

test('keeps the history of a set that has vanished, and works without it', async ({
	page,
	open,
	problems
}) => {
	await open('settings/');
	const events = await restoreHistory(page, await readFile(fixture, 'utf8'));
	const memories = await memoriesOn(page);
	expect(memories.length).toBeGreaterThan(0);

	await page.goto('./');
	await ready(page);
	await expect(heading(page)).toHaveText('Read something, and keep it');
	await page.goto('study/');
	await ready(page);
	await expect(page).toHaveTitle(/^Card 1 of /);
	problems.expect(/status of 404|Not found/);
	await page.goto('sets/remembering/');
	await ready(page);
	await expect(heading(page)).toHaveText('There is no page at this address');
	expect(await eventsOn(page)).toHaveLength(events);
	expect(await memoriesOn(page)).toEqual(memories);
});

test('keeps the history of questions that their file has lost', async ({ page, open }) => {
	const old = parseBackup(await readFile(fixture, 'utf8'));
	const moved = JSON.stringify(old).replaceAll('"remembering', `"${mexico}`);
	const { events } = JSON.parse(moved) as { events: readonly ProgressEvent[] };
	await open('settings/');
	const kept = await restoreHistory(page, printBackup(events, 0));

	await page.goto('./');
	await ready(page);
	await expect(heading(page)).toHaveText(/ready to come back$|new cards for today$/);
	await page.goto(`sets/${mexico}/`);
	await ready(page);
	await expect(heading(page)).toHaveText('Mexico and the cartels');
	await page.goto('study/');
	await ready(page);
	await expect(page).toHaveTitle(/^Card 1 of /);

	await page.goto(`sets/${mexico}/quiz/`);
	await ready(page);
	await press(page.getByRole('button', { name: 'Go on where you were' }));
	await expect(page).toHaveTitle(/^Report/);
	await expect(page.getByText('This question is no longer in the file.')).toBeVisible();
	await press(page.getByRole('button', { name: 'Another quiz' }));
	await press(page.getByRole('button', { name: 'Start' }));
	await expect(page).toHaveTitle(/^Question 1 of 71/);
	expect((await eventsOn(page)).length).toBeGreaterThan(kept);
});
