import { farWords } from './calendar-day.ts';
import type { Exam } from './exam.ts';
import { cardsWord } from './outlook-words.ts';

/**
 * The next test, and what it asks of today, on one line: `Test “The tides” in 12 days: 8 cards today.`
 *
 * @param coming soonest first, at least one
 * @param cards of all tests that are coming, left for today
 */
export function examLine(coming: readonly Exam[], cards: number, today: number): string {
	const [next, ...others] = coming;
	if (next === undefined) return '';
	const further =
		others.length === 0
			? ''
			: others.length === 1
				? ', and another one later'
				: `, and ${String(others.length)} others later`;
	const left = cards === 0 ? 'nothing more today' : `${cardsWord(cards)} today`;
	return `Test “${next.name}” ${farWords(next.day, today)}${further}: ${left}.`;
}
