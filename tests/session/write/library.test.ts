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
	if (!outcome.ok) throw new Error('why' in outcome ? outcome.why : outcome.doubt.as);
	return outcome;
}

describe('addToLibrary', () => {
	it('keeps a file with its ids, and says what was understood', async () => {
		const store = memoryStore(testClock());
		const { set, text: kept, words } = await added(store);
		expect(set).toBe('tides');
		expect(kept).toMatch(/sea\? \^q\w{5}\n/u);
		expect(words).toBe(
			`Added to your library: 2 questions: 1 true or false, 1 short answer. Each question now has an id such as ^${/\^(q\w{5})/u.exec(kept)?.[1]}, by which it is known after edits; leave them where they are.`
		);
		expect(await store.keptSet('tides')).toMatchObject({ name: 'tides.md', text: kept });
	});

	it('brings a kept file up to date; its questions stay the same, though the ids were lost', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const again = await added(store, {
			text: text.replace('What pulls the sea', 'What pulls at the sea'),
			from: first
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
		const from = await added(store);
		const other = 'Title: Ocean currents\n\nQ: What is a gyre?\nA: A ring of currents.\n';
		expect(await added(store, { text: other, from })).toMatchObject({ set: 'tides' });
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

describe('a file that was not made from what is kept', () => {
	const newer = (kept: string) =>
		kept.replace('the moon', 'moon and sun').replace(/\nQ: Is the sea[^$]*/u, '');

	it('replaces nothing before its author has seen what would change', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const second = await added(store, { text: newer(first.text), from: first });
		const stale = { name: 'tides.md', text: first.text.replace('sea?', 'seas?') };
		for (const from of [first, { set: 'tides', event: null }, null]) {
			const asked = await addToLibrary({ ...stale, from }, store, none);
			expect(asked).toMatchObject({
				ok: false,
				doubt: {
					as: 'other',
					title: 'Tides',
					questions: 1,
					changes: { answers: 1, removed: 0, added: 1 }
				}
			});
			expect((await store.keptSet('tides'))?.text).toBe(second.text);
		}
		await added(store, { ...stale, over: second });
		expect((await store.keptSet('tides'))?.text).toBe(stale.text);
	});

	it('asks again when the library has changed since it asked', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const over = await added(store, { text: newer(first.text), from: first });
		await added(store, { text: first.text, from: over });
		const asked = await addToLibrary(
			{ name: 'tides.md', text: newer(first.text), from: null, over },
			store,
			none
		);
		expect(asked).toMatchObject({ ok: false, doubt: { as: 'other' } });
	});

	it('is kept beside it, under an address of its own, when both are wanted', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const other = await added(store, { text: newer(first.text), apart: true });
		expect(other).toMatchObject({ set: 'tides-2', text: expect.stringContaining('Id: tides-2\n') });
		expect((await store.keptSet('tides'))?.text).toBe(first.text);
	});

	it('is known by its questions under another name and another title', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const renamed = {
			name: 'ebb-and-flood.md',
			text: newer(first.text).replace('Title: Tides', 'Title: Ebb and flood')
		};
		const asked = await addToLibrary({ ...renamed, from: null }, store, none);
		expect(asked).toMatchObject({ ok: false, doubt: { as: 'alike', title: 'Tides' } });
		const into = await added(store, { ...renamed, over: first });
		expect(into).toMatchObject({ set: 'tides', text: expect.stringContaining('Id: tides\n') });
		expect(await store.keptSets()).toHaveLength(1);
	});

	it('is another set when it has half of the questions, or fewer', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const text = `Title: Seas\n\n${first.text.slice(first.text.indexOf('Q: What'), first.text.indexOf('Q: Is'))}Q: How many? ^q00000\n= 7\n`;
		expect(await added(store, { name: 'seas.md', text })).toMatchObject({ set: 'seas' });
	});

	it('is nothing new when it says the same, with its address or without, under any name', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		for (const [name, before] of [
			['tides.md', ''],
			['tides.md', '\nId: tides'],
			['copy.md', '']
		] as const) {
			const again = await added(store, {
				name,
				text: first.text.replace('Tides', `Tides${before}`).replaceAll('\n', '\r\n')
			});
			expect(again).toMatchObject({ set: 'tides', event: first.event });
			expect(again.words).toBe('Your library has “Tides” already, word for word.');
		}
		expect(await store.allEvents()).toHaveLength(1);
	});

	it('says what an update changes for learners', async () => {
		const store = memoryStore(testClock());
		const first = await added(store);
		const text = first.text.replace('the moon', 'moon and sun');
		expect((await added(store, { text, from: first })).words).toBe(
			'Brought up to date in your library: 2 questions: 1 true or false, 1 short answer. The answer of one question changed: its cards come soon, with a word about it. One keeps its schedule.'
		);
	});
});

describe('freeId', () => {
	it('counts on until nobody has it', () => {
		const taken = new Set(['tides-2', 'tides-3']);
		expect(freeId('tides', (id) => taken.has(id))).toBe('tides-4');
	});
});
