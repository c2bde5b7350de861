import { bracketsForBoxes } from './box.ts';
import { plainKeywords, startAbove, startForHeading, startOrJoin, startWith } from './begin.ts';
import {
	bareCards,
	colonsForTabs,
	oneBack,
	twoColons,
	typedOrTurned,
	withoutCards
} from './card.ts';
import { dropEarlier, dropEntry, dropLine, dropOne, dropRules } from './drop.ts';
import { closeFence, openBlock, unwrapped } from './fence.ts';
import { answerIntoGap, closeGap, fewerChoices, filledGap, flatGap, markChoice } from './gap.ts';
import {
	asDescription,
	chatter,
	knownLanguage,
	languageCode,
	plainDate,
	titleFromHeading,
	titleFromName,
	withoutHeading
} from './header.ts';
import { oneId, otherSetId, ownId, soundId, tidySetId } from './identity.ts';
import { freeQuestion, makeQuestion, starInFront } from './lettered.ts';
import { letterAnew, letterLines, letterNumbers, roundLetters } from './letters.ts';
import {
	allWords,
	smallerFirst,
	thousandsOrDecimals,
	truthByEquals,
	twoDots,
	withoutType
} from './number.ts';
import {
	answerOne,
	asAnswer,
	evenShares,
	keepMarkOrLine,
	keepOne,
	knownMark,
	markOne,
	nameOne,
	wholePercent
} from './option-key.ts';
import { arrow, arrows, categoriesInstead, numberInTurn, numberLines } from './pair.ts';
import { asTheArticleHasIt, longer } from './quotation.ts';
import {
	belowFirst,
	colonForDash,
	explanation,
	feedbackAsExplanation,
	remarkOrRest,
	textOrNothing,
	unknownField
} from './remark.ts';
import type { ReaderCode, Remedy } from './remedy.ts';
import { knownType, knownValue, nearestRule, spelt } from './spelling.ts';
import { keepTruth, makeRight, sayTruth, truthPlainly, truthWord } from './truth.ts';

/**
 * What mends a finding by one click; nothing where only the teacher knows the words that are missing. The compiler asks for every code.
 */
export const remedies: { readonly [C in ReaderCode]: readonly Remedy<C>[] } = {
	// The file.
	'file-too-large': [],
	'binary-file': [],
	'same-set-id': [otherSetId],
	'empty-file': [],
	'not-utf-8': [],
	'too-many-questions': [],
	'more-findings': [],
	'no-questions': [],
	'code-block-unwrapped': [unwrapped],
	'chatter-left-out': [chatter],
	'unclosed-code-block': [closeFence],
	'question-in-code-block': [openBlock],
	// The header.
	'no-title': [titleFromName],
	'title-from-heading': [titleFromHeading],
	'title-too-long': [],
	'header-too-long': [],
	'header-twice': [dropLine],
	'header-empty': [dropLine],
	'unknown-header': [asDescription],
	'unknown-language': [knownLanguage],
	'language-by-name': [languageCode],
	'unknown-date': [],
	'date-understood': [plainDate],
	'id-tidied': [tidySetId],
	'keyword-typo': [spelt],
	'bold-keyword': [plainKeywords],
	'heading-as-question': [startForHeading],
	'rule-dropped': [dropRules],
	// The article.
	'empty-section': [withoutHeading],
	'question-without-start': [startAbove],
	'lettered-without-start': [makeQuestion],
	// The start of a question.
	'no-prompt': [],
	'no-answer': [],
	'no-truth': [sayTruth],
	'gaps-in-question': [startWith('Fill')],
	'missing-start': [startOrJoin],
	'question-swallowed': [freeQuestion],
	'second-shape': [textOrNothing],
	'type-mismatch': [withoutType],
	'unknown-type': [knownType],
	'text-too-long': [],
	'text-too-deep': [],
	'paragraph-after-answers': [explanation],
	'answer-goes-on': [remarkOrRest],
	'feedback-before-options': [belowFirst],
	'feedback-unused': [feedbackAsExplanation],
	'odd-id': [soundId],
	'id-twice': [ownId],
	'two-ids': [oneId],
	// Options.
	'one-option': [asAnswer],
	'no-key': [markOne],
	'no-lettered-key': [starInFront, nameOne],
	'two-keys': [keepOne],
	'single-option-key': [keepOne],
	'empty-option': [dropEntry],
	'same-option': [dropEntry, dropEarlier],
	'unknown-mark': [knownMark],
	'box-options': [bracketsForBoxes],
	'percent-range': [wholePercent],
	'percent-sum': [evenShares],
	'lettered-gap': [letterAnew],
	'lettered-colon': [roundLetters],
	'numbered-options': [letterNumbers],
	'no-such-option': [answerOne],
	'keys-disagree': [keepMarkOrLine],
	// Answers behind =.
	'empty-answer': [dropEntry],
	'no-right-answer': [makeRight],
	'right-and-wrong': [dropOne],
	'true-and-false': [keepTruth],
	'truth-letter': [truthWord],
	'truth-typo': [truthWord],
	'truth-letter-read': [truthPlainly],
	'answer-true-false': [truthByEquals],
	'answer-as-card': [typedOrTurned],
	'thousands-or-decimals': [thousandsOrDecimals],
	'not-all-numbers': [allWords],
	'not-a-number': [withoutType],
	'range-reversed': [smallerFirst],
	'range-with-dash': [twoDots],
	'range-in-words': [twoDots],
	// Gaps.
	'no-gap': [startWith('Q')],
	'open-gap': [closeGap],
	'nested-gap': [flatGap, closeGap],
	'empty-gap': [filledGap],
	'gap-keys': [markChoice],
	'gap-one-choice': [fewerChoices],
	'gap-same-choice': [fewerChoices],
	'answer-below-gaps': [answerIntoGap, startWith('Q')],
	// Pairs, items, cards, open answers.
	'one-pair': [arrow],
	'pairs-without-arrow': [arrows],
	'empty-pair': [dropEntry],
	'same-left': [dropEntry, dropEarlier],
	'same-right': [categoriesInstead, dropEntry, dropEarlier],
	'one-category': [],
	'one-item': [numberLines],
	'empty-item': [dropEntry],
	'same-item': [dropEntry, dropEarlier],
	'numbers-out-of-order': [numberInTurn],
	'empty-back': [],
	'two-backs': [oneBack],
	'letter-without-options': [letterLines],
	'no-cards': [withoutCards],
	'card-without-separator': [twoColons],
	'empty-card': [dropLine],
	'card-by-tab': [colonsForTabs],
	'cards-heading': [bareCards],
	'no-model': [],
	'empty-model': [],
	// Fields.
	'field-empty': [dropEntry],
	'field-twice': [dropEntry],
	'field-unused': [dropEntry],
	'field-value': [knownValue],
	'dash-for-colon': [colonForDash],
	'unknown-field': [unknownField],
	'unknown-rule': [nearestRule],
	// Evidence.
	'evidence-none': [asTheArticleHasIt],
	'evidence-several': [longer],
	'find-none': [asTheArticleHasIt],
	'find-several': [longer]
};
