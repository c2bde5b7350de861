import { afterEach, describe, expect, it, vi } from 'vitest';
import { snippetsFor } from '#lib/components/write/snippets.ts';
import { fieldEditor } from '#lib/components/write/textarea.ts';

afterEach(() => document.body.replaceChildren());

function field(text: string) {
	const element = document.createElement('textarea');
	element.value = text;
	document.body.append(element);
	const changed = vi.fn();
	const moved = vi.fn();
	return { element, changed, moved, editor: fieldEditor(element, { changed, moved }) };
}

describe('fieldEditor', () => {
	it('applies several edits as one change', () => {
		const { element, editor, changed } = field('one two three');
		editor.apply([
			{ from: 8, to: 13, insert: '3' },
			{ from: 0, to: 3, insert: '1' }
		]);
		expect(element.value).toBe('1 two 3');
		expect(changed).toHaveBeenCalledOnce();
	});

	it('selects what it is told to, and says so', () => {
		const { element, editor, moved } = field('one two');
		editor.apply([{ from: 7, to: 7, insert: ' three' }], { from: 8, to: 13 });
		expect(element.value.slice(element.selectionStart, element.selectionEnd)).toBe('three');
		expect(document.activeElement).toBe(element);
		expect(moved).toHaveBeenLastCalledWith(8, 13);
	});

	it('writes a pattern behind the question at the caret, its first place selected', () => {
		const { element, editor } = field('Q: one\n= a\n\nQ: two\n= b\n');
		element.setSelectionRange(3, 3);
		const pattern = snippetsFor('en').find(({ name }) => name === 'Short answer')!;
		editor.insert(pattern, 'en');
		expect(element.value).toBe(
			'Q: one\n= a\n\nQ: Your question\n= Your answer\n= Another way to say it\n\n\nQ: two\n= b\n'
		);
		expect(element.value.slice(element.selectionStart, element.selectionEnd)).toBe('Your question');
	});

	it('goes to the next place of a pattern by Tab, then leaves', () => {
		const { element, editor } = field('Q: one\n= a\n');
		const pattern = snippetsFor('en').find(({ name }) => name === 'Short answer')!;
		const tab = () =>
			element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', cancelable: true }));
		const selected = () => element.value.slice(element.selectionStart, element.selectionEnd);
		editor.insert(pattern, 'en');
		element.setRangeText('Why?', element.selectionStart, element.selectionEnd, 'end');
		element.dispatchEvent(new Event('input'));
		expect([tab(), selected()]).toEqual([false, 'Your answer']);
		expect([tab(), selected()]).toEqual([false, 'Another way to say it']);
		expect(tab()).toBe(true);
	});

	it('ends a pattern by Escape', () => {
		const { element, editor } = field('');
		editor.fill({ from: 0, to: 0, insert: 'Q: \n= \n' }, [
			{ from: 3, to: 3 },
			{ from: 6, to: 6 }
		]);
		expect(element.selectionStart).toBe(3);
		element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
		const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
		expect(element.dispatchEvent(tab)).toBe(true);
	});

	it('counts lines again after each change', () => {
		const { element, editor } = field('one\ntwo');
		expect(editor.lines().count).toBe(2);
		element.value = 'one\ntwo\nthree';
		expect(editor.lines().at(8)).toEqual({ number: 3, from: 8, text: 'three' });
		editor.open('');
		expect(editor.lines().count).toBe(1);
		expect(editor.text()).toBe('');
	});
});
