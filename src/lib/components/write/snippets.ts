import { landmarkOf } from '#lib/core/format/landmark.ts';
import { sourceLine } from '#lib/core/format/source-line.ts';
import { vocabularyOf, wordsOf } from '#lib/core/format/vocabulary.ts';
import type { Lines } from '#lib/session/write/lines.ts';

/** A pattern to write by. */
export interface Snippet {
	readonly name: string;
	/** What is typed to be offered it: the word it begins with. */
	readonly word: string;
	/** Its lines; `#{…}` are the places to fill in, in their order. */
	readonly template: string;
	readonly goes: 'first' | 'anywhere';
}

/** A pattern for each kind of question, and for what stands around them, in the words of a language. */
export function snippetsFor(language: string): readonly Snippet[] {
	const words = wordsOf(language);
	const english = wordsOf('en');
	const write = (list: string): string => capitalised(list.split(', ')[0] ?? '');
	// A single letter is the usual word in English only.
	const starts = words.starts.question.split(', ');
	const q = capitalised((words === english ? starts[0] : starts.find(isWord)) ?? 'Q');
	const fill = write(words.starts.fill);
	const cards = write(words.starts.cards);
	const header = (key: keyof typeof words.header): string => write(words.header[key]);
	const field = (key: keyof typeof words.fields): string => write(words.fields[key]);
	const because = `${field('explanation')}: #{Why this is right}\n`;
	const choices = '[x] #{Right}\n[ ] #{Wrong}\n> #{Why this is wrong}\n[ ] #{Wrong}\n';
	const question = (name: string, answer: string): Snippet => ({
		...{ name, word: q, goes: 'anywhere' },
		template: `${q}: #{Question}\n${answer}`
	});
	return [
		question('Choose one', `${choices}${because}`),
		question('Choose all that apply', '[x] #{Right}\n[x] #{Right}\n[ ] #{Wrong}\n[ ] #{Wrong}\n'),
		{
			...{ name: 'True or false', word: q, goes: 'anywhere' },
			template: `${q}: #{Statement}\n= #{${words.true.split(', ')[0] ?? 'true'}}\n${because}`
		},
		question('Short answer', '= #{Answer}\n= #{Another way to say it}\n'),
		question('Number', '= #{6} ± #{0.5}\n'),
		{
			...{ name: 'Text with gaps', word: fill, goes: 'anywhere' },
			template: `${fill}: #{Words before} {#{gap}} #{words after}.\n`
		},
		question('Matching', '#{Left} -> #{Right}\n#{Left} -> #{Right}\n#{Left} -> #{Right}\n'),
		question('Sorting into groups', groups),
		question('Putting in order', '1. #{First}\n2. #{Second}\n3. #{Third}\n'),
		question('Flashcard', `${field('back')}: #{Answer}\n`),
		{
			...{ name: 'Several flashcards', word: cards, goes: 'anywhere' },
			template: `${cards}:\n#{Front} :: #{Back}\n#{Front} :: #{Back}\n`
		},
		question(
			'Open answer',
			`${field('model')}: #{A good answer}\n${field('criteria')}: #{What it must name}; #{What else}\n`
		),
		{
			...{ name: 'Heading and text to read', word: '#', goes: 'anywhere' },
			template: '# #{Heading}\n\n#{Paragraph}\n'
		},
		{
			...{ name: 'Head of the file', word: header('title'), goes: 'first' },
			template: `${header('title')}: #{Title}\n${header('language')}: #{${language}}\n${header('author')}: #{Name}\n${header('licence')}: #{CC BY 4.0}\n`
		}
	];
}

const groups =
	'#{Thing} -> #{Group 1}\n#{Thing} -> #{Group 2}\n#{Thing} -> Group 1\n#{Thing} -> Group 2\n';

/** What is told of a question, as words to begin a line with. */
export function fieldWordsFor(language: string): readonly string[] {
	const { fields } = wordsOf(language);
	return (['hint', 'explanation', 'evidence', 'tags', 'difficulty'] as const).map((key) =>
		capitalised(fields[key].split(', ')[0] ?? '')
	);
}

function isWord(word: string): boolean {
	return word.length > 1;
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

const place = /#\{([^}]*)\}/u;

/** The pattern as plain text, with the first place to fill in, for editors that know no places. */
export function plainSnippet(template: string): {
	readonly text: string;
	readonly first: { readonly from: number; readonly to: number };
} {
	const first = place.exec(template);
	const from = first?.index ?? 0;
	const text = template.replaceAll(new RegExp(place, 'gu'), '$1');
	return { text, first: { from, to: from + (first?.[1]?.length ?? 0) } };
}

/** Where a pattern goes in, and the empty lines that it needs around it. */
export interface Opening {
	readonly from: number;
	readonly to: number;
	readonly before: string;
	readonly after: string;
}

/**
 * Behind the question at the caret, else at the end: text behind a question would become part of it.
 *
 * @param caret an offset
 */
export function openingFor(
	snippet: Snippet,
	lines: Lines,
	caret: number,
	language: string
): Opening {
	if (snippet.goes === 'first') return { from: 0, to: 0, before: '', after: '\n' };
	const last = lines.numbered(lines.count);
	const next = nextLandmark(lines, lines.at(caret).number, language);
	let line = next === null ? last : lines.numbered(next - 1);
	while (line.number > 1 && line.text.trim() === '') line = lines.numbered(line.number - 1);
	const from = line.from + line.text.length;
	if (next !== null) return { from, to: from, before: '\n\n', after: '' };
	return {
		...{ from, to: last.from + last.text.length },
		before: line.text.trim() === '' ? '' : '\n\n',
		after: ''
	};
}

/** The line of the next question or heading, when the caret is in a question; `null` for the end. */
function nextLandmark(lines: Lines, number: number, language: string): number | null {
	const vocabulary = vocabularyOf(language);
	const markAt = (at: number): string | null =>
		landmarkOf(sourceLine(lines.numbered(at).text, at), vocabulary);
	let at = number;
	while (at > 0 && number - at < 400 && !isPart(markAt(at))) at -= 1;
	if (at === 0 || markAt(at) !== 'start') return null;
	for (at = number + 1; at <= lines.count; at += 1) if (isPart(markAt(at))) return at;
	return null;
}

function isPart(mark: string | null): boolean {
	return mark === 'start' || mark === 'heading';
}
