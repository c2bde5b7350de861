import type { Locator, Page } from '@playwright/test';
import { plainText } from '#lib/core/prose/plain.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { fillIn } from './answering.ts';
import { expect, expectNoSidewaysScroll, ready, test } from './app.ts';
import { eventsOn, memoriesOn } from './device.ts';
import { expectFineInEveryLook } from './every-look.ts';
import { arrowTo, press, tabTo } from './keyboard.ts';
import { setDocument, shownQuestion } from './on-screen.ts';
import { resumeQuizOf } from './prepared-quiz.ts';
import { atQuestion } from './quiz-by-keyboard.ts';

const remembering = 'remembering-what-you-read';
const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, name: string | RegExp): Locator =>
	main(page).getByRole('button', { name });

async function begin(page: Page, open: (path: string) => Promise<void>): Promise<void> {
	await open(`sets/${remembering}/`);
	await press(page.getByRole('link', { name: 'Read with questions' }));
	await expect(page).toHaveTitle(/^Read with questions/);
	await press(button(page, 'Begin'));
	await atQuestion(page, 1, 5);
}

async function reload(page: Page): Promise<void> {
	await page.reload();
	await ready(page);
}

/** The question at the gate of a section, by its words. */
async function atGate(page: Page, set: QuestionSet): Promise<Question> {
	const words = await main(page).locator('form.gate h2').innerText();
	const gapped = await main(page).locator('form.gate .body').innerText();
	const question = set.questions.find((each) =>
		each.kind === 'cloze' ? gapped.includes(leading(each)) : plainText(each.prompt) === words
	);
	if (!question) throw new Error(`No question of the file reads “${words}”.`);
	return question;
}

function leading(question: Question): string {
	const [first] = question.kind === 'cloze' ? question.pieces : [];
	return typeof first === 'string' ? plainText(first).trim().slice(0, 30) : '\u0000';
}

for (const [where, viewport] of [
	['wide', { width: 1280, height: 800 }],
	['on a phone', { width: 360, height: 740 }]
] as const) {
	test(`leads through a whole reading by keyboard, ${where}, with reloads on the way`, async ({
		page,
		open
	}) => {
		await page.setViewportSize(viewport);
		const set = await setDocument(page, remembering);
		await begin(page, open);

		// Before the text: one answer, one reload, and the rest not known yet.
		await fillIn(page, await shownQuestion(page, [set]), 'right');
		await press(button(page, /^Next/));
		await atQuestion(page, 2, 5);
		await expect(page.getByText(/^Your last question is answered in/)).toBeVisible();
		await expect(page.getByRole('heading', { name: /^(?:Correct|Not quite)$/ })).toHaveCount(0);
		await reload(page);
		await atQuestion(page, 2, 5);
		for (let at = 2; at <= 5; at++) {
			await atQuestion(page, at, 5);
			await press(button(page, 'I don’t know yet'));
		}
		await expect(page.getByRole('heading', { level: 1, name: set.title })).toBeFocused();

		// The first section opens by its question, the second by asking, the rest all at once.
		const gate = main(page).locator('form.gate');
		const [first, second] = set.article.sections;
		await press(button(page, 'Check'));
		await expect(gate.getByText(/or go on without|reading/).first()).toBeVisible();
		await press(button(page, /^Look at paragraph/));
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await fillIn(page, { question: await atGate(page, set), part: 'whole' }, 'wrong');
		await press(button(page, 'Check'));
		await expect(gate.getByText(/^Not quite\. Try again/)).toBeVisible();
		await reload(page);
		await fillIn(page, { question: await atGate(page, set), part: 'whole' }, 'right');
		await press(button(page, 'Check'));
		await expect(page.getByRole('heading', { name: first?.title ?? '' })).toBeFocused();
		await press(button(page, 'Just let me read this section'));
		await expect(page.getByRole('heading', { name: second?.title ?? '' })).toBeFocused();
		await expectNoSidewaysScroll(page);
		await reload(page);
		await press(main(page).getByRole('button', { name: 'Just let me read', exact: true }));
		await expect(gate).toHaveCount(0);
		expect(await memoriesOn(page)).toEqual([]);

		// From memory: these count.
		await press(button(page, 'I have read it'));
		const asked = new Set<string>();
		for (let at = 1; at <= 5; at++) {
			await atQuestion(page, at, 5);
			const shown = await shownQuestion(page, [set]);
			asked.add(shown.question.id);
			await fillIn(page, shown, 'right');
			await press(button(page, /^Check/));
			await expect(page.getByRole('heading', { name: 'Correct', exact: true })).toBeVisible();
			if (at === 3) await reload(page);
			await press(button(page, /^Continue/));
		}
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Before: one of five. After: five of five.'
		);
		await expectNoSidewaysScroll(page);
		const known = await memoriesOn(page);
		expect(new Set(known.map(({ question }) => question))).toEqual(asked);
		const where = (await eventsOn(page)).flatMap((event) =>
			event.type === 'answer' ? [event.where] : []
		);
		expect(where.toSorted()).toEqual([
			...Array.from({ length: 5 }, () => 'after'),
			'before',
			'during',
			'during'
		]);
		await reload(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Before: one of five/);
	});
}

test('has no fault at any stage of a reading', async ({ page, open }) => {
	test.slow();
	await open(`sets/${remembering}/read/`);
	await button(page, 'Begin').waitFor();
	await expectFineInEveryLook(page, 'the introduction');
	await button(page, 'Begin').click();
	await button(page, 'I don’t know yet').click();
	await atQuestion(page, 2, 5);
	await expectFineInEveryLook(page, 'before the text');
	for (let at = 2; at <= 5; at++) {
		await atQuestion(page, at, 5);
		await button(page, 'I don’t know yet').click();
	}
	await button(page, 'Check').click();
	await expectFineInEveryLook(page, 'the text, closed');
	await main(page).getByRole('button', { name: 'Just let me read', exact: true }).click();
	await expectFineInEveryLook(page, 'the text, open');
	await button(page, 'I have read it').click();
	await atQuestion(page, 1, 5);
	await expectFineInEveryLook(page, 'after the text');
	await button(page, 'End here').click();
	await expect(page).toHaveTitle(/^What the reading gave/);
	await expectFineInEveryLook(page, 'what it gave');
});

/** The one question of the shipped set that asks for a sentence. */
async function findIn(page: Page): Promise<Extract<Question, { kind: 'find' }>> {
	const { questions } = await setDocument(page, remembering);
	const found = questions.find((question) => question.kind === 'find');
	if (found?.kind !== 'find') throw new Error('The set asks for no sentence.');
	return found;
}

test('marks a sentence that is chosen by the arrow keys', async ({ page }) => {
	const question = await findIn(page);
	await page.goto('./');
	await resumeQuizOf(page, remembering, [question.id]);
	await fillIn(page, { question, part: 'whole' }, 'wrong');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Not quite' })).toBeVisible();
	await expectFineInEveryLook(page, 'a wrong sentence, marked');
});

test('marks a sentence that is touched', async ({ browser, server }) => {
	const context = await browser.newContext({
		...{ baseURL: server.url, hasTouch: true, isMobile: true },
		viewport: { width: 360, height: 740 }
	});
	const page = await context.newPage();
	const question = await findIn(page);
	await page.goto('./');
	await resumeQuizOf(page, remembering, [question.id]);
	const right = question.passages
		.flatMap(({ sentences }) => sentences)
		.find(({ share }) => share === 1);
	await main(page)
		.getByText(right?.text ?? '', { exact: true })
		.tap();
	await expectNoSidewaysScroll(page);
	await button(page, /^Check/).tap();
	await expect(page.getByRole('heading', { name: 'Correct' })).toBeVisible();
	await context.close();
});

test('marks a quiz by certainty, said by keyboard', async ({ page, open }) => {
	const set = await setDocument(page, remembering);
	await open(`sets/${remembering}/quiz/?section=how-this-page-uses-it`);
	await tabTo(main(page).getByRole('radio', { name: /^For what is right/ }));
	await page.keyboard.press('ArrowDown');
	await expectFineInEveryLook(page, 'the choice of a quiz with marks by certainty');
	await press(button(page, 'Start'));
	const { question, part } = await shownQuestion(page, [set]);
	await fillIn(page, { question, part }, 'right');
	await press(button(page, /^Check/));
	await expect(page.getByText(/Say how sure you are: the marks/)).toBeVisible();
	await arrowTo(page.getByRole('group', { name: 'How sure are you?' }), 1);
	await expectFineInEveryLook(page, 'a question with its certainty');
	await press(button(page, /^Check/));
	await expect(page.getByRole('heading', { name: 'Correct', exact: true })).toBeVisible();
	await page.keyboard.press('Escape');
	await press(page.getByRole('dialog').getByRole('button', { name: 'End and see the report' }));
	await expect(page).toHaveTitle(/^Report/);
	await expect(page.getByText(/^.*2 of \d+ marks\. Right and sure brings 3/)).toBeVisible();
	await expect(page.getByRole('table', { name: /^How sure you said/ })).toContainText('1 of 1');
	await expectFineInEveryLook(page, 'the report with marks by certainty');
	expect(await eventsOn(page)).toContainEqual(
		expect.objectContaining({ type: 'answer', certainty: 'think' })
	);
});
