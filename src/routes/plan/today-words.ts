import type { TestPart } from '#lib/core/schedule/today/today.ts';
import { cardsWord } from '#lib/core/test-date/outlook-words.ts';

/** What the tests ask of today, in a sentence or two. */
export function todayWords({ cards, fresh, done }: TestPart): string {
	const before = done === 0 ? '' : ` ${cardsWord(done)} ${done === 1 ? 'is' : 'are'} done.`;
	if (cards === 0)
		return done === 0
			? 'Nothing is planned for today.'
			: `Today’s part of the plan is done: ${cardsWord(done)}.`;
	const isNew = fresh === 0 ? '' : `, ${fresh === cards ? 'all' : String(fresh)} of them new`;
	return `For today the plan has ${cardsWord(cards)}${isNew}.${before}`;
}
