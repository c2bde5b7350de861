import { describe, expect, it } from 'vitest';
import { backupFile, restore } from '#lib/storage/backup-file.ts';
import { answerDeed, keepDeed, noon, reviewDeed, startDeed, testClock } from './events.ts';
import { failingDisk, quotaError } from './failing-disk.ts';
import { openTestStore, projections } from './test-store.ts';

async function filled(name = 'a') {
	const opened = await openTestStore(undefined, testClock(name));
	await opened.store.append([
		startDeed(['q1', 'q2']),
		answerDeed('q1', 0),
		reviewDeed('tides/q2/whole', 3)
	]);
	return opened;
}

describe('a backup', () => {
	it('is named by its day and holds every event', async () => {
		const { store } = await filled();
		const file = await backupFile(store, noon);
		expect(file).toMatchObject({ name: 'marginalia-2026-11-22.ndjson', events: 3 });
	});

	it('brings everything back after all was deleted', async () => {
		const { store, db } = await filled();
		const before = await projections(db);
		const { text } = await backupFile(store, noon);
		await store.wipe();
		expect(await restore(store, text)).toEqual({ ok: true, added: 3, known: 0 });
		expect(await projections(db)).toEqual(before);
	});

	it('carries the files of the library, as large as they may be, and what was removed stays removed', async () => {
		const { store, db } = await filled();
		const line = 'Q: Größe, “Weite” und 🌊? \\ "x"\n= so\u2028weit\n';
		const large = line.repeat(Math.floor(1_048_576 / line.length));
		await store.append([keepDeed(large, 'large', large), keepDeed('Q: a?', 'gone')]);
		await store.append([{ type: 'remove', set: 'gone' }]);
		const before = await projections(db);
		const { text } = await backupFile(store, noon);
		const { store: other, db: otherDb } = await filled('b');
		await other.wipe();
		expect(await restore(other, text)).toMatchObject({ ok: true, added: 6 });
		expect(await projections(otherDb)).toEqual(before);
		expect(await other.keptSet('large')).toMatchObject({ text: large, lock: large });
		expect((await other.keptSets()).map(({ id }) => id)).toEqual(['large']);
		expect(await other.rebuild()).toBe(0);
	});

	it('adds to what is there, and adds nothing the second time', async () => {
		const { store } = await filled('a');
		const { store: other } = await filled('b');
		const { text } = await backupFile(other, noon);
		expect(await restore(store, text)).toEqual({ ok: true, added: 3, known: 0 });
		expect(await restore(store, text)).toEqual({ ok: true, added: 0, known: 3 });
		expect(await store.allEvents()).toHaveLength(6);
		expect(await store.rebuild()).toBe(0);
	});

	it('that is broken is refused whole, with the line, and changes nothing', async () => {
		const { store } = await filled('a');
		const { store: other } = await filled('b');
		const lines = (await backupFile(other, noon)).text.split('\n');
		lines[2] = lines[2]?.slice(0, -3) ?? '';
		const refused = await restore(store, lines.join('\n'));
		expect(refused).toMatchObject({ ok: false });
		expect(refused.ok ? '' : refused.message).toMatch(/^Line 3: .*Nothing was restored/);
		expect(await store.allEvents()).toHaveLength(3);
	});

	it('that finds no room says so, and changes nothing', async () => {
		const { store: other } = await filled('b');
		const { text } = await backupFile(other, noon);
		const disk = failingDisk();
		disk.error = quotaError;
		const { store } = await openTestStore(undefined, testClock(), disk.prepare);
		Object.assign(disk, { writes: 0, failAt: 1 });
		const refused = await restore(store, text);
		expect(refused.ok ? '' : refused.message).toMatch(/no room/);
		expect(await store.allEvents()).toHaveLength(0);
		expect(store.state.trouble).toBeNull();
	});

	it('of a later device keeps new answers in order after it', async () => {
		const late = testClock('late', noon + 365 * 86_400_000);
		const { store: other } = await openTestStore(undefined, late);
		const [ahead] = (await other.append([answerDeed('q1')])).events;
		const { store } = await openTestStore();
		await restore(store, (await backupFile(other, noon)).text);
		const [now] = (await store.append([answerDeed('q2')])).events;
		expect((now?.clock ?? '') > (ahead?.clock ?? '')).toBe(true);
	});
});
