import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { schedulingFor } from '#lib/core/progress/settings.ts';
import {
	recallByArticle,
	recallElsewhere,
	type ArticleRecall
} from '#lib/core/record/by-article.ts';
import type { Asked } from '#lib/core/record/day-tally.ts';
import { hardest } from '#lib/core/record/hardest.ts';
import { figuresBySet, metCards, type MetCard } from '#lib/core/record/library-figures.ts';
import { outlookOf, type Outlook } from '#lib/core/record/outlook.ts';
import { spanOf, weeksOf, type Span } from '#lib/core/record/recent.ts';
import type { ProgressStore } from '#lib/storage/progress-store.ts';

/** Everything that the page shows, as numbers. */
export interface Record {
	/** Study day of today. */
	readonly day: number;
	/** Whether anything was ever answered. */
	readonly begun: boolean;
	/** The last 30 days, today among them. */
	readonly month: Span;
	/** The last 365 days. */
	readonly year: Span;
	/** The last half year at most. */
	readonly weeks: readonly Span[];
	readonly outlook: Outlook;
	readonly articles: readonly ArticleRecall[];
	/** Of sets that the library no longer has. */
	readonly elsewhere: Asked;
	readonly hardest: readonly MetCard[];
}

const mostWeeks = 26;

/** What the counters say, and nothing that would need the log to be read. */
export async function recordOf(
	store: Pick<ProgressStore, 'dayTallies' | 'cardFigures' | 'holds' | 'settings'>,
	entries: readonly LibraryEntry[],
	day: number
): Promise<Record> {
	const [tallies, blocks, held, settings] = await Promise.all([
		store.dayTallies(),
		store.cardFigures(),
		store.holds(),
		store.settings()
	]);
	const figures = figuresBySet(blocks);
	const cards = entries.flatMap((entry) => metCards(entry, figures));
	const holds = new Map(held.map((hold) => [hold.card, hold]));
	const { weights } = schedulingFor(settings);
	return {
		day,
		begun: tallies.length > 0,
		month: spanOf(tallies, day - 29, day),
		year: spanOf(tallies, day - 364, day),
		weeks: weeksOf(tallies, day, mostWeeks),
		outlook: outlookOf(cards, holds, { day, weights }),
		articles: recallByArticle(entries, figures),
		elsewhere: recallElsewhere(entries, figures),
		hardest: hardest(cards, 5)
	};
}
