import type { Coverage } from '#lib/core/test-date/exam.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';

type Listed = Pick<LibraryEntry, 'id' | 'traits' | 'sections'>;

/** Slugs of the parts of each set that are ticked; a set without sections has one part, the empty one. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** A part of a set that can be ticked by itself. */
export interface SetPart {
	/** Empty for the questions that belong to no section. */
	readonly slug: string;
	readonly title: string;
	readonly questions: number;
}

/** The sections of a set that are asked about, and the questions of none. */
export function partsOfSet({ traits, sections }: Listed): readonly SetPart[] {
	const asked = sections.filter(({ questions }) => questions > 0);
	const loose = traits.filter(({ section }) => section === undefined).length;
	const rest = asked.length === 0 ? 'All questions' : 'Questions of no section';
	return loose === 0 ? asked : [...asked, { slug: '', title: rest, questions: loose }];
}

/** What a test covers, as ticks. */
export function chosenOf(covers: readonly Coverage[], library: readonly Listed[]): Chosen {
	return new Map(
		library.map((entry) => {
			const own = covers.filter(({ set }) => set === entry.id);
			const slugs = partsOfSet(entry).map(({ slug }) => slug);
			const whole = own.some(({ sections }) => sections === null);
			const wanted = own.flatMap(({ sections }) => sections ?? []);
			return [entry.id, new Set(whole ? slugs : slugs.filter((slug) => wanted.includes(slug)))];
		})
	);
}

/** The ticks as what a test covers, in the order of the library. A set of which all is ticked is covered whole, whatever is added to it. */
export function coversOf(chosen: Chosen, library: readonly Listed[]): readonly Coverage[] {
	return library.flatMap((entry): readonly Coverage[] => {
		const ticked = chosen.get(entry.id) ?? new Set();
		const slugs = partsOfSet(entry).map(({ slug }) => slug);
		const sections = slugs.filter((slug) => ticked.has(slug));
		if (sections.length === 0) return [];
		return [{ set: entry.id, sections: sections.length === slugs.length ? null : sections }];
	});
}
