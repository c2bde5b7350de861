import type { Page } from '@playwright/test';
import type { Memory } from '#lib/core/schedule/memory/memory.ts';
import { expect, expectAccessible, ready, test, untilKept } from './app.ts';
import { nextVersion } from './builds.ts';
import { answersOn, memoriesOn } from './device.ts';
import { edited } from './edited-project.ts';
import { setDocument, shownQuestion } from './on-screen.ts';
import { answer, answerAndGoOn, endQuiz, skipTo, startSection } from './quiz-by-keyboard.ts';
import type { SiteServer } from './server.ts';
import { openStudy, study } from './study-by-keyboard.ts';

test.use({ serviceWorkers: 'allow' });

const { set: name, newId } = edited;
const notice = (page: Page) => page.locator('.changed');

async function memoryOf(page: Page, question: string): Promise<Memory | undefined> {
	return (await memoriesOn(page)).find((memory) => memory.question === question);
}

/** The site is published anew, and the learner takes what the app offers. */
async function takeUpdate(page: Page, server: SiteServer): Promise<void> {
	await server.start(nextVersion);
	await page.evaluate(() => {
		document.documentElement.dataset['visit'] = 'before';
		document.dispatchEvent(new Event('visibilitychange'));
	});
	await page.getByRole('button', { name: 'Load it now' }).click();
	await expect(page.locator('html[data-visit=before]')).not.toBeAttached();
	await ready(page);
}

test('costs nobody their progress when the teacher edits the file', async ({
	page,
	open,
	server
}) => {
	const set = await setDocument(page, name);
	await open('');
	await untilKept(page);
	const total = await startSection(page, name, 'how-forgetting-runs');
	for (let asked = 0; asked < total; asked++) await answerAndGoOn(page, set, 'right');
	await expect(page).toHaveTitle(/^Report/);
	await startSection(page, name, 'asking-instead-of-rereading');
	await skipTo(page, set, newId.from);
	await answer(page, set, 'right');
	await endQuiz(page);
	const answers = await answersOn(page);
	const reworded = await memoryOf(page, edited.reworded);
	const newKey = await memoryOf(page, edited.newKey);
	const moved = await memoryOf(page, newId.from);
	expect([reworded, newKey, moved].map((memory) => memory?.phase)).toEqual(
		Array.from({ length: 3 }, () => 'review')
	);

	await page.goto('./');
	await ready(page);
	const row = page.getByRole('listitem').filter({ hasText: 'Remembering what you read' });
	await expect(page.getByRole('heading', { name: /new cards for today$/ })).toBeVisible();
	await expect(row.getByText('to review')).toHaveCount(0);
	await takeUpdate(page, server);

	// The library says that the changed answer waits; nothing else has moved.
	await expect(row.getByText('1 to review')).toBeVisible();
	expect(await answersOn(page)).toEqual(answers);
	expect(await memoryOf(page, edited.reworded)).toEqual(reworded);
	expect(await memoryOf(page, edited.newKey)).toEqual(newKey);
	expect(await memoryOf(page, newId.from)).toBeUndefined();
	expect(await memoryOf(page, newId.to)).toEqual({
		...moved,
		card: `${name}/${newId.to}/whole`,
		question: newId.to
	});

	const now = await setDocument(page, name);
	await openStudy(page, name);
	expect((await shownQuestion(page, [now])).question.id).toBe(edited.newKey);
	await expect(notice(page)).toHaveText(
		'The answer to this question has been changed since you last gave it. “savings” was right then, and may be wrong now.'
	);
	await expectAccessible(page);
	await study(page, [now], 'right');
	expect(await memoryOf(page, edited.newKey)).toMatchObject({ reps: (newKey?.reps ?? 0) + 1 });

	// `Version: 2` is among the new cards, and begins anew.
	expect((await shownQuestion(page, [now])).question.id).toBe(edited.newVersion);
	await expect(notice(page)).toHaveText(/^The teacher asks for a fresh start/);
	await study(page, [now], 'right');
	expect(await memoryOf(page, edited.newVersion)).toMatchObject({ version: 2, reps: 1 });

	const third = await shownQuestion(page, [now]);
	await expect(notice(page)).toHaveCount(0);
	const known: readonly string[] = [edited.reworded, edited.newKey, newId.to];
	expect(known).not.toContain(third.question.id);
	await page.goto('./');
	await ready(page);
	await expect(row).toBeVisible();
	await expect(row.getByText('1 to review')).toBeVisible();
});
