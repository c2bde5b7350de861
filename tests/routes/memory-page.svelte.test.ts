import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '#lib/core/progress/settings.ts';
import { defaultWeights, type Weights } from '#lib/core/schedule/memory/fsrs.ts';
import type { Look, MemoryTask } from '#lib/session/memory/memory-task.ts';
import { MemoryView } from '#lib/session/memory/memory-view.svelte.ts';
import type { MemoryEnd } from '#lib/session/memory/worker-memory.ts';
import Parameters from '../../src/routes/settings/memory/Parameters.svelte';
import Retention from '../../src/routes/settings/memory/Retention.svelte';
import { testPorts } from '../session/ports.ts';

beforeEach(() => {
	// jsdom lays nothing out.
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe = () => undefined;
			unobserve = () => undefined;
			disconnect = () => undefined;
		}
	);
});

afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
});

const row = (retention: number, reviews: number) => ({
	retention,
	reviews,
	minutes: reviews / 4,
	remembered: 1000 * retention,
	met: 1000
});

function look(changes: Partial<Look> = {}): Look {
	return {
		settings: defaultSettings,
		reviews: 312,
		fit: null,
		outlook: {
			known: 600,
			fresh: 400,
			newPerDay: 10,
			seconds: 7.2,
			rows: [row(0.7, 8), row(0.85, 20), row(0.9, 30), row(0.97, 70)]
		},
		...changes
	};
}

/** A view whose worker answers when the test says so. */
function viewed(seen: Look) {
	const { store } = testPorts();
	const asked: {
		task: MemoryTask;
		tell: (share: number) => void;
		end: (how: MemoryEnd) => void;
	}[] = [];
	const view = new MemoryView({
		store,
		today: () => 20_000,
		library: async () => [],
		hand(task, tell) {
			let finish: (how: MemoryEnd) => void = () => undefined;
			const end = new Promise<MemoryEnd>((settle) => (finish = settle));
			asked.push({ task, tell, end: finish });
			if (task.do === 'look') finish({ type: 'looked', look: seen });
			return { end, stop: () => finish({ type: 'stopped' }) };
		}
	});
	return { view, asked, store };
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < 30; turn += 1) await tick();
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const fittedWeights = [...defaultWeights].with(2, 0.8).with(8, 2.4) as readonly number[] as Weights;

describe('Parameters', () => {
	it('says how many answers are missing, and offers nothing yet', () => {
		const seen = look();
		render(Parameters, { view: viewed(seen).view, look: seen });
		expect(screen.getByText('312 of about 400 answers so far.')).toBeDefined();
		expect(
			screen.getByRole('progressbar', { name: 'Answers towards the first fit' })
		).toHaveProperty('value', 312);
		expect(screen.queryByRole('button')).toBeNull();
	});

	it('runs with progress, stops, and gives the focus back', async () => {
		const seen = look({ reviews: 400 });
		const { view, asked } = viewed(seen);
		render(Parameters, { view, look: seen });
		await fireEvent.click(button('Work out my parameters'));
		await settled();
		expect(document.activeElement).toBe(button('Stop'));
		asked[0]?.tell(0.4);
		await settled();
		expect(
			screen.getByRole('progressbar', { name: /^Working it out from 400 answers/ })
		).toHaveProperty('value', 0.4);
		await fireEvent.click(button('Stop'));
		await settled();
		expect(screen.getByRole('status').textContent).toBe('Stopped. Nothing has changed.');
		expect(document.activeElement).toBe(button('Work out my parameters'));
	});

	it.each([
		[true, 'You forget new facts faster than most, and keep old ones longer.'],
		[false, null]
	])('shows what came of it when it wins: %s', async (wins, meaning) => {
		const seen = look({ reviews: 500 });
		const { view, asked, store } = viewed(seen);
		render(Parameters, { view, look: seen });
		await fireEvent.click(button('Work out my parameters'));
		await settled();
		const losses = { published: 0.4, current: 0.4, fitted: wins ? 0.35 : 0.42 };
		asked[0]?.end({
			type: 'fitted',
			report: { weights: fittedWeights, seen: 400, heldOut: 100, losses, wins }
		});
		await settled();
		expect(document.activeElement).toBe(
			screen.getByRole('heading', { name: 'When cards come back' })
		);
		if (meaning === null) {
			expect(screen.getByText(/no better than those in use.*So nothing changes/)).toBeDefined();
			expect(screen.queryByRole('button', { name: 'Use these' })).toBeNull();
			await fireEvent.click(button('Close'));
		} else {
			expect(screen.getByText(meaning)).toBeDefined();
			expect(await store.allEvents()).toEqual([]);
			await fireEvent.click(button('Use these'));
		}
		await settled();
		expect((await store.allEvents()).map(({ type }) => type)).toEqual(wins ? ['fit'] : []);
	});

	it('says since when one’s own parameters are used, and takes them back', async () => {
		const seen = look({ reviews: 900, fit: { at: Date.UTC(2026, 10, 22, 12), reviews: 1640 } });
		const { view, store } = viewed(seen);
		render(Parameters, { view, look: seen });
		expect(screen.getByText(/as worked out on 22 November 2026 from 1,640 answers/)).toBeDefined();
		await fireEvent.click(button('Back to the published parameters'));
		await settled();
		expect(await store.allEvents()).toMatchObject([{ type: 'fit', weights: null }]);
		expect(screen.getByRole('status').textContent).toBe('The published parameters are used again.');
	});
});

describe('Retention', () => {
	it('changes nothing before it is told to, and says what would change', async () => {
		const seen = look();
		const { view, store } = viewed(seen);
		render(Retention, { view, look: seen });
		expect(screen.queryByRole('button')).toBeNull();
		await fireEvent.click(screen.getByRole('radio', { name: '85%' }));
		expect(screen.getByRole('status').textContent).toContain(
			'With 85% instead of 90%: 20 reviews a day instead of 30, 5.0 min instead of 7.5 min; after a year you would recall 850 cards instead of 900.'
		);
		expect(await store.allEvents()).toEqual([]);
		await fireEvent.click(button('Leave it at 90%'));
		expect(screen.queryByRole('button')).toBeNull();
		await fireEvent.click(screen.getByRole('radio', { name: '85%' }));
		await fireEvent.click(button('Use 85%'));
		await settled();
		expect(await store.allEvents()).toMatchObject([
			{ type: 'setting', name: 'retention', value: 0.85 }
		]);
	});

	it('has a row of the table for each dot of the picture', () => {
		const seen = look();
		const { container } = render(Retention, { view: viewed(seen).view, look: seen });
		expect(screen.getAllByRole('row')).toHaveLength(5);
		expect(screen.getByRole('row', { name: '90% (now) 30 7.5 min 900' })).toBeDefined();
		expect(container.querySelectorAll('circle')).toHaveLength(4);
		expect(screen.getAllByRole('radio')).toHaveLength(2);
	});

	it('supposes another number of new cards', async () => {
		const seen = look();
		const { view, asked } = viewed(seen);
		render(Retention, { view, look: seen });
		const many = screen.getByRole('spinbutton', { name: 'If so many new cards began each day' });
		await fireEvent.change(many, { target: { value: '-4' } });
		await settled();
		expect(asked).toEqual([]);
		await fireEvent.change(many, { target: { value: '25' } });
		await settled();
		expect(asked[0]?.task).toMatchObject({ do: 'look', newPerDay: 25 });
	});
});
