/** Where a key was pressed, as far as it matters to shortcuts. */
export interface KeyTarget {
	/** Upper case, as in `Element.tagName`. */
	readonly tag: string;
	/** The type of an input, else empty. */
	readonly type: string;
	/** A text field that takes no text now. */
	readonly readOnly: boolean;
	/** Inside an element with `contenteditable`. */
	readonly editable: boolean;
}

export interface KeyPress {
	readonly key: string;
	readonly repeat: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	/** `null` when nothing has focus. */
	readonly target: KeyTarget | null;
}

const TICKED = new Set(['radio', 'checkbox']);
const PRESSED = new Set(['button', 'submit', 'reset', 'image', 'file', 'color']);

function ownedByTarget(key: string, target: KeyTarget): boolean {
	if (target.editable) return true;
	const activates = key === 'Enter' || key === ' ';
	switch (target.tag) {
		case 'SELECT':
			return true;
		case 'TEXTAREA':
			return !target.readOnly;
		case 'BUTTON':
		case 'A':
		case 'SUMMARY':
			return activates;
		case 'INPUT':
			if (TICKED.has(target.type)) return key === ' ' || key.startsWith('Arrow');
			if (PRESSED.has(target.type)) return activates;
			return !target.readOnly;
		default:
			return false;
	}
}

/**
 * The key, letters in lower case, when the press may be read as a single-key shortcut; `null` when it is a held key, a
 * chord, or means something to the element that has focus. Shift is let through: `?` needs it.
 */
export function plainKey(press: KeyPress): string | null {
	if (press.repeat || press.ctrlKey || press.metaKey || press.altKey) return null;
	if (press.target !== null && ownedByTarget(press.key, press.target)) return null;
	return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

function targetOf(element: HTMLElement): KeyTarget {
	const field = element as Partial<HTMLInputElement>;
	return {
		tag: element.tagName.toUpperCase(),
		type: element.tagName === 'INPUT' ? (field.type ?? '') : '',
		readOnly: field.readOnly === true,
		editable: element.isContentEditable === true
	};
}

/** `plainKey` of a browser's event; also `null` when it was dealt with, belongs to an input method, or to an open dialog. */
export function plainKeyOf(event: KeyboardEvent): string | null {
	if (event.defaultPrevented || event.isComposing) return null;
	const element = event.target instanceof HTMLElement ? event.target : null;
	if (element?.closest('dialog[open]')) return null;
	return plainKey({
		key: event.key,
		repeat: event.repeat,
		ctrlKey: event.ctrlKey,
		metaKey: event.metaKey,
		altKey: event.altKey,
		target: element === null ? null : targetOf(element)
	});
}
