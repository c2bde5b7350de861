/**
 * What the patterns of the editor have where the teacher's own words belong. No two are alike in one pattern, and none is a
 * text that anybody would mean: a file that still has one has been left unfinished.
 */
export const patternWords = {
	question: 'Your question',
	statement: 'Your statement',
	right: 'The right answer',
	otherRight: 'Another right answer',
	wrong: 'A wrong answer',
	otherWrong: 'Another wrong answer',
	whyWrong: 'Why this is wrong',
	whyRight: 'Why this is right',
	answer: 'Your answer',
	otherAnswer: 'Another way to say it',
	before: 'Words before',
	gap: 'missing words',
	after: 'words after',
	left1: 'Left side one',
	right1: 'Right side one',
	left2: 'Left side two',
	right2: 'Right side two',
	left3: 'Left side three',
	right3: 'Right side three',
	thing1: 'Thing one',
	thing2: 'Thing two',
	thing3: 'Thing three',
	thing4: 'Thing four',
	group1: 'Group one',
	group2: 'Group two',
	first: 'What comes first',
	second: 'What comes second',
	third: 'What comes third',
	front1: 'Front of the card',
	back1: 'Back of the card',
	front2: 'Front of the next card',
	back2: 'Back of the next card',
	model: 'A good answer',
	point: 'what it must name',
	otherPoint: 'what else it must name',
	quotation: 'a sentence copied from the text',
	heading: 'Heading of the text',
	paragraph: 'The text to read',
	title: 'Title of the text',
	author: 'Your name'
} as const;

const all: ReadonlySet<string> = new Set(Object.values(patternWords));

export function isPatternWord(text: string): boolean {
	return all.has(text);
}
