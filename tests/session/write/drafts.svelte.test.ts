import { describe, expect, it, vi } from 'vitest';
import { memoryDesk } from '#lib/storage/memory-desk.ts';
import { testClock } from '../../storage/events.ts';
import { aWorkshop, tides } from './a-workshop.ts';

describe('drafts', () => {
	it('are kept at a pause in typing, and not for a file that is only looked at', async () => {
		const { workshop, drafts, type, pause } = aWorkshop();
		await workshop.begin('leaves.md', 'Title: Leaves');
		await pause();
		expect(await drafts.drafts()).toEqual([]);
		expect(workshop.drafts.state).toBe('untouched');
		type('Title: Leaves and stems');
		expect(workshop.drafts.state).toBe('typing');
		await pause();
		expect(workshop.drafts.state).toBe('kept');
		const [draft] = await drafts.drafts();
		expect(draft).toMatchObject({ name: 'leaves.md', revision: 1 });
		await pause();
		expect((await drafts.drafts())[0]?.revision).toBe(1);
	});

	it('are written before another file takes the desk', async () => {
		const { workshop, drafts, type } = aWorkshop();
		await workshop.begin();
		type('typed in haste');
		await workshop.begin();
		const [draft] = await drafts.drafts();
		expect(await drafts.text(draft?.id ?? '', draft?.savedAt ?? 0)).toBe('typed in haste');
	});

	it('know of a new name', async () => {
		const { workshop, desk, drafts, type, pause } = aWorkshop();
		await workshop.begin();
		type('a');
		await pause();
		desk.rename('tides.md');
		workshop.noticed();
		await pause();
		expect((await drafts.drafts())[0]).toMatchObject({ name: 'tides.md', revision: 2 });
	});

	it('are found again as they were left', async () => {
		const { workshop, desk, drafts, type, pause } = aWorkshop();
		await workshop.begin();
		type(tides);
		desk.moved(9, 9);
		await pause();
		const again = aWorkshop({ drafts });
		expect(await again.workshop.start(new URLSearchParams(), '')).toBe(true);
		expect(again.desk.text).toBe(tides);
		expect(again.desk.caret).toEqual({ from: 9, to: 9 });
		expect(again.workshop.drafts.state).toBe('kept');
	});

	it('part when two tabs type into one, and neither loses a letter', async () => {
		const drafts = memoryDesk(testClock());
		const one = aWorkshop({ drafts });
		await one.workshop.begin();
		one.type('first');
		await one.pause();
		const other = aWorkshop({ drafts });
		await other.workshop.start(new URLSearchParams(), '');
		one.type('first of one');
		await one.pause();
		other.type('first of the other');
		await other.pause();
		expect(one.workshop.drafts.parted).toBe(false);
		expect(other.workshop.drafts.parted).toBe(true);
		const texts = (await drafts.drafts()).map(({ id, savedAt }) => drafts.text(id, savedAt));
		expect((await Promise.all(texts)).toSorted()).toEqual(['first of one', 'first of the other']);
		other.type('first of the other, and more');
		await other.pause();
		expect(await drafts.drafts()).toHaveLength(2);
	});

	it('follow another tab as long as nothing is typed here', async () => {
		const drafts = memoryDesk(testClock());
		const one = aWorkshop({ drafts });
		await one.workshop.begin();
		one.type('first');
		await one.pause();
		const other = aWorkshop({ drafts });
		await other.workshop.start(new URLSearchParams(), '');
		one.type('second');
		await one.pause();
		const { id } = (await drafts.drafts())[0] ?? { id: '' };
		await other.workshop.drafts.changedElsewhere('another');
		expect(other.desk.text).toBe('first');
		await other.workshop.drafts.changedElsewhere(id);
		expect(other.desk.text).toBe('second');
		other.type('third');
		one.type('fourth');
		await one.pause();
		await other.workshop.drafts.changedElsewhere(id);
		expect(other.desk.text).toBe('third');
	});

	it('say that the disk is full, and are kept when there is room again', async () => {
		const drafts = memoryDesk(testClock());
		const { workshop, type, pause } = aWorkshop({ drafts });
		await workshop.begin();
		const refused = vi
			.spyOn(drafts, 'keep')
			.mockResolvedValue({ ok: false, why: 'full', detail: 'No room.' });
		type('a');
		await pause();
		expect(workshop.drafts).toMatchObject({ state: 'failed', trouble: { why: 'full' } });
		refused.mockRestore();
		type('ab');
		await pause();
		expect(workshop.drafts).toMatchObject({ state: 'kept', trouble: null });
		expect(await drafts.drafts()).toHaveLength(1);
	});

	it('return to an earlier version in one step, and can return from there', async () => {
		const { workshop, desk, clock, type, pause } = aWorkshop();
		await workshop.begin();
		type(tides);
		await pause();
		const [first] = workshop.drafts.current?.versions ?? [];
		clock.at += 120_000;
		type('something else');
		await pause();
		clock.at += 120_000;
		await workshop.returnTo((await workshop.versionText(first?.at ?? 0)) ?? '');
		expect(desk.text).toBe(tides);
		expect(workshop.drafts.current?.versions).toHaveLength(3);
		expect(await workshop.versionText(1)).toBeNull();
		expect(desk.text).toBe(tides);
	});

	it('are gone when they were deleted, though what is on the desk stays', async () => {
		const { workshop, desk, drafts, type, pause } = aWorkshop();
		await workshop.begin();
		type(tides);
		await pause();
		const id = workshop.drafts.current?.id ?? '';
		await workshop.discardDraft(id);
		expect(await drafts.drafts()).toEqual([]);
		expect(desk.text).toBe(tides);
		await workshop.openDraft(id);
		expect(workshop.said?.text).toMatch(/^That draft is gone/u);
		type(`${tides}\n`);
		await pause();
		expect(await drafts.drafts()).toHaveLength(1);
	});
});
