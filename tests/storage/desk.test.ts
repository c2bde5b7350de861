import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { deskDatabase } from '#lib/storage/desk-database.ts';
import type { DeskStore, DraftChange } from '#lib/storage/desk-store.ts';
import { dexieDesk } from '#lib/storage/dexie-desk.ts';
import { memoryDesk } from '#lib/storage/memory-desk.ts';
import { testClock } from './events.ts';
import { failingDisk, quotaError } from './failing-disk.ts';

type Channel = Parameters<typeof dexieDesk>[1]['channel'];

async function onDisk(
	factory = new IDBFactory(),
	clock = testClock(),
	channel: Channel = null
): Promise<DeskStore> {
	return dexieDesk(deskDatabase({ indexedDB: factory, IDBKeyRange }), { clock, channel });
}

function change(text: string, basis: number, rest: Partial<DraftChange> = {}): DraftChange {
	return {
		id: 'd1',
		name: 'tides.md',
		origin: { of: 'new' },
		caret: 0,
		file: null,
		text,
		basis,
		...rest
	};
}

const makers = {
	'on the disk': (clock: ReturnType<typeof testClock>) => onDisk(new IDBFactory(), clock),
	'in memory': async (clock: ReturnType<typeof testClock>) => memoryDesk(clock)
};

describe.each(Object.entries(makers))('drafts %s', (_, make) => {
	it('are kept with the versions they went through', async () => {
		const clock = testClock();
		const desk = await make(clock);
		await desk.keep(change('Q: a', 0));
		const first = clock.at;
		clock.at += 90_000;
		const kept = await desk.keep(change('Q: ab', 1, { caret: 5 }));
		expect(kept).toMatchObject({ ok: true, draft: { revision: 2, caret: 5, madeAt: first } });
		const draft = await desk.draft('d1');
		expect(draft?.versions.map(({ size }) => size)).toEqual([4, 5]);
		expect(await desk.text('d1', first)).toBe('Q: a');
		expect(await desk.text('d1', draft?.savedAt ?? 0)).toBe('Q: ab');
		expect(await desk.text('d1', 1)).toBeNull();
		expect(await desk.draft('d2')).toBeNull();
	});

	it('refuse what was made from an older state, and change nothing', async () => {
		const desk = await make(testClock());
		await desk.keep(change('one', 0));
		await desk.keep(change('two', 1));
		expect(await desk.keep(change('late', 1))).toEqual({ ok: false, why: 'elsewhere' });
		expect(await desk.keep(change('late', 0))).toEqual({ ok: false, why: 'elsewhere' });
		const draft = await desk.draft('d1');
		expect(await desk.text('d1', draft?.savedAt ?? 0)).toBe('two');
	});

	it('lose the versions that are thinned out, and no others', async () => {
		const clock = testClock();
		const desk = await make(clock);
		const times: number[] = [];
		for (let number = 0; number < 6; number += 1) {
			await desk.keep(change('x'.repeat(100 + number), number));
			times.push(clock.at);
			clock.at += 20_000;
		}
		const draft = await desk.draft('d1');
		const there = await Promise.all(times.map((at) => desk.text('d1', at)));
		expect(there.filter((text) => text !== null)).toHaveLength(draft?.versions.length ?? 0);
		expect(draft?.versions.map(({ at }) => at)).toEqual([times[2], times[5]]);
	});

	it('keep what was there before nearly all was deleted', async () => {
		const clock = testClock();
		const desk = await make(clock);
		await desk.keep(change('a long text', 0));
		const before = clock.at;
		clock.at += 1000;
		await desk.keep(change('', 1));
		clock.at += 1000;
		await desk.keep(change('another long text', 2));
		clock.at += 1000;
		await desk.keep(change('another long text.', 3));
		expect(await desk.text('d1', before)).toBe('a long text');
	});

	it('stay in order when the clock is set back', async () => {
		const clock = testClock();
		const desk = await make(clock);
		await desk.keep(change('one', 0));
		clock.at -= 3_600_000;
		await desk.keep(change('two', 1));
		const draft = await desk.draft('d1');
		expect(await desk.text('d1', draft?.savedAt ?? 0)).toBe('two');
	});

	it('are listed by when they were changed, and deleted one by one or all', async () => {
		const clock = testClock();
		const desk = await make(clock);
		await desk.keep(change('one', 0));
		clock.at += 1000;
		await desk.keep(change('two', 0, { id: 'd2' }));
		clock.at += 1000;
		await desk.keep(change('one again', 1));
		expect((await desk.drafts()).map(({ id }) => id)).toEqual(['d1', 'd2']);
		const at = (await desk.draft('d1'))?.savedAt ?? 0;
		await desk.discard('d1');
		expect((await desk.drafts()).map(({ id }) => id)).toEqual(['d2']);
		expect(await desk.text('d1', at)).toBeNull();
		await desk.clear();
		expect(await desk.drafts()).toEqual([]);
	});
});

describe('drafts on the disk', () => {
	it('outlive the page', async () => {
		const factory = new IDBFactory();
		const desk = await onDisk(factory);
		await desk.keep(change('Q: a', 0));
		desk.close();
		const again = await onDisk(factory);
		const [draft] = await again.drafts();
		expect(await again.text('d1', draft?.savedAt ?? 0)).toBe('Q: a');
	});

	it('tell other tabs what they changed', async () => {
		const factory = new IDBFactory();
		const channels = [
			new BroadcastChannel('test-desk'),
			new BroadcastChannel('test-desk')
		] as const;
		const [one, other] = await Promise.all(
			channels.map((channel) => onDisk(factory, testClock(), channel as unknown as Channel))
		);
		const told = vi.fn();
		other?.subscribe(told);
		await one?.keep(change('Q: a', 0));
		await vi.waitFor(() => expect(told).toHaveBeenCalledWith('d1'));
		one?.close();
		other?.close();
	});

	it('say that the disk is full, and lose nothing of what is there', async () => {
		const disk = failingDisk();
		const db = deskDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
		disk.prepare(db);
		const desk = await dexieDesk(db, { clock: testClock(), channel: null });
		await desk.keep(change('Q: a', 0));
		for (const failAt of [1, 2, 3]) {
			Object.assign(disk, { writes: 0, failAt, error: quotaError });
			expect(await desk.keep(change('Q: ab', 1))).toMatchObject({ ok: false, why: 'full' });
			expect((await desk.draft('d1'))?.revision).toBe(1);
		}
		expect(await desk.keep(change('Q: ab', 1))).toMatchObject({ ok: true });
	});

	it('come back after the connection was lost', async () => {
		const factory = new IDBFactory();
		const db = deskDatabase({ indexedDB: factory, IDBKeyRange });
		const desk = await dexieDesk(db, { clock: testClock(), channel: null });
		db.close({ disableAutoOpen: true });
		expect(await desk.keep(change('Q: a', 0))).toMatchObject({ ok: true });
	});
});
