import { bareName } from '#lib/core/format/bare-name.ts';
import { setIdEdit } from '#lib/core/format/set-id-edit.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { DeskStore, Draft } from '#lib/storage/desk-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { Desk } from './desk.svelte.ts';
import { Drafts, type DraftPorts } from './drafts.svelte.ts';
import { Guests, type Guest } from './guests.svelte.ts';
import { outgoing, save, share, type Outgoing } from './hand-on.ts';
import type { Handing, Incoming } from './handing.ts';
import { arrivedIn, arrivedWords } from './incoming.ts';
import { Adding, type Answer } from './adding.svelte.ts';
import { draftOf, fileToCopy, libraryFile, type Site } from './library-file.ts';
import { fileNameFor, publishable, unnamed } from './publish.ts';
import type { Reader } from './reader.ts';
import { holds, saidAt, type Link, type Said } from './said.ts';

export interface WorkshopPorts extends Pick<DraftPorts, 'wait'> {
	readonly desk: Desk;
	/** For what others send; not the desk's own, which it would overtake. */
	readonly reader: () => Reader;
	readonly drafts: Promise<DeskStore>;
	readonly store: Promise<ProgressStore>;
	readonly clock: Clock;
	readonly site: Site;
	readonly handing: Handing;
}

/**
 * All that can be done with files on the writing page: they are opened, kept as drafts, saved, shared, and added to the
 * library.
 *
 * Fields to show: `said`, `busy`, `guest`, `link`, and those of `drafts` and `adding`. Methods are safe to pass as callbacks. What is
 * pressed while an action is under way is passed over.
 */
export class Workshop {
	readonly #ports: WorkshopPorts;
	readonly drafts: Drafts;
	readonly handing: Handing;
	readonly adding: Adding;
	readonly #guests: Guests;
	/** Files came before the page had found out what to show. */
	#received = false;
	/** The last save was refused because of somebody else's change; who saves again means it. */
	#overwrite = false;
	#said = $state.raw<Said | null>(null);
	#busy = $state.raw(false);
	#link = $state.raw<Link | null>(null);

	constructor(ports: WorkshopPorts) {
		this.#ports = ports;
		this.handing = ports.handing;
		const { desk: paper, clock, wait } = ports;
		this.drafts = new Drafts({ paper, store: ports.drafts, clock, wait });
		const { drafts } = this;
		this.adding = new Adding({ desk: paper, drafts, store: ports.store, site: ports.site });
		this.#guests = new Guests({ reader: ports.reader, adding: this.adding });
	}

	/** What the last action has to say; `null` once that was dealt with. */
	get said(): Said | null {
		return holds(this.#said, this.#ports.desk.revision) ? this.#said : null;
	}
	get busy(): boolean {
		return this.#busy;
	}
	/** What somebody sent, waiting for a yes or a no. */
	get guest(): Guest | null {
		return this.#guests.first;
	}
	/** A link to share, waiting to be copied or handed to the system. */
	get link(): Link | null {
		return this.#link;
	}

	/** To be called whenever the text, or the name, changed. */
	noticed = (): void => this.drafts.noticed();

	/** To be called when the page is hidden or left. */
	flush = (): Promise<void> => this.drafts.flush();

	/** Follows what other tabs do, and takes the files that the system opens the app with; gives what ends it. */
	watch = (): (() => void) => {
		this.handing.launched((files) => void this.receive(files));
		const watching = this.#ports.drafts.then((store) =>
			store.subscribe((id) => void this.drafts.changedElsewhere(id))
		);
		return () => void watching.then((end) => end());
	};

	/**
	 * Puts on the desk what the page was opened for: a set of the library, an empty file, or the last draft; `false` when
	 * there is nothing of the kind, and an example may be shown. What came with a link, or from another app, waits as `guest`.
	 *
	 * @param query `set=tides` for a file of the library, `copy=tides` for a copy of it, `new` for an empty one, `shared` when
	 *   the service worker has taken in what another app shared
	 */
	start = async (query: URLSearchParams, fragment: string): Promise<boolean> => {
		this.#complain(await this.#guests.byLink(fragment));
		const shared = query.get('shared');
		if (shared !== null) {
			const path = new URL(this.#ports.site.address).pathname;
			const letters = await this.handing.inbox(path);
			this.#complain(await this.#guests.takeIn(shared, Number(query.get('left')), letters));
		}
		const { copy, set } = { copy: query.get('copy'), set: query.get('set') };
		if (copy !== null && (await this.copy(copy))) return true;
		if (set !== null && (await this.see(set))) return true;
		if (query.has('new')) {
			await this.begin();
			return true;
		}
		const [last] = await this.listDrafts();
		if (this.#received) return true;
		return last !== undefined && this.drafts.open(last.id);
	};

	/** A file that is kept once something is typed: an empty one, or an example. */
	begin = async (name = `${unnamed}.md`, text = ''): Promise<void> => {
		await this.drafts.begin(name, text, { of: 'new' }, { worth: false });
	};

	/** Files that were chosen or dropped, or that the system opened us with: the first on the desk, the others as drafts. */
	receive = async (files: readonly Incoming[]): Promise<void> => {
		this.#received = true;
		await this.#alone(async () => {
			const { arrived, troubles } = await arrivedIn(files);
			for (const { name, text, file } of arrived.toReversed())
				await this.drafts.begin(name, text, { of: 'file' }, { worth: true, file });
			return arrivedWords(arrived, troubles);
		});
	};

	/** Lets the reader choose files in the system's own dialog, where `handing.choose` says that there is one. */
	choose = async (): Promise<void> => {
		const files = await this.handing.choose?.();
		if (files && files.length > 0) await this.receive(files);
	};

	/** The file of a set of the library; of a kept one, the draft of it, to go on with. `false` when there is none. */
	see = async (set: string): Promise<boolean> => {
		const { site, store } = this.#ports;
		const file = await libraryFile(set, await store, site);
		if (file === null) return this.#missing(set);
		await this.drafts.flush();
		const going = await draftOf(set, file, await this.listDrafts(), await this.#ports.drafts);
		if (going !== null && (await this.drafts.open(going.id))) {
			const text = 'You had not finished with this file: this is your draft of it.';
			if (this.#ports.desk.text === file.text) await this.drafts.belongsTo(file.origin, going.file);
			else this.#said = { tone: 'done', text };
		} else await this.drafts.begin(file.name, file.text, file.origin, { worth: false });
		return true;
	};

	/** A new file made of one of the library, with an address of its own. `false` when there is none. */
	copy = async (set: string): Promise<boolean> => {
		const { site, store } = this.#ports;
		const file = await fileToCopy(set, await store, site);
		if (file === null) return this.#missing(set);
		const text = edited(file.text, [setIdEdit(file.text, file.id)]);
		await this.drafts.begin(`${file.id}.md`, text, { of: 'copy', set }, { worth: true });
		return true;
	};

	/** Keeps the file in the library of this device; errors in it are said instead, and doubts asked about. */
	add = (answer: Answer | null = null): Promise<void> =>
		this.#alone(() => {
			this.#nameByTitle();
			return this.adding.add(answer);
		});

	/** Opens what the library has, instead of putting the file on the desk in its place; that one stays among the drafts. */
	lookAtKept = async (): Promise<void> => {
		const { doubt } = this.adding;
		this.adding.leave();
		if (doubt !== null) await this.see(doubt.kept.id);
	};

	/** Writes the file with ids to where it was opened from, or else among the downloads. */
	save = (): Promise<void> =>
		this.#alone(async () => {
			const { origin, file: before } = this.drafts;
			const out = await this.#outgoing();
			const { said, file, conflict } = await save(out, before, this.#overwrite, this.handing);
			this.#overwrite = conflict;
			if (file !== before) await this.drafts.belongsTo(origin, file);
			return said;
		});

	/** Makes a link that carries the file, or hands the file to the system where it is too long for one. */
	share = (): Promise<void> =>
		this.#alone(async () => {
			const shared = await share(await this.#outgoing(), this.#ports.site.address, this.handing);
			if (shared === null || 'tone' in shared) return shared;
			this.#link = shared;
			return null;
		});

	/** Puts what was sent on the desk, as a draft. */
	acceptGuest = async (): Promise<void> => {
		const { guest } = this;
		if (guest === null) return;
		await this.drafts.begin(guest.name, guest.text, { of: 'shared' }, { worth: true });
		this.#guests.dismiss();
	};

	/** Keeps what was sent in the library; gives the set to go and read, `null` when something is to be dealt with here. */
	keepGuest = async (answer: Answer | null = null): Promise<string | null> => {
		await this.#alone(() => this.#guests.keep(answer));
		const set = this.#said?.set ?? null;
		return this.guest === null ? set : null;
	};

	declineGuest = (): void => this.#guests.dismiss();

	closeLink = (): void => {
		this.#link = null;
	};

	/** UTC milliseconds. */
	now = (): number => this.#ports.clock.now();

	hush = (): void => {
		this.#said = null;
	};

	listDrafts = async (): Promise<readonly Draft[]> => {
		try {
			return await (await this.#ports.drafts).drafts();
		} catch (error) {
			this.#complain(`The drafts could not be read (${String(error)}). Reload the page.`);
			return [];
		}
	};

	openDraft = async (id: string): Promise<void> => {
		if (!(await this.drafts.open(id)))
			this.#complain('That draft is gone: it was deleted in another tab.');
	};

	discardDraft = async (id: string): Promise<void> => {
		await (await this.#ports.drafts).discard(id);
		if (this.drafts.current?.id === id) this.drafts.forget();
	};

	/** The text of the draft on the desk as it once was. */
	versionText = async (at: number): Promise<string | null> => {
		const id = this.drafts.current?.id;
		return id === undefined ? null : (await this.#ports.drafts).text(id, at);
	};

	/** Makes the draft what it once was: one step of undo, and the state before stays among the versions. */
	returnTo = async (text: string): Promise<void> => {
		await this.drafts.flush();
		const { desk } = this.#ports;
		desk.apply([{ from: 0, to: desk.text.length, insert: text }]);
		await this.drafts.flush();
	};

	/** A file that nobody has named gets its name, and with it the set its address, from the title. */
	#nameByTitle(): void {
		const { desk } = this.#ports;
		if (bareName(desk.name) !== unnamed) return;
		const first = publishable(desk.name, desk.text, null);
		if (first.ok) desk.rename(fileNameFor(first.set));
	}

	/** The file on the desk with ids, which are written there as well. */
	async #outgoing(): Promise<Outgoing> {
		const { desk, store } = this.#ports;
		this.#nameByTitle();
		const out = await outgoing(desk.name, desk.text, await store);
		if (out.published.ok) desk.apply(out.published.edits);
		return out;
	}

	#missing(set: string): false {
		this.#complain(
			`There is no set “${set}” here, or its file cannot be had now. Look in the library.`
		);
		return false;
	}

	#complain(text: string | null): void {
		if (text !== null) this.#said = { tone: 'trouble', text };
	}

	async #alone(work: () => Promise<Said | null>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#said = null;
		this.#link = null;
		try {
			this.#said = saidAt(await work(), this.#ports.desk);
		} catch (error) {
			this.#complain(`That did not work (${String(error)}). What you typed is still here.`);
		} finally {
			this.#busy = false;
		}
	}
}
