import { countWord } from '#lib/core/prose/count-word.ts';

/** What the device knows when the library opens. */
export interface Standing {
	/** Cards that are back today, by set. */
	readonly due: Readonly<Record<string, number>>;
	/** New cards that study would ask today, from articles that were begun. */
	readonly fresh: number;
	/** The quiz that was left open last. */
	readonly open: { readonly set: string; readonly title: string; readonly left: number } | null;
	/** Whether anything was ever answered on this device. */
	readonly begun: boolean;
	/** A set in which no question was answered yet, the first in the contents list. */
	readonly unread: { readonly set: string; readonly title: string } | null;
	/** Study day of the next card to come back, counted from today; `null` without cards. */
	readonly nextIn: number | null;
}

export type Today =
	| { readonly todo: 'review'; readonly title: string; readonly detail: string }
	| {
			readonly todo: 'resume';
			readonly title: string;
			readonly detail: string;
			readonly set: string;
	  }
	| { readonly todo: 'read'; readonly title: string; readonly detail: string; readonly set: string }
	| { readonly todo: 'rest'; readonly title: string; readonly detail: string };

/** A card takes about twenty seconds: the median of what readers of such sets need. */
const cardsPerMinute = 3;

function minutes(asked: number): string {
	const count = Math.max(1, Math.round(asked / cardsPerMinute));
	return count === 1 ? 'About a minute.' : `About ${few(count)} minutes.`;
}

function few(count: number): string {
	return countWord(count).toLowerCase();
}

function cards(count: number): string {
	return count === 1 ? 'card' : 'cards';
}

/** One sentence on what to do today, and the one button that goes with it. */
export function today(standing: Standing): Today {
	const counts = Object.values(standing.due).filter((count) => count > 0);
	const due = counts.reduce((sum, count) => sum + count, 0);
	if (standing.open !== null) {
		const { set, title, left } = standing.open;
		const rest = left === 1 ? 'One question is left' : `${countWord(left)} questions are left`;
		return {
			todo: 'resume',
			set,
			title: 'You are in the middle of a quiz',
			detail: `${rest} of “${title}”.`
		};
	}
	if (due > 0) {
		const from = `From ${counts.length === 1 ? 'one article' : `${few(counts.length)} articles`}`;
		const added =
			standing.fresh === 0 ? '' : `, with ${few(standing.fresh)} new ${cards(standing.fresh)}`;
		return {
			todo: 'review',
			title:
				due === 1
					? 'One question is ready to come back'
					: `${countWord(due)} questions are ready to come back`,
			detail: `${from}${added}. ${minutes(due + standing.fresh)}`
		};
	}
	if (standing.fresh > 0) {
		return {
			todo: 'review',
			title: `${countWord(standing.fresh)} new ${cards(standing.fresh)} for today`,
			detail: `From what you have read. ${minutes(standing.fresh)}`
		};
	}
	if (standing.unread !== null) {
		return {
			todo: 'read',
			set: standing.unread.set,
			title: standing.begun ? 'Nothing is due: read something new' : 'Read something, and keep it',
			detail: standing.begun
				? `${comesBack(standing.nextIn)} Meanwhile: “${standing.unread.title}”.`
				: `Begin with “${standing.unread.title}”. Answer in the margin; what you miss comes back until it stays.`
		};
	}
	return {
		todo: 'rest',
		title: 'Nothing is due today',
		detail: comesBack(standing.nextIn)
	};
}

function comesBack(days: number | null): string {
	if (days === null) return 'Nothing is waiting yet.';
	if (days <= 1) return 'The next questions come back tomorrow.';
	return `The next questions come back in ${few(days)} days.`;
}
