import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ShortWays from '#lib/components/write/ShortWays.svelte';
import { Desk } from '#lib/session/write/desk.svelte.ts';

afterEach(() => {
	cleanup();
	document.body.replaceChildren();
});

/** A page with a text, a preview and a field beside them. */
function page() {
	const made = (name: string, ...within: readonly HTMLElement[]): HTMLElement => {
		const element = document.createElement(name);
		element.append(...within);
		return element;
	};
	const heading = Object.assign(made('h2'), { tabIndex: -1 });
	const inDialog = made('input');
	const dialog = Object.assign(made('dialog', inDialog), { open: true });
	const [field, elsewhere] = [made('textarea'), made('input')];
	const [text, preview] = [made('div', field), made('div', heading)];
	document.body.append(text, preview, elsewhere, dialog);
	const desk = new Desk({ read: vi.fn(), close: vi.fn() }, () => () => undefined);
	vi.spyOn(desk, 'focus').mockImplementation(() => field.focus());
	const onshow = vi.fn(() => Promise.resolve());
	const onsave = vi.fn();
	render(ShortWays, { desk, text, preview, onshow, onsave });
	return { field, heading, elsewhere, inDialog, onshow, onsave };
}

async function press(key: string, on: Element, also = {}): Promise<boolean> {
	const went = await fireEvent.keyDown(on, { key, ctrlKey: true, ...also });
	await tick();
	await tick();
	return went;
}

describe('ShortWays', () => {
	it('goes from the text to the preview by Control and Enter, and back', async () => {
		const { field, heading, onshow } = page();
		field.focus();
		await press('Enter', field);
		expect(document.activeElement).toBe(heading);
		await press('Enter', heading);
		expect(document.activeElement).toBe(field);
		expect(onshow.mock.calls).toEqual([['preview'], ['text']]);
	});

	it('goes to the text from anywhere else', async () => {
		const { field, elsewhere } = page();
		elsewhere.focus();
		await press('Enter', elsewhere);
		expect(document.activeElement).toBe(field);
	});

	it('leaves Control and Enter to what has dealt with it', async () => {
		const { elsewhere, onshow } = page();
		elsewhere.addEventListener('keydown', (event) => event.preventDefault());
		await press('Enter', elsewhere);
		expect(onshow).not.toHaveBeenCalled();
	});

	it.each([{ ctrlKey: true }, { ctrlKey: false, metaKey: true }])(
		'saves by %j and S',
		async (also) => {
			const { field, onsave } = page();
			expect(await press('s', field, also), 'no dialog of the browser').toBe(false);
			expect(onsave).toHaveBeenCalledOnce();
		}
	);

	it('leaves other keys, and those in a dialog', async () => {
		const { field, inDialog, onshow, onsave } = page();
		await press('s', field, { ctrlKey: false });
		await press('S', field, { shiftKey: true });
		await press('s', inDialog);
		await press('Enter', inDialog);
		expect([onsave.mock.calls, onshow.mock.calls]).toEqual([[], []]);
	});

	it('has a short way from the top of the page to the text', async () => {
		const { field } = page();
		await fireEvent.click(screen.getByRole('button', { name: 'Skip to the text' }));
		await tick();
		expect(document.activeElement).toBe(field);
	});
});
