import { expect, type Page } from '@playwright/test';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { ready } from './app.ts';
import { fillIn, type Wish } from './answering.ts';
import { eventsOn } from './device.ts';
import { press, tabTo } from './keyboard.ts';
import { shownQuestion, type Shown } from './on-screen.ts';
import { check } from './quiz-by-keyboard.ts';

/** The buttons by which a learner says how well they remembered. */
export const grades = (page: Page) =>
	page.getByRole('group', { name: 'How well did you remember?' });

/**
 * Opens a study session and waits for its first card.
 *
 * @param set the one set to study; all, when left out
 * @param site address of the first page, where the browser does not know it
 */
export async function openStudy(page: Page, set?: string, site = ''): Promise<void> {
	await page.goto(`${site}study/${set === undefined ? '' : `?set=${set}`}`);
	await ready(page);
	await expect(page).toHaveTitle(/^Card 1 of /);
}

/** Sets how many cards a day brings, and waits until that is on the disk. */
async function setADay(page: Page, field: string, count: number): Promise<void> {
	await page.goto('settings/');
	await ready(page);
	await tabTo(page.getByLabel(field));
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type(String(count));
	await page.keyboard.press('Tab');
	await expect
		.poll(async () => (await eventsOn(page)).map(({ type }) => type))
		.toContain('setting');
}

export const limitNewCards = (page: Page, count: number) => setADay(page, 'New cards a day', count);
export const limitReviews = (page: Page, count: number) => setADay(page, 'Reviews a day', count);

/** Grades the card that was turned, and waits until it has gone: then its answer is on the disk. */
export async function grade(page: Page, word: string): Promise<void> {
	const button = grades(page).getByRole('button', { name: word });
	const key = await button.getAttribute('aria-keyshortcuts');
	if (key === null) await press(button);
	else await page.keyboard.press(key);
	await expect(grades(page)).toHaveCount(0);
}

/** Answers the card on the screen and goes on to what follows. */
export async function study(page: Page, sets: readonly QuestionSet[], wish: Wish): Promise<Shown> {
	const shown = await shownQuestion(page, sets);
	await fillIn(page, shown, wish);
	if (shown.question.kind === 'card' || shown.question.kind === 'open') {
		await grade(page, wish === 'right' ? 'Remembered' : 'Forgot');
	} else {
		await check(page, shown, wish);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: /^Continue/ })).toHaveCount(0);
	}
	return shown;
}

/** Ends a session by the key, which asks first. */
export async function endStudy(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: 'End this session?' })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveTitle(/^Done/);
}
