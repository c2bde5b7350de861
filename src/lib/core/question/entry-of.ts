import { sectionOf } from '../evidence/section-of.ts';
import { apartIn } from '../format/lint/apart.ts';
import { readingMinutes } from '../prose/reading-time.ts';
import { cardsOf, partsOf } from '../schedule/card.ts';
import { editionOf } from './edition.ts';
import type { LibraryEntry } from './library-entry.ts';
import type { QuestionSet } from './question.ts';
import { renamedIn } from './renamed.ts';

/** What the library needs to know of a set. */
export function entryOf(set: QuestionSet): LibraryEntry {
	const sections = set.questions.map((question) => sectionOf(question, set.article));
	const apart = apartIn(set);
	return {
		id: set.id,
		title: set.title,
		description: set.description,
		language: set.language,
		minutes: readingMinutes(set.article),
		questions: set.questions.length,
		questionIds: set.questions.map(({ id }) => id),
		traits: set.questions.map(({ id, kind, fact }, index) => {
			const section = sections[index]?.slug;
			const others = apart.get(id) ?? [];
			return {
				kind,
				...(section === undefined ? {} : { section }),
				...(fact === undefined ? {} : { fact }),
				...(others.length === 0 ? {} : { apart: others })
			};
		}),
		cards: set.questions.flatMap((question) => cardsOf(set.id, question)),
		editions: set.questions.flatMap((question) =>
			partsOf(question).map((part) => editionOf(question, part))
		),
		renamed: renamedIn(set.questions),
		...(set.test === undefined ? {} : { test: set.test }),
		sections: set.article.sections.map(({ slug, title }) => ({
			slug,
			title,
			questions: sections.filter((section) => section?.slug === slug).length
		}))
	};
}
