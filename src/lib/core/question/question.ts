import type { Article } from '../evidence/article.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { CardQuestion } from './card.ts';
import type { CategoriseQuestion } from './categorise.ts';
import type { MultipleQuestion, SingleQuestion } from './choice.ts';
import type { ClozeQuestion } from './cloze.ts';
import type { FindQuestion } from './find.ts';
import type { MatchQuestion } from './match.ts';
import type { NumericQuestion } from './numeric.ts';
import type { OpenQuestion } from './open.ts';
import type { OrderQuestion } from './order.ts';
import type { ShortQuestion } from './short.ts';
import type { TrueFalseQuestion } from './truefalse.ts';

/** What every question has, whatever its kind. Texts are Markdown unless said otherwise. */
export interface QuestionBase {
	/** Unique in its set: `q7k2m`. */
	readonly id: string;
	/** Ids that it had before: what was learnt under them is this question's. Left out where there are none. */
	readonly aliases?: readonly string[];
	/** 1-based line of the file where the question begins. */
	readonly line: number;
	/** For gaps, the text with each gap shown as `____`. */
	readonly prompt: string;
	readonly hints: readonly string[];
	readonly explanation: string | null;
	readonly evidence: readonly Evidence[];
	readonly tags: readonly string[];
	readonly difficulty: 'easy' | 'medium' | 'hard' | null;
	/** Weight in a quiz's total; 1 unless the file says otherwise. */
	readonly points: number;
	/** Raised by the teacher to ask for a fresh start; 1 at first. */
	readonly version: number;
	/** Name of the fact that it is one form of, as `Fact:` has it; left out where it stands alone. */
	readonly fact?: string;
	/** Rules about good questions that are not to speak up here; left out when there are none. */
	readonly allow?: readonly string[];
}

export type Question =
	| SingleQuestion
	| MultipleQuestion
	| TrueFalseQuestion
	| ShortQuestion
	| NumericQuestion
	| ClozeQuestion
	| OrderQuestion
	| MatchQuestion
	| CategoriseQuestion
	| CardQuestion
	| OpenQuestion
	| FindQuestion;

export type QuestionKind = Question['kind'];

/** One question file. */
export interface QuestionSet {
	/** Letters, digits and hyphens; the folder of the set's address. */
	readonly id: string;
	readonly title: string;
	/** BCP 47 tag; `en` when the file names none. */
	readonly language: string;
	readonly description: string | null;
	readonly author: string | null;
	readonly licence: string | null;
	/** As written, `2026-11-22`. */
	readonly date: string | null;
	/** Day of a test on the set, `2026-12-04`; left out where the file names none. */
	readonly test?: string;
	readonly source: string | null;
	readonly level: string | null;
	readonly tags: readonly string[];
	/** Rules about good questions that are not to speak up in the whole set; left out when there are none. */
	readonly allow?: readonly string[];
	readonly article: Article;
	readonly questions: readonly Question[];
	/**
	 * Words of the language, folded, that a slip in a typed answer may hit: see `neighbours.ts`. Left out where no
	 * lexicon was at hand, and slips are forgiven with caution then.
	 */
	readonly neighbours?: readonly string[];
}
