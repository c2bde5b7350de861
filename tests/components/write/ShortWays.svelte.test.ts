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
	document.body.innerHTML = `<div id="text"><textarea></textarea></div>
		<div id="preview"><h2 tabindex="-1">Preview</h2></div><input /><dialog open><input id="in" /></dialog>`;
	const part = (selector: string) => document.querySelector<HTMLElement>(selector)!;
	const desk = new Desk({ read: vi.fn(), close: vi.fn() }, () => () => undefined);
	vi.spyOn(desk, 'focus').mockImplementation(() => part('textarea').focus());
	const onshow = vi.fn(() => Promise.resolve());
	const onsave = vi.fn();
	const [text, preview] = [part('#text'), part('#preview')];
	render(ShortWays, { desk, text, preview, onshow, onsave });
	return { part, onshow, onsave };
}

async function press(key: string, on: Element, also = {}): Promise<boolean> {
	const went = await fireEvent.keyDown(on, { key, ctrlKey: true, ...also });
	await tick();
	await tick();
	return went;
}

describe('ShortWays', () => {
	it('goes from the text to the preview by Control and Enter, and back', async () => {
		const { part, onshow } = page();
		part('textarea').focus();
		await press('Enter', part('textarea'));
		expect(document.activeElement).toBe(part('h2'));
		await press('Enter', part('h2'));
		expect(document.activeElement).toBe(part('textarea'));
		expect(onshow.mock.calls).toEqual([['preview'], ['text']]);
	});

	it('goes to the text from anywhere else', async () => {
		const { part } = page();
		part('input').focus();
		await press('Enter', part('input'));
		expect(document.activeElement).toBe(part('textarea'));
	});

	it('leaves Control and Enter to what has dealt with it', async () => {
		const { part, onshow } = page();
		part('input').addEventListener('keydown', (event) => event.preventDefault());
		await press('Enter', part('input'));
		expect(onshow).not.toHaveBeenCalled();
	});

	it.each([{ ctrlKey: true }, { ctrlKey: false, metaKey: true }])(
		'saves by %j and S',
		async (also) => {
			const { part, onsave } = page();
			expect(await press('s', part('textarea'), also), 'no dialog of the browser').toBe(false);
			expect(onsave).toHaveBeenCalledOnce();
		}
	);

	it('leaves other keys, and those in a dialog', async () => {
		const { part, onsave, onshow } = page();
		await press('s', part('textarea'), { ctrlKey: false });
		await press('S', part('textarea'), { shiftKey: true });
		await press('s', part('#in'));
		await press('Enter', part('#in'));
		expect([onsave.mock.calls, onshow.mock.calls]).toEqual([[], []]);
	});

	it('has a short way from the top of the page to the text', async () => {
		const { part } = page();
		await fireEvent.click(screen.getByRole('button', { name: 'Skip to the text' }));
		await tick();
		expect(document.activeElement).toBe(part('textarea'));
	});
});
