import { note, short, warning, type Count, type Nothing, type Text } from '../wording.ts';

/** What there is to say about questions as questions. The codes are the names that `Allow:` silences. */
export const lintWordings = {
	// Options.
	'longest-is-right': warning((p: { lines: readonly number[]; of: number }) =>
		p.of === 1
			? 'The right option is much longer than the others, which gives it away. Shorten it, or write the others as fully.'
			: `In ${p.lines.length} of ${p.of} questions the right option is the longest (lines ${list(p.lines)}), so its length gives it away. Shorten some, or write a wrong one as fully.`
	),
	'same-position': warning(
		(p: { lines: readonly number[]; of: number; position: number }) =>
			`In ${p.lines.length} of ${p.of} questions with Shuffle: no the right option is number ${p.position} (lines ${list(p.lines)}), which learners notice. Move some, or take out Shuffle: no.`
	),
	'all-of-the-above': warning(
		(p: Text) =>
			`"${short(p.text)}" is right as soon as two options are, and wrong as soon as one is not, so it asks for less than it seems. Mark every right option with [x] instead.`
	),
	'none-of-the-above': warning(
		(p: Text) =>
			`"${short(p.text)}" only shows that a learner knows what is wrong. Offer a real option in its place.`
	),
	'repeated-options': warning(
		(p: { text: string; other: string }) =>
			`The options "${short(p.text)}" and "${short(p.other)}" say the same, so neither can be the only right one. Change one of them.`
	),
	'mixed-form': warning((p: { text: string; key: boolean }) =>
		p.key
			? `The right option, "${short(p.text)}", is built differently from the others, which gives it away. Give all options one form.`
			: `The option "${short(p.text)}" is built differently from the others, so it can be left out without knowing anything. Give all options one form.`
	),
	'grammar-clue': warning((p: { text: string; clue: string }) =>
		p.clue === 'number'
			? `Only the right option, "${short(p.text)}", fits the prompt in number (one or several), which gives it away. Put all options into one number.`
			: `"${short(p.text)}" cannot follow "${p.clue}", so grammar rules it out. End the prompt with "a or an", or put the article into each option.`
	),
	'second-right-option': warning(
		(p: { text: string; passage: string }) =>
			`The article seems to support the wrong option "${short(p.text)}" as well: "${short(p.passage, 120)}". Replace it, or ask more narrowly.`
	),
	// Prompts.
	'negated-prompt': warning(
		(p: Text) =>
			`A hurried reader misses "${p.text}" here and answers the opposite. Ask without it, or set it off: **${p.text}**.`
	),
	'answer-in-prompt': warning(
		(p: Text) =>
			`The answer, "${short(p.text)}", stands in the prompt already. Use other words there.`
	),
	'hard-to-read': note(
		(p: { prompt: number; article: number }) =>
			`The prompt is much harder to read than the article (readability index ${p.prompt} against ${p.article}), so it tests reading first. Make two sentences of it, and use shorter words.`
	),
	'image-without-alt': warning<Nothing>(
		() =>
			'An image has no words for those who cannot see it. Describe it in the brackets: ![what it shows](picture.png).'
	),
	'placeholder-left': warning((p: { text: string; others: number }) =>
		p.others === 0
			? `"${p.text}" still stands from the pattern. Write your own words, or delete it.`
			: `"${p.text}" and ${p.others} more still stand from the pattern. Write your own words, or delete them.`
	),
	// Evidence.
	'no-evidence': note((p: { lines: readonly number[] }) =>
		p.lines.length === 1
			? 'The question has no evidence, so learners are not shown where the article says it. Add Evidence: and the words that prove the answer.'
			: `${p.lines.length} questions have no evidence (lines ${list(p.lines)}), so learners are not shown where the article says it. Add Evidence: and the words that prove the answer.`
	),
	'evidence-without-answer': warning(
		(p: Text) =>
			`The evidence does not contain the answer, "${short(p.text)}", so it cannot prove it. Quote the words where it stands.`
	),
	// Questions side by side.
	'same-question': warning(
		(p: { line: number }) =>
			`This asks the same as the question in line ${p.line}. Remove one, or ask for something else.`
	),
	'gives-away': warning(
		(p: { text: string; line: number }) =>
			`The answer, "${short(p.text)}", can be read off the question in line ${p.line}. Word that one differently, or remove one of the two.`
	),
	'lone-fact': note((p: { text: string; other: string | null }) =>
		p.other === null
			? `No other question asks for the fact "${short(p.text)}" in another form. Give its name to a second form of the question, or take Fact: out.`
			: `No other question asks for the fact "${short(p.text)}", but there is "${short(p.other)}". If they are one fact, spell them alike.`
	),
	'only-recall': note(
		(p: Count) =>
			`All ${p.count} questions ask for names and numbers, which shows little of what was understood. Add one that asks why, how, or in which order.`
	),
	'paragraphs-not-asked': note(
		(p: { paragraphs: readonly number[]; of: number }) =>
			`No question rests on ${p.paragraphs.length} of the article's ${p.of} paragraphs (${list(p.paragraphs)}), so learners may skip them. Ask about some, or cut them.`
	)
};

/** The name of a rule: `longest-is-right`. */
export type LintCode = keyof typeof lintWordings;

export const lintCodes = Object.keys(lintWordings) as readonly LintCode[];

/** The first few, and that there are more. */
function list(numbers: readonly number[]): string {
	const first = numbers.slice(0, 8).join(', ');
	return numbers.length > 8 ? `${first} …` : first;
}
