import { describe, expect, it } from 'vitest';
import { edited, type TextEdit } from '#lib/core/format/text-edit.ts';
import { Desk, type Editor } from '#lib/session/write/desk.svelte.ts';
import { linesOf } from '#lib/session/write/lines.ts';
import type { Finding, Reader, Reviewed } from '#lib/session/write/reader.ts';
import { review } from '#lib/session/write/review.ts';

/** A desk whose time stands still until it is told to pass, with a reader that answers at once. */
function desk(asReviewed: (text: string) => Reviewed = (text) => review('tides.md', text)) {
	const timers = new Set<() => void>();
	const texts: string[] = [];
	const reader: Reader = {
		read(_, text) {
			texts.push(text);
			return Promise.resolve({ status: 'read', inspected: asReviewed(text), milliseconds: 1 });
		},
		close: () => undefined
	};
	const made = new Desk(reader, (_, then) => {
		timers.add(then);
		return () => timers.delete(then);
	});
	const settled = () => new Promise((resolve) => setTimeout(resolve));
	return {
		desk: made,
		texts,
		settled,
		async pause() {
			for (const then of [...timers]) if (timers.delete(then)) then();
			await settled();
		}
	};
}

/** An editor that counts how often it is asked for the whole text. */
function editor(desk: Desk) {
	const state = { text: desk.text, copies: 0, selected: [-1, -1] };
	const made: Editor = {
		text() {
			state.copies += 1;
			return state.text;
		},
		lines: () => linesOf(state.text),
		apply(edits: readonly TextEdit[]) {
			state.text = edited(state.text, edits);
			desk.changed();
		},
		fill(edit) {
			state.text = edited(state.text, [edit]);
			desk.changed();
		},
		select: (from, to) => (state.selected = [from, to]),
		open: (text) => (state.text = text)
	};
	return { state, made };
}

const file = 'Title: Tides\n\nQ: What pulls?\n= the moon\n\nQ: What else?\n= the sun\n';

describe('Desk', () => {
	it('reads a file at once when it is opened, and again at a pause in typing', async () => {
		const { desk: it, texts, settled, pause } = desk();
		it.open('tides.md', file);
		await settled();
		expect(it.inspected?.summary).toContain('2 questions');
		it.typed(`${file}\nQ: A third?\n= yes it is\n`);
		it.typed(`${file}\nQ: A third?\n= yes it is so\n`);
		expect(it.fresh).toBe(false);
		await pause();
		expect(texts).toHaveLength(2);
		expect(it.fresh).toBe(true);
		expect(it.inspected?.summary).toContain('3 questions');
	});

	it('asks an editor for its text at a pause, not at each key', async () => {
		const { desk: it, pause, settled } = desk();
		it.open('tides.md', file);
		await settled();
		const { state, made } = editor(it);
		it.attach(made);
		for (const key of 'abcdef') {
			state.text += key;
			it.changed();
			it.moved(state.text.length, state.text.length);
		}
		expect(state.copies).toBe(0);
		await pause();
		expect(state.copies).toBe(1);
		expect(it.text).toBe(`${file}abcdef`);
		expect(state.copies).toBe(1);
	});

	it('hands the text on from one editor to the next', () => {
		const { desk: it } = desk();
		it.open('tides.md', file);
		const first = editor(it);
		const leave = it.attach(first.made);
		first.state.text = 'typed meanwhile';
		it.changed();
		const second = editor(it);
		it.attach(second.made);
		expect(it.text).toBe('typed meanwhile');
		leave();
		it.goTo(1, 3);
		expect(second.state.selected).toEqual([2, 2]);
	});

	it('keeps the text when its editor goes', () => {
		const { desk: it } = desk();
		it.open('tides.md', file);
		const { state, made } = editor(it);
		const leave = it.attach(made);
		state.text = 'typed last';
		it.changed();
		leave();
		expect(it.text).toBe('typed last');
		it.apply([{ from: 0, to: 5, insert: 'written' }]);
		expect(it.text).toBe('written last');
	});

	it('takes every kind of line end for one', () => {
		const { desk: it } = desk();
		it.open('tides.md', 'one\r\ntwo\u2028three');
		expect(it.text).toBe('one\ntwo\nthree');
		expect(it.placeOf(5)).toEqual({ line: 2, column: 2 });
		expect(it.offsetOf(3, 2)).toBe(9);
		expect(it.offsetOf(2, 99)).toBe(7);
		expect(it.offsetOf(99)).toBe(it.text.length);
	});

	it('knows the question at the caret, and keeps it while the text is ahead of the reading', async () => {
		const { desk: it, settled, pause } = desk();
		it.open('tides.md', file);
		await settled();
		expect(it.question).toBeNull();
		it.moved(file.indexOf('the moon'), file.indexOf('the moon'));
		const first = it.question;
		expect(first).toBe(it.inspected?.set.questions[0]?.id);
		it.typed(`\n\n\n${file}`);
		it.moved(file.indexOf('the moon') + 3, file.indexOf('the moon') + 3);
		expect(it.question).toBe(first);
		await pause();
		expect(it.question).toBe(first);
	});
});

describe('mend', () => {
	/** Everything named `teh` is a finding, mended by writing `the`. */
	const spelling = (text: string): Reviewed => {
		const findings = [...text.matchAll(/teh/gu)].map(({ index }): Finding => {
			const edits = [{ from: index, to: index + 3, insert: 'the' }];
			const line = text.slice(0, index).split('\n').length;
			return {
				...{ code: 'spelling', severity: 'warning', message: 'Write “the”.', about: null },
				...{ line, column: 1, from: index, to: index + 3 },
				fixes: [{ title: 'Write “the”', edits }]
			};
		});
		return { ...review('tides.md', text), findings };
	};

	it('applies a remedy where it was found, and moves there', async () => {
		const { desk: it, settled } = desk(spelling);
		it.open('tides.md', 'teh moon\nteh sun');
		await settled();
		const { state, made } = editor(it);
		it.attach(made);
		const finding = it.inspected!.findings[1]!;
		expect(await it.mend(finding, finding.fixes[0]!)).toBe(true);
		expect(it.text).toBe('teh moon\nthe sun');
		expect(state.selected).toEqual([12, 12]);
	});

	it('reads again when the text has moved on, and mends the same place', async () => {
		const { desk: it, settled } = desk(spelling);
		it.open('tides.md', 'teh moon\nteh sun');
		await settled();
		const finding = it.inspected!.findings[1]!;
		it.typed('A line above.\nteh moon\nteh sun');
		expect(await it.mend(finding, finding.fixes[0]!)).toBe(true);
		expect(it.text).toBe('A line above.\nteh moon\nthe sun');
	});

	it('changes nothing when the finding is gone', async () => {
		const { desk: it, settled } = desk(spelling);
		it.open('tides.md', 'teh moon');
		await settled();
		const finding = it.inspected!.findings[0]!;
		it.typed('no such thing');
		expect(await it.mend(finding, finding.fixes[0]!)).toBe(false);
		expect(it.text).toBe('no such thing');
	});
});
