import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { emptyDesk, fileText, paste, understood } from './at-the-desk.ts';
import { expectFineInEveryLook } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';

const article = `Title: The Suez Canal

The Suez Canal joins the Mediterranean Sea and the Red Sea. Ferdinand de Lesseps founded the company that built it. Work began in April 1859 and took ten years.

The canal was opened on 17 November 1869. It was 164 kilometres long and about 8 metres deep. Ships no longer had to sail around Africa.

In 1956 Gamal Abdel Nasser nationalised the company. The canal was closed from 1967 to 1975, because Egypt and Israel were at war.
`;

const german = `Title: Der Suezkanal
Language: de

Der Suezkanal wurde im November 1869 nach zehn Jahren Bauzeit feierlich eröffnet. Ferdinand de Lesseps gründete die Gesellschaft, die den Kanal baute.

Im Jahr 1956 verstaatlichte Gamal Abdel Nasser die Gesellschaft in einer Rede vor vielen Menschen. Von 1967 bis 1975 war der Kanal wegen des Krieges für alle Schiffe gesperrt.
`;

const changed = `Q: Which sea does the canal join to the Red Sea?
= the Mediterranean Sea
Evidence: "joins the Mediterranean Sea and the Red Sea"`;

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Draft questions' });
const proposals = (page: Page): Locator => panel(page).getByRole('listitem');
const button = (page: Page, name: string): Locator =>
	panel(page).getByRole('button', { name, exact: true });

/** The first line of the first proposal, as it would stand in the file. */
async function firstPrompt(page: Page): Promise<string> {
	const text = await proposals(page).first().locator('pre').innerText();
	return text.split('\n', 1)[0] ?? '';
}

async function openPanel(page: Page): Promise<void> {
	await press(page.getByRole('button', { name: 'Draft questions from the article' }));
}

async function draft(page: Page): Promise<void> {
	await press(button(page, 'Draft questions'));
	await expect(panel(page).getByText(/proposals? left/)).toBeVisible();
}

async function finish(page: Page): Promise<void> {
	await press(button(page, 'Finish'));
	await expect(
		page.getByRole('button', { name: 'Draft questions from the article' })
	).toBeFocused();
}

test('reviews drafts by keyboard: accepts, changes, rejects, and takes one back', async ({
	page,
	open
}) => {
	test.slow();
	await emptyDesk(page, open);
	await paste(page, article);
	await openPanel(page);
	await expect(button(page, 'Draft questions')).toBeVisible();
	await expectFineInEveryLook(page, 'before drafting');
	await draft(page);
	await expect(panel(page).getByRole('heading')).toBeFocused();
	await expectFineInEveryLook(page, 'proposals');

	const accepted = await firstPrompt(page);
	await press(button(page, 'Accept').first());
	await expect(understood(page)).toContainText('1 question:');
	await expect(fileText(page)).toContainText(accepted);
	await expect(button(page, 'Accept').first(), 'the next one has the focus').toBeFocused();

	const before = await firstPrompt(page);
	await press(button(page, 'Change').first());
	await expect(panel(page).getByRole('textbox')).toBeFocused();
	await expectFineInEveryLook(page, 'a proposal being changed');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(changed);
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(button(page, 'Change').first()).toBeFocused();
	expect(await firstPrompt(page)).toBe('Q: Which sea does the canal join to the Red Sea?');
	await page.keyboard.press('Shift+Tab');
	await press(button(page, 'Accept').first());
	await expect(understood(page)).toContainText('2 questions:');
	await expect(understood(page)).not.toContainText(/\d problem/);

	const rejected = await firstPrompt(page);
	await press(button(page, 'Reject').first());
	await expect(panel(page).getByRole('status')).toHaveText(/^Rejected\. \d+ proposals? left\.$/);
	await expect(proposals(page).filter({ hasText: rejected })).toHaveCount(0);
	await finish(page);
	await expect(fileText(page)).not.toContainText(rejected);

	// What was decided is not proposed again, in its first words or in others.
	await openPanel(page);
	await draft(page);
	for (const prompt of [accepted, before, rejected])
		await expect(proposals(page).filter({ hasText: prompt })).toHaveCount(0);
	await finish(page);

	await tabTo(fileText(page));
	await page.keyboard.press('ControlOrMeta+z');
	await expect(understood(page)).toContainText('1 question:');
	await expect(fileText(page)).not.toContainText('Which sea does');
	await expect(fileText(page)).toContainText(accepted);
});

test('finds fault with an accepted draft as with any other question', async ({ page, open }) => {
	await emptyDesk(page, open);
	await paste(page, article);
	await openPanel(page);
	await draft(page);
	await press(button(page, 'Change').first());
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(changed.replace('joins', 'dug'));
	await press(button(page, 'Keep the change'));
	await page.keyboard.press('Shift+Tab');
	await press(button(page, 'Accept').first());
	await expect(understood(page)).toContainText('1 question:');
	await expect(understood(page).getByRole('heading')).toHaveText(/^1 /);
	await expect(understood(page)).toContainText('The article has no such words.');
});

test('makes gaps of a German article', async ({ page, open }) => {
	await emptyDesk(page, open);
	await paste(page, german);
	await openPanel(page);
	await draft(page);
	const texts = await proposals(page).locator('pre').allInnerTexts();
	expect(texts.length).toBeGreaterThanOrEqual(2);
	for (const text of texts) expect(text).toMatch(/^Fill: .*\{.+\}/);
	await press(button(page, 'Accept').first());
	await expect(understood(page)).toContainText('1 question:');
	await expect(understood(page)).not.toContainText(/\d problem/);
});

test('says what to do where there is no article, or nothing to ask', async ({ page, open }) => {
	await emptyDesk(page, open);
	await openPanel(page);
	await expect(panel(page)).toContainText('There is no article yet.');
	await expect(button(page, 'Draft questions')).toHaveCount(0);
	await expectFineInEveryLook(page, 'no article');
	await press(button(page, 'Close'));
	await paste(page, 'Title: Ebb\n\nIt falls.\n');
	await openPanel(page);
	await press(button(page, 'Draft questions'));
	await expect(panel(page)).toContainText('Nothing was found to ask about.');
	await expectFineInEveryLook(page, 'nothing found');
	await finish(page);
});

test('asks a model of the browser in the language of the file', async ({ page, open }) => {
	await page.addInitScript(() => {
		const asked: string[] = [];
		const question = {
			kind: 'short',
			question: 'Wer gründete die Gesellschaft?',
			answer: 'Ferdinand de Lesseps',
			wrong: [],
			evidence: 'Ferdinand de Lesseps gründete die Gesellschaft'
		};
		const noted = (options: { expectedInputs: { languages: string[] }[] }) =>
			asked.push(...options.expectedInputs.flatMap(({ languages }) => languages));
		const LanguageModel = {
			availability: (options: Parameters<typeof noted>[0]) => {
				noted(options);
				return Promise.resolve('available');
			},
			create: (options: Parameters<typeof noted>[0]) => {
				noted(options);
				return Promise.resolve({
					prompt: () => Promise.resolve(JSON.stringify({ questions: [question] })),
					destroy: () => undefined
				});
			}
		};
		Object.assign(window, { asked, LanguageModel });
	});
	await emptyDesk(page, open);
	await openPanel(page);
	await paste(page, german);
	await press(button(page, 'Ask the model on this device'));
	await expect(panel(page)).toContainText('1 proposal left');
	expect(await firstPrompt(page)).toBe('Q: Wer gründete die Gesellschaft?');
	await expectFineInEveryLook(page, 'what the model proposed');
	const asked = await page.evaluate(() => (window as { asked?: string[] }).asked ?? []);
	expect(asked[0]).toBe('en');
	expect(new Set(asked.slice(1))).toEqual(new Set(['de']));
});
