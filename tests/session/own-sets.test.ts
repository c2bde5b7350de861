import { describe, expect, it, vi } from 'vitest';
import { ownEntries, ownSet } from '#lib/session/own-sets.ts';
import * as reading from '#lib/session/kept-reading.ts';
import { publishable } from '#lib/session/write/publish.ts';
import { keepDeed, testClock } from '../storage/events.ts';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { openTestStore } from '../storage/test-store.ts';

const text =
	'Title: Tides\n\nThe moon pulls.\n\n# Questions\n\nFill: The {moon} pulls the {sea}.\n';

async function shelf() {
	const { store } = await openTestStore(undefined, testClock());
	await store.append([keepDeed(text, 'tides'), keepDeed('Title: Air\n\nQ: a?\n= b\n', 'air')]);
	return store;
}

describe('the sets that a device keeps', () => {
	it('are listed by their titles as the site’s are', async () => {
		const own = await ownEntries(await shelf(), 'v1', [{ id: 'air' }]);
		expect(own.map(({ entry, behind }) => [entry.title, entry.questions, behind])).toEqual([
			['Air', 1, true],
			['Tides', 1, false]
		]);
		expect(own[1]?.entry.cards.map(({ part }) => part)).toEqual(['g1', 'g2']);
	});

	it('are read once for each text and each version of the app', async () => {
		const store = await shelf();
		const read = vi.spyOn(store, 'keptSet');
		await ownEntries(store, 'v1', []);
		expect(read).toHaveBeenCalledTimes(2);
		await ownEntries(store, 'v1', []);
		expect(await ownSet(store, 'v1', 'tides')).toMatchObject({ id: 'tides', title: 'Tides' });
		expect(read).toHaveBeenCalledTimes(2);
		await ownEntries(store, 'v2', []);
		expect(read).toHaveBeenCalledTimes(4);
		await store.append([keepDeed(text.replace('Tides', 'Ebb'), 'tides')]);
		expect((await ownEntries(store, 'v2', [])).map(({ entry }) => entry.title)).toEqual([
			'Air',
			'Ebb'
		]);
		expect(read).toHaveBeenCalledTimes(5);
	});

	it('are gone when they were removed, and nothing of them is left in the cache', async () => {
		const { store, db } = await openTestStore(undefined, testClock());
		await store.append([keepDeed(text, 'tides'), keepDeed(text, 'other')]);
		await ownEntries(store, 'v1', []);
		expect(await db.readings.count()).toBe(4);
		await store.append([{ type: 'remove', set: 'tides' }, keepDeed(`${text}\n`, 'other')]);
		expect(await ownSet(store, 'v1', 'tides')).toBeNull();
		await ownEntries(store, 'v1', []);
		expect(await db.readings.count()).toBe(2);
	});

	it('stand at the address they were kept with, whatever their file says', async () => {
		const store = memoryStore(testClock());
		await store.append([keepDeed(`Id: else\n${text}`, 'tides')]);
		expect(await ownSet(store, 'v1', 'tides')).toMatchObject({ id: 'tides' });
	});

	it('keep the names of their gaps', () => {
		const before = publishable('tides.md', text, null);
		if (!before.ok) throw new Error(before.why);
		const turned = before.text.replace(
			'The {moon} pulls the {sea}.',
			'The {wind} and {moon} pull the {sea}.'
		);
		const after = publishable('tides.md', turned, before.lock);
		if (!after.ok) throw new Error(after.why);
		const { entry } = reading.keptReading({
			id: 'tides',
			name: 'tides.md',
			at: 0,
			event: 'e',
			text: after.text,
			lock: after.lock
		});
		expect(entry.cards.map(({ part }) => part)).toEqual(['g3', 'g1', 'g2']);
	});
});
