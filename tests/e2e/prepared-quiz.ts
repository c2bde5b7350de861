import type { Page } from '@playwright/test';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { ready } from './app.ts';
import { press } from './keyboard.ts';
import { atQuestion } from './quiz-by-keyboard.ts';

/** Brings a log to the device as a learner does, by a backup; on the settings page. */
export async function restoreLog(page: Page, text: string): Promise<void> {
	await page.getByLabel('Restore from a backup').setInputFiles({
		name: 'backup.ndjson',
		mimeType: 'application/x-ndjson',
		buffer: Buffer.from(text)
	});
}

/** Stands at the first question of a quiz that was begun, on another device as it were, with just these questions. */
export async function resumeQuizOf(
	page: Page,
	set: string,
	questions: readonly string[]
): Promise<void> {
	const at = Date.UTC(2025, 1, 20);
	const begun: ProgressEvent = {
		type: 'start',
		id: 'begun-elsewhere',
		at,
		offset: 0,
		day: Math.floor(at / 86_400_000),
		device: 'e2e0',
		clock: `00${at}-0000-e2e0`,
		attempt: 'elsewhere',
		set,
		mode: 'practice',
		scope: { of: 'all' },
		seed: 7,
		questions,
		limit: null
	};
	await page.goto('settings/');
	await ready(page);
	await restoreLog(page, printBackup([begun], at));
	await page.getByText('1 entries added').waitFor();
	await page.goto(`sets/${set}/quiz/`);
	await ready(page);
	await press(page.getByRole('button', { name: 'Go on where you were' }));
	await atQuestion(page, 1, questions.length);
}
