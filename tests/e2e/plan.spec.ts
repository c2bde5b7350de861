import type { Page } from '@playwright/test';
import { expect, ready, test } from './app.ts';
import { emptyDesk, paste } from './at-the-desk.ts';
import { eventsOn } from './device.ts';
import { expectFineInEveryLook as fine } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';
import { setDocument } from './on-screen.ts';
import { study } from './study-by-keyboard.ts';

const remembering = 'remembering-what-you-read';
const title = 'Remembering what you read';
const main = (page: Page) => page.getByRole('main');
const said = (page: Page) => main(page).getByRole('status').first();
const calendar = (page: Page) =>
	main(page).getByRole('table', { name: 'Cards of each day until the last test' });
const today = (page: Page) => calendar(page).getByRole('cell', { name: /, today/ });

/** A Sunday; the clock goes on from here. */
const sunday = '2026-11-22T12:00:00Z';

async function openPlan(page: Page): Promise<void> {
	await page.goto('plan/');
	await ready(page);
	const button = page.getByRole('button', { name: /^(?:Make a plan|Name another test)$/ });
	await expect(button).toBeVisible();
}

/** Names a test by keyboard, from the form that is open. */
async function name(page: Page, wanted: { name: string; date: string; set?: string }) {
	await tabTo(page.getByLabel('What it is called'));
	await page.keyboard.insertText(wanted.name);
	const date = page.getByLabel('Day of the test');
	await tabTo(date);
	// How a date is typed differs from one language of a browser to the next.
	await date.fill(wanted.date);
	if (wanted.set !== undefined)
		await press(page.getByRole('checkbox', { name: wanted.set }), 'Space');
	await press(page.getByRole('button', { name: 'Make a plan' }));
}

async function allowEveryDay(page: Page, cards: number): Promise<void> {
	await tabTo(page.getByLabel('Every day'), 90);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(String(cards));
	await page.keyboard.press('Tab');
}

/** What study would ask now: the first card, and how many there are. */
async function queueOf(page: Page): Promise<readonly string[]> {
	await page.goto('study/');
	await ready(page);
	await expect(page).toHaveTitle(/^Card 1 of /);
	const heading = main(page).getByRole('heading', { level: 1 });
	return [await page.title(), await heading.innerText()];
}

// States of the page in four looks each; a machine's check of one takes a fifth of a second.
test.slow();

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 } });

	test('plans for a test, is studied, and adapts to what was done', async ({ page }) => {
		await page.clock.install({ time: sunday });
		const set = await setDocument(page, remembering);
		await openPlan(page);
		await name(page, { name: 'Learning', date: '2026-12-01', set: title });
		await expect(said(page)).toContainText('Saved: “Learning” is on Tuesday 1 December.');
		await expect(main(page).getByText('Tuesday 1 December, in 9 days')).toBeVisible();
		await expect(main(page).getByText('you would likely recall on the day')).toBeVisible();
		await expect(main(page).getByText(/^The plan fits/)).toBeVisible();
		await expect(
			calendar(page).getByRole('cell', { name: 'Tuesday 1 December, test: Learning' })
		).toBeVisible();
		await allowEveryDay(page, 2);
		await expect(today(page)).toHaveAccessibleName(/, today, 2 cards, 2 new/);
		await expect(main(page).getByText(/^The plan does not fit/)).toBeVisible();
		const left = main(page).getByText(/cards not worth saving/);
		await press(left, 'Enter');
		await expect(
			main(page)
				.getByRole('link', { name: /^Paragraph \d+/ })
				.first()
		).toBeVisible();

		await page.goto('./');
		await ready(page);
		await expect(main(page).getByText('Test “Learning” in 9 days: 2 cards today.')).toBeVisible();

		// The cards of the test come first, and they are all that its article asks.
		await page.goto(`study/?set=${remembering}`);
		await ready(page);
		await expect(page).toHaveTitle(/^Card 1 of /);
		for (const wish of ['right', 'wrong'] as const) await study(page, [set], wish);
		// What is in its steps is not done: it comes back within the session.
		for (let again = 0; again < 6 && !/^Done/.test(await page.title()); again += 1) {
			await page.clock.fastForward('11:00');
			await study(page, [set], 'right');
		}
		await expect(page).toHaveTitle(/^Done/);
		await press(main(page).getByRole('link', { name: 'Plan for a test' }));
		await expect(today(page)).toHaveAccessibleName(/, today, 2 cards done, 0 cards/);
		await expect(main(page).getByText('Today’s part of the plan is done: 2 cards.')).toBeVisible();
	});
});

test('asks as before once a test is taken off', async ({ page }) => {
	await page.clock.install({ time: sunday });
	const before = await queueOf(page);
	await openPlan(page);
	await name(page, { name: 'Learning', date: '2026-12-01', set: title });
	await expect(calendar(page)).toBeVisible();
	expect(await queueOf(page)).not.toEqual(before);

	await openPlan(page);
	await press(page.getByRole('button', { name: 'Take off “Learning”' }));
	await expect(said(page)).toContainText('“Learning” is off the calendar.');
	await expect(calendar(page)).toHaveCount(0);
	expect(await queueOf(page)).toEqual(before);

	await openPlan(page);
	await expect(page.getByRole('button', { name: 'Make a plan' })).toBeVisible();
	expect((await eventsOn(page)).map(({ type }) => type)).toEqual(['exam', 'exam']);
});

test('asks as before once the day of the test has come', async ({ page }) => {
	await page.clock.install({ time: sunday });
	await openPlan(page);
	await name(page, { name: 'Learning', date: '2026-11-24', set: title });
	await expect(calendar(page)).toBeVisible();
	const planned = await queueOf(page);
	await page.clock.setFixedTime('2026-11-24T12:00:00Z');
	expect(await queueOf(page)).not.toEqual(planned);
	await openPlan(page);
	await expect(main(page).getByText(/^The test is today\./)).toBeVisible();
	await expect(calendar(page)).toHaveCount(0);
	await fine(page, 'a test today');
	await page.clock.setFixedTime('2026-11-25T12:00:00Z');
	await openPlan(page);
	await expect(main(page).getByText('Learning, Tuesday 24 November, yesterday')).toBeVisible();
	await fine(page, 'a past test');
});

test('says by the field what is missing, and changes a test', async ({ page }) => {
	await page.clock.install({ time: sunday });
	await openPlan(page);
	await press(page.getByRole('button', { name: 'Make a plan' }));
	const field = page.getByLabel('What it is called');
	await expect(field).toBeFocused();
	await expect(field).toHaveAccessibleDescription(
		'Write what the test is called, such as Geography.'
	);
	await fine(page, 'a test without a name');
	await name(page, { name: 'Learning', date: '2026-11-20', set: title });
	const date = page.getByLabel('Day of the test');
	await expect(date).toBeFocused();
	await expect(date).toHaveAccessibleDescription(/^Friday 20 November is over\./);
	await date.fill('2026-12-01');
	await page.keyboard.press('Enter');
	await expect(calendar(page)).toBeVisible();
	await fine(page, 'a plan');

	await press(page.getByRole('button', { name: 'Change “Learning”' }));
	await expect(page.getByRole('heading', { name: 'Change “Learning”' })).toBeFocused();
	await press(main(page).getByText('Only some sections').last());
	await fine(page, 'a test being changed');
	await tabTo(date);
	await date.fill('2026-12-03');
	await press(page.getByRole('button', { name: 'Save', exact: true }));
	await expect(main(page).getByText('Thursday 3 December, in 11 days')).toBeVisible();
	await press(page.getByRole('button', { name: 'Take it back' }));
	await expect(main(page).getByText('Tuesday 1 December, in 9 days')).toBeVisible();

	await tabTo(page.getByLabel('Another day off'), 90);
	await page.getByLabel('Another day off').fill('2026-11-24');
	await press(page.getByRole('button', { name: 'Take this day off' }));
	await expect(
		calendar(page).getByRole('cell', { name: 'Tuesday 24 November, day off' })
	).toBeVisible();
	await fine(page, 'a plan with a day off');
	await page.goto('./');
	await ready(page);
	await expect(main(page).getByText(/^Test “Learning” in 9 days: 20 cards today\./)).toBeVisible();
	await fine(page, 'the library before a test');
});

test('counts a day in minutes and back, and says when nothing is allowed', async ({ page }) => {
	await page.clock.install({ time: sunday });
	await openPlan(page);
	await name(page, { name: 'Learning', date: '2026-12-01', set: title });
	await allowEveryDay(page, 1);
	await expect(main(page).getByText('1 card a day. All tests share it.')).toBeVisible();
	await tabTo(page.getByRole('radio', { name: 'Cards' }), 90);
	await page.keyboard.press('ArrowDown');
	await expect(main(page).getByText('1 minute a day. All tests share it.')).toBeVisible();
	await page.keyboard.press('ArrowUp');
	await expect(main(page).getByText('1 card a day. All tests share it.')).toBeVisible();
	await expect(main(page).getByText('more with ten more cards a day')).toBeVisible();
	await allowEveryDay(page, 0);
	await expect(main(page).getByText('Nothing on any day. All tests share it.')).toBeVisible();
	await expect(
		main(page).getByText(/^The plan does not fit: no day before the test/)
	).toBeVisible();
	await expect(main(page).getByText('more with ten more cards a day')).toHaveCount(0);
	await fine(page, 'a plan without a card');
});

test('plans for the test that a file names, until the learner takes it off', async ({
	page,
	open
}) => {
	await page.clock.install({ time: sunday });
	await emptyDesk(page, open);
	await paste(
		page,
		`Title: Harbour lights
Test: 2026-12-04

In European waters, red buoys mark the port side of a channel for a ship that comes in from the sea.

Q: Which colour marks the port side of a channel in European waters?
= red
Evidence: "red buoys mark the port side"
`
	);
	await press(page.getByRole('button', { name: 'Add to my library' }));
	await expect(main(page).getByRole('status').filter({ hasText: /Added/ }).first()).toBeVisible();
	await openPlan(page);
	await expect(main(page).getByRole('heading', { name: 'Harbour lights' })).toBeVisible();
	await expect(main(page).getByText('From the file.')).toBeVisible();
	await press(page.getByRole('button', { name: 'Take off “Harbour lights”' }));
	await expect(main(page).getByRole('heading', { name: 'Taken off' })).toBeVisible();
	await fine(page, 'a test of a file taken off');
	await press(page.getByRole('button', { name: /^Put it back/ }));
	await expect(main(page).getByText('From the file.')).toBeVisible();
});
