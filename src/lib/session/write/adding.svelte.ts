import { parseSet } from '#lib/core/format/parse-set.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';
import type { OpenedFile, Origin } from '#lib/storage/desk-store.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';
import type { Desk } from './desk.svelte.ts';
import { keptBefore, type KeptState } from './kept-before.ts';
import { addToLibrary, type Added, type Asking } from './library.ts';
import type { Site } from './library-file.ts';
import { areOneSet, placeFor, type Doubt, type FileToAdd, type Placing } from './placing.ts';
import { addressOfTitle, publishable, type Unfit } from './publish.ts';
import type { Said } from './said.ts';

export interface AddingPorts {
	readonly desk: Pick<Desk, 'name' | 'text' | 'apply' | 'inspected'>;
	readonly drafts: {
		readonly origin: Origin;
		readonly file: OpenedFile | null;
		belongsTo(origin: Origin, file: OpenedFile | null): Promise<void>;
	};
	readonly store: Promise<ProgressStore>;
	readonly site: Pick<Site, 'ids'>;
}

/** What the author answers when asked. */
export type Answer = 'replace' | 'apart';

/** The way of the file on the desk into the library of this device. */
export class Adding {
	readonly #ports: AddingPorts;
	#looks = 0;
	/** The kept file that was read last, so that it is not read at every pause. */
	#known: { readonly event: string; readonly set: QuestionSet } | null = null;
	#doubt = $state.raw<Doubt | null>(null);
	#target = $state.raw<string | null>(null);

	constructor(ports: AddingPorts) {
		this.#ports = ports;
	}

	/** What the author has to decide before anything is kept. */
	get doubt(): Doubt | null {
		return this.#doubt;
	}
	/** Title of the kept set that the file on the desk would take the place of; `null` for none. */
	get target(): string | null {
		return this.#target;
	}

	/** Keeps the file on the desk, or asks by `doubt`; an answer settles what was asked. */
	async add(answer: Answer | null): Promise<Said | null> {
		const { desk, drafts } = this.#ports;
		const { file: opened, origin } = drafts;
		const from = origin.of === 'kept' ? { set: origin.set, event: origin.event ?? null } : null;
		const { name, text } = desk;
		const file = { name, text, from, apart: origin.of === 'copy' };
		const added = await this.keep(file, this.#doubt, answer);
		this.#doubt = !added.ok && 'doubt' in added ? added.doubt : null;
		if (!added.ok)
			return 'doubt' in added ? null : { tone: 'trouble', text: added.why, line: added.line };
		desk.apply(added.edits);
		await drafts.belongsTo({ of: 'kept', set: added.set, event: added.event }, opened);
		return { tone: 'done', text: added.words, set: added.set };
	}

	/** Keeps a file, or gives what its author has to decide; an answer settles the doubt that there was. */
	keep = async (
		file: FileToAdd,
		doubt: Doubt | null,
		answer: Answer | null
	): Promise<Added | Asking | Unfit> => {
		const { site, store } = this.#ports;
		const asked = { ...file, ...settled(doubt, answer) };
		return addToLibrary(asked, await store, await site.ids());
	};

	leave = (): void => {
		this.#doubt = null;
	};

	/** Finds out what the library has of the file, as it was last read. To be called when it, or its origin, has changed. */
	look = (): void => {
		const { inspected, name } = this.#ports.desk;
		const { origin } = this.#ports.drafts;
		this.#looks += 1;
		const mine = this.#looks;
		if (inspected === null) return;
		void this.#titleFor(addressOfTitle(name, inspected.set), inspected.set, origin).then(
			(title) => {
				if (mine === this.#looks) this.#target = title;
			},
			// The button says what it says to everybody; what it does is found out when it is pressed.
			() => (this.#target = null)
		);
	};

	/** Every state that the library has, or had, of the set on the desk; the latest first. */
	keptBefore = async (): Promise<readonly KeptState[]> => {
		const { origin } = this.#ports.drafts;
		return origin.of === 'kept' ? keptBefore(origin.set, await this.#ports.store) : [];
	};

	/** Where a file that somebody sent would go; `null` when it is not fit for the library. */
	placeOf = async (name: string, text: string): Promise<Placing | null> => {
		const first = publishable(name, text, null);
		if (!first.ok) return null;
		const { site, store } = this.#ports;
		return placeFor({ name, text, from: null }, first, await store, await site.ids());
	};

	async #titleFor(id: string, set: QuestionSet, origin: Origin): Promise<string | null> {
		const { site, store } = this.#ports;
		if (origin.of === 'copy' || (await site.ids()).has(id)) return null;
		const kept = await (await store).keptSet(id);
		if (kept === null) return null;
		if (this.#known?.event !== kept.event)
			this.#known = { event: kept.event, set: parseSet(kept.text, id).set };
		const known = this.#known.set;
		const same = (origin.of === 'kept' && origin.set === id) || areOneSet(set, known);
		return same ? known.title : null;
	}
}

function settled(
	doubt: Doubt | null,
	answer: Answer | null
): Partial<Pick<FileToAdd, 'apart' | 'over'>> {
	if (answer === null || doubt === null) return {};
	if (answer === 'apart') return { apart: true };
	return { over: { set: doubt.kept.id, event: doubt.kept.event } };
}
