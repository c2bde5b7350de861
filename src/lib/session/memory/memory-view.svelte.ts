import type { FitReport } from '#lib/core/fitting/judge.ts';
import type { Deed } from '#lib/core/progress/event.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';
import type { ProgressStore, Stored } from '#lib/storage/progress-store.ts';
import { detailOf } from '#lib/storage/trouble.ts';
import type { Look, LookTask, MemoryTask } from './memory-task.ts';
import type { MemoryHand, MemoryJob } from './worker-memory.ts';

export interface MemoryPorts {
	readonly store: Pick<ProgressStore, 'state' | 'allEvents' | 'append'>;
	readonly hand: MemoryHand;
	/** Study day of this moment. */
	readonly today: () => number;
	/** The cards that there are to be learnt. */
	readonly library: () => Promise<readonly CardKey[]>;
}

export type Looking =
	| { readonly status: 'looking' }
	| { readonly status: 'seen'; readonly look: Look }
	| { readonly status: 'failed'; readonly detail: string };

export type Fitting =
	| { readonly status: 'idle' }
	| { readonly status: 'running'; readonly share: number }
	/** The learner called it off. */
	| { readonly status: 'stopped' }
	| { readonly status: 'done'; readonly report: FitReport }
	| { readonly status: 'failed'; readonly detail: string };

/** A learner's memory as the log shows it: its parameters, and what a desired retention costs. Methods are safe as callbacks. */
export class MemoryView {
	readonly #ports: MemoryPorts;
	#looking = $state.raw<Looking>({ status: 'looking' });
	#fitting = $state.raw<Fitting>({ status: 'idle' });
	#busy = $state.raw(false);
	#refused = $state.raw('');
	#newPerDay: number | null = null;
	#look: MemoryJob | null = null;
	#fit: MemoryJob | null = null;

	constructor(ports: MemoryPorts) {
		this.#ports = ports;
	}

	get looking(): Looking {
		return this.#looking;
	}
	get fitting(): Fitting {
		return this.#fitting;
	}
	/** It is being worked out anew, or written. */
	get busy(): boolean {
		return this.#busy;
	}
	/** Why the last choice could not be written; empty when it was. */
	get refused(): string {
		return this.#refused;
	}

	/** Looks at the log, anew after a change of it. What was seen stays until the next is there. */
	look = async (): Promise<void> => {
		this.#look?.stop();
		this.#busy = true;
		const task = await this.#lookTask();
		if ('fault' in task) {
			this.#busy = false;
			this.#looking = { status: 'failed', detail: task.fault };
			return;
		}
		const job = this.#ports.hand(task, () => undefined);
		this.#look = job;
		const end = await job.end;
		if (this.#look !== job) return;
		this.#busy = false;
		if (end.type === 'looked') this.#looking = { status: 'seen', look: end.look };
		else if (end.type === 'failed') this.#looking = { status: 'failed', detail: end.detail };
	};

	/** What would be if so many new cards began each day; chooses nothing. */
	suppose = (newPerDay: number): void => {
		this.#newPerDay = newPerDay;
		void this.look();
	};

	/** Fits the parameters to the log. Nothing is used before `keep`. */
	fit = async (): Promise<void> => {
		this.#fit?.stop();
		this.#refused = '';
		this.#fitting = { status: 'running', share: 0 };
		const events = await this.#events();
		const job = this.#ports.hand({ do: 'fit', events }, (share) => {
			if (this.#fit === job) this.#fitting = { status: 'running', share };
		});
		this.#fit = job;
		const end = await job.end;
		if (this.#fit !== job) return;
		this.#fit = null;
		if (end.type === 'fitted') this.#fitting = { status: 'done', report: end.report };
		else if (end.type === 'failed') this.#fitting = { status: 'failed', detail: end.detail };
		else this.#fitting = { status: 'stopped' };
	};

	cancel = (): void => {
		this.#fit?.stop();
	};

	/** Uses the parameters of a fit from now on; every card is placed anew. */
	keep = async ({ weights, seen }: FitReport): Promise<boolean> => {
		const kept = await this.#choose({ type: 'fit', model: 'FSRS-6', weights, reviews: seen });
		if (kept) this.#fitting = { status: 'idle' };
		return kept;
	};

	/** Uses the published parameters again. */
	goBack = (): Promise<boolean> =>
		this.#choose({ type: 'fit', model: 'FSRS-6', weights: null, reviews: 0 });

	/** Leaves the parameters as they are. */
	dismiss = (): void => {
		this.#fitting = { status: 'idle' };
	};

	/** Brings cards back when recall has fallen to this share, 0–1. */
	retain = (value: number): Promise<boolean> =>
		this.#choose({ type: 'setting', name: 'retention', value });

	close = (): void => {
		this.#look?.stop();
		this.#fit?.stop();
	};

	async #choose(deed: Deed): Promise<boolean> {
		const stored: Stored = await this.#ports.store.append([deed]);
		this.#refused = stored.ok ? '' : stored.detail || stored.why;
		await this.look();
		return stored.ok;
	}

	/** Without a network the articles may not be there to be listed. */
	async #lookTask(): Promise<LookTask | { readonly fault: string }> {
		const { library, today } = this.#ports;
		try {
			const [cards, events] = await Promise.all([library(), this.#events()]);
			return { do: 'look', events, day: today(), library: cards, newPerDay: this.#newPerDay };
		} catch (error) {
			return { fault: detailOf(error) };
		}
	}

	/** `null` where the worker can read the log for itself. */
	async #events(): Promise<MemoryTask['events']> {
		const { store } = this.#ports;
		return store.state.persistent && store.state.pending === 0 ? null : store.allEvents();
	}
}
