import type { Fix } from '#lib/core/format/fix.ts';
import { questionAt } from '#lib/core/format/question-at.ts';
import { withPlainLineEnds, type Span } from '#lib/core/format/span.ts';
import { edited, type TextEdit } from '#lib/core/format/text-edit.ts';
import { linesOf, type Lines } from './lines.ts';
import type { Finding, Reader, Reviewed } from './reader.ts';

/** What the desk asks of the editor, whichever it is. Offsets are UTF-16 units; lines end with `\n`. */
export interface Editor {
	/** A copy of the text as it is now: for a large file nothing to ask for at every key. */
	text(): string;
	lines(): Lines;
	/** One step of undo. The selection goes to `select` afterwards, an offset into the new text. */
	apply(edits: readonly TextEdit[], select?: { readonly from: number; readonly to: number }): void;
	/** Writes a text with places to fill in, offsets into what is inserted, and goes to the first of them. */
	fill(edit: TextEdit, places: readonly Span[]): void;
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
	/** Counts the changes of the text. */
	#revision = $state.raw(0);
	#text = '';
	/** The revision that `#text` is a copy of. */
	#copied = 0;
	#lines: Lines | null = null;
	#caret = $state.raw({ from: 0, to: 0 });
	#inspected = $state.raw<Reviewed | null>(null);
	/** The revision that `#inspected` is about. */
	#reviewed = $state.raw(-1);
	#question = $state.raw<string | null>(null);
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
	/** The whole text, its lines ending with `\n`. Copied from the editor when it has changed: ask at a pause, not at each key. */
	get text(): string {
		if (this.#copied !== this.#revision && this.#editor !== null) this.#text = this.#editor.text();
		this.#copied = this.#revision;
		return this.#text;
	}
	/** Counts the changes of the text: cheap to follow. */
	get revision(): number {
		return this.#revision;
	}
	/** Offsets of the selection; equal when there is only a caret. */
	get caret(): { readonly from: number; readonly to: number } {
		return this.#caret;
	}
	/** What was understood at the last reading, which may be a pause behind the text: see `fresh`. */
	get inspected(): Reviewed | null {
		return this.#inspected;
	}
	/** Whether `inspected` is about the text as it is now, so that its places hold. */
	get fresh(): boolean {
		return this.#reviewed === this.#revision;
	}
	/** The id of the question at the caret, as of the last reading; `null` outside of questions. */
	get question(): string | null {
		return this.#question;
	}
	get state() {
		return this.#state;
	}

	/** Line and column of an offset, both from 1. */
	placeOf(offset: number): { readonly line: number; readonly column: number } {
		const { number, from } = this.#currentLines().at(offset);
		return { line: number, column: offset - from + 1 };
	}

	/** The offset of a place, both from 1; the nearest one for a place outside of the text. */
	offsetOf(line: number, column = 1): number {
		const lines = this.#currentLines();
		const { from, text } = lines.numbered(line);
		return line > lines.count ? from + text.length : from + Math.min(column - 1, text.length);
	}

	/** Hands the text over to an editor, from the one before if there is any. */
	attach = (editor: Editor): (() => void) => {
		this.#release();
		this.#editor = editor;
		return () => {
			if (this.#editor === editor) this.#release();
		};
	};

	/** Another file is on the desk. */
	open(name: string, text: string): void {
		this.#name = name;
		this.#caret = { from: 0, to: 0 };
		this.#inspected = null;
		this.#question = null;
		this.#take(withPlainLineEnds(text));
		this.#editor?.open(this.#text);
		void this.#read();
	}

	rename(name: string): void {
		this.#name = name;
		this.#readSoon();
	}

	/** The text changed to this, by whatever way. */
	typed = (text: string): void => {
		if (text === this.text) return;
		this.#take(text);
		this.#readSoon();
	};

	/** The editor's text changed; it is fetched from there when it is needed. */
	changed = (): void => {
		this.#revision += 1;
		this.#lines = null;
		this.#readSoon();
	};

	moved = (from: number, to: number): void => {
		this.#caret = { from, to };
		this.#findQuestion();
	};

	/** Changes the text as one step of undo. */
	apply(edits: readonly TextEdit[], select?: { readonly from: number; readonly to: number }): void {
		if (this.#editor) this.#editor.apply(edits, select);
		else this.typed(edited(this.text, edits));
	}

	/** Writes a text as one step of undo, and goes from one place to fill in to the next, as far as the editor can. */
	fill(edit: TextEdit, places: readonly Span[]): void {
		if (this.#editor) this.#editor.fill(edit, places);
		else this.typed(edited(this.text, [edit]));
	}

	/**
	 * Applies a remedy of a finding, and moves there. When the text has changed since it was read, it is read again first,
	 * and the same remedy of the same finding is looked for.
	 *
	 * @returns whether it still applied
	 */
	async mend(finding: Finding, fix: Fix): Promise<boolean> {
		let remedy = fix;
		if (!this.fresh) {
			const before = this.#inspected?.findings ?? [];
			await this.#read();
			const now = this.#inspected?.findings ?? [];
			const again = this.fresh ? sameRemedy(before, now, finding, fix) : null;
			if (again === null) return false;
			remedy = again;
		}
		const { edits, select } = remedy;
		const first = edits.toSorted((one, other) => one.from - other.from)[0];
		const end = first === undefined ? 0 : first.from + first.insert.length;
		this.apply(edits);
		if (first !== undefined) this.#editor?.select(select?.from ?? end, select?.to ?? end);
		return true;
	}

	/** Takes the focus into the editor, to where the caret is. */
	focus(): void {
		this.#editor?.select(this.#caret.from, this.#caret.to);
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

	#currentLines(): Lines {
		if (this.#editor !== null) return this.#editor.lines();
		this.#lines ??= linesOf(this.text);
		return this.#lines;
	}

	#take(text: string): void {
		this.#revision += 1;
		this.#text = text;
		this.#copied = this.#revision;
		this.#lines = null;
	}

	/** Fetches the text while there still is an editor to ask. */
	#release(): void {
		this.#text = this.text;
		this.#lines = null;
		this.#editor = null;
	}

	#readSoon(): void {
		this.#cancel();
		this.#cancel = this.#wait(pause, () => void this.#read());
	}

	async #read(): Promise<void> {
		this.#cancel();
		const revision = this.#revision;
		const reading = await this.#reader.read(this.#name, this.text);
		if (reading.status === 'overtaken') return;
		this.#state = reading.status;
		if (reading.status !== 'read') return;
		this.#inspected = reading.inspected;
		this.#reviewed = revision;
		this.#findQuestion();
	}

	/** Between a key and the next reading the question stays: its line has not been seen anew. */
	#findQuestion(): void {
		if (!this.fresh || this.#inspected === null) return;
		const lines = this.#currentLines();
		const { number } = lines.at(this.#caret.from);
		const textOf = (line: number): string => lines.numbered(line).text;
		this.#question = questionAt(this.#inspected.set, number, textOf)?.id ?? null;
	}
}

/** The remedy of the same finding among as many like it; `null` when there are more or fewer of them now. */
function sameRemedy(
	before: readonly Finding[],
	now: readonly Finding[],
	finding: Finding,
	fix: Fix
): Fix | null {
	const alike = ({ code, message }: Finding): boolean =>
		code === finding.code && message === finding.message;
	const then = before.filter(alike);
	const again = now.filter(alike);
	if (then.length !== again.length) return null;
	return again[then.indexOf(finding)]?.fixes.find(({ title }) => title === fix.title) ?? null;
}
