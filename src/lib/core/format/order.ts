import type { OrderQuestion } from '../question/order.ts';
import type { Draft } from './draft.ts';
import type { Findings } from './findings.ts';
import { escapeArrows } from './mark.ts';
import { flowed } from './passage.ts';

/** Numbered lines: their order in the file is the right one. `null` after an error. */
export function parseOrder(
	draft: Draft,
	findings: Findings
): Pick<OrderQuestion, 'kind' | 'items'> | null {
	const before = findings.errors();
	const seen = new Map<string, number>();
	for (const entry of draft.entries) {
		const text = flowed(entry.text);
		const line = seen.get(text);
		if (text === '') findings.report('empty-item', entry, {});
		else if (line !== undefined) findings.report('same-item', entry, { text, line });
		seen.set(text, entry.line);
	}
	checkNumbers(draft, findings);
	if (findings.errors() > before) return null;
	return { kind: 'order', items: draft.entries.map((entry) => flowed(entry.text)) };
}

/** `1. 2. 3.` and Markdown's `1. 1. 1.` are fine; `2. 1. 3.` may be a mistake. */
function checkNumbers({ entries }: Draft, findings: Findings): void {
	const numbers = entries.map((entry) => (entry.is.type === 'item' ? entry.is.number : 0));
	if (numbers.every((number) => number === numbers[0])) return;
	const odd = numbers.findIndex((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0));
	const entry = entries[odd];
	if (entry !== undefined)
		findings.report('numbers-out-of-order', entry, { count: numbers[odd] ?? 0 });
}

export function printOrder(question: OrderQuestion): readonly string[] {
	return question.items.map((item, at) => `${String(at + 1)}. ${escapeArrows(item)}`);
}
