import { decode } from '#lib/core/format/decode.ts';
import type { Letter } from '#lib/storage/inbox.ts';
import { fileNameFor } from './publish.ts';
import type { Adding, Answer } from './adding.svelte.ts';
import type { Placing } from './placing.ts';
import type { Reader, Reviewed } from './reader.ts';
import type { Said } from './said.ts';
import { carriedIn } from './share-link.ts';

/** What somebody sent, shown before anything of it is stored. */
export interface Guest {
	readonly from: 'link' | 'app';
	readonly name: string;
	readonly text: string;
	/** What was understood of it; `null` when it could not be read, or took too long. */
	readonly inspected: Reviewed | null;
	/** What the library has of it; `null` when it is not fit for the library. */
	readonly placing: Placing | null;
}

export interface GuestPorts {
	/** Makes one of their own: the desk's would drop what is typed for what was sent. */
	readonly reader: () => Reader;
	/** The way into the library. */
	readonly adding: Pick<Adding, 'keep' | 'placeOf'>;
}

/** What came to the page from outside, one after the other waiting for a yes or a no. */
export class Guests {
	readonly #ports: GuestPorts;
	#waiting = $state.raw<readonly Guest[]>([]);

	constructor(ports: GuestPorts) {
		this.#ports = ports;
	}

	get first(): Guest | null {
		return this.#waiting[0] ?? null;
	}

	/** Lets in what an address carries; a sentence on what is wrong with it. */
	async byLink(fragment: string): Promise<string | null> {
		const carried = await carriedIn(fragment);
		if (carried === null) return null;
		if (!carried.ok) return carried.why;
		await this.#letIn('link', null, carried.text);
		return null;
	}

	/**
	 * Lets in what another app shared; a sentence on what could not be read.
	 *
	 * @param how many things the service worker took in, or `failed`
	 * @param left how many files it did not take
	 */
	async takeIn(how: string, left: number, letters: readonly Letter[]): Promise<string | null> {
		if (how === 'failed')
			return 'What was shared could not be kept: this device may be full. Share it again, or open its file here.';
		// A reload finds the inbox empty, and has nothing to say.
		if (letters.length === 0)
			return how === '0'
				? 'Nothing that this page could open was shared: it takes texts and question files up to 1 MB.'
				: null;
		const troubles: string[] = left > 0 ? [leftWords(left)] : [];
		for (const { name, bytes } of letters) {
			const { text, diagnostics } = decode(bytes);
			const error = diagnostics.find(({ severity }) => severity === 'error');
			if (error) troubles.push(`${name}: ${error.message}`);
			else await this.#letIn('app', name, text);
		}
		return troubles.length === 0 ? null : troubles.join(' ');
	}

	/** The first one is dealt with. */
	dismiss = (): void => {
		this.#waiting = this.#waiting.slice(1);
	};

	/** Keeps the first one in the library, in the place of what is there when that was said. */
	async keep(answer: Answer | null): Promise<Said | null> {
		const { first } = this;
		if (first === null) return null;
		const { name, text, placing } = first;
		const doubt = placing?.as === 'other' || placing?.as === 'alike' ? placing : null;
		const added = await this.#ports.adding.keep({ name, text, from: null }, doubt, answer);
		if (!added.ok && 'doubt' in added) {
			// The library has changed since: what it has now is shown.
			const now = { ...first, placing: added.doubt };
			this.#waiting = this.#waiting.with(0, now);
			return null;
		}
		if (!added.ok) return { tone: 'trouble', text: added.why };
		this.dismiss();
		return { tone: 'done', text: added.words, set: added.set };
	}

	async #letIn(from: Guest['from'], name: string | null, text: string): Promise<void> {
		const reader = this.#ports.reader();
		const reading = await reader.read(name ?? 'shared.md', text);
		reader.close();
		const inspected = reading.status === 'read' ? reading.inspected : null;
		const called = name ?? (inspected === null ? 'shared.md' : fileNameFor(inspected.set));
		// What the worker could not read in time is not read here either.
		const placing = inspected === null ? null : await this.#ports.adding.placeOf(called, text);
		this.#waiting = [...this.#waiting, { from, name: called, text, inspected, placing }];
	}
}

function leftWords(left: number): string {
	const files = left === 1 ? 'One file was' : `${left} files were`;
	return `${files} left out: a file may have up to 1 MB, and 20 may come at once. Share the rest again.`;
}
