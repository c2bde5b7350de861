import { error, note, short, warning, type Count, type Nothing, type Text } from './wording.ts';

/** What there is to say about a question. */
export const questionWordings = {
	// The start of a question.
	'no-prompt': error<Nothing>(() => 'The question has no text. Write it behind the Q:.'),
	'no-answer': error<Nothing>(
		() =>
			'The question has no answer. Add options with [x] before the right one, a line with = and the answer, or A: for a flashcard.'
	),
	'no-truth': error<Nothing>(
		() =>
			'The question asks for true or false, but the answer is missing. Put = true or = false on a line below it.'
	),
	'gaps-in-question': error<Nothing>(
		() => 'The question has gaps in { } but no answer lines. Begin it with Fill: instead of Q:.'
	),
	'missing-start': error<Nothing>(
		() =>
			'This text stands between answer lines: is a "Q:" missing here? Put Q: in front of it, or join it to the line above.'
	),
	'question-swallowed': error(
		(p: { line: number }) =>
			`Is a Q: missing before line ${p.line}? It looks like another question, with lettered options of its own. Put Q: in front of it.`
	),
	'second-shape': error(
		(p: { found: string; shape: string }) =>
			`This line is ${p.found}, but the question is answered by ${p.shape}. Put Q: before it if a new question begins, or a \\ if it is text.`
	),
	'type-mismatch': error(
		(p: { type: string; shape: string }) =>
			`Type: ${p.type} does not fit ${p.shape}. Change the type, or remove the line.`
	),
	'unknown-type': error(
		(p: Text) =>
			`The type "${short(p.text)}" is not known. Use single, multiple, truefalse, short, numeric, order, match, categorise, card or open, or remove the line.`
	),
	'text-too-long': error(
		(p: { what: string; count: number }) =>
			`The ${p.what} has ${p.count} characters, and 4096 are the most. Shorten it, or move it to the article.`
	),
	'text-too-deep': error<Nothing>(
		() =>
			'The text is quoted more than 20 levels deep. Remove some of the > at the start of the line.'
	),
	'paragraph-after-answers': warning<Nothing>(
		() =>
			'This paragraph is read as part of the last answer. Put Explanation: before it, Q: if it asks something, or a heading (#) if it belongs to the article.'
	),
	'answer-goes-on': warning<Nothing>(
		() =>
			'This line is read as part of the answer above it. If it is a remark, put > in front; if not, join it to the line above.'
	),
	'feedback-before-options': note<Nothing>(
		() =>
			'This line is read as a quotation in the question. If it is a remark on an answer, move it below that answer; if not, leave an empty line below it.'
	),
	'feedback-unused': warning<Nothing>(
		() =>
			'Feedback can only follow an option or an = answer, so this line was left out. Write it as Explanation: instead.'
	),
	'odd-id': warning(
		(p: Text) =>
			`"${short(p.text)}" is no id and stays in the text. An id is ^ and a letter, followed by 3 to 11 letters or digits.`
	),
	'id-twice': note(
		(p: { text: string; line: number; id: string }) =>
			`The id ^${p.text} is taken by the question in line ${p.line}, so this one is ^${p.id}. Remove one of the two.`
	),
	'two-ids': warning(
		(p: { text: string; id: string }) =>
			`The question has two ids; ^${p.id} counts. Remove ${short(p.text)}.`
	),
	// Options.
	'one-option': error<Nothing>(
		() =>
			'There is only one option. Add a wrong one with [ ], or write the answer behind = instead.'
	),
	'no-key': error(
		(p: Count) =>
			`None of the ${p.count} answers is marked as correct. Put an x in the brackets of the right one: [x].`
	),
	'no-lettered-key': error(
		(p: Count) =>
			`None of the ${p.count} answers is marked as correct. Add a line such as Answer: B below them.`
	),
	'two-keys': error(
		(p: Count) =>
			`${p.count} options are marked, but only one may be right here. Leave one mark, or use [ ] if several are right.`
	),
	'single-option-key': error(
		(p: Count) =>
			`Type: single asks for one right option, and ${p.count} are marked. Leave one mark.`
	),
	'empty-option': error<Nothing>(
		() => 'This option has no text. Write it behind the bracket, or remove the line.'
	),
	'same-option': error(
		(p: { text: string; line: number }) =>
			`The option "${short(p.text)}" stands in line ${p.line} as well. Change one of them.`
	),
	'unknown-mark': error(
		(p: Text) =>
			`The mark [${short(p.text)}] is not known. Use [x] for a right option and [ ] for a wrong one.`
	),
	'box-options': note<Nothing>(
		() =>
			'Tick boxes were read as options: a ticked box is a right one. Write [x] and [ ] to say it plainly.'
	),
	'percent-range': error(
		(p: Text) => `${short(p.text)} is more than the whole. Use a percentage from -100% to 100%.`
	),
	'percent-sum': error(
		(p: Count) =>
			`The percentages of the right options add up to ${p.count}%. Make them add up to 100%.`
	),
	'lettered-gap': error(
		(p: { text: string; expected: string }) =>
			`The letter ${p.text} is out of line: ${p.expected} should come here. Number the options A, B, C …, or put Q: where a new question begins.`
	),
	'lettered-colon': note<Nothing>(
		() => 'Lines that begin with A:, B:, … were read as options. Write A), B), … to say it plainly.'
	),
	'numbered-options': error(
		(p: Text) =>
			`Numbered lines are steps to be put in order, but Answer: ${p.text} names one of them. Write A) B) C) instead of 1) 2) 3) if they are options.`
	),
	'no-such-option': error(
		(p: Text) =>
			`"${short(p.text)}" names none of the options. Write the letter of the right one: Answer: B.`
	),
	'keys-disagree': error<Nothing>(
		() => 'The marked option and the Answer: line name different options. Keep one of the two.'
	),
	// Answers behind =.
	'empty-answer': error<Nothing>(
		() => 'There is nothing behind the =. Write the answer there, or remove the line.'
	),
	'no-right-answer': error<Nothing>(
		() => 'The question has only wrong answers (!=). Add the right one with =.'
	),
	'right-and-wrong': error(
		(p: Text) => `"${short(p.text)}" is given as right and as wrong. Remove one of the two lines.`
	),
	'true-and-false': error<Nothing>(
		() => 'Both true and false are given as the answer. Keep the right one.'
	),
	'truth-letter': warning(
		(p: { text: string; word: string }) =>
			`Is "${p.text}" short for ${p.word}? It is read as a letter to be typed. Write = ${p.word}, or = "${p.text}" if the letter is the answer.`
	),
	'truth-typo': warning(
		(p: { text: string; word: string }) =>
			`Is "${short(p.text)}" meant as ${p.word}? It is read as a word to be typed. Write = ${p.word}, or = "${short(p.text)}" if the word itself is the answer.`
	),
	'truth-letter-read': note(
		(p: { text: string; word: string }) =>
			`"${p.text}" was read as ${p.word}. Write = ${p.word} to say it plainly.`
	),
	'answer-true-false': note<Nothing>(
		() =>
			'The answer is true or false, so the question is asked as such. Write = true or = false to say it plainly.'
	),
	'answer-as-card': note(
		(p: { keyword: string; text: string }) =>
			`${p.keyword}: makes this a flashcard, which learners mark themselves. Write = ${short(p.text)} if it is to be typed and checked, or A: to say plainly that it is a card.`
	),
	'thousands-or-decimals': error(
		(p: { text: string; whole: string; decimal: string }) =>
			`"${short(p.text)}": thousands or decimals? Write ${p.whole} for thousands, or ${p.decimal} for decimals.`
	),
	'not-all-numbers': error(
		(p: Text) =>
			`"${short(p.text)}" is a number with a tolerance or a range, but another answer is text. Move one of them to a question of its own.`
	),
	'not-a-number': error(
		(p: Text) =>
			`"${short(p.text)}" is not a number, and Type: numeric needs one. Write it in digits.`
	),
	'range-reversed': error(
		(p: { from: string; to: string }) =>
			`The range runs from ${p.from} down to ${p.to}. Put the smaller number first.`
	),
	'range-with-dash': note(
		(p: Text) =>
			`"${short(p.text)}" is read as text. For any number in between, write two dots, as in 3 .. 6; if just these words are right, put them in quotation marks.`
	),
	'range-in-words': note(
		(p: Text) =>
			`"${short(p.text)}" is read as text. For any number in between, write two dots, as in 3 .. 6; if just these words are right, put them in quotation marks.`
	),
	// Gaps.
	'no-gap': error<Nothing>(
		() => 'There is no gap. Put the missing words in braces: Plants need {water}.'
	),
	'open-gap': error<Nothing>(
		() => 'A { is never closed. Add the }, or write \\{ for a brace that is shown.'
	),
	'nested-gap': error<Nothing>(
		() => 'There is a { inside a gap. Close the first gap before it, or write \\{.'
	),
	'empty-gap': error<Nothing>(() => 'A gap is empty. Write the missing words between the braces.'),
	'gap-keys': error(
		(p: Count) =>
			`${p.count === 0 ? 'None' : String(p.count)} of the choices in a gap ${p.count < 2 ? 'is' : 'are'} marked as right. Mark one: {(x) right ( ) wrong}.`
	),
	'gap-one-choice': error<Nothing>(
		() => 'A gap has only one choice. Add a wrong one: {(x) right ( ) wrong}.'
	),
	'gap-same-choice': error(
		(p: Text) => `The choice "${short(p.text)}" stands in a gap twice. Change one of them.`
	),
	'answer-below-gaps': error<Nothing>(
		() =>
			'Gaps carry their answers in the braces. Put this answer into { }, or begin the question with Q:.'
	),
	// Pairs, items, cards, open answers.
	'one-pair': error((p: Text) =>
		p.text === ''
			? 'There is only one pair. Add another, or ask with = instead.'
			: `"${short(p.text)}" has no arrow, so there is only one pair. Put -> between what belongs together.`
	),
	'pairs-without-arrow': error(
		(p: Count) =>
			`The question has no answer, but ${p.count} lines that look like pairs. Put -> between what belongs together.`
	),
	'empty-pair': error<Nothing>(
		() => 'This pair has nothing to the right of the arrow. Write what belongs there.'
	),
	'same-left': error(
		(p: { text: string; line: number }) =>
			`"${short(p.text)}" stands to the left of the arrow in line ${p.line} as well. Change one of them.`
	),
	'same-right': error(
		(p: { text: string; line: number }) =>
			`"${short(p.text)}" stands to the right of the arrow in line ${p.line} as well. Change one of them.`
	),
	'one-category': error<Nothing>(
		() => 'Everything belongs to the same category. Add a second category: -> its name.'
	),
	'one-item': error<Nothing>(
		() => 'There is only one numbered line, and no other answer. Add the other steps.'
	),
	'empty-item': error<Nothing>(
		() => 'This numbered line has no text. Write the step behind the number, or remove it.'
	),
	'same-item': error(
		(p: { text: string; line: number }) =>
			`The step "${short(p.text)}" stands in line ${p.line} as well. Change one of them.`
	),
	'numbers-out-of-order': warning(
		(p: Count) =>
			`The number ${p.count} is out of line. The order of the lines is taken as the right one: check it, or put Q: where a new question begins.`
	),
	'empty-back': error<Nothing>(() => 'The flashcard has no back. Write the answer behind A:.'),
	'two-backs': error<Nothing>(
		() => 'The flashcard has a second A:. Join the two, or put Q: where a new card begins.'
	),
	'letter-without-options': error(
		(p: Text) =>
			`The answer is the letter ${p.text}, but there are no lettered options. Write A. … and B. … on lines of their own.`
	),
	'no-cards': error<Nothing>(
		() => 'There is no card. Write each on a line of its own: front :: back.'
	),
	'card-without-separator': error(
		(p: Text) => `"${short(p.text)}" is no card: the :: is missing. Write front :: back.`
	),
	'empty-card': error<Nothing>(() => 'One side of this card is empty. Write both: front :: back.'),
	'card-by-tab': note<Nothing>(
		() =>
			'Lines with a tab were read as cards: front, tab, back. Write front :: back to say it plainly.'
	),
	'cards-heading': warning(
		(p: Text) =>
			`"${short(p.text)}" behind Cards: was left out. Write the cards on the lines below.`
	),
	'no-model': error<Nothing>(() => 'Criteria: needs a model answer. Add Model: and a good answer.'),
	'empty-model': error<Nothing>(() => 'The model answer is empty. Write it behind Model:.'),
	// Fields.
	'field-empty': warning(
		(p: Text) => `${p.text}: has nothing after it. Write it behind the colon, or remove the line.`
	),
	'field-twice': warning(
		(p: Text) => `The question has ${p.text}: twice, and the first one counts. Remove this one.`
	),
	'field-unused': warning(
		(p: { field: string; kind: string }) =>
			`${p.field}: has no effect on ${p.kind}. Remove the line.`
	),
	'field-value': warning(
		(p: { field: string; text: string; use: string }) =>
			`${p.field}: "${short(p.text)}" is not understood and was left out. Use ${p.use}.`
	)
};
