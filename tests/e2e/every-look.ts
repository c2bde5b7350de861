import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './app.ts';

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
/** What 1280 px are at a zoom of 400 %: where a page must still need no second direction of scrolling. */
const zoomed = { width: 320, height: 640 };

/**
 * What is on the screen has no fault that a machine finds in either theme, wide or on a phone; it fits a phone, and a
 * narrower one with the spacing that a reader may force on it (WCAG 1.4.10, 1.4.12).
 *
 * @param state what is on the screen, for the report
 */
export async function expectFineInEveryLook(page: Page, state: string): Promise<void> {
	await test.step(state, async () => {
		for (const size of [phone, wide]) {
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
			await expectAccessible(page, 'colours');
			await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		}
		await page.setViewportSize(zoomed);
		await space(page, true);
		await expectNoSidewaysScroll(page);
		await expectNothingCut(page);
		await space(page, false);
		await page.setViewportSize(wide);
	});
}

/** The spacing of WCAG 1.4.12, as a reader's own style sheet sets it. */
async function space(page: Page, on: boolean): Promise<void> {
	await page.evaluate((spaced) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`
			* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
			p { margin-block-end: 2em !important; }
		`);
		document.adoptedStyleSheets = spaced ? [sheet] : [];
	}, on);
}

/** No text ends where its box ends; a field scrolls with its caret. */
async function expectNothingCut(page: Page): Promise<void> {
	const cut = await page.evaluate(() =>
		[...document.querySelectorAll('body :not(input)')]
			.filter((node) => {
				const { overflowX, clipPath } = getComputedStyle(node);
				const hides = overflowX === 'hidden' || overflowX === 'clip';
				return hides && clipPath === 'none' && node.scrollWidth > node.clientWidth + 1;
			})
			.map((node) => node.outerHTML.slice(0, 120))
	);
	expect(cut).toEqual([]);
}
