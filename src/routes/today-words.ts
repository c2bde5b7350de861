import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { countWord } from '#lib/core/prose/count-word.ts';

/** What the first page says of today. */
export interface HomeToday {
	/** Cards that study asks today and that are no new ones, by set. */
	readonly due: Readonly<Record<string, number>>;
	/** New cards that study asks today. */
	readonly fresh: number;
	/** Milliseconds that all of these will take. */
	readonly takes: number;
	/** Cards that were passed over today. */
	readonly skipped: number;
	/** Cards that came back and are more than today asks. */
	readonly later: number;
	/** The quiz that was left open last. */
	readonly open: { readonly set: string; readonly title: string; readonly left: number } | null;
	/** Whether a test is coming that has cards. */
	readonly hasTest: boolean;
	/** Whether anything was ever answered on this device. */
	readonly begun: boolean;
	/** A set in which no question was answered yet, the first in the contents list. */
	readonly unread: { readonly set: string; readonly title: string } | null;
	/** Study day of the next card to come back, counted from today; `null` without cards. */
	readonly nextIn: number | null;
}

/** What the first page shows of the learner. */
export interface Home extends HomeToday {
	/** For each set that was begun, how its questions stand, in the file's order. */
	readonly ticks: Readonly<Record<string, readonly ('done' | 'forgotten' | 'waiting')[]>>;
}

/** What a device knows on which nothing was ever answered. */
export function untouched(entries: readonly Pick<LibraryEntry, 'id' | 'title'>[]): Home {
	const [first] = entries;
	return {
		due: {},
		fresh: 0,
		takes: 0,
		skipped: 0,
		later: 0,
		open: null,
		hasTest: false,
		begun: false,
		unread: first === undefined ? null : { set: first.id, title: first.title },
		nextIn: null,
		ticks: {}
	};
}

export type TodayWords = { readonly title: string; readonly detail: string } & (
	{ readonly todo: 'review' | 'skipped' | 'rest' } | { readonly todo: 'read'; readonly set: string }
);

function minutes(takes: number): string {
	const count = Math.max(1, Math.round(takes / 60_000));
	return count === 1 ? 'About a minute.' : `About ${few(count)} minutes.`;
}

function few(count: number): string {
	return countWord(count).toLowerCase();
}

function cards(count: number): string {
	return count === 1 ? 'card' : 'cards';
}

/** One sentence on what to do today, and the one button that goes with it. */
export function todayWords(home: HomeToday): TodayWords {
	const counts = Object.values(home.due).filter((count) => count > 0);
	const due = counts.reduce((sum, count) => sum + count, 0);
	const { fresh, skipped, unread, begun, hasTest } = home;
	if (due > 0) {
		const from = `From ${counts.length === 1 ? 'one article' : `${few(counts.length)} articles`}`;
		const added = fresh === 0 ? '' : `, with ${few(fresh)} new ${cards(fresh)}`;
		return {
			todo: 'review',
			title:
				due === 1
					? 'One question is ready to come back'
					: `${countWord(due)} questions are ready to come back`,
			detail: `${from}${added}. ${minutes(home.takes)}${laterWords(home.later)}`
		};
	}
	// Who has answered nothing yet reads first: to be asked about an article never opened teaches nothing.
	if (fresh > 0 && (begun || hasTest || skipped > 0))
		return {
			todo: 'review',
			title: `${countWord(fresh)} new ${cards(fresh)} for today`,
			detail: `${minutes(home.takes)}${laterWords(home.later)}`
		};
	if (skipped > 0)
		return {
			todo: 'skipped',
			title:
				skipped === 1 ? 'One skipped card is left' : `${countWord(skipped)} skipped cards are left`,
			detail: `All other cards of today are done.${laterWords(home.later)}`
		};
	if (unread !== null)
		return {
			todo: 'read',
			set: unread.set,
			title: !begun
				? 'Read something, and keep it'
				: home.later > 0
					? 'Today’s cards are done: read something new'
					: 'Nothing is due: read something new',
			detail: begun
				? `${restWords(home)} Meanwhile: “${unread.title}”.`
				: `Read an article, answer questions as you read, and review what you missed until you know it. Start with “${unread.title}”.`
		};
	return {
		todo: 'rest',
		title: home.later > 0 ? 'Today’s cards are done' : 'Nothing is due today',
		detail: restWords(home)
	};
}

/** What came back and is not asked today: the limit of the day, or the share of a pile, is reached. */
function laterWords(later: number): string {
	if (later === 0) return '';
	return later === 1
		? ' One more is due and comes in the next days.'
		: ` ${countWord(later)} more are due and come in the next days.`;
}

/** The quiz that was left open, in a line. */
export function openQuizWords({ title, left }: NonNullable<HomeToday['open']>): string {
	const rest = left === 1 ? 'one question is left' : `${few(left)} questions are left`;
	return `An unfinished quiz: ${rest} of “${title}”.`;
}

/** When more is asked, where nothing is today. */
function restWords({ later, nextIn }: HomeToday): string {
	return later > 0 ? laterWords(later).trim() : comesBack(nextIn);
}

function comesBack(days: number | null): string {
	if (days === null) return 'Nothing is waiting yet.';
	if (days <= 1) return 'The next questions come back tomorrow.';
	return `The next questions come back in ${few(days)} days.`;
}
