import { expect, expectAccessible, expectNoSidewaysScroll, test } from './app.ts';

test('shows the library without a fault', async ({ page, open }) => {
	await open('');
	await expect(page).toHaveTitle(/Marginalia/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize({ width: 360, height: 740 });
	await expectNoSidewaysScroll(page);
});

test('helps at an address that does not exist', async ({ page, open, problems }) => {
	problems.expect(/status of 404|Not found/);
	await open('no-such-page');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
