import { rightBefore } from '#lib/core/progress/right-before.ts';
import type { Answer } from '#lib/core/question/answer.ts';
import type { EditionChange } from '#lib/core/schedule/memory/edition-change.ts';
import type { StudyCard } from '#lib/core/schedule/sitting/study.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** Why a card is asked otherwise than its schedule has it: its teacher changed the answer, or wants a fresh start. */
export interface Changed {
	readonly by: EditionChange;
	/** What the learner last answered when it was right; `null` where the log does not say. */
	readonly before: Answer | null;
}

/** What to say of a card before it is asked; once it was answered in this sitting, nothing. */
export async function changedSince(
	store: Pick<ProgressStore, 'eventsOfCard'>,
	{ item, memory }: StudyCard
): Promise<Changed | null> {
	if (item.change === null || memory !== null) return null;
	const { change: by, card } = item;
	if (by === 'version' || item.memory?.key === undefined) return { by, before: null };
	// Without what was right before, the sentence still says enough.
	const events = await store.eventsOfCard(card.key).catch(() => []);
	return { by, before: rightBefore(events, card.key, item.memory.key) };
}
