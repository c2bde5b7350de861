import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { printSet } from '#lib/core/format/print-set.ts';

const article = `Title: Tides

# The table

The sea climbs the wall. The moon does most of the pulling. Then it falls.

# Springs

Springs are high. Neaps are low.

# Questions

`;

function read(question: string, head = article) {
	const { set, diagnostics, heldBack } = parseSet(`${head}${question}\n`, 'tides');
	return { set, first: set.questions[0], codes: diagnostics.map(({ code }) => code), heldBack };
}

describe('Find:', () => {
	it.each([
		['the whole sentence', 'Find: "The moon does most of the pulling."'],
		['a few of its words', 'Find: "most of the pulling"'],
		['no quotation marks', 'Find: most of the pulling'],
		['a bullet and a space before the colon', '- Find : "most of the pulling"'],
		['a slip in the word', 'Fnd: "most of the pulling"'],
		['another language', 'Find it: "most of the pulling"']
	])('may be written with %s', (_, line) => {
		const { first, heldBack } = read(`Q: Which sentence says who pulls?\n${line}`);
		expect(heldBack).toBe(0);
		expect(first).toMatchObject({
			kind: 'find',
			passages: [
				{
					paragraph: 1,
					sentences: [{ share: 0 }, { text: 'The moon does most of the pulling.', share: 1 }, {}]
				}
			],
			evidence: [{ status: 'anchored', paragraph: 1 }]
		});
	});

	it('has the words of the file’s language', () => {
		const head = article.replace('Title: Tides', 'Title: Tides\nLanguage: de');
		expect(read('Frage: Welcher Satz?\nFinde: "most of the pulling"', head).first?.kind).toBe(
			'find'
		);
	});

	it('takes several places, each of them right', () => {
		const { first } = read('Q: Which?\nFind: "moon does most"\nFind: "Springs are high"');
		expect(first).toMatchObject({
			places: ['moon does most', 'Springs are high'],
			passages: [{ paragraph: 1 }, { paragraph: 2 }]
		});
	});

	it.each([
		['is not there', 'Find: "the wind does it"', 'find-none'],
		['is there more than once', 'Find: "are"', 'find-several'],
		['is empty', 'Find:', 'field-empty']
	])('holds the question back where its sentence %s', (_, line, code) => {
		const { codes, heldBack } = read(`Q: Which sentence?\n${line}`);
		expect(codes).toContain(code);
		expect(heldBack).toBe(1);
	});

	it('says that it has no meaning below options', () => {
		expect(read('Q: Which?\n[x] a\n[ ] b\nFind: "Springs are high"').codes).toContain(
			'field-unused'
		);
	});

	it('fits no other type', () => {
		expect(read('Q: Which?\nType: short\nFind: "Springs are high"').codes).toContain(
			'type-mismatch'
		);
	});

	it.each([
		['alone', 'Find: "most of the pulling"'],
		['twice', 'Find: "most of the pulling"\nFind: "Springs are high"'],
		['with the same evidence', 'Find: "most of the pulling"\nEvidence: "most of the pulling"'],
		['with other evidence', 'Find: "most of the pulling"\nEvidence: "Neaps are low"'],
		['with evidence that is lost', 'Find: "most of the pulling"\nEvidence: "no such words"'],
		['below numbers', '1. one\n2. two\nFind: "most of the pulling"'],
		['with all that a question may have', 'Find: "are low"\nHint: Below.\nTags: sea\nPoints: 2']
	])('is printed %s as it is read', (_, lines) => {
		const { set } = read(`Q: Which sentence? ^qfind\n${lines}`);
		expect(set.questions).toHaveLength(1);
		const again = parseSet(printSet(set), 'tides').set;
		const bare = (all: typeof set.questions) => all.map((question) => ({ ...question, line: 0 }));
		expect(bare(again.questions)).toEqual(bare(set.questions));
	});
});
