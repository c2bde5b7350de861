import { allOfTheAbove } from './all-of-the-above.ts';
import { answerInPrompt } from './answer-in-prompt.ts';
import { evidenceWithoutAnswer } from './evidence-without-answer.ts';
import { givesAway } from './gives-away.ts';
import { grammarClue } from './grammar-clue.ts';
import { hardToRead } from './hard-to-read.ts';
import { imageWithoutAlt } from './image-without-alt.ts';
import type { LintCode } from './lint-wordings.ts';
import { loneFact } from './lone-fact.ts';
import { longestIsRight } from './longest-is-right.ts';
import { mixedForm } from './mixed-form.ts';
import { negatedPrompt } from './negated-prompt.ts';
import { noEvidence } from './no-evidence.ts';
import { noneOfTheAbove } from './none-of-the-above.ts';
import { onlyRecall } from './only-recall.ts';
import { paragraphsNotAsked } from './paragraphs-not-asked.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { repeatedOptions } from './repeated-options.ts';
import type { Rule } from './rule.ts';
import { sameQuestion } from './same-question.ts';
import { samePosition } from './same-position.ts';
import { secondRightOption } from './second-right-option.ts';

/** Every rule, by the name that `Allow:` silences it with. */
export const rules: { readonly [C in LintCode]: Rule<C> } = {
	'longest-is-right': longestIsRight,
	'same-position': samePosition,
	'all-of-the-above': allOfTheAbove,
	'none-of-the-above': noneOfTheAbove,
	'repeated-options': repeatedOptions,
	'mixed-form': mixedForm,
	'grammar-clue': grammarClue,
	'second-right-option': secondRightOption,
	'negated-prompt': negatedPrompt,
	'answer-in-prompt': answerInPrompt,
	'hard-to-read': hardToRead,
	'image-without-alt': imageWithoutAlt,
	'placeholder-left': placeholderLeft,
	'no-evidence': noEvidence,
	'evidence-without-answer': evidenceWithoutAnswer,
	'same-question': sameQuestion,
	'gives-away': givesAway,
	'lone-fact': loneFact,
	'only-recall': onlyRecall,
	'paragraphs-not-asked': paragraphsNotAsked
};
