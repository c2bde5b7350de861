import type { Answer } from '../question/answer.ts';
import type { CardKey } from '../schedule/card.ts';
import type { ProgressEvent } from './event.ts';
import { withoutRetracted } from './event-order.ts';

/** Shares are sums of thirds and tenths. */
const full = 0.99;

/**
 * What the learner answered when it was right, the last time that it was, so that a changed answer can be told from what it
 * was. `null` where the log does not say, as of flashcards.
 *
 * @param events those of the card, with their retractions
 * @param key of what was right then
 */
export function rightBefore(
	events: readonly ProgressEvent[],
	card: CardKey,
	key: string
): Answer | null {
	const answers = withoutRetracted(events).flatMap((event) =>
		event.type === 'answer' &&
		event.parts.some((part) => part.card === card && part.key === key && part.share >= full)
			? [event.answer]
			: []
	);
	const last = answers.at(-1) ?? null;
	return last === null || last.kind === 'card' || last.kind === 'open' ? null : last;
}
