import { isLeech } from '../memory/leech.ts';
import type { Memory } from '../memory/memory.ts';
import { passes } from '../memory/passes.ts';
import type { QueueItem } from '../today/queue-item.ts';

/** Times in a row that a card is forgotten before it gets help. */
const failuresUntilHelp = 3;

/**
 * What is shown before a card is asked: the paragraph that answers it, for one that was forgotten three times in a row or
 * is a leech, and for the form that takes its place. To answer then is no recall from long ago: it counts as after a hint.
 *
 * @param memory after the last answer of the session; `null` before the first
 */
export function helpFor(
	item: Pick<QueueItem, 'memory' | 'why'>,
	memory: Memory | null
): 'paragraph' | null {
	const known = memory ?? item.memory;
	if (known !== null && needsHelp(known)) return 'paragraph';
	return item.why.by === 'form' && memory === null ? 'paragraph' : null;
}

/**
 * Another form of the fact in place of a card that was forgotten three times in a row, the easiest that there is; `null`
 * where the card needs no such help, or its fact has no other form.
 *
 * @param memory of the card as it was last answered
 */
export function otherForm(item: QueueItem, { failures = 0, stability }: Memory): QueueItem | null {
	const [other, ...rest] = item.forms;
	if (other === undefined || failures < failuresUntilHelp) return null;
	return {
		card: other.card,
		memory: other.memory,
		reason: 'learning',
		change: null,
		why: { by: 'form', failures },
		form: { stage: other.stage, insteadOf: item.card.key, stability },
		forms: rest,
		takes: item.takes
	};
}

/** Whether to ask once more in the same way would only be forgotten once more. */
function needsHelp({ failures = 0, lapses, lastShare }: Memory): boolean {
	return failures >= failuresUntilHelp || (isLeech(lapses) && !passes(lastShare));
}
