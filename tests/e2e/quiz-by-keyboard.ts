import { expect, type Page } from '@playwright/test';
import type { Question, QuestionKind, QuestionSet } from '#lib/core/question/question.ts';
import { fillIn, type Wish } from './answering.ts';
import { press } from './keyboard.ts';
import { shownQuestion, type Shown } from './on-screen.ts';

/** Where Enter means something to the control itself: a list opens, a button moves a row. */
const ownEnter: ReadonlySet<QuestionKind> = new Set(['order', 'match', 'cloze']);

/** Checks what was filled in, and finds the verdict where it belongs with the focus on "Continue". */
export async function check(page: Page, { question }: Shown, wish: Wish): Promise<void> {
	const main = page.getByRole('main');
	if (ownEnter.has(question.kind)) await press(main.getByRole('button', { name: /^Check/ }));
	else await page.keyboard.press('Enter');
	const own = question.kind === 'open';
	const words =
		wish === 'right' ? (own ? 'Remembered' : 'Correct') : own ? 'Not remembered' : 'Not quite';
	await expect(main.getByRole('heading', { level: 2, name: words, exact: true })).toBeVisible();
	await expect(main.getByRole('button', { name: /^Continue/ })).toBeFocused();
}

/** Answers the question on the screen and stays with its feedback; a card, marked by the learner, has none. */
export async function answer(page: Page, set: QuestionSet, wish: Wish): Promise<Shown> {
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, wish);
	if (shown.question.kind === 'card') await page.keyboard.press(wish === 'right' ? '2' : '1');
	else await check(page, shown, wish);
	return shown;
}

/** Answers it and goes on to what follows. */
export async function answerAndGoOn(page: Page, set: QuestionSet, wish: Wish): Promise<Shown> {
	const shown = await answer(page, set, wish);
	if (shown.question.kind !== 'card') await page.keyboard.press('Enter');
	return shown;
}

/** The question at this place is asked and has the focus, so that it is read out. */
export async function atQuestion(page: Page, position: number, total: number): Promise<void> {
	await expect(page).toHaveTitle(new RegExp(`^Question ${position} of ${total} – `));
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Skips by the key, or by the button where letters belong to the answer. */
export async function skip(page: Page, { kind, ...question }: Question): Promise<void> {
	const typed =
		['short', 'numeric', 'open'].includes(kind) ||
		('pieces' in question &&
			question.pieces.some((piece) => typeof piece !== 'string' && piece.mode === 'typed'));
	if (typed) await press(page.getByRole('button', { name: 'Skip this one' }));
	else await page.keyboard.press('s');
}

/** Skips by the key until this question is asked. */
export async function skipTo(page: Page, set: QuestionSet, id: string): Promise<Shown> {
	for (;;) {
		const shown = await shownQuestion(page, [set]);
		if (shown.question.id === id) return shown;
		const title = await page.title();
		await skip(page, shown.question);
		await expect(page).not.toHaveTitle(title);
		await expect(page, `“${id}” is asked`).toHaveTitle(/^Question/);
	}
}

/** Ends a quiz by the key, which asks first. */
export async function endQuiz(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: 'End this quiz?' })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveTitle(/^Report/);
}

/** Starts a quiz of one section from its choosing screen, and tells how many questions it has. */
export async function startSection(page: Page, set: string, slug: string): Promise<number> {
	await page.goto(`sets/${set}/quiz/?section=${slug}`);
	await press(page.getByRole('button', { name: 'Start' }));
	await expect(page).toHaveTitle(/^Question 1 of /);
	return Number(/of (\d+)/.exec(await page.title())?.[1]);
}

/** Starts a quiz of a whole set from its choosing screen. */
export async function startWholeQuiz(page: Page, set: QuestionSet): Promise<void> {
	await press(page.getByRole('button', { name: 'Start' }));
	await atQuestion(page, 1, set.questions.length);
}
