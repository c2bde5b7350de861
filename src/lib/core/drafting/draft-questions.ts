import type { Article } from '../evidence/article.ts';
import { parseSet } from '../format/parse-set.ts';
import { askFigure } from './ask-figure.ts';
import { askObject } from './ask-object.ts';
import { askPlace } from './ask-place.ts';
import { askReason } from './ask-reason.ts';
import { askSubject } from './ask-subject.ts';
import { choose, type Weighed } from './choose.ts';
import { claim } from './claim.ts';
import type { Candidate, Draft } from './draft.ts';
import { gapsIn } from './gap.ts';
import { laterClauses, linesOf } from './line.ts';
import { matterOf } from './matter.ts';
import { namesIn, withNames } from './names.ts';
import { plainGaps } from './plain-gap.ts';
import { quoteFor } from './quote.ts';
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

/**
 * Questions that an article suggests, the most worth asking first; each parses without a finding and has evidence that
 * stands once in the article. English gets questions of all kinds, other languages get gaps.
 */
export function draftQuestions(
	article: Article,
	language: string,
	options: DraftOptions
): readonly Draft[] {
	const english = /^en\b/iu.test(language);
	const weighed = english
		? englishCandidates(article, options)
		: plainGaps(article, language, options);
	const drafts: Draft[] = [];
	// Some fall to the last checks: a few more than asked for are chosen.
	for (const { candidate, worth } of choose(weighed.filter(isSound), options.most * 2)) {
		if (drafts.length === options.most) break;
		const draft = draftOf(article, language, candidate, worth);
		if (draft !== null) drafts.push(draft);
	}
	return drafts;

	function isSound({ candidate }: Weighed): boolean {
		return candidate.prompt.length <= 260 && !/ {2}|\s[?.,]/u.test(candidate.prompt);
	}
}

function englishCandidates(article: Article, options: DraftOptions): readonly Weighed[] {
	const analyse = withNames(article, options.analyse);
	const lines = linesOf(article, 'en', analyse);
	const headings = article.sections.map(({ title }) => title);
	const knowledge: Knowledge = {
		lines,
		namesOf: namesIn(lines, options.title ?? ''),
		matter: matterOf(lines, options.title === undefined ? [] : [options.title], headings),
		seed: options.seed
	};
	const tellings = lines
		.flatMap((line) => [line, ...laterClauses(line)])
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
		...lines.flatMap((line) => gapsIn(line, knowledge))
	];
	return candidates.map((candidate) => {
		const { worth, place } = worthOf(candidate.line, knowledge);
		const described = { ...candidate, why: `${candidate.why}${place}` };
		return { candidate: described, worth: worth + candidate.bonus };
	});
}

/** The question as text, if its evidence is found and the reader has nothing to say about it. */
function draftOf(
	article: Article,
	language: string,
	candidate: Candidate,
	worth: number
): Draft | null {
	const { kind, rows, line, proof, why } = candidate;
	const found = quoteFor(article, line.paragraph, proof);
	if (found === null) return null;
	const text = [...rows, `Evidence: "${found.quote}"`].join('\n');
	if (!isUnderstood(article, language, text)) return null;
	return { text, kind, evidence: found.quote, paragraph: found.paragraph, worth, why };
}

/** Reads a question behind the article's paragraph: one question, no error, no warning. */
export function isUnderstood(article: Article, language: string, text: string): boolean {
	const head = ['Title: Draft', `Language: ${language}`, ''];
	const body = article.paragraphs.flatMap((paragraph) => [paragraph.text, '']);
	const before = [...head, ...body, '# Questions', ''].join('\n');
	const { set, diagnostics } = parseSet(`${before}\n${text}\n`, 'draft');
	const line = before.split('\n').length;
	return (
		set.questions.length === 1 &&
		!diagnostics.some((found) => found.line > line && found.severity !== 'note')
	);
}
