import type { Locator, Page } from '@playwright/test';
import type { QuestionSet } from '#lib/core/question/question.ts';
import { fillIn } from '../e2e/answering.ts';
import { setDocument, shownQuestion } from '../e2e/on-screen.ts';
import { bundled } from './bundled.ts';
import { openProfile } from './site.ts';

/** Milliseconds from a click until what it brings is painted. */
export interface Clicks {
	/** "Show the answer" to the card's back. */
	readonly turned: readonly number[];
	/** A grade, which is written first, to the next card. */
	readonly graded: readonly number[];
	/** "Check", which is written first, to the feedback. */
	readonly checked: readonly number[];
	/** "Continue" to the next card. */
	readonly continued: readonly number[];
}

/** How often a card that the learner grades is forgotten first: each time it comes back in the session. */
const forgotten = 2;

/**
 * Studies all that is due, as a learner would, but with clicks on every main button.
 *
 * @param profile folder of a browser profile, which this changes
 * @param slower how many times slower the processor is made to be
 */
export async function study(profile: string, url: string, slower: number): Promise<Clicks> {
	const context = await openProfile(profile, url);
	const page = context.pages()[0] ?? (await context.newPage());
	const sets = await setsOf(page);
	await page.addInitScript({ content: await bundled('painted') });
	const devtools = await context.newCDPSession(page);
	await page.goto('study/');
	await page.locator('main .source').waitFor();
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });

	const clicks = { turned: [], graded: [], checked: [], continued: [] } as {
		readonly [K in keyof Clicks]: number[];
	};
	const main = page.getByRole('main');
	const times = new Map<string, number>();
	while ((await main.locator('.source').count()) > 0) {
		const card = await shownQuestion(page, sets);
		if (card.question.kind === 'card') {
			clicks.turned.push(await timed(page, 'turned', button(main, /^Show the answer/)));
		} else {
			await fillIn(page, card, 'right');
		}
		if ((await main.locator('.grades').count()) > 0) {
			const key = `${card.question.id}/${card.part}`;
			const before = times.get(key) ?? 0;
			times.set(key, before + 1);
			const grade = button(main, before < forgotten ? /^Forgot/ : /^Remembered/);
			clicks.graded.push(await timed(page, 'next', grade));
		} else {
			clicks.checked.push(await timed(page, 'feedback', button(main, /^Check/)));
			clicks.continued.push(await timed(page, 'next', button(main, /^Continue/)));
		}
	}
	await context.close();
	return clicks;
}

function button(main: Locator, name: RegExp): Locator {
	return main.getByRole('button', { name });
}

async function timed(
	page: Page,
	what: 'next' | 'feedback' | 'turned',
	target: Locator
): Promise<number> {
	await page.evaluate((awaited) => window.painted.await(awaited), what);
	await target.click();
	return page.evaluate(() => window.painted.time());
}

async function setsOf(page: Page): Promise<readonly QuestionSet[]> {
	const answer = await page.request.get('library.json');
	const library = (await answer.json()) as readonly { readonly id: string }[];
	return Promise.all(library.map(({ id }) => setDocument(page, id)));
}
