import { cardsWord } from '#lib/core/test-date/outlook-words.ts';

/** What the tests ask of today, in a sentence or two. */
export function todayWords(
	left: { readonly cards: number; readonly fresh: number },
	done: number
): string {
	const before = done === 0 ? '' : ` ${cardsWord(done)} ${done === 1 ? 'is' : 'are'} done.`;
	if (left.cards === 0)
		return done === 0
			? 'Nothing is planned for today.'
			: `Today’s part of the plan is done: ${cardsWord(done)}.`;
	const fresh =
		left.fresh === 0
			? ''
			: `, ${left.fresh === left.cards ? 'all' : String(left.fresh)} of them new`;
	return `For today the plan has ${cardsWord(left.cards)}${fresh}.${before}`;
}
