import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect, type Inspected } from '#lib/core/format/inspect.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import { runs } from '../../runs.ts';

const folder = join(import.meta.dirname, '../../fixtures/format/mending');
const header = 'Title: Leaves\n\n';
/** Questions with a mistake each, and well-made ones, as they stand below a header. */
const bodies = readdirSync(folder)
	.filter((name) => name.endsWith('.md'))
	.map((name) => readFileSync(join(folder, name), 'utf8'))
	.filter((text) => text.startsWith(header))
	.map((text) => text.slice(header.length));

const errorsIn = ({ findings }: Inspected): number =>
	findings.filter(({ severity }) => severity === 'error').length;
const countOf = ({ findings }: Inspected, code: string): number =>
	findings.filter((finding) => finding.code === code).length;

describe('inspect', () => {
	it('gives fixes that mend what they are for and lose no question, whatever stands around', () => {
		const tries = runs(120, 1200);
		let tried = 0;
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 5 }),
				fc.nat(),
				(parts, which) => {
					const text = header + parts.join('\n');
					const before = inspect('leaves.md', text);
					const all = before.findings.flatMap(({ code, fixes }) =>
						fixes.map((fix) => ({ code, fix }))
					);
					const chosen = all[which % Math.max(1, all.length)];
					if (chosen === undefined) return;
					tried += 1;
					const after = inspect('leaves.md', edited(text, chosen.fix.edits));
					expect(countOf(after, chosen.code)).toBeLessThan(countOf(before, chosen.code));
					expect(errorsIn(after)).toBeLessThanOrEqual(errorsIn(before));
					const left = after.set.questions.map(({ prompt }) => prompt);
					expect(left.length).toBeGreaterThanOrEqual(before.set.questions.length);
				}
			),
			{ numRuns: tries }
		);
		expect(tried).toBeGreaterThan(tries / 2);
	}, 60_000);

	it('tells which word of a fix is only a guess', () => {
		const text = 'Text.\n\nQ: So?\n= yes it is\n';
		const finding = inspect('untitled.md', text).findings.find(({ code }) => code === 'no-title');
		const [fix] = finding?.fixes ?? [];
		expect(fix?.title).toBe('Write Title: Untitled');
		const { from, to } = fix?.select ?? { from: 0, to: 0 };
		expect(edited(text, fix?.edits ?? []).slice(from, to)).toBe('Untitled');
	});

	it('mends a file wholly by taking the first fix again and again', () => {
		let text =
			header + bodies.filter((body) => body.startsWith('Q: What do roots take up?\n[')).join('\n');
		const codes: string[] = [];
		for (let step = 0; step < 60; step += 1) {
			const next = inspect('leaves.md', text).findings.find(({ fixes }) => fixes.length > 0);
			if (next === undefined) break;
			codes.push(next.code);
			text = edited(text, next.fixes[0]?.edits ?? []);
		}
		const left = inspect('leaves.md', text).findings.filter(({ fixes }) => fixes.length > 0);
		expect(left).toEqual([]);
		expect(new Set(codes).size).toBeGreaterThan(8);
	});

	it('gives fixes to the first 200 findings, errors before notes', () => {
		const notes = Array.from(
			{ length: 300 },
			(_, at) => `Q: What does root ${String(at)} take up?\n= water\nHnit: You drink it.\n\n`
		).join('');
		const wrong = 'Q: What do roots take up?\n[ ] Water\n[ ] Light\n';
		const { findings } = inspect('leaves.md', header + notes + wrong);
		const fixed = findings.filter(({ fixes }) => fixes.length > 0);
		expect(findings).toHaveLength(301);
		expect(fixed).toHaveLength(200);
		expect(fixed.at(-1)?.code).toBe('no-key');
	});

	it.each([
		['no text', ''],
		['a file that is too large', `Q: a?\n[ ] b\n${'c\n'.repeat(600_000)}`]
	])('says what is wrong with %s', (_, text) => {
		const { findings } = inspect('leaves.md', text);
		expect(findings.length).toBeGreaterThan(0);
	});
});

describe('a file made to be slow', () => {
	const words = (from: number, count: number): string =>
		Array.from({ length: count }, (_, at) => `w${String((from * 31 + at * 7) % 997)}`).join(' ');
	/** Work that grows with the square of such a file would not end within the time that a test has. */
	it.each([
		['a question of 40,000 options', `Q: a?\n${'[ ] b\n'.repeat(40_000)}`],
		['a question of 20,000 numbers', `Q: a?\n${'= 1,000\n'.repeat(20_000)}`],
		['gaps that never close', `Fill: a ${'{b '.repeat(100_000)}\n`],
		['20,000 questions with bad gaps', 'Fill: x {a {b\n'.repeat(20_000)],
		[
			'5,000 quotations that are nowhere',
			`${words(1, 5000)}\n\nQ: a?\n= b\n${Array.from({ length: 5000 }, (_, at) => `Evidence: "${words(at, 8)} x"\n`).join('')}`
		],
		[
			'quotations from a paragraph that stands there twice',
			`${words(1, 40_000)}\n\n${words(1, 40_000)}\n\n${'Q: a?\n= b\nEvidence: "w31 w38 w45"\n'.repeat(2000)}`
		],
		['40,000 code blocks that never close', '```x\n~~~~y\n'.repeat(20_000)],
		['a keyword and 300,000 spaces', `Q: a?\n= b\nHint${' '.repeat(300_000)}- c\n`],
		['a prompt of nothing but slashes', `Q: ${'a/b '.repeat(70_000)}\n= T\n`],
		['headers without end', 'Author:\n'.repeat(40_000)],
		['a blank of 300,000 strokes', `${'_'.repeat(300_000)}x\na) b\nb) c\n`],
		['a worksheet of 20,000 questions', '1. What?\na) b *\nb) c\n'.repeat(20_000)],
		['20,000 swallowed questions', `Q: a?\n= b\n\n${'1. What?\na) b *\nb) c\n'.repeat(20_000)}`],
		['stray options', 'text\n[x] a\n[ ] b\n\n'.repeat(20_000)]
	])(
		'is looked over all the same: %s',
		(_, body) => {
			const { findings } = inspect('slow.md', `Title: T\n\n${body}`);
			expect(findings.length).toBeGreaterThan(0);
		},
		20_000
	);
});

describe('a finding of the lint', () => {
	it.each([
		['in a question', 'Q: Which of these is not a colour?\n[ ] Red\n[x] Loud\n[ ] Blue\n'],
		[
			'in a question that allows something',
			'Q: Which of these is not a colour?\n[ ] Red\n[x] Loud\n[ ] Blue\nAllow: no-evidence\n'
		],
		['in cards', 'Cards:\nroot :: takes up water ![](root.png)\n']
	])('can be allowed %s', (_, body) => {
		const text = `Title: Leaves\n\nLeaves are flat.\n\n# Questions\n\n${body}`;
		const found = inspect('leaves.md', text).findings.filter(({ fixes }) =>
			fixes.some(({ title }) => title.startsWith('Leave it so'))
		);
		expect(found.length).toBeGreaterThan(0);
		for (const { code, fixes } of found) {
			const after = inspect('leaves.md', edited(text, fixes[0]?.edits ?? []));
			expect(after.findings.filter((one) => one.code === code)).toEqual([]);
			expect(after.findings.length).toBe(inspect('leaves.md', text).findings.length - 1);
		}
	});
});
