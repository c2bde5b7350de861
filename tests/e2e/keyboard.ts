import { expect, type ElementHandle, type Locator, type Page } from '@playwright/test';

/** Whether one of these elements has the focus; `gone` when none of them is on the page any more. */
async function focusOn(
	page: Page,
	elements: readonly ElementHandle<Node>[]
): Promise<'here' | 'elsewhere' | 'gone'> {
	return page.evaluate((nodes) => {
		// In a shadow root, where the editor is, the document has only the host in focus.
		if (nodes.some((node) => (node.getRootNode() as Document | ShadowRoot).activeElement === node))
			return 'here';
		return nodes.some((node) => node.isConnected) ? 'elsewhere' : 'gone';
	}, elements);
}

/**
 * Moves the focus forward until it is on this element, or on one of them: what cannot be reached by Tab alone fails.
 *
 * @param most stops on the way that a learner would bear
 */
export async function tabTo(target: Locator, most = 60): Promise<void> {
	const page = target.page();
	// To find an element by its role and name takes longer than to press a key.
	let elements = await target.elementHandles();
	for (let stops = 0; ; stops++) {
		let focus = await focusOn(page, elements);
		if (focus === 'gone' || (focus === 'elsewhere' && stops % 8 === 7)) {
			elements = await target.elementHandles();
			focus = await focusOn(page, elements);
		}
		if (focus === 'here') return;
		expect(stops, `Tab reaches ${target}`).toBeLessThan(most);
		await page.keyboard.press('Tab');
	}
}

/** Tab to it, and press it. */
export async function press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
	await tabTo(target);
	await target.page().keyboard.press(key);
}

/** Chooses from a closed list that has the focus by typing the beginning of the entry, as far as it is its own. */
export async function typeChoice(list: Locator, wanted: string): Promise<void> {
	const entries = await list.locator('option').allInnerTexts();
	const entry = entries.find((text) => text === wanted || text.endsWith(`. ${wanted}`));
	if (entry === undefined) throw new Error(`“${wanted}” is not among ${entries.join(', ')}`);
	const rivals = entries.filter((text) => text !== entry).map((text) => text.toLowerCase());
	const length = [...entry].findIndex((_, end) => {
		const start = entry.slice(0, end + 1).toLowerCase();
		return !rivals.some((rival) => rival.startsWith(start));
	});
	await tabTo(list);
	await list.page().keyboard.type(entry.slice(0, length + 1));
}

/** Chooses a radio button of a group by the arrow keys, as a screen reader's user does. */
export async function arrowTo(group: Locator, wanted: number): Promise<void> {
	const keyboard = group.page().keyboard;
	const radios = group.getByRole('radio');
	await tabTo(radios);
	// Tab leads to the one that a draft has chosen, where there is one.
	const here = await radios.evaluateAll((all) =>
		all.indexOf(document.activeElement as HTMLElement)
	);
	await keyboard.press('Space');
	const key = wanted < here ? 'ArrowUp' : 'ArrowDown';
	for (let steps = 0; steps < Math.abs(wanted - here); steps++) await keyboard.press(key);
}
