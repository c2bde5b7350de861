import type { Page } from '@playwright/test';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { simulatedLog, weightsWith } from '../core/fitting/simulated.ts';
import { expect, ready, test } from './app.ts';
import { eventsOn, memoriesBy, memoriesOn } from './device.ts';
import { expectFineInEveryLook } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';
import { restoreLog } from './prepared-quiz.ts';

const oneDay = 86_400_000;
/** Forgets what is new faster than the published parameters say, and keeps what is old longer. */
const quick = weightsWith({ 0: 0.02, 1: 0.1, 2: 0.3, 8: 2.8, 20: 0.3 });

/** Half a year of a learner of the library's cards, up to yesterday. */
async function halfAYear(page: Page, days: number): Promise<readonly ProgressEvent[]> {
	const answer = await page.request.get('library.json');
	const library = (await answer.json()) as readonly LibraryEntry[];
	const keys = library.flatMap(({ cards }) => cards.map(({ key }) => key));
	const today = Math.floor(Date.now() / oneDay) * oneDay;
	return simulatedLog({
		weights: quick,
		cards: 3 * days,
		days,
		newPerDay: 3,
		seed: 4,
		start: today - (days + 1) * oneDay + oneDay / 2,
		keyOf: (index) => keys[index] ?? `gone/q${index}/whole`
	});
}

async function openMemory(page: Page): Promise<void> {
	await page.goto('settings/');
	await ready(page);
	await press(page.getByRole('link', { name: /parameters of your own/ }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your memory');
}

async function restored(page: Page, events: readonly ProgressEvent[]): Promise<void> {
	await page.goto('settings/');
	await ready(page);
	await restoreLog(page, printBackup(events, Date.now()));
	await expect(page.getByText(`${events.length} entries added`)).toBeVisible();
}

const parameters = (page: Page) => page.getByRole('region', { name: 'When cards come back' });
const retention = (page: Page) => page.getByRole('region', { name: 'How much to remember' });

test('fits, stops, keeps, moves every card, and goes back, by keyboard', async ({ page }) => {
	test.slow();
	await restored(page, await halfAYear(page, 160));
	const before = await memoriesOn(page);
	await openMemory(page);

	const part = parameters(page);
	await press(part.getByRole('button', { name: 'Work out my parameters' }));
	await expect(part.getByRole('button', { name: 'Stop' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(part.getByRole('status')).toHaveText('Stopped. Nothing has changed.');
	await expect(part.getByRole('button', { name: 'Work out my parameters' })).toBeFocused();
	expect((await eventsOn(page)).filter(({ type }) => type === 'fit')).toEqual([]);

	await page.keyboard.press('Enter');
	await expect(part.getByText('You forget new facts faster than most')).toBeVisible();
	await expect(part.getByText(/^Your own parameters foretell your latest/)).toBeVisible();
	await press(part.getByText('Figures'));
	await expect(part.getByRole('row', { name: /^Published parameters 0\./ })).toBeVisible();
	await expectFineInEveryLook(page, 'a fit that wins');
	await press(part.getByRole('button', { name: 'Use these' }));
	await expect(part.getByText(/as worked out on \d+ \w+ \d{4} from [\d,]+ answers/)).toBeVisible();
	const moved = await memoriesOn(page);
	expect(moved).toEqual(memoriesBy(await eventsOn(page)));
	const due = (rows: typeof before) => rows.map(({ card, dueDay }) => [card, dueDay]);
	expect(due(moved)).not.toEqual(due(before));

	await page.reload();
	await press(part.getByRole('button', { name: 'Back to the published parameters' }));
	await expect(part.getByRole('status')).toHaveText('The published parameters are used again.');
	expect(due(await memoriesOn(page))).toEqual(due(before));
});

test('says how many answers are missing, and what each retention would cost before it is chosen', async ({
	page
}) => {
	await restored(page, await halfAYear(page, 30));
	await openMemory(page);
	await expect(parameters(page).getByText(/^\d+ of about 400 answers so far\.$/)).toBeVisible();
	await expect(parameters(page).getByRole('button')).toHaveCount(0);

	const part = retention(page);
	await expect(part.getByRole('img', { name: /^Cards remembered after a year/ })).toBeVisible();
	await expect(part.getByRole('row', { name: /^90% \(now\)/ })).toBeVisible();
	const before = await memoriesOn(page);
	await tabTo(part.getByRole('radio', { name: '90% (now)' }));
	await page.keyboard.press('ArrowLeft');
	await expect(
		part.getByText(/^With 85% instead of 90%: .+ reviews a day instead of/)
	).toBeVisible();
	expect(await memoriesOn(page)).toEqual(before);
	await expectFineInEveryLook(page, 'another retention is weighed');
	await press(part.getByRole('button', { name: 'Use 85%' }));
	await expect(part.getByRole('row', { name: /^85% \(now\)/ })).toBeVisible();
	expect(await memoriesOn(page)).toEqual(memoriesBy(await eventsOn(page)));
	expect(await memoriesOn(page)).not.toEqual(before);

	const many = part.getByRole('spinbutton', { name: 'If so many new cards began each day' });
	const row = part.getByRole('row', { name: /^85% \(now\)/ });
	const some = await row.innerText();
	await many.fill('0');
	await many.press('Tab');
	await expect(row).not.toHaveText(some);

	await page.goto('settings/');
	await expect(page.getByText('85%')).toBeVisible();
	await tabTo(page.getByRole('radio', { name: 'gain most by it' }));
	await page.keyboard.press('ArrowRight');
	await expect
		.poll(async () => (await eventsOn(page)).filter(({ type }) => type === 'setting'))
		.toContainEqual(expect.objectContaining({ name: 'order', value: 'due' }));
});
