import { dateOfDay, shortDayName } from '#lib/core/test-date/calendar-day.ts';
import type { CalibrationPoint } from '#lib/core/record/calibration.ts';
import type { ArticleRecall } from '#lib/core/record/by-article.ts';
import { certainties, type Asked } from '#lib/core/record/day-tally.ts';
import type { Span } from '#lib/core/record/recent.ts';
import { sheetOf, type Sheet } from '#lib/core/record/sheet.ts';
import { certaintyNames, count, dayAndMonth, percent, share, timeWords } from './words.ts';

/** The tables of the page, as they are read and as they are saved. */

/** @param day of the first number */
export function comingBackSheet(comingBack: readonly number[], day: number): Sheet {
	return sheetOf(
		'coming-back',
		'Questions that come back, by day',
		[
			['Day', ([at]) => shortDayName(at), ([at]) => dateOfDay(at)],
			['Questions', ([, cards]) => count(cards), ([, cards]) => cards]
		],
		comingBack.map((cards, index) => [day + index, cards] as const)
	);
}

export function overTimeSheet(weeks: readonly Span[]): Sheet {
	return sheetOf(
		'remembered-by-week',
		'What was remembered, by week',
		[
			week,
			['Came back', ({ returned }) => count(returned.asked), ({ returned }) => returned.asked],
			['Remembered', ({ returned }) => count(returned.right), ({ returned }) => returned.right],
			['Share', ({ returned }) => percent(returned), ({ returned }) => fraction(returned)]
		],
		weeks
	);
}

export function timeSheet(weeks: readonly Span[]): Sheet {
	return sheetOf(
		'time-by-week',
		'Days and time, by week',
		[
			week,
			['Days', ({ studied }) => count(studied), ({ studied }) => studied],
			['Answers', ({ answers }) => count(answers), ({ answers }) => answers],
			// Seconds, so that a spreadsheet can sum them.
			['Time', ({ time }) => timeWords(time), ({ time }) => Math.round(time / 1000), 'Seconds']
		],
		weeks
	);
}

const week = [
	'Week from',
	({ from }: Span) => dayAndMonth(from),
	({ from }: Span) => dateOfDay(from)
] as const;

/** Articles with their sections. */
export function articlesSheet(articles: readonly ArticleRecall[], elsewhere: Asked): Sheet {
	const rows = articles.flatMap(({ title, returned, sections }) => [
		{ title, section: '', returned },
		...sections.map((section) => ({ title, section: section.title, returned: section.returned }))
	]);
	const lost = { title: 'No longer in the library', section: '', returned: elsewhere };
	return sheetOf(
		'remembered-by-article',
		'What was remembered, by article and section',
		[
			['Article', ({ title }) => title, ({ title }) => title],
			['Section', ({ section }) => section, ({ section }) => section],
			['Came back', ({ returned }) => count(returned.asked), ({ returned }) => returned.asked],
			['Remembered', ({ returned }) => count(returned.right), ({ returned }) => returned.right],
			['Share', ({ returned }) => percent(returned), ({ returned }) => fraction(returned)]
		],
		elsewhere.asked > 0 ? [...rows, lost] : rows
	);
}

export function calibrationSheet(points: readonly CalibrationPoint[]): Sheet {
	return sheetOf(
		'expected-and-actual',
		'What the schedule expected, and what was',
		[
			[
				'Expected',
				({ from, to }) => `${share(from)}–${share(to)}`,
				({ from, to }) => `${share(from)}–${share(to)}`
			],
			['Came back', ({ asked }) => count(asked), ({ asked }) => asked],
			['On average', ({ expected }) => share(expected), ({ expected }) => rounded(expected)],
			['Right', ({ actual }) => share(actual), ({ actual }) => rounded(actual)]
		],
		points
	);
}

export function certaintySheet({ certainty }: Pick<Span, 'certainty'>): Sheet {
	return sheetOf(
		'certainty',
		'How sure you were, and how often you were right',
		[
			['You said', ({ said }) => certaintyNames[said], ({ said }) => certaintyNames[said]],
			['Answers', ({ said }) => count(certainty[said].asked), ({ said }) => certainty[said].asked],
			['Right', ({ said }) => count(certainty[said].right), ({ said }) => certainty[said].right],
			['Share', ({ said }) => percent(certainty[said]), ({ said }) => fraction(certainty[said])]
		],
		certainties.map((said) => ({ said }))
	);
}

/** 0–1; `null` where nothing was asked. */
function fraction({ asked, right }: Asked): number | null {
	return asked === 0 ? null : rounded(right / asked);
}

function rounded(part: number): number {
	return Math.round(part * 10_000) / 10_000;
}
