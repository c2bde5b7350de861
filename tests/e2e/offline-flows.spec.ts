import type { Page } from '@playwright/test';
import { expect, ready, test, untilKept } from './app.ts';
import { underBasePath } from './builds.ts';
import { answersOn } from './device.ts';
import { press, tabTo } from './keyboard.ts';
import { setDocument } from './on-screen.ts';
import { answerAndGoOn, atQuestion, endQuiz, startSection } from './quiz-by-keyboard.ts';
import { endStudy, study } from './study-by-keyboard.ts';

test.use({ serviceWorkers: 'allow' });

const mexico = 'mexico-and-the-cartels';
const masthead = (page: Page) => page.getByRole('navigation', { name: 'Main' });

const places = [
	{ where: 'at the root', use: {} },
	{ where: 'under a base path', use: { site: underBasePath } }
];

for (const { where, use } of places) {
	test.describe(where, () => {
		test.use(use);

		test('goes on with the quiz, study and settings when the server stops', async ({
			page,
			open,
			server
		}) => {
			const set = await setDocument(page, mexico);
			await open('');
			await untilKept(page);
			const total = await startSection(page, mexico, 'canada-s-step');
			await answerAndGoOn(page, set, 'right');
			await atQuestion(page, 2, total);

			await server.stop();
			await answerAndGoOn(page, set, 'wrong');
			await atQuestion(page, 3, total);
			await page.reload();
			await ready(page);
			await atQuestion(page, 3, total);
			await answerAndGoOn(page, set, 'right');
			await endQuiz(page);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two of five from memory');

			await press(masthead(page).getByRole('link', { name: 'Study' }));
			await expect(page).toHaveTitle(/^Card 1 of /);
			await study(page, [set], 'right');
			await page.reload();
			await ready(page);
			await study(page, [set], 'wrong');
			await endStudy(page);
			expect(await answersOn(page)).toHaveLength(5);

			await press(masthead(page).getByRole('link', { name: 'Settings' }));
			await tabTo(page.getByRole('radio', { name: 'As the system' }));
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowDown');
			await page.reload();
			await ready(page);
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
		});
	});
}
