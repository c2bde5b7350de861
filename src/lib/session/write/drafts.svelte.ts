import type { Clock } from '#lib/storage/clock.ts';
import type { DeskStore, Draft, OpenedFile, Origin } from '#lib/storage/desk-store.ts';
import type { Trouble } from '#lib/storage/progress-store.ts';
import { detailOf, troubleOf } from '#lib/storage/trouble.ts';
import type { Desk } from './desk.svelte.ts';

/** What drafts need of the desk. */
export type Paper = Pick<Desk, 'name' | 'text' | 'revision' | 'caret' | 'open' | 'moved'>;

export interface DraftPorts {
	readonly paper: Paper;
	readonly store: Promise<DeskStore>;
	readonly clock: Pick<Clock, 'id' | 'now'>;
	/** Calls `then` after some milliseconds, unless it is called off. */
	readonly wait: (milliseconds: number, then: () => void) => () => void;
}

/** How the text on the desk is kept: not worth keeping yet, being typed, on the disk, or refused by it. */
export type DraftState = 'untouched' | 'typing' | 'kept' | 'failed';

/** Milliseconds without a key after which the text is written to the disk. */
const pause = 500;

/**
 * The text on the desk as a draft on the device: written at every pause, before another file takes its place, and when
 * the page is hidden. Two tabs with the same draft never overwrite each other: the one that comes second goes on as a draft of its own.
 */
export class Drafts {
	readonly #ports: DraftPorts;
	#id = '';
	#basis = 0;
	#name = '';
	/** The desk's revision that is on the disk, or not worth it. */
	#written = 0;
	#cancel: () => void = () => undefined;
	#turn: Promise<unknown> = Promise.resolve();
	#current = $state.raw<Draft | null>(null);
	#origin = $state.raw<Origin>({ of: 'new' });
	#file = $state.raw<OpenedFile | null>(null);
	#state = $state.raw<DraftState>('untouched');
	#trouble = $state.raw<{ readonly why: Trouble; readonly detail: string } | null>(null);
	#parted = $state.raw(false);
	#persistent = $state.raw(true);

	constructor(ports: DraftPorts) {
		this.#ports = ports;
		this.#id = ports.clock.id();
		void ports.store.then(({ persistent }) => (this.#persistent = persistent));
	}

	/** As it is on the disk; `null` before the first change. */
	get current(): Draft | null {
		return this.#current;
	}
	/** As it stands on the desk. */
	get text(): string {
		return this.#ports.paper.text;
	}
	get origin(): Origin {
		return this.#origin;
	}
	/** The file that was opened, where the browser lets us write back to it. */
	get file(): OpenedFile | null {
		return this.#file;
	}
	get state(): DraftState {
		return this.#state;
	}
	/** Why the text could not be written. */
	get trouble() {
		return this.#trouble;
	}
	/** `false` when drafts go with the page. */
	get persistent(): boolean {
		return this.#persistent;
	}
	/** Another tab has changed the same draft, so that this one went on as a draft of its own. */
	get parted(): boolean {
		return this.#parted;
	}

	/**
	 * Puts a text on the desk as a draft of its own.
	 *
	 * @param worth whether it is kept at once, or only when something is typed
	 */
	async begin(
		name: string,
		text: string,
		origin: Origin,
		{ worth, file = null }: { worth: boolean; file?: OpenedFile | null }
	): Promise<void> {
		await this.flush();
		this.#take(this.#ports.clock.id(), 0, null, origin, file);
		this.#ports.paper.open(name, text);
		this.#name = this.#ports.paper.name;
		this.#written = worth ? -1 : this.#ports.paper.revision;
		if (worth) await this.flush();
	}

	/** Puts a draft on the desk as it was left. `false` when it is gone. */
	async open(id: string): Promise<boolean> {
		await this.flush();
		const store = await this.#ports.store;
		const draft = await store.draft(id);
		const text = draft && (await store.text(id, draft.savedAt));
		if (draft === null || text === null) return false;
		this.#take(id, draft.revision, draft, draft.origin, draft.file);
		this.#ports.paper.open(draft.name, text);
		this.#ports.paper.moved(draft.caret, draft.caret);
		this.#name = draft.name;
		this.#written = this.#ports.paper.revision;
		this.#state = 'kept';
		return true;
	}

	/** Something was typed, or the file has another name. */
	noticed = (): void => {
		if (!this.#changed()) return;
		this.#state = 'typing';
		this.#cancel();
		this.#cancel = this.#ports.wait(pause, () => void this.flush());
	};

	/** Writes what is not written yet; settles when it is on the disk, or refused. */
	flush = (): Promise<void> => {
		this.#cancel();
		const turn = this.#turn.then(() => (this.#changed() ? this.#keep() : undefined));
		this.#turn = turn;
		return turn;
	};

	/** From now on the draft belongs to this file of the disk, or of the library. */
	async belongsTo(origin: Origin, file: OpenedFile | null): Promise<void> {
		this.#origin = origin;
		this.#file = file;
		this.#written = -1;
		await this.flush();
	}

	/** Another tab has changed a draft: when it is this one, and nothing new was typed here, this tab follows. */
	async changedElsewhere(id: string): Promise<void> {
		if (id !== this.#id || this.#basis === 0 || this.#changed()) return;
		const draft = await (await this.#ports.store).draft(id);
		if (draft && draft.revision > this.#basis) await this.open(id);
	}

	/** The draft was deleted: what is on the desk stays there, and is kept again when something is typed. */
	forget(): void {
		this.#take(this.#ports.clock.id(), 0, null, this.#origin, this.#file);
		this.#written = this.#ports.paper.revision;
	}

	#take(
		id: string,
		basis: number,
		current: Draft | null,
		origin: Origin,
		file: OpenedFile | null
	): void {
		this.#id = id;
		this.#basis = basis;
		this.#current = current;
		this.#origin = origin;
		this.#file = file;
		this.#state = 'untouched';
		this.#trouble = null;
		this.#parted = false;
	}

	#changed(): boolean {
		const { revision, name } = this.#ports.paper;
		return revision !== this.#written || name !== this.#name;
	}

	async #keep(): Promise<void> {
		const { paper, clock } = this.#ports;
		const { revision, name, text, caret } = paper;
		const id = this.#id;
		const change = {
			name,
			text,
			caret: caret.from,
			origin: this.#origin,
			file: this.#file
		};
		try {
			const store = await this.#ports.store;
			let kept = await store.keep({ id, basis: this.#basis, ...change });
			if (!kept.ok && kept.why === 'elsewhere') {
				this.#id = clock.id();
				this.#parted = true;
				kept = await store.keep({ id: this.#id, basis: 0, ...change });
			}
			if (!kept.ok)
				return this.#failed(kept.why === 'elsewhere' ? 'failed' : kept.why, detailIn(kept));
			this.#basis = kept.draft.revision;
			this.#current = kept.draft;
			this.#written = revision;
			this.#name = name;
			this.#trouble = null;
			this.#state = this.#changed() ? 'typing' : 'kept';
		} catch (error) {
			this.#failed(troubleOf(error), detailOf(error));
		}
	}

	#failed(why: Trouble, detail: string): void {
		this.#trouble = { why, detail };
		this.#state = 'failed';
	}
}

function detailIn(refused: object): string {
	return 'detail' in refused ? String(refused.detail) : '';
}
