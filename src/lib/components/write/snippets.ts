import { landmarkOf } from '#lib/core/format/landmark.ts';
import { patternWords as p } from '#lib/core/format/lint/pattern-words.ts';
import { sourceLine } from '#lib/core/format/source-line.ts';
import type { Span } from '#lib/core/format/span.ts';
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
	const because = `${field('explanation')}: #{${p.whyRight}}\n`;
	const choices = `[x] #{${p.right}}\n[ ] #{${p.wrong}}\n> #{${p.whyWrong}}\n[ ] #{${p.otherWrong}}\n`;
	const question = (name: string, answer: string): Snippet => ({
		...{ name, word: q, goes: 'anywhere' },
		template: `${q}: #{${p.question}}\n${answer}`
	});
	return [
		question('Choose one', `${choices}${because}`),
		question(
			'Choose all that apply',
			`[x] #{${p.right}}\n[x] #{${p.otherRight}}\n[ ] #{${p.wrong}}\n[ ] #{${p.otherWrong}}\n`
		),
		{
			...{ name: 'True or false', word: q, goes: 'anywhere' },
			template: `${q}: #{${p.statement}}\n= #{${words.true.split(', ')[0] ?? 'true'}}\n${because}`
		},
		question('Short answer', `= #{${p.answer}}\n= #{${p.otherAnswer}}\n`),
		question('Number', '= #{6} ± #{0.5}\n'),
		{
			...{ name: 'Text with gaps', word: fill, goes: 'anywhere' },
			template: `${fill}: #{${p.before}} {#{${p.gap}}} #{${p.after}}.\n`
		},
		question(
			'Matching',
			`#{${p.left1}} -> #{${p.right1}}\n#{${p.left2}} -> #{${p.right2}}\n#{${p.left3}} -> #{${p.right3}}\n`
		),
		question('Sorting into groups', groups),
		question('Putting in order', `1. #{${p.first}}\n2. #{${p.second}}\n3. #{${p.third}}\n`),
		question('Flashcard', `${field('back')}: #{${p.back1}}\n`),
		{
			...{ name: 'Several flashcards', word: cards, goes: 'anywhere' },
			template: `${cards}:\n#{${p.front1}} :: #{${p.back1}}\n#{${p.front2}} :: #{${p.back2}}\n`
		},
		question(
			'Open answer',
			`${field('model')}: #{${p.model}}\n${field('criteria')}: #{${p.point}}; #{${p.otherPoint}}\n`
		),
		question('Finding a sentence', `${field('find')}: "#{${p.quotation}}"\n`),
		{
			...{ name: 'Heading and text to read', word: '#', goes: 'anywhere' },
			template: `# #{${p.heading}}\n\n#{${p.paragraph}}\n`
		},
		{
			...{ name: 'Head of the file', word: header('title'), goes: 'first' },
			template: `${header('title')}: #{${p.title}}\n${header('language')}: #{${language}}\n${header('author')}: #{${p.author}}\n${header('licence')}: #{CC BY 4.0}\n`
		}
	];
}

/** Two groups of two: what goes twice under one name is sorted, not matched. */
const groups = `#{${p.thing1}} -> #{${p.group1}}\n#{${p.thing2}} -> #{${p.group2}}\n#{${p.thing3}} -> #{${p.group1}}\n#{${p.thing4}} -> #{${p.group2}}\n`;

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

const place = /#\{([^}]*)\}/gu;

/** The pattern as plain text, and its places to fill in as offsets into that. */
export function plainSnippet(template: string): {
	readonly text: string;
	readonly places: readonly Span[];
} {
	const places: Span[] = [];
	let text = '';
	let end = 0;
	for (const match of template.matchAll(place)) {
		text += template.slice(end, match.index);
		const from = text.length;
		text += match[1] ?? '';
		places.push({ from, to: text.length });
		end = match.index + match[0].length;
	}
	return { text: text + template.slice(end), places };
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
