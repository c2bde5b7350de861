import type { Span } from '#lib/core/format/span.ts';

/**
 * Lets Tab go through places to fill in, in a plain text field; at the last of them, or after Escape, it leaves the field
 * again. What is typed moves the places behind it; typing behind the next of them ends it all.
 */
export function nextPlaces(
	field: HTMLTextAreaElement,
	moved: (from: number, to: number) => void
): {
	readonly start: (places: readonly Span[]) => void;
	readonly stop: () => void;
	readonly close: () => void;
} {
	let waiting: readonly Span[] = [];
	let { length } = field.value;

	function start(places: readonly Span[]): void {
		waiting = places;
		({ length } = field.value);
	}

	function typed(): void {
		const by = field.value.length - length;
		({ length } = field.value);
		waiting = waiting.map(({ from, to }) => ({ from: from + by, to: to + by }));
		if (field.selectionEnd > (waiting[0]?.from ?? Infinity)) waiting = [];
	}

	function pressed(event: KeyboardEvent): void {
		if (event.key === 'Escape') waiting = [];
		const [place, ...others] = waiting;
		const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
		if (event.key !== 'Tab' || !plain || place === undefined) return;
		event.preventDefault();
		waiting = others;
		field.setSelectionRange(place.from, place.to);
		moved(place.from, place.to);
	}

	field.addEventListener('input', typed);
	field.addEventListener('keydown', pressed);
	return {
		start,
		stop: () => start([]),
		close() {
			field.removeEventListener('input', typed);
			field.removeEventListener('keydown', pressed);
		}
	};
}
