import type { QuestionKind } from '../question/question.ts';

/** The keywords of a language, as lists; small letters. */
export interface Words {
	readonly starts: { readonly question: string; readonly fill: string; readonly cards: string };
	readonly header: {
		readonly title: string;
		readonly language: string;
		readonly author: string;
		readonly licence: string;
		readonly date: string;
		readonly test: string;
		readonly source: string;
		readonly id: string;
		readonly description: string;
		readonly tags: string;
		readonly level: string;
		readonly allow: string;
	};
	readonly fields: {
		readonly back: string;
		readonly answer: string;
		readonly hint: string;
		readonly explanation: string;
		readonly evidence: string;
		readonly tags: string;
		readonly difficulty: string;
		readonly type: string;
		readonly typos: string;
		readonly points: string;
		readonly shuffle: string;
		readonly reverse: string;
		readonly model: string;
		readonly criteria: string;
		readonly find: string;
		readonly version: string;
		readonly fact: string;
		readonly id: string;
		readonly allow: string;
	};
	readonly questions: string;
	readonly true: string;
	readonly false: string;
	readonly yes: string;
	readonly no: string;
	readonly difficulty: { readonly easy: string; readonly medium: string; readonly hard: string };
	readonly types?: Readonly<Record<QuestionKind, string>>;
}
