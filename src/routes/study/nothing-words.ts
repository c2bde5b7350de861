import { countWord } from '#lib/core/prose/count-word.ts';
import type { DayPlan } from '#lib/core/schedule/today/day-plan.ts';

/** Why a set has nothing to ask while some of its cards were never met. */
export function unmetWords({ cards, taken }: DayPlan['unmet']): string {
	const left =
		cards === 1 ? 'one of its cards is not yet met' : `${cards} of its cards are not yet met`;
	const why =
		taken === 'elsewhere'
			? `Today’s new cards were taken by other articles; ${left}.`
			: taken === 'here'
				? `Today’s new cards are done; ${left}.`
				: `${left.charAt(0).toUpperCase()}${left.slice(1)}.`;
	return `Nothing of this article is due. ${why}`;
}

/**
 * On the button that begins some of them.
 *
 * @param begins how many it begins
 * @param cards how many were never met
 */
export function beginWords(begins: number, cards: number): string {
	if (begins < cards) return `Begin ${countWord(begins).toLowerCase()} of them`;
	return cards === 1 ? 'Begin it' : 'Begin them';
}
