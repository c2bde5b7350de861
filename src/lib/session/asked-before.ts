import type { AnswerEvent } from '#lib/core/progress/event.ts';
import { editionOf } from '#lib/core/question/edition.ts';
import type { Question } from '#lib/core/question/question.ts';
import { cardKey, partsOf } from '#lib/core/schedule/card.ts';
import { answeredVersion, editionChange } from '#lib/core/schedule/memory/edition-change.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/**
 * What an answer in a quiz is to. It is a retry when the question was answered on this study day already, in whatever quiz,
 * and asks for the same still.
 */
export async function askedBefore(
	{ store, clock }: { readonly store: ProgressStore; readonly clock: Clock },
	set: string,
	question: Question
): Promise<Pick<AnswerEvent, 'retry' | 'version'>> {
	const now = clock.now();
	const today = studyDay(now, clock.offset(now));
	const memories = await store.memories(
		partsOf(question).map((part) => cardKey(set, question.id, part))
	);
	const retry = memories.some(
		(memory) =>
			memory.lastDay === today && editionChange(memory, editionOf(question, memory.part)) === null
	);
	return { retry, version: answeredVersion(question.version, memories) };
}
