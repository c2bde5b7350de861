import type { Page } from '@playwright/test';
import { printBackup } from '#lib/core/progress/backup.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { expect, expectAccessible, ready, test, untilKept } from './app.ts';
import { drop, emptyDesk, fileText, paste } from './at-the-desk.ts';
import { underBasePath } from './builds.ts';
import { answersOn, eventsOn, memoriesBy, memoriesOn } from './device.ts';
import { press } from './keyboard.ts';
import { restoreLog } from './prepared-quiz.ts';
import { answerAndGoOn, startWholeQuiz } from './quiz-by-keyboard.ts';
import { openStudy, study } from './study-by-keyboard.ts';

test.use({ serviceWorkers: 'allow' });

const text = `Title: Harbour lights

In European waters, red buoys mark the port side of a channel for a ship that comes in from the sea. Green buoys mark the starboard side.

At night the buoys carry lights of the same colours.

# Questions

Q: Which colour marks the port side of a channel in European waters?
= red
Evidence: "red buoys mark the port side"

Q: Green buoys mark the starboard side in European waters.
= true

Q: Which of these does a starboard buoy carry at night?
[x] A green light
[ ] A white light
[ ] A red light
`;
const { set } = parseSet(text, 'harbour-lights');
const id = set.id;

const said = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: /\w/ });
const entry = (page: Page) => page.getByRole('listitem').filter({ hasText: 'On this device' });

/** The site does not have these sets: it is asked, and says so in the console. */
const notTheSites = /404.*\/sets\/harbour-lights/u;

/** Writes a set and adds it to the library. */
async function add(page: Page, open: (path: string) => Promise<void>): Promise<void> {
	await emptyDesk(page, open);
	await paste(page, text);
	await press(page.getByRole('button', { name: 'Add to my library' }));
	await expect(said(page).first()).toContainText('Added to your library: 3 questions');
}

async function idsIn(page: Page): Promise<readonly string[]> {
	const kept = (await eventsOn(page))
		.filter((event) => event.type === 'keep')
		.toSorted((one, other) => (one.clock < other.clock ? -1 : 1));
	return kept.at(-1)?.text.match(/\^q\w{5}/gu) ?? [];
}

for (const { where, use } of [
	{ where: 'at the root', use: {} },
	{ where: 'under a base path', use: { site: underBasePath } }
]) {
	test.describe(where, () => {
		test.use(use);

		test('gives an own set the standing of the site’s: read, asked, studied, and all of it offline', async ({
			page,
			open,
			server,
			problems
		}) => {
			problems.expect(notTheSites);
			await open('');
			await untilKept(page);
			await add(page, open);
			await press(page.getByRole('link', { name: 'Open it in the library' }));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour lights');

			await server.stop();
			await page.reload();
			await ready(page);
			await expect(page.getByText('At night the buoys carry lights')).toBeVisible();
			await press(page.getByRole('link', { name: 'Take the quiz' }));
			await startWholeQuiz(page, set);
			await answerAndGoOn(page, set, 'right');
			await page.reload();
			await ready(page);
			await answerAndGoOn(page, set, 'right');
			await answerAndGoOn(page, set, 'right');
			await expect(page).toHaveTitle(/^Report/);

			await page.goto('./');
			await ready(page);
			await expect(entry(page)).toContainText('3 questions');
			await expect(
				entry(page).getByRole('link', { name: 'Harbour lights', exact: true })
			).toBeVisible();
			expect(await answersOn(page)).toHaveLength(3);
			expect(await memoriesOn(page)).toEqual(memoriesBy(await eventsOn(page)));
		});
	});
}

test('asks own cards in study, of one set and of all', async ({ page, open, problems }) => {
	problems.expect(notTheSites);
	await add(page, open);
	await openStudy(page, id);
	await study(page, [set], 'right');
	await study(page, [set], 'wrong');
	await openStudy(page);
	await study(page, [set], 'right');
	expect((await memoriesOn(page)).map(({ set: of }) => of)).toEqual([id, id, id]);
});

test('goes with a backup to another device', async ({ page, open, browser, problems }) => {
	problems.expect(notTheSites);
	await add(page, open);
	await openStudy(page, id);
	await study(page, [set], 'right');
	await page.goto('settings/');
	await ready(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		press(page.getByRole('button', { name: 'Save a backup' }))
	]);
	const stream = await download.createReadStream();
	const backup = (await stream.toArray()).join('');

	const other = await browser.newContext({
		baseURL: new URL('.', page.url()).href.replace('settings/', '')
	});
	await problems.watch(other);
	const theirs = await other.newPage();
	await theirs.goto('settings/');
	await ready(theirs);
	await restoreLog(theirs, backup);
	await theirs.getByText(/entries added/).waitFor();
	expect(await memoriesOn(theirs)).toEqual(await memoriesOn(page));
	await theirs.goto('./');
	await ready(theirs);
	await press(entry(theirs).getByRole('link', { name: 'Harbour lights', exact: true }));
	await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Harbour lights');
	await other.close();
});

test('keeps what was learnt when the text is edited, and when the set is removed and put back', async ({
	page,
	open,
	problems
}) => {
	problems.expect(notTheSites);
	await add(page, open);
	const before = await idsIn(page);
	expect(before).toHaveLength(3);
	await openStudy(page, id);
	await study(page, [set], 'right');

	await page.goto('./');
	await ready(page);
	await expectAccessible(page);
	await press(entry(page).getByRole('link', { name: 'Edit Harbour lights' }));
	await page.locator('.cm-editor').waitFor();
	await expect(fileText(page)).toContainText(before[0] ?? 'an id');
	// Typed anew, without the ids.
	await paste(
		page,
		text.replace('Which colour marks the port side', 'What colour marks the port side')
	);
	await press(page.getByRole('button', { name: 'Update “Harbour lights” in my library' }));
	await expect(said(page).first()).toContainText('Brought up to date in your library');
	expect(await idsIn(page)).toEqual(before);
	const memories = await memoriesOn(page);

	await page.goto('./');
	await ready(page);
	await press(entry(page).getByRole('button', { name: 'Remove Harbour lights' }));
	const dialog = page.getByRole('dialog', { name: 'Remove “Harbour lights” from this device?' });
	await expectAccessible(page);
	await press(dialog.getByRole('button', { name: 'Remove it' }));
	await expect(page.getByText('Removed “Harbour lights” from this device.')).toBeVisible();
	await expect(entry(page)).toHaveCount(0);
	expect(await memoriesOn(page)).toEqual(memories);
	await press(page.getByRole('button', { name: 'Put it back' }));
	await expect(entry(page)).toContainText('3 questions');
	await page.goto(`sets/${id}/`);
	await ready(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour lights');
});

test('says that there is nothing at the address of a removed set', async ({
	page,
	open,
	problems
}) => {
	problems.expect(/404/u);
	await open('sets/nobody-has-this/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is no page at this address'
	);
});

test('never stands in front of a set of the site', async ({ page, open, problems }) => {
	problems.expect(/404.*\/sets\/remembering/u);
	await emptyDesk(page, open);
	await paste(page, `Id: remembering-what-you-read\n${text}`);
	await press(page.getByRole('button', { name: 'Add to my library' }));
	await expect(said(page).first()).toContainText('so this one has “remembering-what-you-read-2”');
	await expect(fileText(page)).toContainText('Id: remembering-what-you-read-2');
	await page.goto('sets/remembering-what-you-read/');
	await ready(page);
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Harbour lights');
	await page.goto('sets/remembering-what-you-read-2/');
	await ready(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour lights');
});

test('keeps an own set safe when the site comes to have one of the same address', async ({
	page,
	open
}) => {
	const at = Date.UTC(2026, 1, 20);
	const kept: ProgressEvent = {
		type: 'keep',
		set: 'remembering-what-you-read',
		name: 'lights.md',
		text,
		lock: '',
		id: 'kept-before',
		at,
		offset: 0,
		day: Math.floor(at / 86_400_000),
		device: 'e2e0',
		clock: `00${at}-0000-e2e0`
	};
	await open('settings/');
	await restoreLog(page, printBackup([kept], at));
	await page.getByText('1 entries added').waitFor();
	await page.goto('./');
	await ready(page);
	await expect(entry(page)).toContainText('Yours is safe');
	await expectAccessible(page);
	await press(entry(page).getByRole('link', { name: 'Make a copy of Harbour lights' }));
	await page.locator('.cm-editor').waitFor();
	await expect(fileText(page)).toContainText('Id: remembering-what-you-read-2');
	await expect(fileText(page)).toContainText('Harbour lights');
});

test('replaces no newer text of a set before its author has seen what would change', async ({
	page,
	open,
	problems
}) => {
	problems.expect(notTheSites);
	await add(page, open);
	const old = await page.locator('.cm-content').innerText();
	// Edited and brought up to date by way of the library.
	await page.goto('./');
	await ready(page);
	await press(entry(page).getByRole('link', { name: 'Edit Harbour lights' }));
	await page.locator('.cm-editor').waitFor();
	await expect(fileText(page)).toContainText('Harbour lights');
	await paste(page, text.replace('= red', '= red\n= bright red'));
	await press(page.getByRole('button', { name: 'Update “Harbour lights” in my library' }));
	await expect(said(page).first()).toContainText('2 keep their schedule.');
	await press(page.getByRole('button', { name: 'Drafts', exact: true }));
	await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
	await page.keyboard.press('Escape');

	// The file as it was before comes back from somewhere.
	await drop(page, 'harbour-lights.md', old);
	const button = page.getByRole('button', { name: 'Update “Harbour lights” in my library' });
	await press(button);
	const dialog = page.getByRole('dialog', { name: 'Replace “Harbour lights” in your library?' });
	await expect(dialog).toContainText(
		'Replacing it changes the answer of 1 question, removes 0, adds 0.'
	);
	await expectAccessible(page);
	await press(dialog.getByRole('button', { name: 'Look at the one in the library' }));
	await expect(fileText(page)).toContainText('bright red');
	expect((await eventsOn(page)).filter(({ type }) => type === 'keep')).toHaveLength(2);
});

test('opens every set’s file, and makes a copy with an address of its own', async ({
	page,
	open
}) => {
	await open('sets/remembering-what-you-read/');
	await press(page.getByRole('link', { name: 'See the file' }));
	await page.locator('.cm-editor').waitFor();
	await expect(fileText(page)).toContainText('Title:');
	await open('write/?copy=remembering-what-you-read');
	await page.locator('.cm-editor').waitFor();
	await expect(fileText(page)).toContainText('Id: remembering-what-you-read-2');
});

test('keeps what is typed through a closed tab, with versions to return to', async ({
	page,
	open,
	context
}) => {
	await emptyDesk(page, open);
	await paste(page, text);
	await expect(page.getByText(/Draft kept at/)).toBeVisible();
	await paste(page, 'gone');
	await expect(page.getByText(/Draft kept at/)).toBeVisible();
	await page.close({ runBeforeUnload: true });

	const again = await context.newPage();
	await again.goto('write/');
	await again.locator('.cm-editor').waitFor();
	await expect(fileText(again)).toContainText('gone');
	await press(again.getByRole('button', { name: 'Earlier versions' }));
	const dialog = again.getByRole('dialog', { name: 'Earlier versions' });
	await expectAccessible(again);
	await press(dialog.getByRole('button', { name: /^Show the version of/ }).nth(1));
	await expect(dialog.getByRole('list', { name: 'What differs from now' })).toContainText('gone');
	await expectAccessible(again);
	await press(dialog.getByRole('button', { name: 'Return to this version' }));
	await expect(fileText(again)).toContainText('Harbour lights');
});

test('lets two tabs with one draft lose nothing', async ({ page, open, context }) => {
	await emptyDesk(page, open);
	await paste(page, 'Title: First');
	await expect(page.getByText(/Draft kept at/)).toBeVisible();
	const other = await context.newPage();
	await other.goto('write/');
	await other.locator('.cm-editor').waitFor();
	await expect(fileText(other)).toContainText('Title: First');
	await paste(other, 'Title: Second');
	await expect(other.getByText(/Draft kept at/)).toBeVisible();
	// The first has typed nothing since: it follows.
	await expect(fileText(page)).toContainText('Title: Second');
});

test('takes in what another app shares, once, and stores nothing unasked', async ({
	page,
	open
}) => {
	await open('');
	await untilKept(page);
	const status = await page.evaluate(async (shared) => {
		const form = new FormData();
		form.append('title', 'Harbour lights');
		form.append('files', new File([shared], 'harbour.md', { type: 'text/markdown' }));
		return (await fetch('write/', { method: 'POST', body: form, redirect: 'manual' })).type;
	}, text);
	expect(status).toBe('opaqueredirect');
	await open('write/?shared=1');
	const dialog = page.getByRole('dialog', { name: 'Harbour lights' });
	await expect(dialog).toContainText('Another app shared this as “harbour.md”');
	await expect(dialog).toContainText('3 questions');
	await expectAccessible(page);
	await press(dialog.getByRole('button', { name: 'Open it in the editor' }));
	await expect(page.getByRole('textbox', { name: 'Name of the file' })).toHaveValue('harbour.md');
	expect((await eventsOn(page)).filter(({ type }) => type === 'keep')).toEqual([]);
	await open('write/?shared=1');
	await expect(page.getByRole('textbox', { name: 'Name of the file' })).toHaveValue('harbour.md');
	await expect(dialog).toHaveCount(0);
});
