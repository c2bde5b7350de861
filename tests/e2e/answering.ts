import { expect, type Locator, type Page } from '@playwright/test';
import { plainText } from '#lib/core/prose/plain.ts';
import { gapKey } from '#lib/core/question/ask.ts';
import type { CategoriseQuestion } from '#lib/core/question/categorise.ts';
import type { MultipleQuestion, SingleQuestion } from '#lib/core/question/choice.ts';
import type { ClozeQuestion } from '#lib/core/question/cloze.ts';
import type { MatchQuestion } from '#lib/core/question/match.ts';
import type { NumericQuestion } from '#lib/core/question/numeric.ts';
import type { OpenQuestion } from '#lib/core/question/open.ts';
import { arrowTo, press, tabTo, typeChoice } from './keyboard.ts';
import type { Shown } from './on-screen.ts';

/** How a question is answered, by the keyboard alone. */
export type Wish = 'right' | 'wrong';

/**
 * Gives an answer without checking it. A card is turned, an open question compared with its model: what is left is the
 * learner's own mark.
 */
export async function fillIn(page: Page, { question, part }: Shown, wish: Wish): Promise<void> {
	const main = page.getByRole('main');
	const { keyboard } = page;
	switch (question.kind) {
		case 'single':
			return pick(main, question, wish);
		case 'truefalse':
			return arrowTo(main.getByRole('radiogroup'), question.key === (wish === 'right') ? 0 : 1);
		case 'multiple':
			return tick(main, question, wish);
		case 'short':
			await tabTo(main.getByRole('textbox'));
			return write(page, wish === 'right' ? (question.accept[0]?.text ?? '') : 'no idea at all');
		case 'numeric':
			await tabTo(main.getByRole('textbox'));
			return write(page, wish === 'right' ? numberIn(question) : '-7');
		case 'cloze':
			return fillGaps(main, question, part, wish);
		case 'order':
			return arrange(main, wish === 'right' ? question.items : question.items.toReversed());
		case 'match':
			return pair(main, question, wish);
		case 'categorise':
			return sort(main, question, wish);
		case 'open':
			return writeAndCompare(main, question, wish);
		case 'find': {
			const sentences = question.passages.flatMap((passage) => passage.sentences);
			const place = sentences.findIndex(({ share }) => (share === 1) === (wish === 'right'));
			return arrowTo(main.getByRole('radiogroup'), place);
		}
		case 'card':
			return keyboard.press('Space');
	}
}

/** By the option's number; where the device has no single-key shortcuts, by the arrows. */
async function pick(main: Locator, question: SingleQuestion, wish: Wish): Promise<void> {
	const shown = await main.locator('.option .text').allInnerTexts();
	const isKey = (text: string) =>
		question.options.some((each) => each.credit === 1 && plainText(each.text) === text);
	const position = shown.findIndex((text) => isKey(text) === (wish === 'right'));
	const number = await main.getByRole('radio').nth(position).getAttribute('aria-keyshortcuts');
	if (number === null) await arrowTo(main.getByRole('radiogroup'), position);
	else await main.page().keyboard.press(number);
}

/** In place of what a draft has in the field. */
async function write(page: Page, text: string): Promise<void> {
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type(text);
}

async function tick(main: Locator, question: MultipleQuestion, wish: Wish): Promise<void> {
	for (const { text, credit } of question.options) {
		// A draft may be there already, as after a reload.
		const box = main.getByRole('checkbox', { name: plainText(text), exact: true });
		if ((await box.isChecked()) !== (credit > 0 === (wish === 'right'))) await press(box, 'Space');
	}
}

function numberIn({ accept: [key] }: NumericQuestion): string {
	return key === undefined ? '' : key.form === 'value' ? key.value : key.from;
}

async function fillGaps(
	main: Locator,
	question: ClozeQuestion,
	part: string,
	wish: Wish
): Promise<void> {
	const gaps = question.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));
	const asked = gaps.filter(({ name }) => part === 'whole' || part === name);
	for (const [position, gap] of asked.entries()) {
		const field = main.getByLabel(`Gap ${position + 1} of ${asked.length}`);
		if (gap.mode === 'chosen') {
			const wanted = gap.options.find(({ right }) => right === (wish === 'right'));
			await typeChoice(field, wanted?.text ?? '');
		} else {
			await tabTo(field);
			await write(main.page(), wish === 'right' ? gapKey(gap) : 'no idea');
		}
	}
}

/** Row by row from the top: each item is brought up to its place with Alt and the arrow. */
async function arrange(main: Locator, wanted: readonly string[]): Promise<void> {
	const rows = main.locator('ol li');
	for (const [place, item] of wanted.entries()) {
		const shown = await rows.locator('.text').allInnerTexts();
		const from = shown.indexOf(plainText(item));
		if (from === place) continue;
		await tabTo(rows.nth(from).getByRole('button', { name: /^Move up/ }));
		for (let at = from; at > place; at--) await main.page().keyboard.press('Alt+ArrowUp');
		await expect(rows.nth(place)).toContainText(plainText(item));
	}
}

async function pair(main: Locator, { pairs }: MatchQuestion, wish: Wish): Promise<void> {
	for (const [position, { left, right }] of pairs.entries()) {
		const other = pairs[(position + 1) % pairs.length]?.right ?? right;
		const list = main.getByLabel(`Match for ${plainText(left)}`);
		await typeChoice(list, plainText(wish === 'right' ? right : other));
	}
}

async function sort(main: Locator, question: CategoriseQuestion, wish: Wish): Promise<void> {
	const { categories, items } = question;
	const shown = await main.locator('.items legend').allInnerTexts();
	for (const text of shown) {
		const key = items.find((item) => plainText(item.text) === text)?.category ?? '';
		const other = categories.find((category) => category !== key) ?? '';
		const group = main.getByRole('radiogroup', { name: text, exact: true });
		await arrowTo(group, categories.indexOf(wish === 'right' ? key : other));
	}
}

async function writeAndCompare(main: Locator, question: OpenQuestion, wish: Wish): Promise<void> {
	await tabTo(main.getByRole('textbox'));
	await main.page().keyboard.type('In my own words.');
	await main.page().keyboard.press('Control+Enter');
	if (wish === 'wrong') return;
	for (const criterion of question.criteria) {
		const box = main.getByRole('checkbox', { name: plainText(criterion), exact: true });
		if ((await box.count()) > 0) await press(box, 'Space');
	}
}
