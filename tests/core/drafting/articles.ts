import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '#lib/core/drafting/analyse.ts';
import { draftQuestions } from '#lib/core/drafting/draft-questions.ts';
import type { Draft } from '#lib/core/drafting/draft.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import type { QuestionSet } from '#lib/core/question/question.ts';

export const folder = join(import.meta.dirname, '../../fixtures/drafting');

/** The articles that the drafting was made with. */
export const articles = ['great-fire', 'coral-reefs', 'mary-anning', 'canal-lock'] as const;

export function fileOf(name: string): string {
	return readFileSync(join(folder, `${name}.md`), 'utf8');
}

export function setOf(name: string): QuestionSet {
	return parseSet(fileOf(name), name).set;
}

/** The first 15 drafts of an article, as a teacher gets them. */
export function draftsOf(name: string): readonly Draft[] {
	const { article, title } = setOf(name);
	return draftQuestions(article, 'en', { seed: 1, most: 15, analyse, title });
}
