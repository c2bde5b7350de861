import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import GradeButtons from '#lib/components/question/GradeButtons.svelte';
import Hints from '#lib/components/question/Hints.svelte';
import ParagraphDialog from '#lib/components/question/ParagraphDialog.svelte';
import Ruler from '#lib/components/question/Ruler.svelte';
import { article, evidence } from './sample-questions.ts';

afterEach(cleanup);

describe('GradeButtons', () => {
	const names = () => screen.getAllByRole('button').map((each) => each.textContent.trim());

	it('offers two grades, and gives FSRS’s numbers for them', async () => {
		const ongrade = vi.fn();
		render(GradeButtons, { mode: 'two', intervals: null, ongrade, shortcuts: false });
		expect(names()).toEqual(['Forgot', 'Remembered']);
		for (const button of screen.getAllByRole('button')) await fireEvent.click(button);
		expect(ongrade.mock.calls).toEqual([[1], [3]]);
	});

	it('offers four grades with what each of them does', () => {
		render(GradeButtons, {
			mode: 'four',
			intervals: [{ grade: 3, in: '5 days' }],
			ongrade: vi.fn(),
			shortcuts: false
		});
		expect(names()).toEqual(['Forgot', 'Hard', 'Good , comes back in\u00a05 days', 'Easy']);
	});

	it.each([
		['four', '3', 3],
		['four', '4', 4],
		['two', '2', 3]
	] as const)('grades with %s buttons by key %s', async (mode, key, grade) => {
		const ongrade = vi.fn();
		render(GradeButtons, { mode, intervals: null, ongrade, shortcuts: true });
		await fireEvent.keyDown(document.body, { key });
		await fireEvent.keyDown(document.body, { key, repeat: true });
		expect(ongrade.mock.calls).toEqual([[grade]]);
	});

	it('ignores keys where shortcuts are off, and numbers without a button', async () => {
		const ongrade = vi.fn();
		const { rerender } = render(GradeButtons, {
			mode: 'two',
			intervals: null,
			ongrade,
			shortcuts: false
		});
		await fireEvent.keyDown(document.body, { key: '1' });
		await rerender({ shortcuts: true });
		await fireEvent.keyDown(document.body, { key: '4' });
		await fireEvent.keyDown(document.body, { key: '0' });
		expect(ongrade).not.toHaveBeenCalled();
	});

	it('gives focus to the usual grade', () => {
		const { component } = render(GradeButtons, {
			mode: 'four',
			intervals: null,
			ongrade: vi.fn(),
			shortcuts: false
		});
		component['focus']();
		expect(document.activeElement?.textContent).toContain('Good');
	});
});

describe('Hints', () => {
	it('shows nothing when there are none', () => {
		render(Hints, { hints: [], total: 0, onmore: vi.fn() });
		expect(document.body.textContent.trim()).toBe('');
	});

	it.each([
		[0, 1, 'Show the hint'],
		[0, 3, 'Show a hint'],
		[1, 3, 'Another hint (2 of 3)']
	])('offers the next when %i of %i are open', async (open, total, name) => {
		const onmore = vi.fn();
		render(Hints, { hints: ['First', 'Second'].slice(0, open), total, onmore });
		await fireEvent.click(screen.getByRole('button', { name }));
		expect(onmore).toHaveBeenCalledTimes(1);
	});

	it('offers no more than there are', () => {
		render(Hints, { hints: ['Only'], total: 1, onmore: vi.fn() });
		expect(screen.getByText('Only')).toBeTruthy();
		expect(screen.queryByRole('button')).toBeNull();
	});
});

describe('Ruler', () => {
	const ticks = (count: number) =>
		Array.from({ length: count }, (_, place) => (place === 0 ? 'current' : 'waiting'));

	it.each([1, 12, 36])('draws a tick for each of %i, unspoken', (count) => {
		const { container } = render(Ruler, { ticks: ticks(count) });
		expect(container.querySelectorAll('[aria-hidden="true"] > i').length).toBe(count);
	});

	it('turns to a bar before ticks run together', () => {
		const { container } = render(Ruler, { ticks: ticks(1000) });
		expect(container.querySelectorAll('i').length).toBe(0);
		expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
	});
});

describe('ParagraphDialog', () => {
	// jsdom has no modal dialogs; what is stood in for here is the browser's own work.
	beforeAll(() => {
		HTMLDialogElement.prototype.showModal = function () {
			this.open = true;
		};
		HTMLDialogElement.prototype.close = function () {
			if (!this.open) return;
			this.open = false;
			this.dispatchEvent(new Event('close'));
		};
		Element.prototype.scrollIntoView = () => undefined;
	});

	function show(paragraph: number) {
		const onclose = vi.fn();
		const view = render(ParagraphDialog, {
			article,
			paragraph,
			mark: evidence,
			open: true,
			onclose,
			articleHref: '/sets/tides'
		});
		return { ...view, onclose };
	}

	it('shows the paragraph between its neighbours, under its section’s title', () => {
		show(2);
		expect(
			screen.getByRole('dialog', { name: /The table in the wheelhouse.*Paragraph 2/s })
		).toBeTruthy();
		expect(screen.getByText('Twice a day the sea climbs the wall.')).toBeTruthy();
		expect(screen.getByText('A week later the tide is said to be neap.')).toBeTruthy();
		expect(document.querySelector('mark')?.textContent).toBe('the moon does most of the pulling');
	});

	it('goes by the number where there is no section', () => {
		show(1);
		expect(screen.getByRole('dialog', { name: 'Paragraph 1' })).toBeTruthy();
	});

	it('says so when the paragraph is gone', () => {
		show(7);
		expect(screen.getByText('The article has no paragraph 7 any more.')).toBeTruthy();
	});

	it('leads on to the article at the same place', () => {
		show(2);
		const link = screen.getByRole('link', { name: 'Open the article here' });
		expect(link.getAttribute('href')).toBe('/sets/tides#p2');
	});

	it('closes by its button, by a click beside it, and when it is told to', async () => {
		const { onclose, rerender } = show(2);
		await fireEvent.click(screen.getByText('neap', { exact: false }));
		expect(onclose).not.toHaveBeenCalled();
		await fireEvent.click(screen.getByRole('dialog'));
		expect(onclose).toHaveBeenCalledTimes(1);
		await rerender({ open: false });
		await rerender({ open: true });
		await tick();
		await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
		expect(onclose).toHaveBeenCalledTimes(2);
		await rerender({ open: false });
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});
