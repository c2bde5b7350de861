import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Findings from '#lib/components/write/Findings.svelte';
import { edited } from '#lib/core/format/text-edit.ts';
import { Desk, type Editor } from '#lib/session/write/desk.svelte.ts';
import { linesOf } from '#lib/session/write/lines.ts';
import type { Reading, Reader } from '#lib/session/write/reader.ts';
import { review } from '#lib/session/write/review.ts';

afterEach(cleanup);

/** A desk with a file on it that was read, and an editor that only notes where it is sent. */
async function shown(text: string, reading?: Reading) {
	const reader: Reader = {
		read: (name, typed) =>
			Promise.resolve(
				reading ?? { status: 'read', inspected: review(name, typed), milliseconds: 1 }
			),
		close: () => undefined
	};
	const desk = new Desk(reader, (_, then) => {
		const timer = setTimeout(then);
		return () => clearTimeout(timer);
	});
	desk.open('tides.md', text);
	let now = desk.text;
	const editor: Editor = {
		text: () => now,
		lines: () => linesOf(now),
		apply(edits) {
			now = edited(now, edits);
			desk.changed();
		},
		fill(edit) {
			now = edited(now, [edit]);
			desk.changed();
		},
		select: vi.fn((from: number, to: number) => desk.moved(from, to)),
		open: (opened) => (now = opened)
	};
	desk.attach(editor);
	const ontext = vi.fn();
	render(Findings, { desk, ontext });
	await settled();
	return { desk, editor, ontext };
}

async function settled(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 5));
	await tick();
}

const open = '[ ] The sun\n[ ] The moon\n';
const two = `Title: Tides\n\nText.\n\nQ: What pulls?\n${open}\nQ: What else?\n${open}`;
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
const status = () => screen.getByRole('status').textContent;

describe('Findings', () => {
	it('says in words how many there are and what was understood', async () => {
		await shown(two);
		expect(heading()).toMatch(/^2 problems/u);
		expect(screen.getByText(/2 were held back/u)).toBeTruthy();
	});

	it('leads to the place of a finding', async () => {
		const { editor, ontext, desk } = await shown(two);
		const [first] = screen.getAllByRole('button', { name: /^Problem, line 5/u });
		await fireEvent.click(first!);
		await settled();
		expect(ontext).toHaveBeenCalledOnce();
		expect(editor.select).toHaveBeenLastCalledWith(two.indexOf('Q:'), two.indexOf('Q:'));
		expect(desk.placeOf(desk.caret.from).line).toBe(5);
	});

	it('steps through them by F8 and back with Shift, round at the ends, and says each', async () => {
		const { desk } = await shown(two);
		const line = () => desk.placeOf(desk.caret.from).line;
		const errors = desk.inspected!.findings.map((finding) => finding.line);
		const seen: number[] = [];
		for (let step = 0; step <= errors.length; step += 1) {
			await fireEvent.keyDown(window, { key: 'F8' });
			await settled();
			seen.push(line());
		}
		expect(seen).toEqual([...errors, errors[0]]);
		await fireEvent.keyDown(window, { key: 'F8', shiftKey: true });
		await settled();
		expect(line()).toBe(errors.at(-1));
		expect(status()).toMatch(
			new RegExp(`^${errors.length} of ${errors.length}\\. .*line ${errors.at(-1)}: `, 'u')
		);
	});

	it('leaves F8 with other keys to the browser', async () => {
		const { editor } = await shown(two);
		await fireEvent.keyDown(window, { key: 'F8', ctrlKey: true });
		await settled();
		expect(editor.select).not.toHaveBeenCalled();
	});

	it('mends by one click, and says what was done', async () => {
		const { desk } = await shown(two);
		const [fix] = screen.getAllByRole('button', { name: /The moon/u });
		await fireEvent.click(fix!);
		await settled();
		expect(desk.text).toContain('[ ] The sun\n[x] The moon\n\nQ: What else?');
		expect(status()).toMatch(/^Done: .*The moon/u);
		expect(heading()).toMatch(/^1 problem/u);
	});

	it('says what was done until the text changes again', async () => {
		const { desk } = await shown(two);
		await fireEvent.click(screen.getAllByRole('button', { name: /The moon/u })[0]!);
		await settled();
		expect(status()).toMatch(/^Done: /u);
		desk.apply([{ from: 0, to: 0, insert: '// later\n' }]);
		await settled();
		expect(status()).toBe('');
	});

	it('selects the word of a remedy that is only a guess', async () => {
		const { desk, editor } = await shown('Text.\n\nQ: So?\n= the moon\n');
		await fireEvent.click(screen.getByRole('button', { name: 'Write Title: Tides' }));
		await settled();
		const [from, to] = vi.mocked(editor.select).mock.lastCall ?? [0, 0];
		expect(desk.text.slice(from, to)).toBe('Tides');
	});

	it('says so when there is nothing to mend', async () => {
		await shown(
			'Title: Tides\n\nThe moon pulls.\n\nQ: What pulls?\n= the moon\nEvidence: "The moon"'
		);
		expect(heading()).toBe('Nothing to mend');
		await fireEvent.keyDown(window, { key: 'F8' });
		expect(screen.queryAllByRole('listitem')).toEqual([]);
	});

	it('shows a hundred of thousands, and more when asked', async () => {
		await shown(
			`Title: Tides\n\n${Array.from({ length: 300 }, (_, at) => `Q: ${at}?\n`).join('')}`
		);
		expect(screen.getAllByRole('listitem')).toHaveLength(100);
		await fireEvent.click(screen.getByRole('button', { name: /^Show 100 more/u }));
		expect(screen.getAllByRole('listitem')).toHaveLength(200);
	});

	it.each([
		[{ status: 'too slow' }, /took too long and was stopped/u],
		[{ status: 'failed', detail: 'RangeError' }, /could not be read/u]
	] as const)('tells of a reading that was %j', async (reading, words) => {
		await shown(two, reading);
		expect(screen.getByRole('alert').textContent).toMatch(words);
	});
});
