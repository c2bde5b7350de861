import { decode } from '#lib/core/format/decode.ts';
import { setIdEdit } from '#lib/core/format/set-id-edit.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { DeskStore, Draft, Origin } from '#lib/storage/desk-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { Desk } from './desk.svelte.ts';
import { Drafts, type DraftPorts } from './drafts.svelte.ts';
import { Guests, type Guest } from './guests.svelte.ts';
import { writeBack, type Handing, type Incoming } from './handing.ts';
import { addToLibrary, freeId } from './library.ts';
import { bareName, fileNameFor, publishable, type Publishable } from './publish.ts';
import type { Reader } from './reader.ts';
import { shareLink } from './share-link.ts';

/** The site around the writing page, which alone knows its addresses. */
export interface Site {
	/** Address of the writing page, without query and fragment. */
	readonly address: string;
	/** Ids of the sets that the site itself has. */
	readonly ids: () => Promise<ReadonlySet<string>>;
	/** The question file of one of them; `null` when there is none, or it cannot be had now. */
	readonly file: (set: string) => Promise<string | null>;
}

/** What an action has to say. */
export interface Said {
	readonly tone: 'done' | 'trouble';
	readonly text: string;
	/** Where to look, from 1. */
	readonly line?: number | null;
	/** A set of the library to go to. */
	readonly set?: string;
}

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
 * Fields to show: `said`, `busy`, `guest`, `link`, and those of `drafts`. Methods are safe to pass as callbacks. What is
 * pressed while an action is under way is passed over.
 */
export class Workshop {
	readonly #ports: WorkshopPorts;
	readonly drafts: Drafts;
	readonly handing: Handing;
	readonly #guests: Guests;
	/** Files came before the page had found out what to show. */
	#received = false;
	#said = $state.raw<Said | null>(null);
	#busy = $state.raw(false);
	#link = $state.raw<{ readonly title: string; readonly link: string } | null>(null);

	constructor(ports: WorkshopPorts) {
		this.#ports = ports;
		this.handing = ports.handing;
		const { desk: paper, clock, wait } = ports;
		this.#guests = new Guests(ports.reader);
		this.drafts = new Drafts({ paper, store: ports.drafts, clock, wait });
	}

	/** What the last action has to say; `null` once that was dealt with. */
	get said(): Said | null {
		return this.#said;
	}
	get busy(): boolean {
		return this.#busy;
	}
	/** What somebody sent, waiting for a yes or a no. */
	get guest(): Guest | null {
		return this.#guests.first;
	}
	/** A link to share, waiting to be copied or handed to the system. */
	get link() {
		return this.#link;
	}
	/** Whether "Save" writes to the file that was opened. */
	get writesBack(): boolean {
		return this.drafts.handle !== null;
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
		const broken = await this.#guests.byLink(fragment);
		if (broken !== null) this.#said = { tone: 'trouble', text: broken };
		if (query.has('shared')) await this.#takeIn(query.get('shared') ?? '');
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
	begin = async (name = 'untitled.md', text = ''): Promise<void> => {
		await this.drafts.begin(name, text, { of: 'new' }, { worth: false });
	};

	/** Files that were chosen or dropped, or that the system opened us with: the first on the desk, the others as drafts. */
	receive = async (files: readonly Incoming[]): Promise<void> => {
		this.#received = true;
		await this.#alone(async () => {
			const troubles: string[] = [];
			const opened: string[] = [];
			for (const { file, handle } of files.toReversed()) {
				const { text, diagnostics } = decode(new Uint8Array(await file.arrayBuffer()));
				const error = diagnostics.find(({ severity }) => severity === 'error');
				if (error) troubles.unshift(`${file.name}: ${error.message}`);
				else {
					await this.drafts.begin(file.name, text, { of: 'file' }, { worth: true, handle });
					opened.unshift(file.name);
				}
			}
			return troubles.length > 0
				? { tone: 'trouble', text: troubles.join(' ') }
				: opened.length > 1
					? {
							tone: 'done',
							text: `${opened[0]} is open; ${opened.length - 1} more are among your drafts.`
						}
					: null;
		});
	};

	/** Lets the reader choose files in the system's own dialog, where `handing.choose` says that there is one. */
	choose = async (): Promise<void> => {
		const files = await this.handing.choose?.();
		if (files && files.length > 0) await this.receive(files);
	};

	/** A text that was pasted where no file is open, or that comes without a name. */
	paste = async (text: string): Promise<void> => {
		await this.drafts.begin('untitled.md', text, { of: 'file' }, { worth: true });
	};

	/** The file of a set of the library; of a kept one, to go on with it. `false` when there is none. */
	see = async (set: string): Promise<boolean> => {
		const file = await this.#fileOf(set);
		if (file === null) return this.#missing(set);
		await this.drafts.begin(file.name, file.text, file.origin, { worth: false });
		return true;
	};

	/** A new file made of one of the library, with an address of its own. `false` when there is none. */
	copy = async (set: string): Promise<boolean> => {
		const file = await this.#fileOf(set);
		if (file === null) return this.#missing(set);
		const id = freeId(set, await this.#taken());
		const text = edited(file.text, [setIdEdit(file.text, id)]);
		await this.drafts.begin(`${id}.md`, text, { of: 'new' }, { worth: true });
		return true;
	};

	/** Keeps the file in the library of this device; errors in it are said instead. */
	add = async (): Promise<void> => {
		await this.#alone(async () => {
			const { desk, site, store } = this.#ports;
			const { origin, handle } = this.drafts;
			const from = origin.of === 'kept' ? origin.set : null;
			const file = { name: desk.name, text: desk.text, from };
			const added = await addToLibrary(file, await store, await site.ids());
			if (!added.ok) return { tone: 'trouble', text: added.why, line: added.line };
			desk.apply(added.edits);
			await this.drafts.belongsTo({ of: 'kept', set: added.set }, handle);
			return { tone: 'done', text: added.words, set: added.set };
		});
	};

	/** Writes the file with ids back to where it was opened from, or else among the downloads. */
	save = async (): Promise<void> => {
		await this.#alone(async () => {
			const ready = await this.#published();
			if (!ready.ok) {
				// A file with mistakes is worth saving as well; it only gets no ids.
				this.handing.download(this.#ports.desk.name, this.#ports.desk.text);
				return {
					tone: 'trouble',
					text: `Saved as it is, without ids. ${ready.why}`,
					line: ready.line
				};
			}
			const { handle } = this.drafts;
			const why = handle === null ? null : await writeBack(handle, ready.text);
			if (why !== null) return { tone: 'trouble', text: why };
			if (handle === null) this.handing.download(ready.name, ready.text);
			await this.drafts.flush();
			return { tone: 'done', text: `Saved ${handle?.name ?? ready.name}: ${ready.summary}` };
		});
	};

	/** Makes a link that carries the file, or hands the file to the system where it is too long for one. */
	share = async (): Promise<void> => {
		await this.#alone(async () => {
			const ready = await this.#published();
			if (!ready.ok) return { tone: 'trouble', text: ready.why, line: ready.line };
			const { name, set } = ready;
			const { title } = set;
			// A link has no file name from which the set would get its address.
			const text = edited(ready.text, [setIdEdit(ready.text, set.id)]);
			const link = await shareLink(this.#ports.site.address, text);
			if (link !== null) {
				this.#link = { title, link };
				return null;
			}
			const { share, canShareFiles, download } = this.handing;
			const done = share && canShareFiles ? await share({ title, name, text }) : 'refused';
			if (done === 'called off') return null;
			if (done === 'shared') return { tone: 'done', text: `Shared ${name} as a file.` };
			download(name, text);
			return {
				tone: 'done',
				text: `The set is too long for a link. Saved ${name}: send that file, and whoever gets it opens it on this page.`
			};
		});
	};

	/** Puts what was sent on the desk, as a draft. */
	acceptGuest = async (): Promise<void> => {
		const { guest } = this;
		if (guest === null) return;
		await this.drafts.begin(guest.name, guest.text, { of: 'shared' }, { worth: true });
		this.#guests.dismiss();
	};

	declineGuest = (): void => this.#guests.dismiss();

	closeLink = (): void => {
		this.#link = null;
	};

	hush = (): void => {
		this.#said = null;
	};

	listDrafts = async (): Promise<readonly Draft[]> => {
		try {
			return await (await this.#ports.drafts).drafts();
		} catch (error) {
			this.#said = {
				tone: 'trouble',
				text: `The drafts could not be read (${String(error)}). Reload the page.`
			};
			return [];
		}
	};

	openDraft = async (id: string): Promise<void> => {
		if (!(await this.drafts.open(id)))
			this.#said = { tone: 'trouble', text: 'That draft is gone: it was deleted in another tab.' };
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

	/** Makes the draft what it was then: one step of undo, and the state before stays among the versions. */
	returnTo = async (at: number): Promise<void> => {
		await this.drafts.flush();
		const text = await this.versionText(at);
		const { desk } = this.#ports;
		if (text === null) this.#said = { tone: 'trouble', text: 'That version is gone.' };
		else desk.apply([{ from: 0, to: desk.text.length, insert: text }]);
		await this.drafts.flush();
	};

	/** @param how many things the service worker took in, or `failed` */
	async #takeIn(how: string): Promise<void> {
		const letters = await this.handing.inbox(new URL(this.#ports.site.address).pathname);
		const trouble =
			how === 'failed'
				? 'What was shared could not be kept: this device may be full. Share it again, or open its file here.'
				: how === '0' || letters.length > 0
					? await this.#guests.byApp(letters)
					: null;
		if (trouble !== null) this.#said = { tone: 'trouble', text: trouble };
	}

	/** The file on the desk with ids, which are written there as well. */
	async #published(): Promise<
		(Publishable & { readonly name: string }) | Exclude<ReturnType<typeof publishable>, Publishable>
	> {
		const { desk, store } = this.#ports;
		const first = publishable(desk.name, desk.text, null);
		if (!first.ok) return first;
		const kept = await (await store).keptSet(first.set.id);
		const ready = publishable(desk.name, desk.text, kept?.lock ?? null);
		if (!ready.ok) return ready;
		desk.apply(ready.edits);
		const unnamed = bareName(desk.name) === 'untitled';
		return { ...ready, name: unnamed ? fileNameFor(ready.set) : desk.name };
	}

	async #fileOf(
		set: string
	): Promise<{ readonly name: string; readonly text: string; readonly origin: Origin } | null> {
		const kept = await (await this.#ports.store).keptSet(set);
		const shipped = (await this.#ports.site.ids()).has(set);
		if (kept !== null && !shipped)
			return { name: kept.name, text: kept.text, origin: { of: 'kept', set } };
		const text = await this.#ports.site.file(set);
		return text === null ? null : { name: `${set}.md`, text, origin: { of: 'shipped', set } };
	}

	async #taken(): Promise<(id: string) => boolean> {
		const [site, kept] = await Promise.all([
			this.#ports.site.ids(),
			this.#ports.store.then((store) => store.keptSets())
		]);
		const own = new Set(kept.map(({ id }) => id));
		return (id) => site.has(id) || own.has(id);
	}

	#missing(set: string): boolean {
		this.#said = {
			tone: 'trouble',
			text: `There is no set “${set}” here, or its file cannot be had now. Look in the library.`
		};
		return false;
	}

	async #alone(work: () => Promise<Said | null>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#said = null;
		this.#link = null;
		try {
			this.#said = await work();
		} catch (error) {
			this.#said = {
				tone: 'trouble',
				text: `That did not work (${String(error)}). What you typed is still here.`
			};
		} finally {
			this.#busy = false;
		}
	}
}
