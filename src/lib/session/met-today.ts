import type { Question } from '#lib/core/question/question.ts';
import { cardsOf } from '#lib/core/schedule/card.ts';
import { studyDay } from '#lib/core/schedule/study-day.ts';
import type { Clock } from '#lib/storage/clock.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** Whether a question was answered on this study day already, in whatever quiz: then the next answer is a retry. */
export async function metToday(
	{ store, clock }: { readonly store: ProgressStore; readonly clock: Clock },
	set: string,
	question: Question
): Promise<boolean> {
	const now = clock.now();
	const today = studyDay(now, clock.offset(now));
	const cards = cardsOf(set, question).map((card) => card.key);
	return (await store.memories(cards)).some((memory) => memory.lastDay === today);
}
