import { countWord } from '#lib/core/prose/count-word.ts';
import type { Away } from '#lib/core/schedule/today/backlog.ts';

function counted(count: number, one: string, many: string): string {
	return count === 1 ? `one ${one}` : `${countWord(count).toLowerCase()} ${many}`;
}

/** What waits after a break, without reproach. */
export function awayWords({ days, suggested }: Away): string {
	const most = `These ${suggested.cards} matter most today.`;
	if (days === 0) return `More came back than one sitting holds. ${most}`;
	return `You were away ${days === 1 ? 'a day' : `${days} days`}. ${most}`;
}

/** @param spread days left, today included, and cards left */
export function spreadWords({
	days,
	cards
}: {
	readonly days: number;
	readonly cards: number;
}): string {
	return days === 1
		? `The last ${counted(cards, 'card', 'cards')} of the pile come today.`
		: `The pile is spread over ${days} days: ${cards} ${cards === 1 ? 'card is' : 'cards are'} left of it.`;
}

/**
 * @param waiting milliseconds that the cards will take
 * @param chosen minutes, where the learner has said how many
 */
export function waitingWords(waiting: number, chosen: number | null): string {
	const minutes = Math.max(1, Math.round(waiting / 60_000));
	if (chosen !== null) return `This will take about ${counted(minutes, 'minute', 'minutes')}.`;
	return `About ${counted(minutes, 'minute', 'minutes')} of cards ${minutes === 1 ? 'is' : 'are'} waiting.`;
}

/** Why a session is over that had a time. */
export function timeOverWords(minutes: number): string {
	return `Your ${counted(minutes, 'minute is', 'minutes are')} over.`;
}

/** How many of the cards of a session were known when they were asked. */
export function rememberedWords({
	done,
	forgotten
}: {
	readonly done: number;
	readonly forgotten: number;
}): string {
	if (forgotten === 0) return done === 1 ? 'You remembered it.' : `You remembered all ${done}.`;
	if (forgotten === done)
		return done === 1 ? 'You did not know it yet.' : `None of the ${done} was known yet.`;
	return `You remembered ${done - forgotten} of ${done}.`;
}

/** What a session leaves for today. */
export function leftWords(cards: number): string {
	return cards === 1
		? 'One card is left for today.'
		: `${countWord(cards)} cards are left for today.`;
}
