import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { line, nastyLines } from './sets.ts';

const structural = [
	'Title: Plants',
	'title:Plants',
	'Langauge: de',
	'Language: de',
	'',
	'',
	'   ',
	'# Heading',
	'## Questions',
	'### Question 4: Which?',
	'Q: What is this?',
	'q)  Which one?  ',
	'**Q:** Bold?',
	'**Question 3. Bold?**',
	'- Q: With a bullet? ^abcd',
	'Question 2: Why?',
	'Fill:Plants need {water}.',
	'Frage: Warum?',
	'Cards:',
	'cards:front::back',
	'front::back',
	'* front ::: back  ^AB12',
	'front\tback',
	'[ ] Oxygen',
	'[]Nitrogen',
	'- [X]   Carbon',
	' * [✓]Helium',
	'[х] Cyrillic',
	'[+50 %] half',
	'( )Iron',
	'(x) Gold',
	'☑ Silver',
	'=chlorophyll',
	'- = 6',
	'≠ no',
	'!=  nine',
	'>feedback',
	'   >   indented',
	'1.  first',
	'2)second',
	'3)  \\-> third',
	' - 2) second → third',
	'root->water',
	'• leaf ⇒ sugar',
	'a \\-> b --> c',
	'->x',
	'a:back',
	'A.  first',
	'*B. second',
	'Anwser: B',
	'hint:help  ',
	'**Hint:** bold help',
	'- explanaton:  because',
	'TAGS: one, two',
	'model answer: good',
	'Criteria: a; b',
	'Type: short',
	'Evidence: water',
	'// a comment   ',
	'\\[x] escaped   ',
	'text that goes on   ',
	'```',
	'~~~',
	'---'
];

const separator = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\u2028');

/** Files put together of lines that question files are made of, in any order. */
export const anyFile: fc.Arbitrary<string> = fc
	.array(
		fc.tuple(
			fc.oneof(
				{ arbitrary: fc.constantFrom(...structural), weight: 6 },
				{ arbitrary: fc.constantFrom(...nastyLines), weight: 1 },
				{ arbitrary: line, weight: 1 }
			),
			separator
		),
		{ maxLength: 30 }
	)
	.map((lines) => lines.flat().join(''));

const folder = new URL('../../fixtures/format/cases/', import.meta.url).pathname;

/** Every question file among the fixtures of the format. */
export const fixtureFiles: readonly { readonly name: string; readonly text: string }[] =
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const disturbances: readonly ((row: string) => readonly string[])[] = [
	(row) => [`  ${row}`],
	(row) => [`${row}   `],
	(row) => [`* ${row}`],
	(row) => [row, ''],
	(row) => [row, '', '  '],
	(row) => [`**${row}**`],
	(row) => [row.replace(':', ' :')],
	(row) => [row.replace(': ', ':')],
	(row) => [row.replace('] ', ']  ')],
	(row) => [row.replace('[x]', '[X]')],
	(row) => [row.toUpperCase()],
	(row) => [row.replace(/^Q:/u, 'Question 7.')],
	(row) => [row.replace(/^Q:/u, '**Q)**')],
	(row) => [row.replace(/^(.)(.)(.)/u, '$1$3$2')],
	(row) => [row.replace(/[a-z]/u, '')],
	(row) => [`\u200b${row.replace(' ', '\u00a0')}`],
	(row) => [row.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
	(row) => [`// ${row}`],
	(row) => [`\\${row}`],
	(row) => ['```', row, '```'],
	() => []
];

/** Fixtures with a few of their lines disturbed. */
export const disturbedFixture: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom(...fixtureFiles.filter(({ text }) => text.length < 4000)),
		fc.array(fc.tuple(fc.nat(80), fc.constantFrom(...disturbances)), { maxLength: 8 }),
		separator
	)
	.map(([{ text }, changes, sign]) => {
		const rows = text.split('\n');
		const lines = rows.map((row): readonly string[] => [row]);
		for (const [at, change] of changes) {
			const place = at % rows.length;
			lines[place] = change(rows[place] ?? '');
		}
		return lines.flat().join(sign);
	});
