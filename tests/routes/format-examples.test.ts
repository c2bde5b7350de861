import { describe, expect, it } from 'vitest';
import { snippetsFor } from '#lib/components/write/snippets.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { examples, extras, file } from '../../src/routes/write/format/examples.ts';

const article = 'Title: T\n\nThe Moon raises one bulge of water.\n\n';
const codes = (text: string): readonly string[] =>
	parseSet(text, 'x').diagnostics.map(({ code }) => code);

describe('the sheet on how to write questions', () => {
	it.each(examples.map((example) => [example.name, example] as const))(
		'has a sound example of "%s"',
		(_, { kind, text }) => {
			const { set, diagnostics } = parseSet(`${article}${text}\n`, 'x');
			expect(diagnostics).toEqual([]);
			expect(new Set(set.questions.map((question) => question.kind))).toEqual(new Set([kind]));
		}
	);

	it('calls each kind by the name that the editor inserts it by', () => {
		const names = snippetsFor('en').map(({ name }) => name);
		expect(examples.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
	});

	it('shows every kind of question but sorting, of which it tells', () => {
		expect(new Set(examples.map(({ kind }) => kind)).size).toBe(11);
		expect(examples.find(({ kind }) => kind === 'match')?.learner).toContain('sorts');
	});

	it.each(extras)('may have "$text" below a question', ({ text }) => {
		const question = text.startsWith('Shuffle') ? 'Q: Why?\n[x] this\n[ ] that' : 'Q: Why?\n= so';
		expect(codes(`${article}${question}\n${text}\n`)).toEqual([]);
	});

	it('begins a file soundly', () => {
		expect(codes(file.replace('Q: …', 'Q: Why?\n= so'))).toEqual([]);
	});
});
