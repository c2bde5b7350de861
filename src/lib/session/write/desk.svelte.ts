import type { Inspected } from '#lib/core/format/inspect.ts';
import { edited, type TextEdit } from '#lib/core/format/text-edit.ts';
import type { Reader } from './reader.ts';

/** What the desk asks of the editor, whichever it is. Offsets are UTF-16 units. */
export interface Editor {
	/** One step of undo. The selection goes to `select` afterwards, an offset into the new text. */
	apply(edits: readonly TextEdit[], select?: { readonly from: number; readonly to: number }): void;
	/** Scrolls there and takes the focus. */
	select(from: number, to: number): void;
	/** Another file: the history of undo begins anew. */
	open(text: string): void;
}

/** Milliseconds without a key after which the text is read. */
const pause = 250;

/** A question file on the writing page: its text, where the caret is, and what was understood of it. */
export class Desk {
	readonly #reader: Reader;
	readonly #wait: (milliseconds: number, then: () => void) => () => void;
	#cancel: () => void = () => undefined;
	#editor: Editor | null = null;

	#name = $state.raw('');
	#text = $state.raw('');
	#caret = $state.raw({ from: 0, to: 0 });
	#inspected = $state.raw<Inspected | null>(null);
	#state = $state.raw<'waiting' | 'read' | 'too slow' | 'failed'>('waiting');

	/**
	 * @param wait calls `then` after some time, and gives a way to call it off
	 */
	constructor(reader: Reader, wait: (milliseconds: number, then: () => void) => () => void) {
		this.#reader = reader;
		this.#wait = wait;
	}

	/** `tides.md`. */
	get name(): string {
		return this.#name;
	}
	get text(): string {
		return this.#text;
	}
	/** Offsets of the selection; equal when there is only a caret. */
	get caret(): { readonly from: number; readonly to: number } {
		return this.#caret;
	}
	/** What was understood at the last reading, which may be a pause behind the text. */
	get inspected(): Inspected | null {
		return this.#inspected;
	}
	get state() {
		return this.#state;
	}

	/** Line and column of an offset, both from 1. */
	placeOf(offset: number): { readonly line: number; readonly column: number } {
		const before = this.#text.slice(0, offset);
		const start = before.lastIndexOf('\n') + 1;
		return { line: before.split('\n').length, column: offset - start + 1 };
	}

	/** Offset where a line begins, from 1; the text's end for a line beyond it. */
	offsetOf(line: number, column = 1): number {
		let start = 0;
		for (let at = 1; at < line; at += 1) {
			const end = this.#text.indexOf('\n', start);
			if (end < 0) return this.#text.length;
			start = end + 1;
		}
		return Math.min(start + column - 1, this.#text.length);
	}

	attach = (editor: Editor): (() => void) => {
		this.#editor = editor;
		return () => {
			if (this.#editor === editor) this.#editor = null;
		};
	};

	/** Another file is on the desk. */
	open(name: string, text: string): void {
		this.#name = name;
		this.#text = text;
		this.#caret = { from: 0, to: 0 };
		this.#inspected = null;
		this.#editor?.open(text);
		void this.#read();
	}

	rename(name: string): void {
		this.#name = name;
		this.#readSoon();
	}

	/** The editor's text changed, by whatever way. */
	typed = (text: string): void => {
		if (text === this.#text) return;
		this.#text = text;
		this.#readSoon();
	};

	moved = (from: number, to: number): void => {
		this.#caret = { from, to };
	};

	/** Changes the text as one step of undo. */
	apply(edits: readonly TextEdit[], select?: { readonly from: number; readonly to: number }): void {
		if (this.#editor) this.#editor.apply(edits, select);
		else this.typed(edited(this.#text, edits));
	}

	/** Moves the caret there, and the focus into the editor. */
	goTo(line: number, column = 1): void {
		const at = this.offsetOf(line, column);
		this.#editor?.select(at, at);
	}

	close(): void {
		this.#cancel();
		this.#reader.close();
	}

	#readSoon(): void {
		this.#cancel();
		this.#cancel = this.#wait(pause, () => void this.#read());
	}

	async #read(): Promise<void> {
		this.#cancel();
		const reading = await this.#reader.read(this.#name, this.#text);
		if (reading.status === 'overtaken') return;
		this.#state = reading.status;
		if (reading.status === 'read') this.#inspected = reading.inspected;
	}
}
