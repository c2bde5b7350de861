import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import CardMenu from '#lib/components/session/CardMenu.svelte';
import WhyCard from '#lib/components/session/WhyCard.svelte';

let shown: ReturnType<typeof mount> | null = null;

afterEach(async () => {
	if (shown) await unmount(shown);
	shown = null;
});

function button(name: string): HTMLButtonElement {
	const found = [...document.querySelectorAll('button')].find((each) =>
		each.textContent.trim().startsWith(name)
	);
	if (!found) throw new Error(`No button “${name}”`);
	return found;
}

function press(key: string, target: EventTarget = document.body): void {
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	flushSync();
}

function showMenu(shortcut = true) {
	const ondecide = vi.fn();
	const onflag = vi.fn();
	shown = mount(CardMenu, {
		target: document.body,
		props: { title: 'This card', acts: ['suspend', 'reset'], ondecide, onflag, shortcut }
	});
	flushSync();
	const menu = document.querySelector('details');
	if (!menu) throw new Error('No menu');
	return { ondecide, onflag, menu };
}

describe('the menu of a card', () => {
	it('opens by its key, on its first button, and closes with Esc where it was', () => {
		const { menu } = showMenu();
		press('m');
		expect(menu.open).toBe(true);
		expect(document.activeElement).toBe(button('Suspend'));
		press('Escape', button('Suspend'));
		expect(menu.open).toBe(false);
		expect(document.activeElement).toBe(menu.querySelector('summary'));
	});

	it('has no key where letters belong to the answer', () => {
		const { menu } = showMenu(false);
		press('m');
		expect(menu.open).toBe(false);
	});

	it('tells what was chosen, and closes', () => {
		const { menu, ondecide } = showMenu();
		press('m');
		button('Suspend').click();
		expect(ondecide).toHaveBeenCalledWith('suspend');
		expect(menu.open).toBe(false);
	});

	it('leaves Esc to the page while it is closed', () => {
		showMenu();
		const heard = vi.fn();
		window.addEventListener('keydown', heard, { once: true });
		press('Escape');
		expect(heard).toHaveBeenCalledOnce();
	});
});

describe('why a card is asked', () => {
	it('opens and closes by its key', () => {
		shown = mount(WhyCard, {
			target: document.body,
			props: { why: 'It is new.', back: null, shortcut: true }
		});
		flushSync();
		const details = document.querySelector('details');
		press('w');
		expect(details?.open).toBe(true);
		expect(details?.textContent).toContain('Why this card now?');
		press('w');
		expect(details?.open).toBe(false);
	});
});
