import type { Page } from '@playwright/test';
import { countWord } from '#lib/core/prose/count-word.ts';
import { plainText } from '#lib/core/prose/plain.ts';
import { keyText } from '#lib/core/question/key-text.ts';
import type { Question, QuestionKind } from '#lib/core/question/question.ts';
import { expect, test } from './app.ts';
import type { Wish } from './answering.ts';
import { press, tabTo } from './keyboard.ts';
import { setDocument } from './on-screen.ts';
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

/** The second question of every kind is missed on purpose, so that all are marked both ways. */
function wishes(questions: readonly Question[]): ReadonlyMap<string, Wish> {
	const met = new Map<QuestionKind, number>();
	return new Map(
		questions.map(({ id, kind }) => {
			met.set(kind, (met.get(kind) ?? 0) + 1);
			return [id, met.get(kind) === 2 ? 'wrong' : 'right'];
		})
	);
}

test('takes the whole quiz by keyboard and reports it, missed first', async ({ page, open }) => {
	test.slow();
	const set = await setDocument(page, mexico);
	const wish = wishes(set.questions);
	const skipped = set.questions
		.filter((_, place) => place === 8 || place === 40)
		.map(({ id }) => id);
	const isMissed = ({ id }: Question) => wish.get(id) === 'wrong' || skipped.includes(id);
	const missed = set.questions.filter(isMissed);
	expect(new Set(set.questions.map(({ kind }) => kind)).size).toBe(11);

	await open(`sets/${mexico}/`);
	await tabTo(main(page).getByRole('link', { name: 'Take the quiz' }), 120);
	await page.keyboard.press('Enter');
	await startWholeQuiz(page, set);
	for (const [place, question] of set.questions.entries()) {
		const { id } = question;
		await atQuestion(page, place + 1, set.questions.length);
		if (skipped.includes(id)) await skip(page, question);
		else await answerAndGoOn(page, set, wish.get(id) ?? 'right');
	}

	await expect(page).toHaveTitle(/^Report/);
	const heading = main(page).getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(`${71 - missed.length} of 71 from memory`);
	await expect(heading).toBeFocused();
	const rows = main(page).getByRole('listitem');
	await expect(rows).toHaveCount(71 + (await main(page).locator('dd li').count()));
	await expectReported(page, missed, skipped);

	await page.goto('./');
	await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(/ready to come back$/);
	const entry = main(page).getByRole('listitem').filter({ hasText: set.title });
	await expect(entry).toContainText(/\d+ to review/);
	await expect(entry.locator('.ruler rect')).not.toHaveCount(0);

	await page.goto(`sets/${mexico}/quiz/`);
	await press(main(page).getByRole('button', { name: `Try the ${missed.length} again` }));
	const again: string[] = [];
	for (const place of missed.keys()) {
		await atQuestion(page, place + 1, missed.length);
		again.push((await answerAndGoOn(page, set, 'right')).question.id);
	}
	expect(again).toEqual(missed.map(({ id }) => id));
	await expect(heading).toHaveText(`${missed.length} of ${missed.length} from memory`);
});

async function expectReported(
	page: Page,
	missed: readonly Question[],
	skipped: readonly string[]
): Promise<void> {
	const headings = await main(page).getByRole('heading', { level: 3 }).allInnerTexts();
	const first = headings.slice(0, missed.length).toSorted();
	expect(first).toEqual(missed.map(({ prompt }) => plainText(prompt)).toSorted());
	for (const question of missed) {
		const title = page.getByRole('heading', {
			level: 3,
			name: plainText(question.prompt),
			exact: true
		});
		const row = main(page).getByRole('listitem').filter({ has: title });
		await expect(row).toContainText(plainText(keyText(question, 'whole')));
		await expect(row).toContainText(skipped.includes(question.id) ? 'Skipped' : '✗ Missed');
		if (!skipped.includes(question.id)) await expect(row).toContainText('Your answer');
		if (question.explanation !== null)
			await expect(row).toContainText(plainText(question.explanation));
		const [evidence] = question.evidence;
		if (evidence?.status === 'anchored')
			await expect(row.getByRole('button')).toContainText(`Read paragraph ${evidence.paragraph}`);
	}
}

test('takes a slip of the keyboard for the word it meant, and says so', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await startSection(page, mexico, 'drones-and-an-old-fear');
	await skipTo(page, set, 'q9sow7');
	await tabTo(main(page).getByRole('textbox'));
	await page.keyboard.type('fentanil');
	await page.keyboard.press('Enter');
	await expect(main(page).getByRole('heading', { name: 'Correct' })).toBeVisible();
	await expect(main(page).getByText('We read this as “fentanyl”.').last()).toBeVisible();
});

test('asks again for what is no number, and does not count it as wrong', async ({ page }) => {
	const set = await setDocument(page, mexico);
	const total = await startSection(page, mexico, 'the-argument-about-guns');
	await skipTo(page, set, 'qvp48z');
	const field = main(page).getByRole('textbox');
	await tabTo(field);
	await page.keyboard.type('plenty');
	await page.keyboard.press('Enter');
	await expect(main(page).getByText('This is not a number we can read: “plenty”.')).toBeVisible();
	await expect(field).toBeFocused();
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('300,000');
	await page.keyboard.press('Enter');
	await expect(main(page).getByRole('heading', { name: 'Correct' })).toBeVisible();
	await endQuiz(page);
	await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(
		`One of ${countWord(total).toLowerCase()} from memory`
	);
});

test('opens a hint and the evidence by keys without losing the place', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await open(`sets/${mexico}/quiz/`);
	await startWholeQuiz(page, set);
	const { question } = await skipTo(page, set, 'qp6ztj');
	const hint = main(page).getByText(question.hints[0] ?? 'no hint in the file');
	await expect(hint).not.toBeVisible();
	await page.keyboard.press('h');
	await expect(hint).toBeVisible();

	await answer(page, set, 'wrong');
	await page.keyboard.press('e');
	const paragraph = page.getByRole('dialog', { name: /Paragraph 1$/ });
	await expect(paragraph.locator('mark')).toHaveText(
		'would not tolerate an ‘invasion’ of its sovereignty'
	);
	await expect(paragraph.getByRole('heading', { name: /Paragraph 1$/ })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(paragraph).not.toBeVisible();
	await expect(main(page).getByRole('button', { name: /^Continue/ })).toBeFocused();
	await page.keyboard.press('Enter');
	await atQuestion(page, 3, set.questions.length);
});
