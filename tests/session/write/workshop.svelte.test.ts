import { describe, expect, it, vi } from 'vitest';
import { shareLink } from '#lib/session/write/share-link.ts';
import { keepDeed } from '../../storage/events.ts';
import { aFile, aWorkshop, tides } from './a-workshop.ts';

const none = new URLSearchParams();
const bytes = (text: string) => new TextEncoder().encode(text);

/** A file of the disk, as the File System Access API has it. */
function aHandle(name: string, first: string) {
	const disk = { text: first, changedAt: 1000, allowed: 'granted' as PermissionState };
	const handle = {
		kind: 'file',
		name,
		queryPermission: async () => disk.allowed,
		requestPermission: async () => disk.allowed,
		getFile: async () => new File([disk.text], name, { lastModified: disk.changedAt }),
		createWritable: async () => ({
			write: async (text: string) => {
				disk.text = text;
				disk.changedAt += 1;
			},
			close: async () => undefined
		})
	} as unknown as FileSystemFileHandle;
	return { disk, handle };
}

describe('opening', () => {
	it('says that there is nothing to go on with', async () => {
		const { workshop } = aWorkshop();
		expect(await workshop.start(none, '')).toBe(false);
	});

	it('puts the first of several files on the desk, and the others among the drafts', async () => {
		const { workshop, desk, drafts } = aWorkshop();
		await workshop.receive([aFile('a.md', 'Q: a?'), aFile('b.md', 'Q: b?'), aFile('c.txt', 'c')]);
		expect([desk.name, desk.text]).toEqual(['a.md', 'Q: a?']);
		expect((await drafts.drafts()).map(({ name }) => name).toSorted()).toEqual([
			'a.md',
			'b.md',
			'c.txt'
		]);
		expect(workshop.said?.text).toBe('a.md is open; the other 2 are among your drafts.');
	});

	it('tells what is no text, and opens the rest', async () => {
		const { workshop, desk } = aWorkshop();
		const picture = { file: new File([new Uint8Array(90)], 'a.png'), handle: null };
		await workshop.receive([picture, aFile('b.md', 'Q: b?')]);
		expect(workshop.said).toMatchObject({
			tone: 'trouble',
			text: expect.stringMatching(/^a\.png: /u)
		});
		expect(desk.name).toBe('b.md');
	});

	it('leaves a file that the system opened the app with on the desk', async () => {
		const { workshop, desk, launch, pause } = aWorkshop();
		workshop.watch();
		launch([aFile('a.md', 'Q: a?')]);
		await pause();
		await vi.waitFor(() => expect(desk.name).toBe('a.md'));
		expect(await workshop.start(none, '')).toBe(true);
		expect(desk.name).toBe('a.md');
	});

	it('shows the file of a set of the site, and copies it under an address of its own', async () => {
		const { workshop, desk, drafts } = aWorkshop({ site: { tides } });
		expect(await workshop.start(new URLSearchParams('set=tides'), '')).toBe(true);
		expect(desk.text).toBe(tides);
		expect(await drafts.drafts()).toEqual([]);
		await workshop.start(new URLSearchParams('copy=tides'), '');
		expect(desk.text).toContain('Id: tides-2\n');
		expect(await drafts.drafts()).toMatchObject([{ name: 'tides-2.md' }]);
	});

	it('goes on with a kept set where its author left it', async () => {
		const { workshop, desk, store, clock, drafts, type, pause } = aWorkshop();
		await store.append([keepDeed(tides, 'tides')]);
		clock.at += 1000;
		await workshop.see('tides');
		expect(desk.text).toBe(tides);
		type(`${tides}\nQ: And?\n= so\n`);
		await pause();
		await workshop.begin();
		await workshop.see('tides');
		expect(desk.text).toContain('And?');
		expect(workshop.said?.text).toMatch(/^You had not finished/u);
		clock.at += 1000;
		await workshop.add();
		await workshop.begin();
		expect(await drafts.drafts()).toHaveLength(1);
		// What was added goes on in the draft that it was written in.
		workshop.hush();
		await workshop.see('tides');
		expect(workshop.said).toBeNull();
		type(`${desk.text}\nQ: More?\n= yes\n`);
		await pause();
		expect(await drafts.drafts()).toHaveLength(1);
	});

	it('never takes an older draft for the newer text that is kept', async () => {
		const { workshop, desk, store, drafts, type, pause } = aWorkshop();
		await workshop.begin();
		type(tides);
		await workshop.add();
		const old = workshop.drafts.current?.id ?? '';
		const kept = await store.keptSet('tides');
		const newer = (kept?.text ?? '').replace('the moon', 'moon and sun');
		await store.append([keepDeed(newer, 'tides', kept?.lock)]);
		await workshop.see('tides');
		expect(desk.text).toBe(newer);
		await workshop.openDraft(old);
		await pause();
		await workshop.add();
		expect(workshop.adding.doubt).toMatchObject({ as: 'other', changes: { answers: 1 } });
		expect((await store.keptSet('tides'))?.text).toBe(newer);
		await workshop.lookAtKept();
		expect(workshop.adding.doubt).toBeNull();
		expect(desk.text).toBe(newer);
		await workshop.openDraft(old);
		await workshop.add();
		await workshop.add('apart');
		expect((await store.keptSets()).map(({ id }) => id)).toEqual(['tides', 'tides-2']);
		await workshop.receive([aFile('tides.md', kept?.text ?? '')]);
		await workshop.add();
		await workshop.add('replace');
		expect((await store.keptSet('tides'))?.text).toBe(kept?.text);
		expect(await drafts.drafts()).toHaveLength(2);
	});

	it('copies a set that one of the site stands in front of', async () => {
		const { workshop, desk, store } = aWorkshop({ site: { tides: 'Title: The site’s' } });
		await store.append([keepDeed(tides, 'tides')]);
		await workshop.copy('tides');
		expect(desk.text).toContain('What pulls the sea?');
		expect(desk.text).toContain('Id: tides-2');
	});

	it('says that there is no such set', async () => {
		const { workshop } = aWorkshop();
		expect(await workshop.start(new URLSearchParams('set=nowhere'), '')).toBe(false);
		expect(workshop.said).toMatchObject({ tone: 'trouble' });
	});
});

describe('what others send', () => {
	it('is shown with its counts, and stored only when it is wanted', async () => {
		const { workshop, desk, drafts } = aWorkshop();
		const link = (await shareLink('https://example.org/write/', tides)) ?? '';
		await workshop.start(none, new URL(link).hash);
		expect(workshop.guest).toMatchObject({
			from: 'link',
			name: 'tides.md',
			inspected: { summary: '1 question: 1 short answer.' }
		});
		expect(await drafts.drafts()).toEqual([]);
		workshop.declineGuest();
		expect(workshop.guest).toBeNull();
		expect(await drafts.drafts()).toEqual([]);
		await workshop.start(none, new URL(link).hash);
		await workshop.acceptGuest();
		expect(desk.text).toBe(tides);
		expect(await drafts.drafts()).toMatchObject([{ name: 'tides.md', origin: { of: 'shared' } }]);
	});

	it('goes into the library at once, when it is wanted there', async () => {
		const { workshop, store, drafts } = aWorkshop();
		const link = (await shareLink('https://example.org/write/', tides)) ?? '';
		await workshop.start(none, new URL(link).hash);
		expect(workshop.guest?.placing).toEqual({ as: 'new' });
		expect(await workshop.keepGuest()).toBe('tides');
		expect(await store.keptSet('tides')).not.toBeNull();
		expect(await drafts.drafts()).toEqual([]);
		await workshop.start(none, new URL(link).hash);
		expect(workshop.guest?.placing).toMatchObject({ as: 'same', title: 'Tides' });
		workshop.declineGuest();
		const other = (await shareLink('', tides.replace('the moon', 'moon and sun'))) ?? '';
		await workshop.start(none, other);
		expect(workshop.guest?.placing).toMatchObject({ as: 'other', changes: { answers: 1 } });
		expect(await workshop.keepGuest('replace')).toBe('tides');
		expect((await store.keptSet('tides'))?.text).toContain('moon and sun');
	});

	it('is shown against what the library has by then, and stays until it is dealt with', async () => {
		const { workshop, store } = aWorkshop();
		await workshop.start(none, (await shareLink('', tides)) ?? '');
		await store.append([keepDeed(tides.replace('the moon', 'moon and sun'), 'tides')]);
		expect(await workshop.keepGuest()).toBeNull();
		expect(workshop.guest?.placing).toMatchObject({ as: 'other' });
		expect(await store.allEvents()).toHaveLength(1);
	});

	it('is told when a link is damaged', async () => {
		const { workshop } = aWorkshop();
		await workshop.start(none, '#set=AAAA');
		expect(workshop.said?.text).toMatch(/^This link is damaged/u);
		expect(workshop.guest).toBeNull();
	});

	it('waits in turn when another app sent several', async () => {
		const letters = [
			{ name: 'a.md', bytes: bytes(tides) },
			{ name: 'b.png', bytes: new Uint8Array(90) },
			{ name: 'c.md', bytes: bytes('Q: c?') }
		];
		const { workshop } = aWorkshop({ letters });
		await workshop.start(new URLSearchParams('shared=3'), '');
		expect(workshop.said?.text).toMatch(/^b\.png: /u);
		expect(workshop.guest).toMatchObject({ from: 'app', name: 'a.md' });
		workshop.declineGuest();
		expect(workshop.guest).toMatchObject({ name: 'c.md' });
	});

	it('is told of with what was left out of it', async () => {
		const { workshop } = aWorkshop({ letters: [{ name: 'a.md', bytes: bytes(tides) }] });
		await workshop.start(new URLSearchParams('shared=1&left=2'), '');
		expect(workshop.said?.text).toMatch(/^2 files were left out: /u);
		expect(workshop.guest).toMatchObject({ name: 'a.md' });
	});

	it.each([
		['shared=0', /^Nothing that this page could open/u],
		['shared=failed', /^What was shared could not be kept/u]
	])('is told when nothing came: %s', async (query, words) => {
		const { workshop } = aWorkshop();
		await workshop.start(new URLSearchParams(query), '');
		expect(workshop.said?.text).toMatch(words);
	});

	it('is nothing to speak of when the page is loaded again', async () => {
		const { workshop } = aWorkshop();
		await workshop.start(new URLSearchParams('shared=2'), '');
		expect(workshop.said).toBeNull();
	});
});

describe('adding to the library', () => {
	it('tells of an action until the text changes after it', async () => {
		const { workshop, desk, type } = aWorkshop();
		await workshop.begin();
		type(tides);
		await workshop.add();
		expect(workshop.said).toMatchObject({ tone: 'done' });
		type(`${desk.text}Hint: It is near.\n`);
		expect(workshop.said).toBeNull();
	});

	it('names the file by its title, writes the ids into the text, and goes on as that set', async () => {
		const { workshop, desk, store, type } = aWorkshop();
		await workshop.begin();
		type(tides);
		await workshop.add();
		expect(workshop.said).toMatchObject({ tone: 'done', set: 'tides' });
		expect(desk.name).toBe('tides.md');
		expect(desk.text).toMatch(/sea\? \^q\w{5}\n/u);
		expect(workshop.drafts.origin).toMatchObject({ of: 'kept', set: 'tides' });
		expect((await store.keptSet('tides'))?.text).toBe(desk.text);
		type(desk.text.replace('Title: Tides', 'Title: Something else'));
		await workshop.add();
		expect(await store.keptSets()).toHaveLength(1);
	});

	it('leads to the first mistake instead', async () => {
		const { workshop, store, type } = aWorkshop();
		await workshop.begin();
		type('Q: Which?\n[ ] a\n[ ] b\n');
		await workshop.add();
		expect(workshop.said).toMatchObject({ tone: 'trouble', line: 1 });
		expect(await store.keptSets()).toEqual([]);
	});

	it('passes over a second press, and says what went wrong', async () => {
		const { workshop, store, type } = aWorkshop();
		await workshop.begin();
		type(tides);
		await Promise.all([workshop.add(), workshop.add()]);
		expect(await store.allEvents()).toHaveLength(1);
		vi.spyOn(store, 'append').mockRejectedValue(new Error('out of order'));
		type(`${tides}\nQ: And?\n= so\n`);
		await workshop.add();
		expect(workshop.said?.text).toMatch(/out of order/u);
		expect(workshop.busy).toBe(false);
	});
});

describe('saving', () => {
	it('downloads the file with ids', async () => {
		const { workshop, desk, download, type } = aWorkshop();
		await workshop.begin();
		type(tides);
		await workshop.save();
		expect(download).toHaveBeenCalledWith('tides.md', desk.text);
		expect(desk.text).toContain('^q');
	});

	it('downloads a file with mistakes as it is, and says where they are', async () => {
		const { workshop, download, type } = aWorkshop();
		await workshop.begin('a.md');
		type('Q: Which?\n[ ] a\n[ ] b\n');
		await workshop.save();
		expect(download).toHaveBeenCalledWith('a.md', 'Q: Which?\n[ ] a\n[ ] b\n');
		expect(workshop.said).toMatchObject({ tone: 'trouble', line: 1 });
	});

	it('writes back to the file that was opened, with its line ends, time after time', async () => {
		const { workshop, desk, download, type } = aWorkshop();
		const { disk, handle } = aHandle('tides.md', tides.replaceAll('\n', '\r\n'));
		await workshop.receive([{ file: await handle.getFile(), handle }]);
		await workshop.save();
		expect(disk.text).toBe(desk.text.replaceAll('\n', '\r\n'));
		expect(workshop.said?.text).toMatch(/^Saved tides\.md: 1 question/u);
		type(`${desk.text}\nQ: b?\n= c\n`);
		await workshop.save();
		expect(disk.text).toContain('Q: b? ^q');
		expect(download).not.toHaveBeenCalled();
	});

	it('warns before it overwrites what another program has changed', async () => {
		const { workshop, desk } = aWorkshop();
		const { disk, handle } = aHandle('tides.md', tides);
		await workshop.receive([{ file: await handle.getFile(), handle }]);
		Object.assign(disk, { text: 'theirs', changedAt: 2000 });
		await workshop.save();
		expect(workshop.said?.text).toMatch(/^Another program has changed tides\.md/u);
		expect(disk.text).toBe('theirs');
		await workshop.save();
		expect(disk.text).toBe(desk.text);
	});

	it.each([
		['denied', undefined, /not allowed to write/u],
		['granted', 'NotFoundError', /not where it was/u],
		['granted', 'QuotaExceededError', /no room left/u],
		['granted', 'InvalidStateError', /could not be written \(InvalidStateError\)/u]
	] as const)('says why it could not write: %s %s', async (allowed, fault, words) => {
		const { workshop } = aWorkshop();
		const { disk, handle } = aHandle('tides.md', tides);
		await workshop.receive([{ file: await handle.getFile(), handle }]);
		disk.allowed = allowed;
		if (fault !== undefined)
			vi.spyOn(handle, 'createWritable').mockRejectedValue(new DOMException('', fault));
		await workshop.save();
		expect(workshop.said).toMatchObject({
			tone: 'trouble',
			text: expect.stringMatching(words)
		});
		expect(disk.text).toBe(tides);
	});
});

describe('sharing', () => {
	const long = `${tides}\n${Array.from({ length: 900 }, (_, at) => `Q: ${(at * 7919 * 7919) % 104_729} and ${(at * 31_337) % 65_537}?\n= ${at}\n`).join('\n')}`;

	it('makes a link that carries the set with its address', async () => {
		const { workshop, type } = aWorkshop();
		await workshop.begin();
		type(tides);
		await workshop.share();
		expect(workshop.link?.title).toBe('Tides');
		const other = aWorkshop();
		await other.workshop.start(none, new URL(workshop.link?.link ?? '').hash);
		expect(other.workshop.guest?.text).toContain('Id: tides\n');
		workshop.closeLink();
		expect(workshop.link).toBeNull();
	});

	it('hands a longer set to the system, or downloads it', async () => {
		const share = vi.fn().mockResolvedValue('shared');
		const { workshop, type } = aWorkshop({ handing: { share, canShareFiles: true } });
		await workshop.begin();
		type(long);
		await workshop.share();
		expect(share).toHaveBeenCalledWith(expect.objectContaining({ name: 'tides.md' }));
		expect(workshop.said?.text).toBe('Shared tides.md as a file.');
		share.mockResolvedValue('called off');
		await workshop.share();
		expect(workshop.said).toBeNull();
		const without = aWorkshop();
		await without.workshop.begin();
		without.type(long);
		await without.workshop.share();
		expect(without.download).toHaveBeenCalledTimes(1);
		expect(without.workshop.said?.text).toMatch(/^The set is too long for a link/u);
	});

	it('does not hand on a file with mistakes', async () => {
		const { workshop, type } = aWorkshop();
		await workshop.begin();
		type('Q: Which?\n[ ] a\n[ ] b\n');
		await workshop.share();
		expect(workshop.said).toMatchObject({ tone: 'trouble', line: 1 });
		expect(workshop.link).toBeNull();
	});
});
