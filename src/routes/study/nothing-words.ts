import { countWord } from '#lib/core/prose/count-word.ts';
import type { Today } from '#lib/core/schedule/today/today.ts';

/** Why a set has nothing to ask while some of its cards were never met. */
export function unmetWords({ cards, taken }: Today['unmet']): string {
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

/** What was passed over today. */
export function skippedWords(cards: number): string {
	return cards === 1 ? 'One skipped card is left' : `${countWord(cards)} skipped cards are left`;
}

/** What came back and is more than today asks. */
export function laterWords(cards: number): string {
	return cards === 1
		? 'One more card is due and comes in the next days.'
		: `${countWord(cards)} more cards are due and come in the next days.`;
}

/** On the button that asks for more than the day does. */
export function moreWords(cards: number): string {
	return `${countWord(cards)} more`;
}
