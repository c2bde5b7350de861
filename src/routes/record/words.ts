import { shortDayName } from '#lib/core/test-date/calendar-day.ts';
import { expectedOf, likelyShare } from '#lib/core/record/calibration.ts';
import type { ArticleRecall } from '#lib/core/record/by-article.ts';
import type { Asked, Bin } from '#lib/core/record/day-tally.ts';
import { together, type Span } from '#lib/core/record/recent.ts';
import type { Certainty } from '#lib/core/progress/event.ts';

const minute = 60_000;

/** `1,204`. */
export function count(number: number): string {
	return number.toLocaleString('en-GB');
}

/** `1 question`, `1,204 questions`. */
export function counted(number: number, one: string, several = `${one}s`): string {
	return `${count(number)} ${number === 1 ? one : several}`;
}

/** `86%`; a dash where nothing was asked. */
export function percent({ asked, right }: Asked): string {
	return asked === 0 ? '–' : share(right / asked);
}

/** @param part 0–1 */
export function share(part: number): string {
	return `${Math.round(100 * part)}%`;
}

/** `4 h 10 min` of milliseconds. */
export function timeWords(time: number): string {
	const minutes = Math.round(time / minute);
	if (time > 0 && minutes === 0) return 'less than a minute';
	const hours = Math.floor(minutes / 60);
	if (hours === 0) return `${minutes} min`;
	return minutes % 60 === 0 ? `${count(hours)} h` : `${count(hours)} h ${minutes % 60} min`;
}

/** `16 Nov` of a study day. */
export function dayAndMonth(day: number): string {
	return shortDayName(day).split(' ').slice(1).join(' ');
}

/** `Mon 16` of a study day. */
export function dayOfWeek(day: number): string {
	return shortDayName(day).split(' ').slice(0, 2).join(' ');
}

/** What comes back on each day from today, in a sentence. */
export function comingBackWords(comingBack: readonly number[]): string {
	const [today = 0, ...later] = comingBack;
	const after = later.reduce((sum, cards) => sum + cards, 0);
	const rest = `in the ${count(later.length)} days after`;
	const asThingsStand = 'What you answer meanwhile comes back as well.';
	if (today + after === 0) return `Nothing comes back in the next ${count(later.length + 1)} days.`;
	if (after === 0) return `${counted(today, 'question')} today, and none ${rest}. ${asThingsStand}`;
	const first = today === 0 ? 'None today' : `${counted(today, 'question')} today`;
	return `${first}, and ${count(after)} more ${rest}. ${asThingsStand}`;
}

export function overTimeWords(weeks: readonly Span[]): string {
	const all = together(weeks.map(({ returned }) => returned));
	if (all.asked === 0)
		return 'Nothing has come back yet. A question comes back when you answer it again on a later day.';
	const span = weeks.length === 1 ? 'this week' : `the last ${weeks.length} weeks`;
	return `Of ${counted(all.asked, 'question')} that came back in ${span}, you remembered ${count(all.right)}: ${percent(all)}.`;
}

export function articlesWords(articles: readonly ArticleRecall[], elsewhere: Asked): string {
	const all = together([...articles.map(({ returned }) => returned), elsewhere]);
	if (all.asked === 0) return 'Nothing has come back yet, of any article.';
	// A few answers say little of an article.
	const told = articles.filter(({ returned }) => returned.asked >= 5);
	const lowest = told.toSorted((a, b) => shareOf(a.returned) - shareOf(b.returned))[0];
	const first = `What was remembered of each when it came back, of all time: ${percent(all)} together.`;
	if (lowest === undefined || told.length < 2) return first;
	return `${first} Least of “${lowest.title}”: ${percent(lowest.returned)}.`;
}

export function timeSentence({ studied, time, answers }: Span): string {
	if (answers === 0) return 'Nothing was answered in the last 30 days.';
	return `You studied on ${studied} of the last 30 days: ${counted(answers, 'answer')} in ${timeWords(time)}.`;
}

/** Whether the schedule expected what happened, in a sentence. */
export function calibrationWords(bins: readonly Bin[]): string {
	const returned = together(bins);
	const expected = expectedOf(bins);
	if (expected === null) return 'Nothing has come back yet that the schedule could be measured by.';
	const said = `The schedule expected ${share(expected)} right of ${counted(returned.asked, 'question')} that came back in the last 365 days; ${percent(returned)} were.`;
	const { low, high } = likelyShare(returned);
	if (expected >= low && expected <= high)
		return `${said} So many answers cannot tell the two apart.`;
	return expected > high
		? `${said} It thinks that you remember longer than you do.`
		: `${said} You remember longer than it thinks.`;
}

export const certaintyNames: Readonly<globalThis.Record<Certainty, string>> = {
	sure: 'Sure',
	think: 'I think so',
	guess: 'A guess'
};

export function certaintyWords({ certainty }: Pick<Span, 'certainty'>): string {
	const { sure, think, guess } = certainty;
	const said = [
		sure.asked > 0 ? `when you were sure, ${percent(sure)} were right` : null,
		think.asked > 0 ? `when you thought so, ${percent(think)}` : null,
		guess.asked > 0 ? `when you guessed, ${percent(guess)}` : null
	].filter((words) => words !== null);
	const sentence = `${said.join('; ')}.`;
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function shareOf({ asked, right }: Asked): number {
	return right / asked;
}
