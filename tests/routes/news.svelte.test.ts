import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextClock } from '#lib/core/progress/clock.ts';
import type { ProgressEvent } from '#lib/core/progress/event.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import { clocksOf } from '#lib/session/clock-watch.svelte.ts';
import { App } from '#lib/session/app.svelte.ts';
import { Updates } from '#lib/session/updates.svelte.ts';
import News from '../../src/routes/News.svelte';
import { noon, reviewDeed, testClock } from '../storage/events.ts';

afterEach(cleanup);

/** The window of the test, which has no pointer and no database of its own. */
function page(): Window {
	return new Proxy(window, {
		get(target, name) {
			if (name === 'matchMedia') return () => ({ matches: true });
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

const later = noon + 30 * 86_400_000;
const fromAhead: ProgressEvent = {
	...{ ...reviewDeed('tides/q1/whole', 4), id: 'ahead', at: later, offset: 0 },
	...{ day: studyDay(later, 0), device: 'school', clock: nextClock(null, later, 'school') }
} as ProgressEvent;

/** An app to which a device brought an answer that is dated a month later than now. */
async function told() {
	const app = new App(testClock());
	await app.start(page());
	const { store } = await app.ready;
	const clocks = clocksOf(store);
	render(News, { app, update: new Updates() });
	await store.merge([fromAhead]);
	await clocks.check();
	const lastDay = async () => (await store.memory('tides/q1/whole'))?.lastDay;
	return { clocks, lastDay };
}

const words =
	/^Another device’s clock was ahead\. Answers dated later than now count as given today/;

describe('the notice about a clock that was ahead', () => {
	it('says so once, and goes when it was read', async () => {
		const { clocks, lastDay } = await told();
		expect((await screen.findByText(words)).textContent).toContain('22 November 2026.');
		expect(await lastDay()).toBe(studyDay(noon, 0));
		await fireEvent.click(screen.getByRole('button', { name: 'OK' }));
		await vi.waitFor(() => expect(screen.queryByText(words)).toBeNull());
		await clocks.check();
		expect(clocks.correction).toBeNull();
	});

	it('takes the correction back when it is the date of today that is wrong', async () => {
		const { clocks, lastDay } = await told();
		await fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
		await vi.waitFor(async () => expect(await lastDay()).toBe(studyDay(later, 0)));
		expect(clocks.correction).toBeNull();
		await clocks.check();
		expect(clocks.correction).toBeNull();
		expect(await lastDay()).toBe(studyDay(later, 0));
	});

	it('comes when the page is shown again', async () => {
		const app = new App(testClock());
		await app.start(page());
		const { store } = await app.ready;
		const clocks = clocksOf(store);
		await store.merge([fromAhead]);
		expect(clocks.correction).toBeNull();
		document.dispatchEvent(new Event('visibilitychange'));
		await vi.waitFor(() => expect(clocks.correction).toMatchObject({ own: false, at: noon }));
	});
});
