import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import FileActions from '#lib/components/write/FileActions.svelte';
import { shareLink } from '#lib/session/write/share-link.ts';
import { memoryDesk } from '#lib/storage/memory-desk.ts';
import { keepDeed, testClock } from '../../storage/events.ts';
import { aWorkshop, tides } from '../../session/write/a-workshop.ts';

afterEach(cleanup);

// The DOM of the tests knows no dialogs.
beforeAll(() => {
	HTMLDialogElement.prototype.showModal = function () {
		this.open = true;
	};
	HTMLDialogElement.prototype.close = function () {
		this.open = false;
	};
});

async function settled(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 5));
	await tick();
}

async function shown(given: Parameters<typeof aWorkshop>[0] = {}) {
	const made = aWorkshop(given);
	const ongoto = vi.fn();
	await made.workshop.begin();
	const onread = vi.fn();
	render(FileActions, { workshop: made.workshop, ongoto, onread });
	return { ...made, ongoto, onread };
}

const press = async (name: string | RegExp): Promise<void> => {
	await fireEvent.click(screen.getByRole('button', { name }));
	await settled();
};

describe('the bar of the writing page', () => {
	it('adds to the library, and leads there', async () => {
		const { type, pause } = await shown();
		type(tides);
		await press('Add to my library');
		await pause();
		await settled();
		expect(screen.getByRole('status').textContent).toContain('Added to your library: 1 question');
		expect(screen.getByRole('link', { name: 'Open it in the library' }).getAttribute('href')).toBe(
			'/sets/tides'
		);
		expect(screen.getByRole('button', { name: 'Update “Tides” in my library' })).toBeTruthy();
	});

	it('asks before it replaces what a text was not made from, and says what would change', async () => {
		const { store, type, workshop } = await shown();
		const known = tides.replace('sea?', 'sea? ^qaaaaa');
		await store.append([keepDeed(known.replace('the moon', 'the wind'), 'tides')]);
		await workshop.begin('tides.md');
		type(known);
		await press(/^(?:Add|Update)/u);
		const dialog = screen.getByRole('dialog', { name: 'Replace “Tides” in your library?' });
		expect(dialog.textContent).toMatch(
			/with 1 question\. Replacing it changes the answer of 1 question, removes 0, adds 0\./u
		);
		await press('Cancel');
		expect(screen.queryByRole('dialog')).toBeNull();
		expect((await store.keptSet('tides'))?.text).toContain('the wind');
		await press(/^(?:Add|Update)/u);
		await press('Replace it');
		expect((await store.keptSet('tides'))?.text).toContain('the moon');
	});

	it('adds what others sent, and leads to it; known ones are opened to read', async () => {
		const { workshop, onread, store } = await shown();
		const link = (await shareLink('', tides)) ?? '';
		await workshop.start(new URLSearchParams(), link);
		await settled();
		await press('Leave it');
		expect(await store.keptSets()).toEqual([]);
		await workshop.start(new URLSearchParams(), link);
		await settled();
		const dialog = screen.getByRole('dialog', { name: 'Tides' });
		await fireEvent.click(within(dialog).getByRole('button', { name: 'Add to my library' }));
		await settled();
		expect(onread).toHaveBeenCalledWith('tides');
		await workshop.start(new URLSearchParams(), link);
		await settled();
		expect(screen.getByRole('dialog').textContent).toContain(
			'You have this set already, unchanged.'
		);
		await press('Read it');
		expect(onread).toHaveBeenCalledTimes(2);
	});

	it('leads to the line that stands in the way', async () => {
		const { type, ongoto } = await shown();
		type('Title: Tides\n\nQ: Which?\n[ ] a\n[ ] b\n');
		await press('Add to my library');
		await press('Go to line 3');
		expect(ongoto).toHaveBeenCalledWith(3);
		await press('Close this message');
		expect(screen.getByRole('status').textContent.trim()).toBe('');
	});

	it('shows a link to copy', async () => {
		const copy = vi.fn().mockResolvedValue(true);
		const { type } = await shown({ handing: { copy } });
		type(tides);
		await press('Share');
		const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link' });
		expect(field.value).toMatch(/^https:\/\/example\.org\/write\/#(?:set|text)=/u);
		await press('Copy the link');
		expect(copy).toHaveBeenCalledWith(field.value);
		expect(screen.getByText('Copied.')).toBeTruthy();
	});

	it('shows what others sent, and whose it says it is, before anything is stored', async () => {
		const { workshop, drafts, desk } = await shown();
		const text = `Title: Tides\nAuthor: A. Teacher\nLicence: CC BY 4.0\n\nThe moon.\n\n# Questions\n\nQ: What pulls?\n= the moon\n`;
		await workshop.start(new URLSearchParams(), (await shareLink('', text)) ?? '');
		await settled();
		const dialog = screen.getByRole('dialog', { name: 'Tides' });
		expect(dialog.textContent).toContain('1 question: 1 short answer.');
		expect(dialog.textContent).toContain('A. Teacher');
		expect(dialog.textContent).toContain('CC BY 4.0');
		expect(await drafts.drafts()).toEqual([]);
		await press('Open it in the editor');
		expect(desk.text).toBe(text);
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	it('lists drafts, opens one, and asks before one is deleted', async () => {
		const drafts = memoryDesk(testClock());
		const change = { origin: { of: 'new' }, caret: 0, file: null, basis: 0 } as const;
		await drafts.keep({ ...change, id: 'd1', name: 'air.md', text: 'Title: Air' });
		const { desk } = await shown({ drafts });
		await press('Drafts');
		await press('Delete air.md');
		expect(screen.getByRole('dialog', { name: 'Delete the draft “air.md”?' })).toBeTruthy();
		await press('Keep it');
		await press('Open air.md');
		expect(desk.text).toBe('Title: Air');
	});

	it('returns to an earlier version', async () => {
		const { desk, clock, type, pause } = await shown();
		type(tides);
		await pause();
		clock.at += 120_000;
		type('gone');
		await pause();
		await press('Earlier versions');
		const [latest, earlier] = screen.getAllByRole('button', { name: /^Show the version of/u });
		if (latest === undefined || earlier === undefined) throw new Error('There are not two');
		await fireEvent.click(earlier);
		await settled();
		expect(earlier.getAttribute('aria-expanded')).toBe('true');
		expect(screen.getByRole('dialog').textContent).toContain('Since then: +1 line, −3 lines.');
		const changes = screen.getByRole('list', { name: 'What differs from now' });
		expect(
			within(changes)
				.getAllByRole('listitem')
				.map((item) => item.textContent)
		).toEqual([
			'Removed: − Title: Tides',
			'Removed: − Q: What pulls the sea?',
			'Removed: − = the moon',
			'Added: + gone'
		]);
		await press('Return to this version');
		expect(desk.text).toBe(tides);
	});

	it('returns to a version that the library had once', async () => {
		const { desk, type, pause } = await shown();
		type(tides);
		await press('Add to my library');
		const first = desk.text;
		type(first.replace('the moon', 'moon and sun'));
		await pause();
		await settled();
		await press(/^Update/u);
		await press('Earlier versions');
		const heading = screen.getByRole('heading', { name: 'In the library' });
		expect(heading).toBeTruthy();
		const shows = screen.getAllByRole('button', { name: /^Show the version of/u });
		const oldest = shows.at(-1);
		if (oldest === undefined) throw new Error('There is none');
		await fireEvent.click(oldest);
		await settled();
		await press('Return to this version');
		expect(desk.text).toBe(first);
	});

	it('warns at once when nothing can be kept', async () => {
		const drafts = memoryDesk(testClock());
		const { type, pause } = await shown({ drafts });
		vi.spyOn(drafts, 'keep').mockResolvedValue({ ok: false, why: 'full', detail: '' });
		type(tides);
		await pause();
		await settled();
		expect(screen.getByRole('alert').textContent).toContain('This device is full');
	});

	it('opens files that are chosen and dropped', async () => {
		const { desk } = await shown();
		const input = screen.getByLabelText<HTMLInputElement>('Open');
		await fireEvent.change(input, { target: { files: [new File([tides], 'tides.md')] } });
		await settled();
		expect(desk.name).toBe('tides.md');
		const file = new File(['Title: Air'], 'air.md');
		const items = [{ kind: 'file', getAsFile: () => file }];
		await fireEvent.drop(window, { dataTransfer: { types: ['Files'], items } });
		await settled();
		expect(desk.name).toBe('air.md');
	});
});
