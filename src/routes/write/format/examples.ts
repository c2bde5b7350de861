import type { QuestionKind } from '#lib/core/question/question.ts';

/** A question as it is written, and what it becomes for the learner. */
export interface Example {
	readonly name: string;
	readonly kind: QuestionKind;
	readonly text: string;
	readonly learner: string;
}

export const examples: readonly Example[] = [
	{
		name: 'Choose one',
		kind: 'single',
		text: `Q: Which body raises most of the tide?
[ ] The Sun
> It helps, but it is too far away.
[x] The Moon
[ ] The turning Earth`,
		learner:
			'ticks one. An x marks the right option, and > below an option answers whoever chose it.'
	},
	{
		name: 'Choose all that apply',
		kind: 'multiple',
		text: `Q: When are spring tides to be expected?
[x] At new moon
[x] At full moon
[ ] At half moon`,
		learner: 'ticks several, because several are marked.'
	},
	{
		name: 'True or false',
		kind: 'truefalse',
		text: `Q: Each place has one high tide a day.
= false`,
		learner: 'says whether the statement is true.'
	},
	{
		name: 'Short answer',
		kind: 'short',
		text: `Q: What are the weak tides called?
= neap tides
!= spring tides
> Those are the strong ones.`,
		learner: 'types. Slips are forgiven; != is a mistake to be expected, with an answer to it.'
	},
	{
		name: 'Number',
		kind: 'numeric',
		text: `Q: How long is it from one high tide to the next?
= 12.4 ± 0.2 hours`,
		learner: 'types a number with its unit. A range is written 12 .. 13.'
	},
	{
		name: 'Text with gaps',
		kind: 'cloze',
		text: `Fill: Tides are {strong} when the Moon is
{(x) new ( ) half}.`,
		learner: 'fills the first gap and chooses in the second. {glucose|sugar} takes either word.'
	},
	{
		name: 'Putting in order',
		kind: 'order',
		text: `Q: Put the phases in order.
1. New moon
2. Half moon, waxing
3. Full moon`,
		learner: 'puts the lines in order; yours is the right one.'
	},
	{
		name: 'Matching',
		kind: 'match',
		text: `Q: Match each tide to its cause.
spring tide -> Sun and Moon in line
neap tide -> Sun and Moon at right angles
-> a wind from the sea`,
		learner:
			'matches them, and sorts where right sides repeat. A line without a left side fits nothing.'
	},
	{
		name: 'Several flashcards',
		kind: 'card',
		text: `Cards:
ebb :: the sea withdrawing
flood ::: the sea rising`,
		learner: 'turns them; ::: asks both ways. For one card with a long back: Q: and below it A:'
	},
	{
		name: 'Open answer',
		kind: 'open',
		text: `Q: Why are there two tides a day?
Model: There are two bulges of water, and the
Earth turns beneath both within a day.
Criteria: names two bulges; says the Earth turns`,
		learner: 'writes freely, then compares with your answer, point by point.'
	},
	{
		name: 'Finding a sentence',
		kind: 'find',
		text: `Q: Which sentence says what the Moon does?
Find: "raises one bulge of water"`,
		learner:
			'points at a sentence of that section. A few of its words are enough; a second Find: adds another right place.'
	}
];

/** A line that may stand below any question. */
export interface Extra {
	readonly text: string;
	readonly meaning: string;
}

export const extras: readonly Extra[] = [
	{
		text: 'Hint: You can see it at night.',
		meaning: 'a help to ask for; several are given in turn'
	},
	{ text: 'Explanation: The Moon is near.', meaning: 'shown after the answer' },
	{
		text: 'Evidence: "raises one bulge of water"',
		meaning: 'the words of the article that prove it; for a long passage "first words … last words"'
	},
	{ text: 'Tags: sea, Moon', meaning: 'to practise by topic' },
	{ text: 'Difficulty: easy', meaning: 'easy, medium or hard' },
	{
		text: 'Fact: largest planet',
		meaning: 'one form of a fact: its questions take turns, from choosing to typing'
	},
	{ text: 'Typos: no', meaning: 'slips count' },
	{ text: 'Shuffle: no', meaning: 'the options stay in your order' },
	{ text: 'Points: 2', meaning: 'counts double' }
];

export const file = `Title: The tides
Language: en
Author: Your name
Test: 2026-12-04

# Why the sea rises

The pull of the Moon raises one bulge of
water on the side that faces it.

# Questions

Q: …`;
