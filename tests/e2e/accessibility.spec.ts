import type { Page } from '@playwright/test';
import { plainText } from '#lib/core/prose/plain.ts';
import { keyText } from '#lib/core/question/key-text.ts';
import type { QuestionKind, QuestionSet } from '#lib/core/question/question.ts';
import { expect, ready, test } from './app.ts';
import { fillIn } from './answering.ts';
import { expectFineInEveryLook as fine } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';
import { setDocument, shownQuestion } from './on-screen.ts';
import { resumeQuizOf } from './prepared-quiz.ts';
import { answerAndGoOn, atQuestion, check, endQuiz, startSection } from './quiz-by-keyboard.ts';
import { endStudy, grades, limitNewCards, openStudy, study } from './study-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const main = (page: Page) => page.getByRole('main');

// Thirty states in four looks each; a machine's check of one takes a fifth of a second.
test.slow();

test('has no fault on a first visit', async ({ page, open, problems }) => {
	problems.expect(/status of 404|Not found/);
	const titles: string[] = [];
	for (const path of ['', `sets/${mexico}/`, `sets/${mexico}/quiz/`, 'settings/', 'no-such-page']) {
		await open(path);
		await fine(page, path);
		titles.push(await page.title());
	}
	expect(new Set(titles).size).toBe(titles.length);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await fine(page, 'list of keys');
});

test('has no fault once something was answered', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await startSection(page, mexico, 'canada-s-step');
	for (const wish of ['right', 'wrong'] as const) await answerAndGoOn(page, set, wish);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeVisible();
	await fine(page, 'question whether to end');
	await open('');
	await expect(main(page).getByText('Three questions are left')).toBeVisible();
	await fine(page, 'library with an open quiz');
	await open(`sets/${mexico}/quiz/`);
	await expect(page).toHaveTitle(/^Question 3/);
	await endQuiz(page);
	await fine(page, 'report');
	await press(page.getByRole('button', { name: 'Another quiz' }));
	await tabTo(page.getByRole('radio', { name: /^All/ }));
	await page.keyboard.press('ArrowDown');
	await fine(page, 'choice of a quiz with the missed');
	await open('');
	await expect(main(page).getByText(/to review/)).toBeVisible();
	await fine(page, 'library with due questions');
	await open(`sets/${mexico}/`);
	await press(main(page).getByText('What you answered'));
	await fine(page, 'article with answers');
	await open('settings/');
	await press(page.getByRole('button', { name: 'Delete everything…' }));
	await expect(page.getByRole('dialog')).toBeVisible();
	await fine(page, 'question whether to delete');
});

const groups: readonly (readonly QuestionKind[])[] = [
	['single', 'multiple', 'truefalse'],
	['short', 'numeric', 'cloze'],
	['order', 'match'],
	['categorise', 'card', 'open']
];

for (const kinds of groups) {
	test(`has no fault in asking and marking ${kinds.join(', ')}`, async ({ page }) => {
		const set = await setDocument(page, mexico);
		const pairs = kinds.flatMap((kind) =>
			set.questions.filter((each) => each.kind === kind).slice(0, 2)
		);
		await resumeQuizOf(
			page,
			mexico,
			pairs.map(({ id }) => id)
		);
		for (const place of pairs.keys()) {
			await atQuestion(page, place + 1, pairs.length);
			if (place % 2 === 0) await askedAndMarkedWrong(page, set);
			else await markedRight(page, set);
		}
		await expect(page).toHaveTitle(/^Report/);
	});
}

async function askedAndMarkedWrong(page: Page, set: QuestionSet): Promise<void> {
	const shown = await shownQuestion(page, [set]);
	const { kind, hints } = shown.question;
	await fine(page, `${kind}, asked`);
	if (hints.length > 0) {
		await press(main(page).getByRole('button', { name: /hint/i }));
		await fine(page, `${kind}, with a hint`);
	}
	if (kind !== 'card' && kind !== 'open') {
		await press(main(page).getByRole('button', { name: /^Check/ }));
		await expect(main(page).getByText(/or go on without/)).toBeVisible();
		await fine(page, `${kind}, not answered`);
	}
	await fillIn(page, shown, 'wrong');
	if (kind === 'card' || kind === 'open') await fine(page, `${kind}, turned`);
	if (kind === 'card') return page.keyboard.press('1');
	await check(page, shown, 'wrong');
	await fine(page, `${kind}, wrong`);
	await page.keyboard.press('Enter');
}

async function markedRight(page: Page, set: QuestionSet): Promise<void> {
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, 'right');
	if (shown.question.kind === 'card') return page.keyboard.press('2');
	await check(page, shown, 'right');
	await fine(page, `${shown.question.kind}, right`);
	await page.keyboard.press('e');
	await expect(page.getByRole('dialog')).toBeVisible();
	if (shown.question.kind === 'single') await fine(page, 'paragraph over a question');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Enter');
}

test('has no fault in an exam and its time limit', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await open(`sets/${mexico}/quiz/?section=canada-s-step`);
	await tabTo(page.getByRole('radio', { name: /^Practice/ }));
	await page.keyboard.press('ArrowDown');
	await tabTo(page.getByLabel(/^Time limit/));
	await page.keyboard.press('ArrowDown');
	await fine(page, 'choice of an exam');
	await press(page.getByRole('button', { name: 'Start' }));
	await fillIn(page, await shownQuestion(page, [set]), 'right');
	await page.keyboard.press('Enter');
	await atQuestion(page, 2, 5);
	await fine(page, 'question of an exam');
	await press(main(page).getByRole('button', { name: /left/ }));
	await expect(page.getByRole('dialog', { name: 'Time limit' })).toBeVisible();
	await fine(page, 'time limit');
	await page.keyboard.press('Escape');
	await press(main(page).getByRole('button', { name: 'Overview' }));
	await fine(page, 'overview');
});

test('has no fault in study', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await limitNewCards(page, 2);
	await tabTo(page.getByRole('radio', { name: /^Two:/ }));
	await page.keyboard.press('ArrowDown');
	await openStudy(page, mexico);
	await fine(page, 'card, asked');
	await page.keyboard.press('Space');
	await expect(grades(page)).toBeVisible();
	await fine(page, 'card, turned');
	await page.keyboard.press('4');
	await expect(grades(page)).toHaveCount(0);
	const shown = await shownQuestion(page, [set]);
	await fine(page, 'question in study');
	await fillIn(page, shown, 'wrong');
	await check(page, shown, 'wrong');
	await fine(page, 'feedback in study');
	await page.keyboard.press('Enter');
	await study(page, [set], 'right');
	await endStudy(page);
	await fine(page, 'end of study');
});

test('has no fault when nothing is due', async ({ page, open }) => {
	await limitNewCards(page, 0);
	await open('study/');
	await expect(main(page).getByText('Nothing is due')).toBeVisible();
	await fine(page, 'nothing due');
});

test('speaks the verdict once, in a region that stood there empty', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await startSection(page, mexico, 'canada-s-step');
	const status = main(page).getByRole('status').first();
	await expect(status).toHaveText('');
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, 'wrong');
	await check(page, shown, 'wrong');
	const key = plainText(keyText(shown.question, shown.part));
	await expect(status).toHaveText(new RegExp(`^Not quite\\. Correct answer: ${key}\\. \\w+`));
	await page.keyboard.press('Enter');
	await atQuestion(page, 2, 5);
	await expect(status).toHaveText('');
});

test('shows what is chosen, right and wrong without colours or motion', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await startSection(page, mexico, 'canada-s-step');
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, 'wrong');
	const chosen = page.locator('.option:has(:checked) .number');
	const other = page.locator('.option:not(:has(:checked)) .number').first();
	await expect(chosen).toHaveCSS('border-style', 'double');
	await expect(other).toHaveCSS('border-style', 'solid');
	await check(page, shown, 'wrong');
	await expect(page.locator('.option', { hasText: 'Correct answer' })).toHaveCount(1);
	await expect(page.locator('.option', { hasText: 'Your answer' })).toHaveCount(1);
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	await page.goto('./');
	await ready(page);
	await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible();
});
