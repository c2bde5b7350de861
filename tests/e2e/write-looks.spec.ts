import type { Page } from '@playwright/test';
import { expect, ready, test } from './app.ts';
import { drop, emptyDesk, fileText, paste, understood } from './at-the-desk.ts';
import { expectFineInEveryLook as fine } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';

// A machine's check of one state in all its looks takes seconds.
test.slow();

const preview = (page: Page) => page.getByRole('region', { name: 'As the learner sees it' });

const broken = `Titel: Tides and a word without an end: ${'wave'.repeat(40)}

The moon does most of the pulling, and the sun adds a smaller share.

Q: What does most of the pulling?
[ ] The sun
[ ] The moon
Evidence: "The moon does some of the pulling"

Q: How high is the tide?
= 1,000
`;

test('has no fault while a file is written', async ({ page, open }) => {
	await open('write/');
	await page.locator('.cm-editor').waitFor();
	await expect(understood(page)).toContainText('3 questions');
	await fine(page, 'an example');
	await tabTo(fileText(page));
	await page.keyboard.press('ControlOrMeta+Home');
	for (let line = 1; line < 4; line += 1) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Shift+End');
	await expect(page.getByRole('button', { name: 'Ask about this' })).toBeVisible();
	await fine(page, 'a selection in the article');
	await page.keyboard.press('ControlOrMeta+End');
	await expect(preview(page).getByRole('heading', { name: /The tree goes on/ })).toBeVisible();
	await fine(page, 'a question');
	await press(preview(page).getByRole('radio', { name: 'True' }), 'Space');
	await press(preview(page).getByRole('button', { name: 'Check' }));
	await expect(preview(page).getByRole('heading', { name: 'Not quite' })).toBeVisible();
	await fine(page, 'feedback');
});

test('has no fault while a file is mended', async ({ page, open }) => {
	await emptyDesk(page, open);
	await fine(page, 'an empty file');
	await paste(page, broken);
	await expect(understood(page)).toContainText('problem');
	await fine(page, 'findings');
	await page.setViewportSize({ width: 360, height: 740 });
	for (const name of ['Preview', /^Findings/]) {
		await page.getByRole('group', { name: 'Show' }).getByRole('button', { name }).click();
		await fine(page, `on a phone: ${String(name)}`);
		await page.setViewportSize({ width: 360, height: 740 });
	}
});

test('has no fault in the dialogs of a file', async ({ page, open }) => {
	await emptyDesk(page, open);
	await paste(page, 'Title: Ebb\n\nThe sea falls twice a day.\n\nQ: What falls?\n= the sea\n');
	await expect(page.getByText(/Draft kept at/)).toBeVisible();
	for (const [button, state] of [
		['Drafts', 'drafts'],
		['Earlier versions', 'earlier versions'],
		['Share', 'a link']
	] as const) {
		await press(page.getByRole('button', { name: button, exact: true }));
		await expect(page.getByRole('dialog')).toBeVisible();
		await fine(page, state);
		if (state !== 'a link') await page.keyboard.press('Escape');
	}
	const address = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	await page.goto('about:blank');
	await page.goto(address);
	await ready(page);
	await expect(page.getByRole('dialog', { name: 'Ebb' })).toBeVisible();
	await fine(page, 'what came with a link');
	await press(page.getByRole('button', { name: 'Leave it' }));
	await press(page.getByRole('button', { name: 'Add to my library' }));
	await expect(page.getByRole('link', { name: 'Open it in the library' })).toBeVisible();
	await fine(page, 'added to the library');
	await open('');
	await expect(page.getByRole('main')).toContainText('Ebb');
	await fine(page, 'a library with a set of one’s own');
});

test('has no fault with a thousand findings', async ({ page, open }) => {
	await emptyDesk(page, open);
	await drop(page, 'many.md', `Title: Many\n\n${'Q: What?\n[ ] a\n[ ] b\n\n'.repeat(1000)}`);
	await expect(understood(page)).toContainText('1000 problems');
	await fine(page, 'a thousand findings');
});
