import type { Article } from '../evidence/article.ts';
import { englishCandidates, type DraftOptions } from './candidates.ts';
import { choose, type Weighed } from './choose.ts';
import type { Candidate, Draft } from './draft.ts';
import { plainGaps } from './plain-gap.ts';
import { quoteFor } from './quote.ts';
import { isUnderstood } from './understood.ts';

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
	const cited = article.paragraphs.filter(({ number }) => number === found.paragraph);
	if (!isUnderstood({ sections: [], paragraphs: cited }, language, text)) return null;
	return { text, kind, evidence: found.quote, paragraph: found.paragraph, worth, why };
}
