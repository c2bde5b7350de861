import { laterClock, type ClockText } from '../core/progress/clock.ts';
import type { Deed, ProgressEvent } from '../core/progress/event.ts';
import { absorb } from './absorb.ts';
import type { Clock } from './clock.ts';
import { logAndProjections, writer, type Database } from './database.ts';
import { DexieReads } from './dexie-reads.ts';
import { DexieShelf } from './dexie-shelf.ts';
import type { Merged, ProgressStore, Stored, StoreState, Trouble } from './progress-store.ts';
import { repair } from './repair.ts';
import { afterClock, latestClock, stamped } from './stamp.ts';
import { detailOf, Outdated, troubleOf } from './trouble.ts';

export interface DexieStorePorts {
	readonly clock: Clock;
	/** Tells other tabs of a change, and is told of theirs. */
	readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | null;
	/** Asks the browser not to clear this site's data; called once, at the first answer. */
	readonly persist: () => void;
}

const newerHere = 'A newer version of the app has written to this database.';

/**
 * Progress in IndexedDB. Every write is one transaction over log and projections, strictly durable; writes of one tab
 * keep their order. What could not be written waits in memory and goes first at the next chance.
 */
export class DexieStore extends DexieReads implements ProgressStore {
	readonly #db: Database;
	readonly #shelf: DexieShelf;
	readonly #ports: DexieStorePorts;
	readonly #listeners = new Set<() => void>();
	#device = '';
	#last: ClockText | null = null;
	#waiting: readonly ProgressEvent[] = [];
	#trouble: Trouble | null = null;
	#asked = false;
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(db: Database, ports: DexieStorePorts) {
		const shelf = new DexieShelf(db);
		super(db, shelf);
		this.#db = db;
		this.#shelf = shelf;
		this.#ports = ports;
	}

	/** Rejects when the browser has no database for this page. */
	static async open(db: Database, ports: DexieStorePorts): Promise<DexieStore> {
		const store = new DexieStore(db, ports);
		await store.#open();
		db.on('versionchange', ({ newVersion }) => store.#stepAside(newVersion));
		ports.channel?.addEventListener('message', () => store.#tell());
		return store;
	}

	get state(): StoreState {
		return { persistent: true, pending: this.#waiting.length, trouble: this.#trouble };
	}

	subscribe(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => this.#listeners.delete(changed);
	}

	append(deeds: readonly Deed[]): Promise<Stored> {
		return this.#inTurn(async () => {
			if (this.#trouble === 'outdated')
				return { ok: false, why: 'outdated', detail: newerHere, events: [] };
			const events = stamped(deeds, this.#ports.clock, this.#device, this.#last);
			this.#last = laterClock(this.#last, latestClock(events));
			this.#waiting = [...this.#waiting, ...events];
			const stored = await this.#flush();
			if (!stored.ok && stored.why !== 'outdated') return { ...stored, events };
			const ids = new Set(events.map((event) => event.id));
			if (stored.ok) return { ok: true, events: stored.events.filter(({ id }) => ids.has(id)) };
			this.#waiting = this.#waiting.filter(({ id }) => !ids.has(id));
			return { ...stored, events: [] };
		});
	}

	retry(): Promise<Stored> {
		return this.#inTurn(() => this.#flush());
	}

	merge(events: readonly ProgressEvent[]): Promise<Merged> {
		return this.#inTurn(async () => {
			try {
				const added = await this.#write(events);
				return { ok: true, added: added.length, known: events.length - added.length };
			} catch (error) {
				return { ok: false, why: troubleOf(error), detail: detailOf(error) };
			}
		});
	}

	wipe(): Promise<Merged> {
		return this.#inTurn(async () => {
			const tables = [...logAndProjections(this.#db), this.#db.readings];
			try {
				const known = await this.#attempted(() =>
					this.#db.transaction('rw', tables, async () => {
						const count = await this.#db.events.count();
						for (const table of tables) await table.clear();
						return count;
					})
				);
				this.#waiting = [];
				this.#changed(null);
				return { ok: true, added: 0, known };
			} catch (error) {
				return { ok: false, why: troubleOf(error), detail: detailOf(error) };
			}
		});
	}

	rebuild(): Promise<number> {
		return this.#inTurn(async () => {
			const mended = await this.#attempted(() =>
				this.#db.transaction('rw', logAndProjections(this.#db), () => repair(this.#db, this.#shelf))
			);
			if (mended > 0) this.#changed(this.#trouble);
			return mended;
		});
	}

	async wake(): Promise<void> {
		await this.#attempted(async () => this.#db.meta.get('device')).catch((error: unknown) => {
			this.#changed(troubleOf(error));
		});
		if (this.#waiting.length > 0) await this.retry();
		this.#tell();
	}

	close(): void {
		this.#ports.channel?.close();
		this.#db.close();
	}

	async #open(): Promise<void> {
		await this.#db.open();
		const { meta } = this.#db;
		await this.#db.transaction('rw', [meta], async () => {
			const [least, device, clock] = await meta.bulkGet(['minWriter', 'device', 'clock']);
			const known = least?.key === 'minWriter' ? least.value : 0;
			if (known > writer) {
				this.#trouble = 'outdated';
				return;
			}
			this.#device = device?.key === 'device' ? device.value : this.#ports.clock.id().slice(0, 12);
			this.#last = clock?.key === 'clock' ? clock.value : null;
			// Nothing is written where all is there: a page that is only read need not wait for the disk.
			if (known < writer) await meta.put({ key: 'minWriter', value: writer });
			if (device === undefined) await meta.put({ key: 'device', value: this.#device });
		});
		if (this.#trouble === 'outdated') this.#db.close();
	}

	/** Another tab upgrades or deletes the database: what is under way is finished, then it is let go. */
	#stepAside(newVersion: number | null): boolean {
		void this.#inTurn(async () => {
			this.#db.close({ disableAutoOpen: newVersion !== null });
			if (newVersion !== null) this.#changed('outdated');
		});
		return false;
	}

	/** Writes what waits. */
	async #flush(): Promise<Stored> {
		const waiting = this.#waiting;
		if (waiting.length === 0) return { ok: true, events: [] };
		try {
			const events = await this.#write(waiting, true);
			this.#waiting = [];
			this.#changed(null);
			if (!this.#asked && events.some(({ type }) => type === 'answer' || type === 'review')) {
				this.#asked = true;
				this.#ports.persist();
			}
			return { ok: true, events };
		} catch (error) {
			const why = troubleOf(error);
			this.#changed(why);
			return { ok: false, why, detail: detailOf(error), events: waiting };
		}
	}

	async #write(events: readonly ProgressEvent[], own = false): Promise<readonly ProgressEvent[]> {
		const { meta } = this.#db;
		const { written, added, clock } = await this.#attempted(() =>
			this.#db.transaction('rw', [...logAndProjections(this.#db), meta], async () => {
				const [least, latest] = await meta.bulkGet(['minWriter', 'clock']);
				if (least?.key === 'minWriter' && least.value > writer) throw new Outdated(newerHere);
				const last = latest?.key === 'clock' ? latest.value : null;
				const written = own ? afterClock(events, last) : events;
				const added = await absorb(this.#shelf, written);
				const clock = laterClock(last, latestClock(written));
				if (clock !== null && clock !== last) await meta.put({ key: 'clock', value: clock });
				return { written, added, clock };
			})
		);
		this.#last = laterClock(this.#last, clock);
		if (!own) this.#changed(this.#trouble);
		return own ? written : added;
	}

	/** Once more on a new connection when the first was lost; the work must do no harm when done twice. */
	async #attempted<T>(work: () => PromiseLike<T>): Promise<T> {
		if (this.#trouble === 'outdated') throw new Outdated(newerHere);
		try {
			return await work();
		} catch (error) {
			if (troubleOf(error) !== 'unavailable') throw error;
			this.#db.close({ disableAutoOpen: false });
			await this.#db.open();
			return await work();
		}
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#queue.then(work);
		this.#queue = turn.catch(() => null);
		return turn;
	}

	#changed(trouble: Trouble | null): void {
		if (this.#trouble !== 'outdated') this.#trouble = trouble;
		this.#ports.channel?.postMessage('changed');
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
