import type { Page } from '@playwright/test';
import { plainText } from '#lib/core/prose/plain.ts';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { expect, ready, test } from './app.ts';
import { eventsOn, memoriesOn } from './device.ts';
import { press, tabTo } from './keyboard.ts';
import { setDocument, shownQuestion } from './on-screen.ts';
import { answerAndGoOn, startSection } from './quiz-by-keyboard.ts';
import { endStudy, grades, limitNewCards, openStudy, study } from './study-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const remembering = 'remembering-what-you-read';
/** The first question of the file, and so the first new card: a flashcard. */
const firstCard = `${mexico}/qwqnnk/back`;
const main = (page: Page) => page.getByRole('main');

test('asks what a quiz missed before anything new', async ({ page, open }) => {
	await page.clock.install();
	const set = await setDocument(page, mexico);
	await open('');
	const total = await startSection(page, mexico, 'canada-s-step');
	const missed = new Set<string>();
	for (let answered = 0; answered < total; answered++)
		missed.add((await answerAndGoOn(page, set, 'wrong')).question.id);
	await expect(page).toHaveTitle(/^Report/);
	const cards = (await memoriesOn(page)).length;
	await page.clock.fastForward('02:00');

	await openStudy(page);
	const asked: string[] = [];
	while (asked.length < cards) asked.push((await study(page, [set], 'right')).question.id);
	expect(new Set(asked)).toEqual(missed);
});

test('turns a card by Space and takes Enter for “Remembered”', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	const { question } = await shownQuestion(page, [set]);
	const answer = question.kind === 'card' ? plainText(question.back) : 'no card';
	const back = main(page).getByText(answer).filter({ visible: true }).last();
	await expect(back).not.toBeVisible();
	await page.keyboard.press('Space');
	await expect(back).toBeVisible();
	await expect(grades(page).getByRole('button')).toHaveText([/^Forgot/, /^Remembered/]);
	const printed = await intervalOn(page, 'Remembered');
	await page.keyboard.press('Enter');
	await expect(grades(page)).toHaveCount(0);
	expect(inWords(await memoryOf(page, firstCard))).toBe(printed);
});

test('does with each of four buttons what is printed on it, and undoes it', async ({
	page,
	open
}) => {
	await open('settings/');
	await tabTo(page.getByRole('radio', { name: /^Two:/ }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /^Four:/ })).toBeChecked();

	await openStudy(page, mexico);
	const heading = await main(page).getByRole('heading', { level: 1 }).innerText();
	const intervals = new Set<string>();
	for (const [place, word] of ['Forgot', 'Hard', 'Good', 'Easy'].entries()) {
		await page.keyboard.press('Space');
		const printed = await intervalOn(page, word);
		await page.keyboard.press(String(place + 1));
		await expect(grades(page)).toHaveCount(0);
		expect(inWords(await memoryOf(page, firstCard)), word).toBe(printed);
		intervals.add(printed);
		await page.keyboard.press('z');
		await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(main(page).getByText('Undone. The card is asked again.')).toBeAttached();
		expect(await memoryOf(page, firstCard)).toBeUndefined();
	}
	expect(intervals.size).toBe(4);
});

test('asks a forgotten card again in the same session', async ({ page }) => {
	await page.clock.install();
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	const forgotten = await study(page, [set], 'wrong');
	const next = await shownQuestion(page, [set]);
	expect(next.question.id).not.toBe(forgotten.question.id);
	await page.clock.fastForward('01:01');
	await study(page, [set], 'right');
	expect((await shownQuestion(page, [set])).question.id).toBe(forgotten.question.id);
});

test('undoes as far back as the session goes', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	const asked: string[] = [];
	for (const wish of ['wrong', 'right', 'wrong', 'right'] as const)
		asked.push((await study(page, [set], wish)).question.id);
	expect(await memoriesOn(page)).toHaveLength(4);
	for (const [back, id] of asked.toReversed().entries()) {
		await page.keyboard.press(back % 2 === 0 ? 'Control+z' : 'z');
		await expect.poll(async () => (await shownQuestion(page, [set])).question.id).toBe(id);
		await expect(main(page).getByRole('heading', { level: 1 })).toBeFocused();
	}
	await expect(main(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
	expect(await memoriesOn(page)).toEqual([]);
	// Nothing is struck out of the log: what was taken back is written down as well.
	expect((await eventsOn(page)).filter(({ type }) => type === 'retract')).toHaveLength(4);
});

test('ends with what comes back when', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	for (const wish of ['right', 'wrong', 'right'] as const) await study(page, [set], wish);
	await endStudy(page);
	const heading = main(page).getByRole('heading', { level: 1 });
	await expect(heading).toHaveText('Three done, in a minute');
	await expect(heading).toBeFocused();
	const table = main(page).getByRole('table', { name: 'What comes back when' });
	const rows = await table.getByRole('row').allInnerTexts();
	const counts = rows.slice(1).map((row) => Number(/\d+$/.exec(row.trim())?.[0]));
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
	expect(rows.slice(1).join()).toMatch(/later today|tomorrow|in \d+ days/i);
});

test('studies one article when it is asked for', async ({ page, open }) => {
	const sets = [await setDocument(page, remembering)];
	await open(`sets/${remembering}/`);
	await tabTo(main(page).getByRole('link', { name: 'Study the cards of this article' }), 120);
	await page.keyboard.press('Enter');
	await expect(page).toHaveTitle(/^Card 1 of /);
	for (const wish of ['right', 'wrong', 'right'] as const) await study(page, sets, wish);
	expect(new Set((await memoriesOn(page)).map(({ set }) => set))).toEqual(new Set([remembering]));
});

test('says when nothing is due, and offers more', async ({ page }) => {
	await limitNewCards(page, 0);
	await page.goto('study/');
	await ready(page);
	const heading = main(page).getByRole('heading', { level: 1 });
	await expect(heading).toHaveText('Nothing is due');
	await expect(heading).toBeFocused();
	await press(main(page).getByRole('button', { name: 'Three more' }));
	await expect(page).toHaveTitle(/^Card 1 of 3/);
});

test('says of an article never met that others took the new cards of today', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await limitNewCards(page, 1);
	await openStudy(page, mexico);
	await study(page, [set], 'right');
	await page.goto(`study/?set=${remembering}`);
	await ready(page);
	await expect(
		main(page).getByText(
			/^Nothing of this article is due\. Today’s new cards were taken by other articles; \d+ of its cards are not yet met\./
		)
	).toBeVisible();
	await press(main(page).getByRole('button', { name: 'Begin three of them' }));
	await expect(page).toHaveTitle(/^Card 1 of 3/);
});

async function memoryOf(page: Page, card: string): Promise<Memory | undefined> {
	return (await memoriesOn(page)).find((memory) => memory.card === card);
}

/** `10 min`, as a grade's button has it. */
async function intervalOn(page: Page, word: string): Promise<string> {
	const button = grades(page).getByRole('button', { name: word });
	return /comes back in\s+(.+)/.exec(await button.innerText())?.[1] ?? 'nothing printed';
}

/** What has become of a card, in the words of a button. */
function inWords(memory: Memory | undefined): string {
	if (memory === undefined) return 'never met';
	if (memory.phase !== 'review')
		return `${Math.round((memory.dueAt - memory.lastAt) / 60_000)} min`;
	const days = memory.dueDay - memory.lastDay;
	return days === 1 ? '1 day' : `${days} days`;
}
