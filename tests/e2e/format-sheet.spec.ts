import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { expectFineInEveryLook as fine } from './every-look.ts';

test('prints the format on one sheet, and hands out a template', async ({ page, open }) => {
	await open('write/format/');
	await fine(page, 'sheet of the format');
	await page.emulateMedia({ media: 'print' });
	const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	await page.emulateMedia({ media: 'screen' });
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download a template' }).press('Enter');
	const file = await readFile(await (await download).path(), 'utf8');
	expect(file).toBe(await readFile('static/question-file-template.md', 'utf8'));
});
