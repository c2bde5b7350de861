import type { Page } from '@playwright/test';
import { sectionOf } from '#lib/core/evidence/section-of.ts';
import { expect, ready, test } from './app.ts';
import { fillIn } from './answering.ts';
import { press, tabTo, typeChoice } from './keyboard.ts';
import { setDocument, shownQuestion } from './on-screen.ts';
import {
	answer,
	answerAndGoOn,
	atQuestion,
	endQuiz,
	skip,
	skipTo,
	startSection,
	startWholeQuiz
} from './quiz-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const main = (page: Page) => page.getByRole('main');
const optionsOf = (page: Page) => page.locator('.option .text').allInnerTexts();

async function reload(page: Page): Promise<void> {
	await page.reload();
	await ready(page);
	await expect(page).toHaveTitle(/^Question/);
}

test('shows the same question, order, draft and feedback after a reload', async ({
	page,
	open
}) => {
	const set = await setDocument(page, mexico);
	const total = set.questions.length;
	await open(`sets/${mexico}/quiz/`);
	await startWholeQuiz(page, set);

	await skipTo(page, set, 'qp6ztj');
	const options = await optionsOf(page);
	await page.keyboard.press('3');
	await reload(page);
	await atQuestion(page, 2, total);
	expect(await optionsOf(page)).toEqual(options);
	await expect(page.getByRole('radio').nth(2)).toBeChecked();

	await answer(page, set, 'wrong');
	await reload(page);
	expect(await optionsOf(page)).toEqual(options);
	await expect(main(page).getByRole('heading', { name: 'Not quite' })).toBeVisible();
	await press(main(page).getByRole('button', { name: /^Continue/ }));
	await atQuestion(page, 3, total);

	await skipTo(page, set, 'qb3hv7');
	await tabTo(main(page).getByRole('textbox'));
	await page.keyboard.type('press brie');
	await reload(page);
	await atQuestion(page, 4, total);
	await expect(main(page).getByRole('textbox')).toHaveValue('press brie');
});

test('waits at its question while one looks elsewhere in the app', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await open(`sets/${mexico}/quiz/`);
	await startWholeQuiz(page, set);
	await answerAndGoOn(page, set, 'right');
	await atQuestion(page, 2, set.questions.length);
	await press(page.getByRole('link', { name: 'Library' }));
	await expect(main(page).getByText('70 questions are left')).toBeVisible();
	await press(main(page).getByRole('link', { name: 'Go on' }));
	await atQuestion(page, 2, set.questions.length);
});

test('asks the questions of one section, chosen in the article', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	const wanted = set.questions.filter(
		(question) => sectionOf(question, set.article)?.title === 'Canada’s step'
	);
	await open(`sets/${mexico}/`);
	await tabTo(main(page).getByRole('link', { name: /^Answer now.*Canada’s step$/ }), 120);
	await page.keyboard.press('Enter');
	await press(page.getByRole('button', { name: 'Start' }));
	const asked: string[] = [];
	for (const place of wanted.keys()) {
		await atQuestion(page, place + 1, wanted.length);
		const { question } = await shownQuestion(page, [set]);
		asked.push(question.id);
		await skip(page, question);
	}
	expect(asked).toEqual(wanted.map(({ id }) => id));
	await expect(page).toHaveTitle(/^Report/);
});

test('asks a number of questions, and then only those that were missed', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await open(`sets/${mexico}/quiz/`);
	await tabTo(page.getByRole('radio', { name: /^All/ }));
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await tabTo(page.getByLabel('How many'));
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('4');
	await press(page.getByRole('button', { name: 'Start' }));
	const missed: string[] = [];
	for (const [place, wish] of (['right', 'wrong', 'wrong', 'right'] as const).entries()) {
		await atQuestion(page, place + 1, 4);
		const { question } = await answerAndGoOn(page, set, wish);
		if (wish === 'wrong') missed.push(question.id);
	}
	await expect(page).toHaveTitle(/^Report/);

	await press(page.getByRole('button', { name: 'Another quiz' }));
	await tabTo(page.getByRole('radio', { name: /^All/ }));
	await page.keyboard.press('ArrowUp');
	await expect(page.getByRole('radio', { name: 'The two you missed last time' })).toBeChecked();
	await press(page.getByRole('button', { name: 'Start' }));
	for (const [place, id] of missed.entries()) {
		await atQuestion(page, place + 1, 2);
		const { question } = await shownQuestion(page, [set]);
		expect(question.id).toBe(id);
		await skip(page, question);
	}
});

test('ends early when asked to, and lists what was not reached', async ({ page }) => {
	const set = await setDocument(page, mexico);
	const total = await startSection(page, mexico, 'what-washington-wanted');
	await answerAndGoOn(page, set, 'right');
	await endQuiz(page);
	await expect(main(page).getByText('Not reached')).toHaveCount(total - 1);
	await expect(main(page).getByText('✓ Right')).toHaveCount(1);
});

test('gives no feedback in an exam until it is handed in', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	const heading = main(page).getByRole('heading', { level: 1 });
	const give = async (wish: 'right' | 'wrong') => {
		await fillIn(page, await shownQuestion(page, [set]), wish);
		await press(main(page).getByRole('button', { name: /^Next/ }));
		await expect(main(page).getByRole('heading', { level: 2 })).toHaveCount(0);
	};
	await open(`sets/${mexico}/quiz/?section=canada-s-step`);
	await tabTo(page.getByRole('radio', { name: /^Practice/ }));
	await page.keyboard.press('ArrowDown');
	await press(page.getByRole('button', { name: 'Start' }));
	await atQuestion(page, 1, 5);
	await give('right');
	await atQuestion(page, 2, 5);
	await give('wrong');
	await atQuestion(page, 3, 5);

	await press(main(page).getByRole('button', { name: 'Back' }));
	await atQuestion(page, 2, 5);
	const ticked = main(page).getByRole('checkbox', { checked: true });
	while ((await ticked.count()) > 0) await press(ticked.first(), 'Space');
	await give('right');
	await atQuestion(page, 3, 5);

	await press(main(page).getByRole('button', { name: 'Overview' }));
	await expect(heading).toHaveText('Three questions are still open');
	await expect(heading).toBeFocused();
	await press(main(page).getByRole('listitem').nth(3).getByRole('button'));
	await atQuestion(page, 4, 5);
	await give('wrong');
	await atQuestion(page, 5, 5);

	await press(main(page).getByRole('button', { name: 'Overview' }));
	await press(main(page).getByRole('button', { name: 'Hand in' }));
	await press(page.getByRole('dialog').getByRole('button', { name: 'Hand in' }));
	await expect(heading).toHaveText('Two of five from memory');
	await expect(main(page).getByText('✗ Missed')).toHaveCount(1);
	await expect(main(page).getByText('Not reached')).toHaveCount(2);
});

test('lets the time of an exam be extended and switched off', async ({ page, open }) => {
	await page.clock.install();
	await open(`sets/${mexico}/quiz/`);
	await tabTo(page.getByRole('radio', { name: /^Practice/ }));
	await page.keyboard.press('ArrowDown');
	await typeChoice(page.getByLabel(/^Time limit/), '5 minutes');
	await press(page.getByRole('button', { name: 'Start' }));
	const left = main(page).getByRole('button', { name: /left/ });
	await expect(left).toHaveText(/^[45]:\d\d left/);
	await page.clock.fastForward('04:00');
	await expect(left).toHaveText(/^[01]:\d\d left/);
	await page.clock.fastForward('01:01');
	const over = page.getByRole('dialog', { name: 'The time is up' });
	await expect(over).toBeVisible();
	await press(over.getByRole('button', { name: 'Add five minutes' }));
	await expect(over).not.toBeVisible();
	await expect(left).toHaveText(/^[45]:\d\d left/);
	await expect(page).toHaveTitle(/^Question 1/);

	await press(left);
	await press(page.getByRole('dialog').getByRole('button', { name: 'Switch the limit off' }));
	await expect(left).toHaveCount(0);
	await page.clock.fastForward('30:00');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});
