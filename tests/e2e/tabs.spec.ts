import type { Page } from '@playwright/test';
import { expect, ready, test } from './app.ts';
import { answersOn, eventsOn, memoriesBy, memoriesOn } from './device.ts';
import { setDocument } from './on-screen.ts';
import { answerAndGoOn, endQuiz, startSection } from './quiz-by-keyboard.ts';
import { openStudy, study } from './study-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const remembering = 'remembering-what-you-read';
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('loses nothing and doubles nothing when two tabs learn at once', async ({ page, context }) => {
	const set = await setDocument(page, mexico);
	const other = await setDocument(page, remembering);
	const second = await context.newPage();
	const total = await startSection(page, mexico, 'canada-s-step');
	await openStudy(second, remembering);
	for (let turn = 0; turn < total; turn++) {
		const wish = turn % 2 === 0 ? 'right' : 'wrong';
		await Promise.all([answerAndGoOn(page, set, wish), study(second, [other], wish)]);
	}
	await expect(page).toHaveTitle(/^Report/);

	expect(await answersOn(second)).toHaveLength(2 * total);
	expect(await memoriesOn(second)).toEqual(memoriesBy(await eventsOn(second)));
});

test('counts a question once that is answered in two tabs of one quiz', async ({
	page,
	context
}) => {
	const set = await setDocument(page, mexico);
	await startSection(page, mexico, 'canada-s-step');
	const second = await context.newPage();
	await second.goto(`sets/${mexico}/quiz/`);
	await ready(second);
	await expect(second).toHaveTitle(/^Question 1 of 5/);
	await answerAndGoOn(page, set, 'wrong');
	await expect(page).toHaveTitle(/^Question 2 of 5/);
	await answerAndGoOn(second, set, 'right');
	await expect(second).toHaveTitle(/^Question 2 of 5/);
	await endQuiz(second);
	await expect(heading(second)).toHaveText('One of five from memory');
	await page.reload();
	await ready(page);
	await expect(heading(page)).toHaveText('One of five from memory');
});

test('shows in the library of one tab what is answered in the other', async ({ page, context }) => {
	const set = await setDocument(page, mexico);
	const library = await context.newPage();
	await library.goto('./');
	await ready(library);
	await expect(heading(library)).toHaveText('Read something, and keep it');
	await startSection(page, mexico, 'canada-s-step');
	await expect(library.getByText('Five questions are left')).toBeVisible();
	await answerAndGoOn(page, set, 'wrong');
	await expect(library.getByText('Four questions are left')).toBeVisible();
	await endQuiz(page);
	await expect(heading(library)).toHaveText('One question is ready to come back');
});
