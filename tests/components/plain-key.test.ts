import { describe, expect, it } from 'vitest';
import { plainKey, type KeyPress, type KeyTarget } from '#lib/components/plain-key.ts';

function press(
	key: string,
	target: Partial<KeyTarget> | null = null,
	held: Partial<KeyPress> = {}
) {
	return plainKey({
		key,
		repeat: false,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		target:
			target === null
				? null
				: { tag: 'BODY', type: '', readOnly: false, editable: false, ...target },
		...held
	});
}

describe('plainKey', () => {
	it('gives letters in lower case, so that caps lock does not matter', () => {
		expect(press('E')).toBe('e');
	});

	it('lets shift through, for the question mark', () => {
		expect(press('?')).toBe('?');
	});

	it.each([
		['held down', { repeat: true }],
		['with Ctrl', { ctrlKey: true }],
		['with Cmd', { metaKey: true }],
		['with Alt', { altKey: true }]
	])('ignores a key %s', (_, held) => {
		expect(press('1', null, held)).toBeNull();
	});

	const text = { tag: 'INPUT', type: 'text' };
	const radio = { tag: 'INPUT', type: 'radio' };
	it.each<[string, Partial<KeyTarget>, string, string | null]>([
		['a digit typed in a text field', text, '1', null],
		['Enter in a text field', text, 'Enter', null],
		['a digit in a field of no known type', { tag: 'INPUT', type: '' }, '1', null],
		['a letter in a field that is read only', { ...text, readOnly: true }, 'e', 'e'],
		['Enter in a field that is read only', { ...text, readOnly: true }, 'Enter', 'Enter'],
		['a letter in a text area', { tag: 'TEXTAREA' }, 's', null],
		['a letter in a text area that is read only', { tag: 'TEXTAREA', readOnly: true }, 's', 's'],
		['a letter in editable text', { tag: 'DIV', editable: true }, 's', null],
		['a digit in a list', { tag: 'SELECT' }, '1', null],
		['a digit on a radio button', radio, '1', '1'],
		['Space on a radio button', radio, ' ', null],
		['an arrow on a radio button', radio, 'ArrowDown', null],
		['Enter on a radio button', radio, 'Enter', 'Enter'],
		['a digit on a button', { tag: 'BUTTON' }, '3', '3'],
		['Enter on a button', { tag: 'BUTTON' }, 'Enter', null],
		['Space on a summary', { tag: 'SUMMARY' }, ' ', null],
		['Enter on a link', { tag: 'A' }, 'Enter', null],
		['Enter on an input that is a button', { tag: 'INPUT', type: 'submit' }, 'Enter', null],
		['Space on a heading', { tag: 'H1' }, ' ', ' ']
	])('reads %s', (_, target, key, expected) => {
		expect(press(key, target)).toBe(expected);
	});
});
