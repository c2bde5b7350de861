import { describe, expect, it } from 'vitest';
import { memoryStore } from '#lib/storage/memory-store.ts';
import { addToLibrary, freeId, type Added } from '#lib/session/write/library.ts';
import { testClock } from '../../storage/events.ts';
import { failingStore } from '../ports.ts';

const none: ReadonlySet<string> = new Set();
const text =
	'Title: Tides\n\nQ: What pulls the sea?\n= the moon\n\nQ: Is the sea still?\n= false\n';

async function added(
	store: ReturnType<typeof memoryStore>,
	file: Partial<Parameters<typeof addToLibrary>[0]> = {},
	site = none
): Promise<Added> {
	const outcome = await addToLibrary({ name: 'tides.md', text, from: null, ...file }, store, site);
	if (!outcome.ok) throw new Error(outcome.why);
	return outcome;
}

describe('addToLibrary', () => {
	it('keeps a file with its ids, and says what was understood', async () => {
		const store = memoryStore(testClock());
		const { set, text: kept, words } = await added(store);
		expect(set).toBe('tides');
		expect(kept).toMatch(/sea\? \^q\w{5}\n/u);
		expect(words).toBe('Added to your library: 2 questions: 1 true or false, 1 short answer.');
		expect(await store.keptSet('tides')).toMatchObject({ name: 'tides.md', text: kept });
	});

	it('brings a kept file up to date; its questions stay the same, though the ids were lost', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const again = await added(store, {
			text: text.replace('What pulls the sea', 'What pulls at the sea')
		});
		const [id] = /\^q\w{5}/u.exec(first.text) ?? [];
		expect(again.text).toContain(`What pulls at the sea? ${id}`);
		expect(again.words).toMatch(/^Brought up to date/u);
		expect(await store.keptSets()).toHaveLength(1);
	});

	it('never stands in front of a set of the site', async () => {
		const store = memoryStore(testClock());
		const { set, text: kept, words } = await added(store, {}, new Set(['tides', 'tides-2']));
		expect(set).toBe('tides-3');
		expect(kept).toMatch(/^Title: Tides\nId: tides-3\n/u);
		expect(words).toContain('An article of this site has the address “tides”');
	});

	it('leaves another set of the same id alone', async () => {
		const store = memoryStore(testClock());
		await added(store);
		const other = 'Title: Ocean currents\n\nQ: What is a gyre?\nA: A ring of currents.\n';
		const { set, words } = await added(store, { text: other });
		expect(set).toBe('tides-2');
		expect(words).toContain('Another set of yours has the address “tides”');
		expect((await store.keptSets()).map(({ id }) => id)).toEqual(['tides', 'tides-2']);
	});

	it('takes a set that was opened from the library for that set, however much was changed', async () => {
		const store = memoryStore(testClock());
		await added(store);
		const other = 'Title: Ocean currents\n\nQ: What is a gyre?\nA: A ring of currents.\n';
		expect(await added(store, { text: other, from: 'tides' })).toMatchObject({ set: 'tides' });
	});

	it('keeps nothing while a mistake stands in the way', async () => {
		const store = memoryStore(testClock());
		const broken = { name: 'a.md', text: 'Q: Which?\n[ ] a\n[ ] b\n', from: null };
		expect(await addToLibrary(broken, store, none)).toMatchObject({ ok: false, line: 1 });
		expect(await store.allEvents()).toEqual([]);
	});

	it('says that the device is full', async () => {
		const store = failingStore(memoryStore(testClock()), 'full');
		const file = { name: 'tides.md', text, from: null };
		expect(await addToLibrary(file, store, none)).toMatchObject({
			ok: false,
			why: expect.stringMatching(/full/u)
		});
	});

	it('brings a removed set back with what was known of its questions', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		await store.append([{ type: 'remove', set: 'tides' }]);
		expect(await store.keptSets()).toEqual([]);
		const again = await added(store, { text: first.text });
		expect(again.text).toBe(first.text);
	});
});

describe('freeId', () => {
	it('counts on until nobody has it', () => {
		const taken = new Set(['tides-2', 'tides-3']);
		expect(freeId('tides', (id) => taken.has(id))).toBe('tides-4');
	});
});
