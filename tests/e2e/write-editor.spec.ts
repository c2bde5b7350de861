import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './app.ts';
import { press, tabTo } from './keyboard.ts';

const file = `Title: Tides

The moon does most of the pulling, and the sun adds a smaller share.

Q: What does most of the pulling?
[ ] The sun
[ ] The moon
Evidence: "The moon does most of the pulling"
`;

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the question file' });
const findings = (page: Page) => page.locator('#findings-title');
/** The editor with colours, not the plain field before it. */
const rich = (page: Page) => page.locator('.cm-editor');

async function replaceAll(page: Page, by: string): Promise<void> {
	await text(page).focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(by);
}

test('writes, finds, mends and undoes by keyboard alone', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await tabTo(text(page));
	await replaceAll(page, file);
	await expect(findings(page)).toHaveText(/^1 problem/);

	await page.keyboard.press('F8');
	await expect(page.getByRole('status').getByText(/^1 of \d+\. Problem, line 5: /)).toBeAttached();
	await press(page.getByRole('button', { name: 'Mark “The moon” as correct' }).last());
	await expect(findings(page)).not.toHaveText(/problem/);
	await expect(text(page)).toContainText('[x] The moon');
	await expect(text(page), 'goes to what was mended').toBeFocused();

	await page.keyboard.press('ControlOrMeta+z');
	await expect(text(page)).not.toContainText('[x]');
	await expect(findings(page)).toHaveText(/^1 problem/);
	await page.keyboard.press('Tab');
	await expect(text(page), 'Tab leaves the text').not.toBeFocused();
});

test('draws what the reader reads, and underlines findings', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(page, file);
	await expect(page.locator('.is-keyword').first()).toHaveText('Title:');
	await expect(page.locator('.is-prompt')).toHaveText('What does most of the pulling?');
	await expect(page.locator('.is-evidence')).toHaveText('"The moon does most of the pulling"');
	await expect(page.locator('.cm-lintRange-error').first()).toBeVisible();
	await page.locator('.cm-lintRange-error').first().hover();
	await page.locator('.cm-diagnosticAction', { hasText: 'The moon' }).click();
	await expect(text(page)).toContainText('[x] The moon');
});

test('fills a pattern in, place by place', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(page, 'Title: Tides\n\n');
	await page.keyboard.press('Q');
	await expect(page.getByRole('option').first()).toContainText('Choose one');
	const second = page.getByRole('option').nth(1);
	// The list takes no key before it can have been seen.
	await expect(async () => {
		await page.keyboard.press('ArrowDown');
		await expect(second).toHaveAttribute('aria-selected', 'true', { timeout: 100 });
	}).toPass();
	await expect(second).toContainText('Choose all that apply');
	await page.keyboard.press('Enter');
	await expect(text(page)).toContainText('[x] The right answer');
	await page.keyboard.type('What pulls?');
	await page.keyboard.press('Tab');
	await page.keyboard.type('The moon');
	await expect(text(page)).toContainText('Q: What pulls?');
	await expect(text(page)).toContainText('[x] The moon');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(text(page), 'Tab leaves the text').not.toBeFocused();
});

test('inserts a pattern from the menu, behind the question at the caret', async ({
	page,
	open
}) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(page, `${file}\nQ: And the sun?\n= a smaller share\n`);
	await expect(findings(page)).toHaveText(/^1 problem/);
	await page.keyboard.press('F8');
	await expect(page.getByRole('status').getByText(/line 5: /)).toBeAttached();
	const menu = page.getByRole('button', { name: 'Insert' });
	await tabTo(menu);
	await page.keyboard.press('Enter');
	await expect(menu).toHaveAttribute('aria-expanded', 'true');
	await expectAccessible(page);
	await press(page.getByRole('button', { name: 'True or false' }));
	await page.keyboard.type('The sun adds nothing.');
	const lines = await text(page).locator('.cm-line').allInnerTexts();
	const at = lines.indexOf('Q: The sun adds nothing.');
	expect(at).toBeGreaterThan(lines.indexOf('Q: What does most of the pulling?'));
	expect(at).toBeLessThan(lines.indexOf('Q: And the sun?'));
});

test('goes through every place of “Choose one”, all of it in view', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(
		page,
		`${file.replace('[ ] The moon', '[x] The moon')}${'\nMore text.\n'.repeat(20)}`
	);
	await page.keyboard.press('ControlOrMeta+Home');
	await press(page.getByRole('button', { name: 'Insert' }));
	await press(page.getByRole('button', { name: 'Choose one' }));
	await expect(
		page.locator('.cm-line', { hasText: 'Explanation: Why this is right' })
	).toBeInViewport();
	await expect(findings(page)).not.toHaveText(/problem/);
	await expect(page.locator('.findings')).toContainText('still stand from the pattern');
	for (const words of ['Why?', 'right', 'wrong', 'because', 'amiss', 'indeed']) {
		await page.keyboard.type(words);
		await page.keyboard.press('Tab');
	}
	await expect(text(page), 'Tab leaves the text').not.toBeFocused();
	const lines = await text(page).locator('.cm-line').allInnerTexts();
	const at = lines.indexOf('Q: Why?');
	expect(lines.slice(at, at + 6)).toEqual([
		...['Q: Why?', '[x] right', '[ ] wrong', '> because', '[ ] amiss', 'Explanation: indeed']
	]);
	await expect(page.locator('.findings')).not.toContainText('from the pattern');
});

test('fills in a question on a passage as one from the menu', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(page, 'Title: Tides\n\nThe moon does most of the pulling.');
	await page.keyboard.press('Shift+Home');
	await press(page.getByRole('button', { name: 'Ask about this' }));
	await page.keyboard.type('What pulls most?');
	await page.keyboard.press('Tab');
	await page.keyboard.type('the moon');
	await page.keyboard.press('Tab');
	await expect(text(page), 'Tab leaves the text').not.toBeFocused();
	const lines = await text(page).locator('.cm-line').allInnerTexts();
	expect(lines.slice(4, 7)).toEqual([
		'Q: What pulls most?',
		'= the moon',
		'Evidence: "The moon does most of the pulling."'
	]);
});

test('offers nothing that Enter takes before it was chosen, and questions first', async ({
	page,
	open
}) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(page, 'Title: Tides\n\nText.\n\n');
	await page.keyboard.press('Q');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('option')).toHaveCount(0);
	expect(await text(page).locator('.cm-line').allInnerTexts()).toContain('Q');
	await page.keyboard.press('Control+Space');
	await expect(page.getByRole('option').first()).toContainText('Choose one');
});

test('goes to the preview and back, and saves, by keys', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(text(page), 'from the top').toBeFocused();
	await replaceAll(page, file.replace('[ ] The moon', '[x] The moon'));
	const before = await text(page).innerText();
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(page.getByRole('heading', { name: 'As the learner sees it' })).toBeFocused();
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(text(page)).toBeFocused();
	expect(await text(page).innerText()).toBe(before);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.keyboard.press('ControlOrMeta+s')
	]);
	expect(download.suggestedFilename()).toMatch(/\.md$/);
});

test('has a short way to the text, and a word for an empty one', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await press(page.getByRole('link', { name: 'Skip to the content' }));
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Skip to the text' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(text(page)).toBeFocused();
	await press(page.getByRole('button', { name: 'New' }));
	await expect(text(page)).toBeFocused();
	await expect(page.getByText('Paste your article here, or drop a file.')).toBeVisible();
	await expectAccessible(page);
});

test('selects the title that is only a guess', async ({ page, open }) => {
	await open('write/?new');
	await rich(page).waitFor();
	await text(page).focus();
	await page.keyboard.insertText('Text.\n\nQ: So?\n= yes it is\n');
	await press(page.getByRole('button', { name: 'Write Title: Untitled' }));
	await expect(text(page)).toBeFocused();
	await page.keyboard.type('Tides');
	await expect(text(page)).toContainText('Title: Tides');
	await expect(text(page)).not.toContainText('Untitled');
});

for (const viewport of [
	{ width: 360, height: 640 },
	{ width: 1280, height: 720 }
]) {
	test(`keeps the menu of patterns in a window of ${viewport.width} by ${viewport.height}`, async ({
		page,
		open
	}) => {
		await page.setViewportSize(viewport);
		await open('write/');
		await rich(page).waitFor();
		await page.getByRole('button', { name: 'Insert' }).click();
		const list = page.getByRole('list').filter({ hasText: 'Head of the file' });
		const box = await list.boundingBox();
		expect(box!.y).toBeGreaterThanOrEqual(0);
		expect(box!.y + box!.height).toBeLessThanOrEqual(viewport.height);
		expect(box!.x + box!.width).toBeLessThanOrEqual(viewport.width);
		const last = page.getByRole('button', { name: 'Head of the file' });
		await tabTo(last);
		await expect(last).toBeInViewport({ ratio: 1 });
	});
}

test('keeps the row of views in sight while the preview scrolls', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(
		page,
		`Title: Tides\n\n${'A paragraph of a long text.\n\n'.repeat(40)}Q: So?\n= yes it is\n`
	);
	const article = page.getByRole('button', { name: 'Article', exact: true });
	await article.click();
	const pane = page.locator('div.preview');
	await pane.evaluate((element) => element.scrollTo(0, 600));
	await expect(article).toBeInViewport({ ratio: 1 });
	const [inner, outer] = [await article.boundingBox(), await pane.boundingBox()];
	expect(inner!.y - outer!.y, 'room for the ring').toBeGreaterThanOrEqual(5);
	expect(outer!.x + outer!.width - inner!.x - inner!.width).toBeGreaterThanOrEqual(5);
});

test('types question marks where the page has a shortcut', async ({ page, open }) => {
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(page, 'Why');
	await page.keyboard.press('?');
	await expect(text(page)).toContainText('Why?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`has no fault that a machine can see, in ${colorScheme} colours`, async ({ page, open }) => {
		await page.emulateMedia({ colorScheme });
		await open('write/');
		await rich(page).waitFor();
		await replaceAll(
			page,
			`${file}\n// later\nFill: The {moon} pulls. ^q7k2m\n= lost\n\nQ: One?\n= a\n!= b\n> c\nHint: d\n`
		);
		await expect(page.locator('.is-lost')).toBeVisible();
		await expect(page.locator('.cm-lintRange-error').first()).toBeVisible();
		await expectAccessible(page);
		await page.keyboard.press('ControlOrMeta+f');
		await page.keyboard.type('moon');
		await expect(page.locator('.cm-searchMatch').first()).toBeVisible();
		await expectAccessible(page);
	});
}

test('goes on in a plain field where the editor cannot be had', async ({
	page,
	open,
	problems
}) => {
	problems.expect(/Failed to load resource|ERR_FAILED/);
	await page.route('**/_app/immutable/chunks/*.js', async (route) => {
		const response = await route.fetch();
		const code = await response.text();
		if (code.includes('cm-content')) await route.abort();
		else await route.fulfill({ response });
	});
	await open('write/');
	await replaceAll(page, file);
	await expect(findings(page)).toHaveText(/^1 problem/);
	await expect(rich(page)).toHaveCount(0);
	await page.keyboard.press('F8');
	const caret = await text(page).evaluate((field: HTMLTextAreaElement) => field.selectionStart);
	expect(caret).toBe(file.indexOf('Q:'));
	await press(page.getByRole('button', { name: 'Mark “The moon” as correct' }));
	await expect(text(page)).toHaveValue(file.replace('[ ] The moon', '[x] The moon'));
	await expect(findings(page)).not.toHaveText(/problem/);
	await page.keyboard.press('ControlOrMeta+z');
	await expect(text(page)).toHaveValue(file);
	await expectAccessible(page);
});

test('keeps what was typed before the editor was there', async ({ page, open }) => {
	let arrive = () => {};
	const waiting = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/_app/immutable/chunks/*.js', async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('cm-content')) await waiting;
		await route.fulfill({ response });
	});
	await open('write/');
	await replaceAll(page, 'Title: Typed early');
	await expect(rich(page)).toHaveCount(0);
	arrive();
	await rich(page).waitFor();
	await expect(text(page)).toBeFocused();
	await page.keyboard.type(', and later');
	await expect(text(page)).toHaveText('Title: Typed early, and later');
});

test('stops the reading of a slow text after two seconds, and goes on', async ({ page, open }) => {
	await page.route('**/_app/immutable/workers/*.js', (route) =>
		route.fulfill({
			contentType: 'text/javascript',
			body: `const forever = ({ data }) => {
				while (data.text.includes('slow')) Math.sqrt(2);
				postMessage({ type: 'failed', detail: 'quick' });
			};
			addEventListener('message', forever);
			postMessage({ type: 'ready' });`
		})
	);
	await open('write/');
	await rich(page).waitFor();
	await replaceAll(page, 'A slow text');
	await expect(page.getByText(/took too long and was stopped/).first()).toBeVisible();
	await page.keyboard.type(' can be written on');
	await expect(text(page)).toHaveText('A slow text can be written on');
	await replaceAll(page, 'quick');
	await expect(page.getByText(/could not be read/)).toBeVisible();
});
