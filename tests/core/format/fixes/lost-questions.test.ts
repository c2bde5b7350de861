import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '#lib/core/format/inspect.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { edited } from '#lib/core/format/text-edit.ts';
import { runs } from '../../../runs.ts';

const header = 'Title: Bread\n\n';
/** What is read of a file or said to be held back. */
const accounted = (text: string): number => {
	const { set, findings } = inspect('bread.md', text);
	return set.questions.length + findings.filter(({ severity }) => severity === 'error').length;
};

/** Takes the fix whose title matches, wherever it is offered first; the text as it was when there is none. */
function mended(text: string, title: RegExp): string {
	const fix = inspect('bread.md', text)
		.findings.flatMap(({ fixes }) => fixes)
		.find((one) => title.test(one.title));
	return fix === undefined ? text : edited(text, fix.edits);
}

describe('cards with a colon for the two', () => {
	const text = `${header}Cards:\nyeast : fungus\nflour : starch\nsalt - mineral\n`;

	it('are mended one by one, the others being said still', () => {
		const first = mended(text, /^Write yeast :: …$/u);
		expect(inspect('bread.md', first).findings.map(({ line }) => line)).toEqual([5, 6]);
		expect(accounted(first)).toBe(3);
	});

	it('are mended all at once', () => {
		const { set, findings } = inspect(
			'bread.md',
			mended(text, /^Write :: in all 3 of these lines$/u)
		);
		expect(findings).toEqual([]);
		expect(set.questions).toMatchObject([
			{ prompt: 'yeast', back: 'fungus' },
			{ prompt: 'flour', back: 'starch' },
			{ prompt: 'salt', back: 'mineral' }
		]);
	});

	it('can be said to be the rest of the card above', () => {
		const two = `${header}Cards:\nyeast :: fungus\nflour : starch\n`;
		const { set, findings } = inspect('bread.md', mended(two, /^Join it to the card above$/u));
		expect(findings).toEqual([]);
		expect(set.questions).toMatchObject([{ prompt: 'yeast', back: 'fungus flour : starch' }]);
	});
});

describe('a worksheet', () => {
	const worksheet =
		'1. What is yeast?\na) A fungus *\nb) A plant\n2. What is flour?\na) A stone\nb) Starch ✓\n\n3. Salt is\na) a mineral\nb) a plant\nANSWER: A\n';

	it.each([
		['in the article', worksheet],
		['below a question', `Q: What is bread?\n= food\n\n${worksheet}`],
		[
			'on both sides',
			`${worksheet}\nQ: What is bread?\n= food\n\n${worksheet.replaceAll('is', 'was')}`
		]
	])('becomes questions all at once: %s', (_, body) => {
		const text = header + body;
		const { set, findings } = inspect('bread.md', mended(text, /^Make all \d such questions$/u));
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		const choices = set.questions.filter(({ kind }) => kind === 'single');
		expect(choices).toHaveLength(body.split(' yeast').length * 3 - 3);
		expect(choices.slice(0, 3)).toMatchObject([
			{
				options: [
					{ text: 'A fungus', credit: 1 },
					{ text: 'A plant', credit: 0 }
				]
			},
			{
				options: [
					{ text: 'A stone', credit: 0 },
					{ text: 'Starch', credit: 1 }
				]
			},
			{
				options: [
					{ text: 'a mineral', credit: 1 },
					{ text: 'a plant', credit: 0 }
				]
			}
		]);
	});

	it('becomes questions one by one, none of which is forgotten', () => {
		let text = header + worksheet;
		const counts: number[] = [];
		for (let step = 0; step < 3; step += 1) {
			text = mended(text, /^Make it a question/u);
			counts.push(inspect('bread.md', text).set.questions.length);
		}
		expect(counts).toEqual([1, 2, 3]);
	});

	it('says that a question lacks its key once it is one', () => {
		const text = `${header}1. What is yeast?\na) A fungus\nb) A plant\n`;
		const { findings } = inspect('bread.md', mended(text, /^Make it a question/u));
		expect(findings.map(({ code }) => code)).toEqual(['no-lettered-key']);
		expect(mended(text, /^Put \\ in front/u)).toContain('\n\\a) A fungus');
	});

	it('has the mark at an option’s end put in front', () => {
		const text = `${header}Q: What is yeast?\na) A fungus (correct)\nb) A plant\n`;
		expect(mended(text, /^Put the mark in front/u)).toContain('\n*a) A fungus\nb) A plant\n');
	});
});

describe('any fix that writes something', () => {
	const parts = [
		'Cards:\nyeast : fungus\nflour : starch\n',
		'Cards:\nyeast :: fungus\nflour - starch\nsalt = mineral\n',
		'# Questions\n1. What is yeast?\na) A fungus *\nb) A plant\n',
		'1. What is flour?\na) Starch\nb) Salt\n',
		'What is salt?\nA. A mineral\nB. A plant\nANSWER: A\n',
		'Q: What is bread?\n= food\nHnt: You eat it.\n',
		'Q: Bread is food.\n= treu\n',
		'Q: What is dough?\nAnswer: flour and water\n',
		'Q: What is a crust?\n> It is hard.\n[x] The outside\n[ ] The inside\n',
		'Q: Match.\nyeast - fungus\nsalt - mineral\n',
		'Q: How many grains?\n= 1,250\n',
		'Q: What rises?\n[ ] Dough\n[ ] Stone\n'
	];

	it('makes no question disappear, not even one that was held back', () => {
		const tries = runs(100, 1000);
		let tried = 0;
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }),
				fc.nat(),
				(chosen, which) => {
					const text = header + chosen.join('\n');
					const fixes = inspect('bread.md', text).findings.flatMap((finding) => finding.fixes);
					const writing = fixes.filter(({ edits }) =>
						edits.some(({ insert }) => /[^\s\\]/u.test(insert))
					);
					const fix = writing[which % Math.max(1, writing.length)];
					if (fix === undefined) return;
					tried += 1;
					const before = parseSet(text, 'bread');
					const after = parseSet(edited(text, fix.edits), 'bread');
					expect(after.set.questions.length).toBeGreaterThanOrEqual(before.set.questions.length);
					expect(after.set.questions.length + after.heldBack).toBeGreaterThanOrEqual(
						before.set.questions.length + before.heldBack
					);
				}
			),
			{ numRuns: tries }
		);
		expect(tried).toBeGreaterThan((tries * 2) / 3);
	}, 60_000);

	it('leaves nothing unsaid of a file that is mended by its first fixes', () => {
		let text = header + [parts[0], parts[2], parts[3], parts[4], parts[9]].join('\n');
		for (let step = 0; step < 40; step += 1) {
			const fix = inspect('bread.md', text).findings.find(({ fixes }) => fixes.length > 0)
				?.fixes[0];
			if (fix === undefined) break;
			text = edited(text, fix.edits);
		}
		const { set, findings } = inspect('bread.md', text);
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(set.questions).toHaveLength(6);
	});
});
