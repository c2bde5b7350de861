import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { expect, ready, test } from './app.ts';
import { fillIn } from './answering.ts';
import { eventsOn, memoriesOn } from './device.ts';
import { expectFineInEveryLook } from './every-look.ts';
import { press, tabTo } from './keyboard.ts';
import { setDocument, shownQuestion } from './on-screen.ts';
import { restoreLog } from './prepared-quiz.ts';
import { check } from './quiz-by-keyboard.ts';
import { endStudy, grades, limitNewCards, openStudy, study } from './study-by-keyboard.ts';

const mexico = 'mexico-and-the-cartels';
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 });
const said = (page: Page) => main(page).getByRole('status').first();
const menu = (page: Page) => main(page).locator('details', { hasText: /This card/ });
const standing = async (page: Page) => {
	const events = await eventsOn(page);
	const gone = new Set(events.flatMap((event) => (event.type === 'retract' ? [event.target] : [])));
	return events.filter(({ id, type }) => type !== 'retract' && !gone.has(id));
};
const typesOf = async (page: Page) => (await standing(page)).map(({ type }) => type);

/** Opens the menu of the card by its key, and presses one of its buttons. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
	await expect(menu(page)).toBeVisible();
	await page.keyboard.press('m');
	await expect(menu(page).getByRole('button').first()).toBeFocused();
	await press(menu(page).getByRole('button', { name }));
}

for (const { act, button, words } of [
	{ act: 'suspend', button: 'Suspend', words: 'Suspended:' },
	{ act: 'bury', button: 'Bury until tomorrow', words: 'Buried:' },
	{ act: 'know', button: 'I know this', words: 'Known:' },
	{ act: 'reset', button: /^Start again/, words: 'Begun anew:' }
] as const)
	test(`the menu of a card: ${act}, and undo`, async ({ page }) => {
		const set = await setDocument(page, mexico);
		await openStudy(page, mexico);
		const first = (await shownQuestion(page, [set])).question.id;
		await choose(page, button);
		if (act === 'reset') {
			await expect(page.getByRole('dialog', { name: 'Start this card again?' })).toBeVisible();
			await page.keyboard.press('Enter');
		}
		await expect(said(page)).toContainText(words);
		await expect(page).toHaveTitle(/^Card 2 of /);
		await expect(heading(page)).toBeFocused();
		expect(await standing(page)).toMatchObject([{ type: 'card', act }]);
		await page.keyboard.press('Control+z');
		await expect(page).toHaveTitle(/^Card 1 of /);
		await expect(said(page)).toHaveText('Undone. The card is asked again.');
		expect((await shownQuestion(page, [set])).question.id).toBe(first);
		expect(await standing(page)).toEqual([]);
	});

test('a decision over the feedback leaves it to be read', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	await study(page, [set], 'right');
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, 'right');
	await check(page, shown, 'right');
	await choose(page, 'I know this');
	await expect(said(page)).toContainText('Known:');
	await expect(page.getByRole('button', { name: /^Continue/ })).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(said(page)).toHaveText('Undone.');
	expect(await typesOf(page)).toEqual(expect.not.arrayContaining(['card']));
	await press(page.getByRole('button', { name: /^Continue/ }));
	await expect(page).toHaveTitle(/^Card 3 of /);
	await expect(said(page)).toHaveText('');
	await expect(main(page).getByRole('button', { name: 'Undo the last answer' })).toBeVisible();
});

test('Esc closes the menu, and only then ends the session', async ({ page }) => {
	await openStudy(page, mexico);
	await expect(menu(page)).toBeVisible();
	await page.keyboard.press('m');
	await page.keyboard.press('Escape');
	await expect(menu(page)).not.toHaveAttribute('open');
	await expect(menu(page).locator('summary')).toBeFocused();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: 'End this session?' })).toBeVisible();
});

test('what is suspended is listed, and can be asked again', async ({ page, open }) => {
	await openStudy(page, mexico);
	await choose(page, 'Suspend');
	await expect(page).toHaveTitle(/^Card 2 of /);
	await open('record/cards/');
	const list = main(page)
		.getByRole('region', { name: 'Suspended' })
		.or(main(page).locator('section'));
	await expect(list.getByRole('listitem')).toHaveCount(1);
	await expectFineInEveryLook(page, 'a card put away');
	await press(main(page).getByRole('button', { name: /^Ask it again/ }));
	await expect(main(page).getByText('No card is put away.')).toBeVisible();
	await expect(heading(page)).toBeFocused();
	await expectFineInEveryLook(page, 'no card put away');
});

test('a flag goes to the list with its note, and from there into a file', async ({
	page,
	open
}) => {
	await openStudy(page, mexico);
	await choose(page, /^This question is wrong/);
	const dialog = page.getByRole('dialog', { name: 'What is wrong with this question?' });
	await expect(dialog.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('Two answers are right.');
	await expectFineInEveryLook(page, 'a flag being written');
	await press(dialog.getByRole('button', { name: 'Flag the question' }));
	await expect(said(page)).toHaveText('Flagged for the teacher.');
	await expect(page).toHaveTitle(/^Card 1 of /);

	await open('record/flags/');
	await expect(main(page).getByText('Two answers are right.')).toBeVisible();
	await expectFineInEveryLook(page, 'flagged questions');
	const [text] = await Promise.all([
		page.waitForEvent('download'),
		press(main(page).getByRole('button', { name: 'Save as text' }))
	]);
	expect(text.suggestedFilename()).toBe('flagged-questions.md');
	expect(await readFile(await text.path(), 'utf8')).toContain(
		'Something is wrong: Two answers are right.'
	);
	const [sheet] = await Promise.all([
		page.waitForEvent('download'),
		press(main(page).getByRole('button', { name: 'Save for a spreadsheet' }))
	]);
	expect(await readFile(await sheet.path(), 'utf8')).toContain(`${mexico},Mexico and the cartels`);
	await press(main(page).getByRole('button', { name: /^Take off the list/ }));
	await expect(main(page).getByText('Nothing is flagged.')).toBeVisible();
	await expectFineInEveryLook(page, 'nothing flagged');
	expect(await standing(page)).toEqual([]);
});

test('an answer counted as right is told to the teacher', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await limitNewCards(page, 60);
	await openStudy(page, mexico);
	let shown = await shownQuestion(page, [set]);
	while (shown.question.kind !== 'short') {
		await tabTo(main(page).getByRole('button', { name: 'Skip for now' }));
		await page.keyboard.press('Enter');
		await expect
			.poll(async () => (await shownQuestion(page, [set])).question.id)
			.not.toBe(shown.question.id);
		shown = await shownQuestion(page, [set]);
	}
	await fillIn(page, shown, 'wrong');
	await check(page, shown, 'wrong');
	await press(main(page).getByText('Was your answer right?'));
	await press(main(page).getByRole('button', { name: 'I had it right' }));
	await expect.poll(() => typesOf(page)).toContain('flag');
	await open('record/flags/');
	await expect(main(page).getByText('no idea at all')).toBeVisible();
	await openStudyAgain(page);
	await page.keyboard.press('Control+z');
	await expect.poll(() => typesOf(page)).not.toContain('flag');
	expect(await typesOf(page)).not.toContain('answer');
});

test('says why a card is asked, and when it comes back', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	await expect(menu(page)).toBeVisible();
	await page.keyboard.press('w');
	await expect(
		main(page).getByText(/^You have not met it before\. It is new card number 1 of/)
	).toBeVisible();
	await study(page, [set], 'right');
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, 'right');
	await check(page, shown, 'right');
	await page.keyboard.press('w');
	await expect(main(page).getByText(/^It comes back /)).toBeVisible();
	await expectFineInEveryLook(page, 'why now, and when again');
});

test('says how sure one is, where that is wished', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await open('settings/');
	await tabTo(
		page.getByRole('group', { name: 'Ask how sure I am' }).getByRole('radio', { checked: true })
	);
	await page.keyboard.press('ArrowUp');
	await expect(page.getByRole('radio', { name: 'With each answer' })).toBeChecked();
	await openStudy(page, mexico);
	await study(page, [set], 'right');
	const shown = await shownQuestion(page, [set]);
	await fillIn(page, shown, 'wrong');
	const sure = main(page).getByRole('group', { name: 'How sure are you?' });
	await tabTo(sure.getByRole('radio').first());
	await page.keyboard.press('Space');
	await expect(sure.getByRole('radio', { name: 'Sure', exact: true })).toBeChecked();
	await expectFineInEveryLook(page, 'certainty');
	await check(page, shown, 'wrong');
	expect(await standing(page)).toContainEqual(
		expect.objectContaining({ type: 'answer', certainty: 'sure' })
	);
});

test('stands where it stood after a reload, and undoes as far back', async ({ page }) => {
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	const asked: string[] = [];
	const states = [await memoriesOn(page)];
	for (const wish of ['right', 'wrong', 'right'] as const) {
		asked.push((await study(page, [set], wish)).question.id);
		states.push(await memoriesOn(page));
	}
	const title = await page.title();
	const ruler = await main(page).locator('.ruler').first().innerHTML();
	await page.reload();
	await ready(page);
	await expect(page).toHaveTitle(title);
	expect(await main(page).locator('.ruler').first().innerHTML()).toBe(ruler);
	for (let back = 2; back >= 0; back -= 1) {
		await page.keyboard.press('Control+z');
		await expect.poll(async () => (await shownQuestion(page, [set])).question.id).toBe(asked[back]);
		expect(await memoriesOn(page)).toEqual(states[back]);
	}
	await expect(main(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('asks for the time there is, and ends with it', async ({ page }) => {
	await page.clock.install();
	const set = await setDocument(page, mexico);
	await limitNewCards(page, 60);
	await openStudy(page, mexico);
	const time = main(page).getByRole('group', { name: /minutes of cards are waiting/ });
	await expect(time).toBeVisible();
	await expectFineInEveryLook(page, 'how much time there is');
	const all = Number(/of (\d+)/.exec(await page.title())?.[1]);
	await press(time.getByRole('button', { name: '5 minutes' }));
	await expect.poll(async () => Number(/of (\d+)/.exec(await page.title())?.[1])).toBeLessThan(all);
	await expect(heading(page)).toBeFocused();
	await study(page, [set], 'right');
	await expect(main(page).getByRole('region', { name: 'Before you begin' })).toHaveCount(0);
	await page.clock.fastForward('05:00');
	await study(page, [set], 'right');
	await expect(page).toHaveTitle(/^Done/);
	await expect(main(page).getByText('Your five minutes are over.')).toBeVisible();
	await expectFineInEveryLook(page, 'the time is over');
	await press(main(page).getByRole('button', { name: 'Go on' }));
	await expect(page).toHaveTitle(/^Card 1 of /);
});

test('takes the minutes from the address', async ({ page, open }) => {
	await open(`study/?set=${mexico}&minutes=2`);
	await expect(page).toHaveTitle(/^Card 1 of /);
	await expect(main(page).getByRole('button', { name: '2 minutes' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('meets a pile after a break without reproach, and spreads it', async ({ page, open }) => {
	await open('settings/');
	await restoreLog(page, await logOfBreak(page));
	await expect(page.getByText(/entries added/)).toBeVisible();
	await openStudy(page);
	const away = main(page).getByText(/^You were away 20 days\. These \d+ matter most today\.$/);
	await expect(away).toBeVisible();
	await expectFineInEveryLook(page, 'a pile after a break');
	const today = Number(/of (\d+)/.exec(await page.title())?.[1]);
	const spread = main(page).getByRole('group', { name: /^Spread the other \d+ over$/ });
	await press(spread.getByRole('button').last());
	await expect(main(page).getByText(/^The pile is spread over \d+ days/)).toBeVisible();
	await expect
		.poll(async () => Number(/of (\d+)/.exec(await page.title())?.[1]))
		.toBeLessThan(today);
	await expectFineInEveryLook(page, 'a pile that is spread');
	await press(main(page).getByRole('button', { name: 'Do not spread it' }));
	await expect(away).toBeVisible();
	expect(await typesOf(page)).not.toContain('spread');
});

test('brings the paragraph before a card that keeps being forgotten', async ({ page, open }) => {
	const set = await setDocument(page, mexico);
	await open('settings/');
	await restoreLog(page, forgottenThrice());
	await expect(page.getByText(/entries added/)).toBeVisible();
	await limitNewCards(page, 0);
	await openStudy(page, mexico);
	await expect(heading(page)).toHaveText('Read this first');
	await expect(heading(page)).toBeFocused();
	await expectFineInEveryLook(page, 'the paragraph first');
	await page.keyboard.press('Enter');
	expect((await shownQuestion(page, [set])).question.id).toBe('qwqnnk');
	await expect(heading(page)).toBeFocused();
	await page.keyboard.press('Space');
	await expect(grades(page)).toBeVisible();
	await page.keyboard.press('Enter');
});

test('reaches all of it on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const set = await setDocument(page, mexico);
	await openStudy(page, mexico);
	await menu(page).locator('summary').click();
	await menu(page).getByRole('button', { name: 'Bury until tomorrow' }).click();
	await expect(said(page)).toContainText('Buried:');
	await main(page).getByText('Why this card now?').click();
	await expect(main(page).getByText(/^You have not met it before/)).toBeVisible();
	await main(page).getByRole('button', { name: 'Undo' }).click();
	await expect(page).toHaveTitle(/^Card 1 of /);
	await expectFineInEveryLook(page, 'the tools of a card');
	await study(page, [set], 'right');
	await endStudy(page);
});

async function openStudyAgain(page: Page): Promise<void> {
	await page.goto(`study/?set=${mexico}`);
	await ready(page);
	await expect(page).toHaveTitle(/^Card \d+ of /);
}

const dayLength = 86_400_000;

/** A log as another device would have written it. */
function logged(
	reviews: readonly { readonly card: string; readonly at: number; readonly grade: 1 | 3 }[]
) {
	const events = reviews.map(({ card, at, grade }, index): ProgressEvent => ({
		type: 'review',
		id: `elsewhere${String(index).padStart(4, '0')}`,
		at,
		offset: 0,
		day: Math.floor((at - 4 * 3_600_000) / dayLength),
		device: 'e2e0',
		clock: `00${at}-${String(index).padStart(4, '0')}-e2e0`,
		session: 'elsewhere',
		card,
		grade,
		elapsed: 3000
	}));
	return printBackup(events, Date.now());
}

/** Every card of the site, learnt three weeks ago. */
async function logOfBreak(page: Page): Promise<string> {
	const answer = await page.request.get('library.json');
	const library = (await answer.json()) as readonly LibraryEntry[];
	// At noon: at no time of the day does it end on another study day.
	const at = (studyDay(Date.now(), 0) - 21) * dayLength + dayLength / 2;
	return logged(
		library
			.flatMap(({ cards }) => cards)
			.flatMap(({ key: card }, index) => [
				{ card, at: at + index * 1000, grade: 3 as const },
				{ card, at: at + 900_000 + index * 1000, grade: 3 as const }
			])
	);
}

/** A flashcard that was learnt, and then forgotten on three days. */
function forgottenThrice(): string {
	const card = `${mexico}/qwqnnk/back`;
	const at = Date.now() - 60 * dayLength;
	return logged([
		{ card, at, grade: 3 },
		{ card, at: at + 900_000, grade: 3 },
		...[12, 20, 30].map((days) => ({ card, at: at + days * dayLength, grade: 1 as const }))
	]);
}
