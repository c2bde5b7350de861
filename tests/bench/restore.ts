import type { Page } from '@playwright/test';

/**
 * Restores a backup on the settings page, as a learner would.
 *
 * @param backup the file
 * @param events how many it holds, none of which is known yet
 * @returns milliseconds until the page says that it is done
 */
export async function restoreBackup(page: Page, backup: Buffer, events: number): Promise<number> {
	await page.goto('settings/');
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	const start = performance.now();
	await page.getByLabel('Restore from a backup').setInputFiles({
		name: 'marginalia.ndjson',
		mimeType: 'application/x-ndjson',
		buffer: backup
	});
	const said = page.getByRole('status').filter({ hasText: /\S/ });
	await said.waitFor({ timeout: 600_000 });
	const taken = performance.now() - start;
	const words = await said.innerText();
	if (!words.includes(`${events} entries added`)) throw new Error(words);
	return taken;
}
