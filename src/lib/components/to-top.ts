/**
 * Attachment of a new screen's heading: the window goes to its top, and the heading gets focus, so that it is read out.
 */
export function toTop(heading: HTMLElement): void {
	window.scrollTo({ top: 0, behavior: 'instant' });
	heading.focus({ preventScroll: true });
}
