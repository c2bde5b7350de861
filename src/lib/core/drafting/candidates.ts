import type { Article } from '../evidence/article.ts';
import { withAntecedents } from './antecedent.ts';
import { askFigure } from './ask-figure.ts';
import { askObject } from './ask-object.ts';
import { askPlace } from './ask-place.ts';
import { askQuotations } from './ask-quotation.ts';
import { askReason } from './ask-reason.ts';
import { askSubject } from './ask-subject.ts';
import type { Weighed } from './choose.ts';
import { claim } from './claim.ts';
import type { Candidate } from './draft.ts';
import { gapsIn } from './gap.ts';
import { withHero } from './hero.ts';
import { laterClauses, linesOf, type Line } from './line.ts';
import { matterOf } from './matter.ts';
import { namesIn, withNames } from './names.ts';
import { placedIn, spokenLines } from './placed.ts';
import { tellingOf, type Knowledge } from './telling.ts';
import type { Analyse } from './word.ts';
import { worthOf } from './worth.ts';

export interface DraftOptions {
	/** Decides which statements are falsified and where options stand; the same seed gives the same drafts. */
	readonly seed: number;
	/** How many drafts at most. */
	readonly most: number;
	/** Tells English words apart: `analyse.ts`, which is large and handed in for that reason. */
	readonly analyse: Analyse;
	/** Of the article, where it is known: what it names matters. */
	readonly title?: string;
}

/** All that could be asked of an English article, weighed one by one. */
export function englishCandidates(article: Article, options: DraftOptions): readonly Weighed[] {
	const analyse = withNames(article, options.analyse);
	const title = options.title ?? '';
	const read = withHero(linesOf(article, 'en', analyse), title, analyse);
	const knowledge = known(withAntecedents(known(read), analyse));
	const { lines } = knowledge;
	const paragraphs = placedIn(article, lines);
	const spoken = spokenLines(paragraphs);
	const clauses = lines
		.filter((line) => !spoken.has(line))
		.flatMap((line) => [line, ...laterClauses(line)]);
	const tellings = clauses
		.map((line) => tellingOf(line, knowledge))
		.filter((told) => told !== null);
	const candidates: readonly Candidate[] = [
		...tellings.flatMap((told) => [
			...askFigure(told, knowledge),
			...askPlace(told, knowledge),
			...askSubject(told, knowledge),
			...askObject(told, knowledge),
			...askReason(told, tellings, knowledge),
			...claim(told, knowledge)
		]),
		...clauses.flatMap((line) => gapsIn(line, knowledge)),
		...askQuotations(article, paragraphs, knowledge, analyse)
	];
	return candidates.map((candidate) => {
		const { worth, place } = worthOf(candidate.line, knowledge);
		const described = { ...candidate, why: `${candidate.why}${place}` };
		return { candidate: described, worth: worth + candidate.bonus };
	});

	function known(all: readonly Line[]): Knowledge {
		const headings = article.sections.map((section) => section.title);
		const matter = matterOf(all, [title], headings);
		const written = all.flatMap(({ text }) => text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []);
		const numbers = [...new Set(written.map((digits) => Number(digits.replaceAll(',', ''))))];
		const years = numbers.filter(
			(number) => Number.isInteger(number) && number >= 1000 && number < 2100
		);
		return { lines: all, namesOf: namesIn(all, title), matter, years, numbers, seed: options.seed };
	}
}
