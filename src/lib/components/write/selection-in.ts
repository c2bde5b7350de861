/** What is selected within one paragraph of an article on the page; `null` for nothing, or for what reaches across several. */
export function selectionIn(
	pane: HTMLElement
): { readonly text: string; readonly paragraph: number } | null {
	const selection = pane.ownerDocument.getSelection();
	const text = selection?.toString().trim() ?? '';
	if (selection === null || selection.rangeCount === 0 || text === '') return null;
	const paragraph = paragraphOf(selection.getRangeAt(0).startContainer);
	if (paragraph === null || !pane.contains(paragraph)) return null;
	// A triple click ends before the first letter of what follows, so the end of the range tells nothing.
	const whole = (paragraph.textContent ?? '').replace(/\s+/gu, ' ');
	if (!whole.includes(text.replace(/\s+/gu, ' '))) return null;
	return { text, paragraph: Number(paragraph.dataset['paragraph']) };
}

function paragraphOf(node: Node): HTMLElement | null {
	const element = node instanceof Element ? node : node.parentElement;
	return element?.closest<HTMLElement>('[data-paragraph]') ?? null;
}
