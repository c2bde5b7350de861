import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo } from './keyboard.ts';

/** The text of the file, whichever editor shows it. */
export const fileText = (page: Page): Locator =>
	page.getByRole('textbox', { name: 'Text of the question file' });

/** The writing page with nothing on it, and its editor loaded. */
export async function emptyDesk(page: Page, open: (path: string) => Promise<void>): Promise<void> {
	await open('write/?new');
	await page.locator('.cm-editor').waitFor();
}

/** Puts a text where another was, as from the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
	await tabTo(fileText(page));
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(text);
}

/** Lets a file fall on the page, and waits until it is open. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
	await dropped(page, name, text);
	await expect(page.getByRole('textbox', { name: 'Name of the file' })).toHaveValue(name);
}

/** Lets a file fall on the page. */
export async function dropped(page: Page, name: string, text: string): Promise<void> {
	const data = await page.evaluateHandle(
		({ name, text }) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], name, { type: 'text/plain' }));
			return transfer;
		},
		{ name, text }
	);
	await page.locator('main').dispatchEvent('drop', { dataTransfer: data });
}

/** What was understood, below the text. */
export const understood = (page: Page): Locator => page.locator('.findings');
