import type { Page } from '@playwright/test';
import { expect, expectAccessible, ready, test } from './app.ts';
import { eventsOn, memoriesOn } from './device.ts';
import { press } from './keyboard.ts';
import { setDocument } from './on-screen.ts';
import { limitNewCards, openStudy, study } from './study-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const minute = 60_000;
const oneDay = 86_400_000;
/** 2026-12-01, noon in London. */
const now = Date.UTC(2026, 11, 1, 12);
const today = now / oneDay - 0.5;
const notice = (page: Page) => page.getByText('This device’s clock was ahead.');

/** Answers until the three cards wait for days. */
async function learnThree(page: Page, from: number): Promise<void> {
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	for (let answers = 1; !(await areLearnt(page)); answers += 1) {
		expect(answers).toBeLessThan(10);
		await study(page, [set], 'right');
		await page.clock.setFixedTime(from + answers * 5 * minute);
	}
}

async function areLearnt(page: Page): Promise<boolean> {
	const memories = await memoriesOn(page);
	return memories.length === 3 && memories.every(({ phase }) => phase === 'review');
}

test('puts right what was learnt with the clock a year ahead, and says so once', async ({
	page,
	open
}) => {
	test.setTimeout(120_000);
	await page.clock.setFixedTime(now + 365 * oneDay);
	await limitNewCards(page, 3);
	await learnThree(page, now + 365 * oneDay);
	expect((await memoriesOn(page)).every(({ dueDay }) => dueDay > today + 365)).toBe(true);

	await page.clock.setFixedTime(now);
	await open('');
	await expect(notice(page)).toBeVisible();
	await expect(page.getByRole('status').filter({ has: notice(page) })).toContainText(
		'Answers dated later than now count as given today, 1 December 2026.'
	);
	await expectAccessible(page);
	for (const { lastDay, dueDay, reps } of await memoriesOn(page)) {
		expect(lastDay).toBe(today);
		expect(dueDay).toBeGreaterThan(today);
		expect(dueDay).toBeLessThan(today + 15);
		expect(reps).toBeGreaterThan(1);
	}
	await press(page.getByRole('button', { name: 'OK', exact: true }));
	await expect(notice(page)).toHaveCount(0);
	await page.reload();
	await ready(page);
	await limitNewCards(page, 0);
	await expect(notice(page)).toHaveCount(0);
	expect((await eventsOn(page)).filter(({ type }) => type === 'clock')).toHaveLength(1);

	const later = now + 42 * oneDay;
	await page.clock.setFixedTime(later);
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	await expect(page).toHaveTitle(/^Card 1 of 3/);
	for (let card = 0; card < 3; card += 1) await study(page, [set], 'wrong');
	for (const { phase, dueDay, dueAt } of await memoriesOn(page)) {
		expect(phase).toBe('relearning');
		expect(dueDay).toBe(today + 42);
		expect(dueAt).toBeLessThanOrEqual(later + 10 * minute);
	}
	await expect(notice(page)).toHaveCount(0);
});

test('keeps a limit on reviews a day', async ({ page, open }) => {
	await open('settings/');
	const limit = page.getByLabel('Reviews a day');
	await expect(limit).toHaveValue('200');
	await limit.focus();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('0');
	await page.keyboard.press('Tab');
	await expect
		.poll(() => eventsOn(page))
		.toMatchObject([{ type: 'setting', name: 'reviewsPerDay', value: 0 }]);
	await page.reload();
	await ready(page);
	await expect(limit).toHaveValue('0');
});
