import type { Page } from '@playwright/test';
import { hostileFile, hostileTexts } from '../core/format/hostile-texts.ts';
import { expect, ready, test } from './app.ts';
import { drop, dropped, emptyDesk, fileText, paste, understood } from './at-the-desk.ts';
import { press, tabTo } from './keyboard.ts';

const article = `Title: The Eiffel Tower

Gustave Eiffel's company built the tower for the World's Fair of 1889 in Paris. It was meant to stand for twenty years. The tower is 330 metres high, antennas included.

In 1909 the permit ran out. The city kept the tower because it was useful for radio. Radio signals from the tower helped the French army in 1914.

Every seven years the tower gets a new coat of paint. Painters put about 60 tonnes of paint on the iron, by hand and with brushes.
`;

const preview = (page: Page) => page.getByRole('region', { name: 'As the learner sees it' });

test('turns a pasted article into a shared set of five questions, by keyboard', async ({
	page,
	open,
	browser,
	problems
}) => {
	test.slow();
	// The site is asked for a set first, and then the device.
	problems.expect(/status of 404.*set\.json/);
	await emptyDesk(page, open);
	await paste(page, article);
	await expect(preview(page).getByText('It was meant to stand for twenty years.')).toBeVisible();

	await press(page.getByRole('button', { name: 'Draft questions from the article' }));
	await press(page.getByRole('button', { name: 'Draft questions', exact: true }));
	for (let accepted = 1; accepted <= 3; accepted += 1) {
		await press(page.getByRole('button', { name: 'Accept', exact: true }).first());
		await expect(understood(page)).toContainText(
			`${accepted} question${accepted === 1 ? ':' : 's:'}`
		);
	}
	await press(page.getByRole('button', { name: 'Finish' }));

	// A sentence of the article, selected in the text.
	await tabTo(fileText(page));
	await page.keyboard.press('ControlOrMeta+Home');
	for (let line = 1; line < 7; line += 1) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Home');
	await page.keyboard.press('Shift+End');
	await press(page.getByRole('button', { name: 'Ask about this' }));
	await expect(fileText(page)).toBeFocused();
	await page.keyboard.type('How is the paint put on the tower?');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.type('with brushes');
	await expect(understood(page)).toContainText('4 questions');

	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.insertText(
		'\nQ: For which event was the tower built?\nA: the World\u2019s Fair\n'
	);
	await expect(understood(page)).toContainText('5 questions');
	await expect(understood(page)).not.toContainText(/\d problem/);

	await press(page.getByRole('button', { name: 'Share', exact: true }));
	const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
	const address = await link.inputValue();
	expect(address.length).toBeLessThanOrEqual(8192);
	await page.keyboard.press('Escape');

	// Somebody else opens it.
	const other = await browser.newContext();
	await problems.watch(other);
	const theirs = await other.newPage();
	await theirs.goto(address);
	await ready(theirs);
	const dialog = theirs.getByRole('dialog', { name: 'The Eiffel Tower' });
	await expect(dialog).toContainText('5 questions');
	await expect(dialog).toContainText('came with the link');
	expect(theirs.url(), 'the set is out of the address').not.toContain('#');
	await press(dialog.getByRole('button', { name: 'Add to my library' }));
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('The Eiffel Tower');
	await press(theirs.getByRole('link', { name: 'Take the quiz' }));
	await press(theirs.getByRole('button', { name: /Begin|Start/ }));
	await expect(theirs).toHaveTitle(/^Question 1 of 5/);

	// They have it now.
	await theirs.goto(address);
	await ready(theirs);
	await expect(dialog).toContainText('You have this set already, unchanged.');
	await press(dialog.getByRole('button', { name: 'Read it' }));
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('The Eiffel Tower');
	await other.close();
});

test('stores nothing of a link that is declined', async ({ page, open }) => {
	await emptyDesk(page, open);
	await paste(page, 'Title: Ebb\n\nThe sea falls.\n\nQ: What falls?\n= the sea\n');
	await expect(understood(page)).toContainText('1 question');
	await press(page.getByRole('button', { name: 'Share', exact: true }));
	const address = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	await page.keyboard.press('Escape');
	const other = await page.context().browser()?.newContext();
	if (other === undefined) throw new Error('There is no browser');
	const theirs = await other.newPage();
	await theirs.goto(address);
	await ready(theirs);
	await press(theirs.getByRole('dialog').getByRole('button', { name: 'Leave it' }));
	await expect(theirs.getByRole('textbox', { name: 'Name of the file' })).toHaveValue('leaves.md');
	await press(theirs.getByRole('button', { name: 'Drafts', exact: true }));
	await expect(theirs.getByRole('dialog')).not.toContainText('Ebb');
	await other.close();
});

test('says what is wrong with a link that was cut', async ({ page, open }) => {
	await open('write/#set=abc');
	await expect(
		page.getByText(/link/i).filter({ hasText: /cut|broken|whole|damaged/i })
	).toBeVisible();
});

test('keeps what is typed over a reload, with earlier versions to return to', async ({
	page,
	open
}) => {
	await emptyDesk(page, open);
	await paste(page, 'Title: Ebb\n\nThe sea falls.\n');
	await expect(page.getByText(/Draft kept at/)).toBeVisible();
	await open('write/');
	await expect(fileText(page)).toContainText('The sea falls.');
	await page.locator('.cm-editor').waitFor();
	await paste(page, 'Title: Flood\n\nThe sea rises.\n');
	await expect(page.getByText(/Draft kept at/)).toBeVisible();
	await press(page.getByRole('button', { name: 'Earlier versions' }));
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('answers, hints and resets in the preview, and follows the caret', async ({ page, open }) => {
	await open('write/');
	await page.locator('.cm-editor').waitFor();
	await page.keyboard.press('Tab');
	await tabTo(fileText(page));
	await page.keyboard.press('ControlOrMeta+End');
	await expect(preview(page).getByRole('heading', { name: /The tree goes on/ })).toBeVisible();
	await press(preview(page).getByRole('button', { name: 'Question before' }));
	await press(preview(page).getByRole('button', { name: 'Question before' }));
	await expect(preview(page).getByRole('heading', { name: /Which pigment/ })).toBeVisible();
	await press(preview(page).getByRole('button', { name: 'Show the hint' }));
	await expect(preview(page).getByText('Plants use it to catch sunlight.')).toBeVisible();
	await tabTo(preview(page).getByRole('textbox'));
	await page.keyboard.type('chlorophyl');
	await page.keyboard.press('Enter');
	await expect(preview(page).getByRole('heading', { name: /Correct/ })).toBeVisible();
	await press(preview(page).getByRole('button', { name: 'Start again' }));
	await expect(preview(page).getByRole('textbox')).toHaveValue('');
});

test('reads a file of a megabyte, and goes on typing', async ({ page, open }) => {
	const paragraph = (at: number) =>
		`Harbour ${at} keeps a table of its tides, and pilot ${at} reads it every morning at ${(at % 11) + 1}. ${'The water comes and goes. '.repeat(9)}`;
	const texts = Array.from({ length: 2000 }, (_, at) => paragraph(at + 1));
	const questions = texts.map(
		(_, at) =>
			`Q: Who reads the table of harbour ${at + 1}?\n= pilot ${at + 1}\nEvidence: "pilot ${at + 1} reads it every morning"\n`
	);
	const file = `Title: Harbours\n\n${texts.join('\n\n')}\n\n${questions.join('\n')}`;
	expect(file.length).toBeGreaterThan(600_000);
	expect(file.length).toBeLessThan(1_048_576);
	await emptyDesk(page, open);
	await drop(page, 'harbours.md', file);
	await expect(understood(page)).toContainText('2000 questions');
	await tabTo(fileText(page));
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('Q: And who reads none?');
	await expect(understood(page)).toContainText('1 was held back');
});

test('says that a file is too large, and leaves what is on the desk', async ({ page, open }) => {
	await emptyDesk(page, open);
	await paste(page, 'Title: Ebb\n');
	await dropped(page, 'large.md', 'All work and no play. '.repeat(60_000));
	await expect(page.getByText(/large\.md: .*1 MB/)).toBeVisible();
	await expect(fileText(page)).toContainText('Title: Ebb');
});

test('lets nothing run and nothing leave, whatever stands in a file', async ({ page, open }) => {
	test.slow();
	await page.addInitScript(() => {
		const { top } = window as { top: Window | null };
		Object.assign(top ?? window, { escaped: 0 });
	});
	await emptyDesk(page, open);
	for (let at = 0; at < hostileTexts.length; at += 60) {
		await drop(page, `hostile-${at}.md`, hostileFile(hostileTexts.slice(at, at + 60)));
		await expect(understood(page)).toContainText(/\d+ questions?:/);
		await preview(page).getByRole('button', { name: 'Article' }).click();
		await expect(preview(page).locator('[data-paragraph]').first()).toBeVisible();
		await preview(page)
			.getByRole('button', { name: /^Question \d+ of/ })
			.click();
		for (let steps = 0; steps < 8; steps += 1)
			await preview(page).getByRole('button', { name: 'Next question' }).click();
	}
	expect(await page.evaluate(() => (window as { escaped?: number }).escaped)).toBe(0);
	await expect(
		page.locator('main :is(script, iframe, object, embed, form, base, style, svg[onload])')
	).toHaveCount(0);
});
