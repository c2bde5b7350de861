import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountLines } from '#lib/core/format/account-lines.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { splitLines } from '#lib/core/format/source-line.ts';
import { line, nastyLines } from './sets.ts';
import { runs } from '../../runs.ts';

const structural = [
	'Title: Plants',
	'Language: de',
	'',
	'',
	'# Heading',
	'## Questions',
	'Q: What is this?',
	'Question 2: Why?',
	'Fill: Plants need {water}.',
	'Cards:',
	'front :: back',
	'[ ] Oxygen',
	'[x] Carbon',
	'( ) Iron',
	'= chlorophyll',
	'= 6',
	'!= no',
	'> feedback',
	'1. first',
	'2. second',
	'root -> water',
	'leaf -> sugar',
	'A: back',
	'A. first',
	'B. second',
	'Answer: B',
	'Hint: help',
	'Tags: one, two',
	'Model: good',
	'Criteria: a; b',
	'Type: short',
	'Evidence: water',
	'Difficulty: easy',
	'Reverse: yes',
	'```',
	'---'
];
const anyFile = fc
	.array(fc.oneof(fc.constantFrom(...structural), fc.constantFrom(...nastyLines), line), {
		maxLength: 30
	})
	.map((lines) => lines.join('\n'));

/** The words that a line contributes: all but keywords, markers and values that are no text. */
function wordsOf(raw: string): readonly string[] {
	const text = raw.replace(/^[\s\W]*(?:[\p{L} ]{1,20}\s?\d*\s*[:.)])?/u, '').replace(/\^\w+/gu, '');
	return text.match(/[a-zäöüéñ]{4,}/giu) ?? [];
}

const silent = /^(?:easy|short|yes)$/iu;

describe('accountLines', () => {
	it('knows what became of every line of any file', () => {
		fc.assert(
			fc.property(anyFile, (file) => {
				expect(accountLines(file, 'x')).not.toContain(null);
			}),
			{ numRuns: runs(500, 5000) }
		);
	}, 60_000);

	it('calls no line part of the model whose words are not in it', () => {
		fc.assert(
			fc.property(anyFile, (file) => {
				const { set, diagnostics } = parseSet(file, 'x');
				const kept = JSON.stringify(set).toLowerCase();
				const told = diagnostics.map(({ message }) => message.toLowerCase()).join('\n');
				const uses = accountLines(file, 'x');
				for (const { raw, number } of splitLines(file)) {
					const use = uses[number - 1];
					if (use !== 'article' && use !== 'question') continue;
					// A diagnostic about a field speaks for the lines that go on with it.
					const named = diagnostics.some(
						(one) =>
							one.line === number ||
							(one.line < number &&
								one.code.startsWith('field-') &&
								uses
									.slice(one.line - 1, number)
									.every(
										(other) => other === 'question' || other === 'blank' || other === 'separator'
									))
					);
					for (const word of wordsOf(raw)) {
						const found =
							silent.test(word) ||
							kept.includes(word.toLowerCase()) ||
							told.includes(word.toLowerCase());
						expect(found || named, `${String(number)}: ${raw} (${word})\n${file}`).toBe(true);
					}
				}
			}),
			{ numRuns: runs(500, 5000) }
		);
	}, 60_000);

	it('leaves lines out only with a diagnostic', () => {
		fc.assert(
			fc.property(anyFile, (file) => {
				const left = accountLines(file, 'x').filter((use) => use === 'left out');
				const { diagnostics } = parseSet(file, 'x');
				expect(left.length === 0 || diagnostics.length > 0).toBe(true);
			}),
			{ numRuns: runs(300, 2000) }
		);
	}, 60_000);

	it('accounts for the lines of every case', () => {
		const folder = join(import.meta.dirname, '../../fixtures/format/cases');
		for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
			expect(accountLines(readFileSync(join(folder, name), 'utf8'), 'x'), name).not.toContain(null);
		}
	});
});

describe('parseSet', () => {
	it('never throws', () => {
		const anything = fc.oneof(
			anyFile,
			fc.string({ unit: 'binary', maxLength: 400 }),
			fc
				.array(
					fc.constantFrom(
						'Q:',
						'{',
						'}',
						'|',
						'::',
						'\n',
						'=',
						'[x]',
						'`',
						'$',
						'\\',
						'(',
						')',
						'->',
						' ',
						'a',
						'>',
						'%',
						'±',
						'..',
						',',
						'1',
						'#',
						'^',
						'~~~',
						'**'
					)
				)
				.map((all) => all.join(''))
		);
		fc.assert(
			fc.property(anything, (file) => {
				expect(parseSet(file, file).set.questions.length).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: runs(1000, 10_000) }
		);
	}, 60_000);

	it('gives every question an id of its own', () => {
		fc.assert(
			fc.property(anyFile, (file) => {
				const ids = parseSet(file, 'x').set.questions.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]{3,11}$/u);
			}),
			{ numRuns: runs(300, 2000) }
		);
	}, 60_000);
});
