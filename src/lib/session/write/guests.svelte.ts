import { decode } from '#lib/core/format/decode.ts';
import type { Letter } from '#lib/storage/inbox.ts';
import { fileNameFor } from './publish.ts';
import type { Reader, Reviewed } from './reader.ts';
import { carriedIn } from './share-link.ts';

/** What somebody sent, shown before anything of it is stored. */
export interface Guest {
	readonly from: 'link' | 'app';
	readonly name: string;
	readonly text: string;
	/** What was understood of it; `null` when it could not be read, or took too long. */
	readonly inspected: Reviewed | null;
}

/** What came to the page from outside, one after the other waiting for a yes or a no. */
export class Guests {
	readonly #reader: () => Reader;
	#waiting = $state.raw<readonly Guest[]>([]);

	/** @param reader makes one of their own: the desk's would drop what is typed for what was sent */
	constructor(reader: () => Reader) {
		this.#reader = reader;
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

	/** Lets in what another app shared; a sentence on what could not be read. */
	async byApp(letters: readonly Letter[]): Promise<string | null> {
		if (letters.length === 0)
			return 'Nothing that this page could open was shared: it takes texts and question files up to 1 MB.';
		const troubles: string[] = [];
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

	async #letIn(from: Guest['from'], name: string | null, text: string): Promise<void> {
		const reader = this.#reader();
		const reading = await reader.read(name ?? 'shared.md', text);
		reader.close();
		const inspected = reading.status === 'read' ? reading.inspected : null;
		const called = name ?? (inspected === null ? 'shared.md' : fileNameFor(inspected.set));
		this.#waiting = [...this.#waiting, { from, name: called, text, inspected }];
	}
}
