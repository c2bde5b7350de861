import {
	error,
	lines,
	note,
	short,
	warning,
	type Count,
	type Nothing,
	type Text
} from './wording.ts';

/** What there is to say about a file, its header and its article. */
export const fileWordings = {
	// The file.
	'file-too-large': error(
		(p: { bytes: number }) =>
			`The file has ${(p.bytes / 1_048_576).toFixed(1)} MB, and 1 MB is the most. Split it into several sets.`
	),
	'binary-file': error<Nothing>(
		() => 'This is not a text file. Save it as plain text (.txt or .md) and try again.'
	),
	'same-set-id': error(
		(p: { id: string; file: string }) =>
			`The set's id "${p.id}" is taken by ${p.file}. Write another one into the header of this file, such as Id: ${p.id}-2.`
	),
	'empty-file': error<Nothing>(
		() => 'The file is empty. Write a question: Q: on one line, = and its answer on the next.'
	),
	'not-utf-8': note<Nothing>(
		() =>
			'The file is not UTF-8 and was read as Western European (windows-1252). If letters look wrong, save it as UTF-8.'
	),
	'too-many-questions': error(
		(p: Count) =>
			`A set holds at most ${p.count} questions, so the rest was left out. Move it to a second file.`
	),
	'more-findings': warning(
		(p: Count) =>
			`There is more to say (${p.count} findings). Mend those above first, then check again.`
	),
	'no-questions': warning<Nothing>(
		() => 'No question was found. Begin each one with Q: at the start of a line.'
	),
	'code-block-unwrapped': note((p: { outside: number }) =>
		p.outside === 0
			? 'The questions stand inside a code block (```), which was taken off. Remove its ``` lines.'
			: `The questions stand inside a code block (\`\`\`), which was taken off, and what stands around it (${lines(p.outside)}) was left out. Remove both.`
	),
	'chatter-left-out': warning(
		(p: Count) =>
			`The text before Title: was left out (${lines(p.count)}). Put it below the header if learners should read it.`
	),
	'unclosed-code-block': warning(
		(p: Text) =>
			`This code block is never closed, so its lines are read as usual. Put ${short(p.text)} on a line after it, or remove this one.`
	),
	'question-in-code-block': warning(
		(p: { to: number }) =>
			`This code block, down to line ${p.to}, holds a line that begins a question and is shown as text. If that is not meant, take the \`\`\` lines out.`
	),
	// The header.
	'no-title': warning(
		(p: Text) =>
			`The set has no title and is called "${short(p.text)}". Write Title: … in the first line.`
	),
	'title-from-heading': note(
		(p: Text) =>
			`The first heading, "${short(p.text)}", serves as the title. Write Title: … above it to choose another.`
	),
	'title-too-long': error(
		(p: Count) =>
			`The title has ${p.count} characters, and 200 are the most. Shorten it; the rest fits in Description:.`
	),
	'header-too-long': error(
		(p: { text: string; count: number }) =>
			`${p.text}: has ${p.count} characters, and 4096 are the most. Shorten it.`
	),
	'header-twice': warning(
		(p: Text) => `${p.text}: stands in the header twice, and the first one counts. Remove this one.`
	),
	'header-empty': warning(
		(p: Text) =>
			`${p.text}: has nothing after it. Write the value behind the colon, or remove the line.`
	),
	'unknown-header': warning(
		(p: Text) =>
			`"${short(p.text)}" is no line of the header and was left out. Use Title, Language, Author, Licence, Date, Test, Source, Id, Description, Tags, Level or Allow.`
	),
	'unknown-language': warning(
		(p: Text) => `The language "${short(p.text)}" is not known. Write a code such as en, de or fr.`
	),
	'language-by-name': note(
		(p: { text: string; code: string }) =>
			`The language "${p.text}" was read as ${p.code}. Write Language: ${p.code} to say it plainly.`
	),
	'unknown-date': warning(
		(p: Text) =>
			`The day of the test, "${short(p.text)}", could mean several days or none, and was left out. Write the year, the month and the day, such as Test: 2026-12-04.`
	),
	'date-understood': note(
		(p: { text: string; date: string }) =>
			`The day of the test, "${short(p.text)}", was read as ${p.date}. Write Test: ${p.date} to say it plainly.`
	),
	'id-tidied': warning(
		(p: { text: string; id: string }) =>
			`The set's id "${short(p.text)}" became "${p.id}": an id has letters a to z, digits and hyphens. Write it so.`
	),
	'keyword-typo': note(
		(p: { text: string; keyword: string }) =>
			`"${short(p.text)}:" was read as "${p.keyword}:". Write it so, or put a \\ in front of the line if it is ordinary text.`
	),
	'bold-keyword': note<Nothing>(
		() =>
			'The ** around keywords such as Q: are not needed and were ignored, here and below. You can take them out.'
	),
	'heading-as-question': note(
		(p: Text) =>
			`The heading "${short(p.text)}" was read as the start of a question. Write Q: instead of the #.`
	),
	'rule-dropped': note<Nothing>(
		() =>
			'Lines of dashes between questions are not needed and were ignored, here and below. You can take them out.'
	),
	// The article.
	'empty-section': note(
		(p: Text) =>
			`The heading "${short(p.text)}" has no text below it, so the article has no such section. Write some, or remove the heading.`
	),
	'question-without-start': warning<Nothing>(
		() =>
			'This looks like the answers of a question, but it is read as article text. Put Q: in front of the question.'
	),
	'lettered-without-start': warning<Nothing>(
		() =>
			'This looks like a question with lettered options, but without Q: it is read as article text. Put Q: in front of it.'
	),
	// Evidence.
	'evidence-none': warning((p: { closest: string | null; paragraph: number }) =>
		p.closest === null
			? 'The article has no such words. Copy the quotation from the article letter by letter.'
			: `The article has no such words. Paragraph ${p.paragraph} comes closest; quote it: "${short(p.closest, 200)}".`
	),
	'evidence-several': warning(
		(p: { paragraphs: readonly number[] }) =>
			`These words stand in the article more than once (paragraph ${p.paragraphs.slice(0, 5).join(', ')}). Add more words of the sentence.`
	),
	'find-none': error((p: { closest: string | null; paragraph: number }) =>
		p.closest === null
			? 'The sentence to find is not in the article. Copy it from the article letter by letter.'
			: `The sentence to find is not in the article. Paragraph ${p.paragraph} comes closest; write: Find: "${short(p.closest, 200)}".`
	),
	'find-several': error(
		(p: { paragraphs: readonly number[] }) =>
			`The words to find stand in the article more than once (paragraph ${p.paragraphs.slice(0, 5).join(', ')}). Add more words of the sentence.`
	),
	// What nearly was a keyword, and names that are none.
	'unknown-rule': warning(
		(p: { text: string; nearest: string }) =>
			`Allow: "${short(p.text)}" is the name of no rule and was left out. The nearest is ${p.nearest}.`
	),
	'dash-for-colon': warning(
		(p: { keyword: string }) =>
			`This line is read as text. If it is meant as ${p.keyword}:, write a colon behind the word; if not, put a \\ in front.`
	),
	'unknown-field': warning(
		(p: Text) =>
			`"${short(p.text)}:" is no keyword, so the line is read as part of what stands above it. Put // in front to keep it to yourself, or a \\ if learners should read it.`
	)
};
