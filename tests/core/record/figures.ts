import type { Certainty } from '#lib/core/progress/event.ts';
import { emptyTally, type DayTally } from '#lib/core/record/day-tally.ts';
import type { FiguresBlock, CardFigures } from '#lib/core/record/card-figures.ts';
import type { ListedSet } from '#lib/core/record/library-figures.ts';

/** A day on which so many cards came back with an expected chance of 0.9, and so many of them were recalled. */
export function dayOf(
	day: number,
	{
		asked = 0,
		right = 0,
		answers = asked,
		time = 0,
		met = 0,
		said = {}
	}: {
		readonly asked?: number;
		readonly right?: number;
		readonly answers?: number;
		readonly time?: number;
		readonly met?: number;
		readonly said?: Partial<Record<Certainty, readonly [asked: number, right: number]>>;
	}
): DayTally {
	const empty = emptyTally(day);
	const counts = (certainty: Certainty) => {
		const [all, well] = said[certainty] ?? [0, 0];
		return { asked: all, right: well };
	};
	return {
		...empty,
		answers,
		time,
		met,
		bins: empty.bins.with(9, { asked, right, expected: 900 * asked }),
		certainty: { sure: counts('sure'), think: counts('think'), guess: counts('guess') }
	};
}

/** A set with a question a section, and one without. */
export function listedSet(id: string, sections: readonly string[]): ListedSet {
	const questionIds = [...sections.map((slug) => `q-${slug}`), 'q-nowhere'];
	return {
		id,
		title: `About ${id}`,
		questionIds,
		traits: questionIds.map((question) => {
			const section = sections.find((slug) => question === `q-${slug}`);
			return { kind: 'short', ...(section === undefined ? {} : { section }) };
		}),
		cards: questionIds.map((question) => ({
			key: `${id}/${question}/whole`,
			set: id,
			question,
			part: 'whole'
		})),
		editions: questionIds.map(() => ({ version: 1, key: 'moon00' })),
		sections: sections.map((slug) => ({ slug, title: `On ${slug}`, questions: 1 }))
	};
}

/** One block of a set, by the names of questions. */
export function blockFor(
	set: string,
	cards: Readonly<Record<string, CardFigures>>,
	number = 0
): FiguresBlock {
	const entries = Object.entries(cards).map(([question, figures]) => [
		`${question}/whole`,
		figures
	]);
	return { id: `${set}/${number}`, set, cards: Object.fromEntries(entries) };
}
