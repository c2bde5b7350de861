import type { Certainty } from '#lib/core/progress/event.ts';
import { stakes } from '#lib/core/quiz/certainty-marks.ts';
import type { Report } from '#lib/core/quiz/report.ts';

/** `+3 or −6`, as it stands beside each degree of certainty. */
export const stakeWords: Readonly<Record<Certainty, string>> = {
	sure: both('sure'),
	think: both('think'),
	guess: both('guess')
};

function both(certainty: Certainty): string {
	const { right, wrong } = stakes[certainty];
	return `${signed(right)} or ${signed(wrong)}`;
}

/** With its sign, and a minus as printers have it; to one decimal. */
export function signed(value: number): string {
	const rounded = Math.round(value * 10) / 10;
	return rounded > 0 ? `+${String(rounded)}` : String(rounded).replace('-', '−');
}

/** What the marks come to, and why: one sentence each. */
export function marksWords({ earned, possible }: NonNullable<Report['marks']>): string {
	const points = signed(earned).replace('+', '');
	return `${points} of ${String(possible)} marks. Right and sure brings 3, thought so 2, guessed 1; wrong costs 6, 2 or nothing.`;
}
