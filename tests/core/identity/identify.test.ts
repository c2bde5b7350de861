import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { identify, type Identified } from '#lib/core/identity/identify.ts';
import type { Known } from '#lib/core/identity/known.ts';

function read(text: string, known: Known | null = null): Identified {
	const { set, written } = parseSet(text, 'plants');
	return identify(set, written, known);
}

/** One edit after another, each known from the one before. */
function edits(...texts: readonly string[]): readonly Identified[] {
	const all: Identified[] = [];
	for (const text of texts) all.push(read(text, all.at(-1)?.known ?? null));
	return all;
}

const idsOf = ({ set }: Identified): readonly string[] => set.questions.map(({ id }) => id);

const gas =
	'Q: Which gas do plants take in during photosynthesis?\n[ ] Oxygen\n[x] Carbon dioxide\n';
const pigment = 'Q: What is the green pigment in leaves called?\n= chlorophyll\n';
const flat = 'Q: Most leaves are flat and thin.\n= true\n';
const share = 'Q: What share of the light do most crops store?\n= 6 %\n';
const stoma = 'Q: What is a stoma?\nA: A tiny pore in a leaf.\n';
const file = [gas, pigment, flat, share, stoma].join('\n');

describe('a question without a written id', () => {
	it.each([
		['a slip in the prompt is mended', gas, gas.replace('photosynthesis', 'fotosynthesis')],
		['the prompt is reworded', gas, gas.replace('take in during', 'absorb for')],
		['an option is edited', gas, gas.replace('Oxygen', 'Nitrogen')],
		[
			'the mark moves',
			gas,
			'Q: Which gas do plants take in during photosynthesis?\n[x] Oxygen\n[ ] Carbon dioxide\n'
		],
		['the only answer is replaced', pigment, pigment.replace('chlorophyll', 'carotene')],
		[
			'a slip is mended and the only answer replaced',
			pigment,
			'Q: What is the gren pigment in leaves called?\n= carotene\n'
		],
		['a number is corrected', share, share.replace('6', '5')],
		['true becomes false', flat, flat.replace('true', 'false')],
		['a statement is reworded', flat, flat.replace('Most', 'Nearly all')],
		[
			'the back of a card is reworded',
			stoma,
			stoma.replace('A tiny pore in a leaf', 'An opening for gases')
		],
		['it becomes a choice', flat, 'Q: Most leaves are flat and thin.\n[x] Yes\n[ ] No\n']
	])('keeps its id when %s', (_, from, to) => {
		const [first, second] = edits(file, file.replace(from, to));
		expect(file.replace(from, to)).not.toBe(file);
		expect(idsOf(second!)).toEqual(idsOf(first!));
	});

	it('keeps its id when all is put in another order and edited at once', () => {
		const turned = [stoma, share, flat, pigment, gas].join('\n').replaceAll('leaves', 'leafs');
		const [first, second] = edits(file, turned);
		expect(idsOf(second!)).toEqual(idsOf(first!).toReversed());
	});

	it.each([
		['a negation', 'Plants need no light to sprout.', 'Plants need light to sprout.'],
		['a number', 'A leaf has 12 veins or more.', 'A leaf has 21 veins or more.'],
		['a name', 'The tallest tree grows in California.', 'The tallest tree grows in Australia.'],
		['a sign', 'It holds that 3 + 4 < 8.', 'It holds that 3 + 4 > 8.']
	])('is another statement with %s changed', (_, from, to) => {
		const [first, second] = edits(`Q: ${from}\n= true\n`, `Q: ${to}\n= true\n`);
		expect(idsOf(second!)).not.toEqual(idsOf(first!));
		expect(second!.asked).toMatchObject([{ position: 0, candidate: idsOf(first!)[0] }]);
	});

	it('is one more of its family, not the one that was removed', () => {
		const year = (what: string, when: string): string =>
			`Q: In which year was the ${what} opened to the public?\n= ${when}\n`;
		const before = [year('Louvre', '1793'), year('Prado', '1819'), year('Uffizi', '1769')];
		const [first, second] = edits(
			before.join('\n'),
			[year('Hermitage', '1852'), ...before.slice(1)].join('\n')
		);
		expect(idsOf(second!).slice(1)).toEqual(idsOf(first!).slice(1));
		expect(idsOf(first!)).not.toContain(idsOf(second!)[0]);
	});
});

describe('a removed question', () => {
	const without = [gas, flat, share, stoma].join('\n');

	it('is kept in mind', () => {
		const [first, second] = edits(file, without);
		expect(second!.known.questions.at(-1)).toMatchObject({
			id: idsOf(first!)[1],
			state: 'removed'
		});
	});

	it.each([
		['as it was', pigment],
		['with a slip mended', pigment.replace('pigment', 'pigmnt')]
	])('gets its id back when its text returns %s', (_, text) => {
		const [first, , , last] = edits(file, without, without, `${without}\n${text}`);
		expect(idsOf(last!).at(-1)).toBe(idsOf(first!)[1]);
		expect(last!.known.questions.every(({ state }) => state === 'present')).toBe(true);
	});

	it('gives its id to no other question', () => {
		const other = pigment.replace('green', 'red').replace('chlorophyll', 'anthocyanin');
		const [first, , last] = edits(file, without, `${without}\n${other}`);
		expect(idsOf(first!)).not.toContain(idsOf(last!).at(-1));
	});

	it('is not met by the id of a new question with its former text', () => {
		// The first one was edited since, and keeps the id that belongs to its first text.
		const [first, , last] = edits(
			pigment,
			pigment.replace('chlorophyll', 'carotene'),
			`${pigment.replace('chlorophyll', 'carotene')}\n${pigment}`
		);
		expect(idsOf(last!)[0]).toBe(idsOf(first!)[0]);
		expect(new Set(idsOf(last!)).size).toBe(2);
	});
});

describe('a written id', () => {
	const named = (id: string, text: string): string => text.replace('?\n', `? ^${id}\n`);

	it('wins over any likeness', () => {
		const [, second] = edits(
			`${named('aaaa', gas)}\n${named('bbbb', pigment)}`,
			`${named('bbbb', gas)}\n${named('aaaa', pigment)}`
		);
		expect(idsOf(second!)).toEqual(['bbbb', 'aaaa']);
	});

	it('makes the former one an alias', () => {
		const [first, second] = edits(file, file.replace(pigment, named('green', pigment)));
		const [, old = ''] = idsOf(first!);
		expect(second!.set.questions[1]).toMatchObject({ id: 'green', aliases: [old] });
		expect(second!.renamed).toEqual([{ from: old, to: 'green' }]);
		expect(second!.known.questions.map(({ id }) => id)).not.toContain(old);
	});

	it('keeps all former ones as aliases, and gives up the one that it returns to', () => {
		const all = edits(
			named('one1', pigment),
			named('two2', pigment),
			named('three', pigment),
			named('two2', pigment)
		);
		expect(all[2]!.set.questions[0]?.aliases).toEqual(['two2', 'one1']);
		expect(all[3]!.set.questions[0]?.aliases).toEqual(['three', 'one1']);
		expect(all[3]!.known.questions).toHaveLength(1);
	});

	it('is gone from the text without harm', () => {
		const [, second] = edits(named('green', pigment), pigment.replace('leaves', 'a leaf'));
		expect(idsOf(second!)).toEqual(['green']);
	});

	it('stays with the text that is closest to the known one when it was copied', () => {
		const copy = named('green', pigment.replace('green', 'red').replace('chlorophyll', 'carotene'));
		const [, second] = edits(named('green', pigment), `${copy}\n${named('green', pigment)}`);
		const [other] = idsOf(second!);
		expect(idsOf(second!)).toEqual([other, 'green']);
		expect(second!.copied).toEqual([{ position: 0, id: 'green', newId: other }]);
	});

	it('stays with the first of several copies where nothing is known', () => {
		const { set, copied } = read(`${named('green', pigment)}\n${named('green', gas)}`);
		expect(set.questions[0]?.id).toBe('green');
		expect(copied).toMatchObject([{ position: 1, id: 'green', newId: set.questions[1]?.id }]);
	});
});

describe('a gap', () => {
	const gapsOf = ({ set }: Identified): Record<string, string> =>
		Object.fromEntries(
			set.questions.flatMap((question) =>
				question.kind === 'cloze'
					? question.pieces.flatMap((piece) =>
							typeof piece === 'string' || piece.mode !== 'typed'
								? []
								: [[piece.name, piece.accept.join('|')]]
						)
					: []
			)
		);
	const text = 'Fill: Green plants turn {water} and carbon dioxide into {sugar} with light.\n';

	it.each([
		[
			'one is added before',
			text.replace('plants', '{plants}'),
			{ g3: 'plants', g1: 'water', g2: 'sugar' }
		],
		['one is removed', text.replace('{water}', 'water'), { g2: 'sugar' }],
		['one is edited', text.replace('{water}', '{H2O}'), { g1: 'H2O', g2: 'sugar' }],
		[
			'an answer is added',
			text.replace('{sugar}', '{glucose|sugar}'),
			{ g1: 'water', g2: 'glucose|sugar' }
		],
		['a slip is mended', text.replace('{sugar}', '{sugr}'), { g1: 'water', g2: 'sugr' }],
		[
			'one gives way to another',
			text.replace('{water}', 'water').replace('Green', '{Green}'),
			{ g3: 'Green', g2: 'sugar' }
		],
		[
			'they change places',
			text.replace('{water}', '{sugar}').replace('into {sugar}', 'into {water}'),
			{ g2: 'sugar', g1: 'water' }
		],
		[
			'the words around are edited',
			text.replace('turn', 'make').replace('with light', 'by day'),
			{ g1: 'water', g2: 'sugar' }
		]
	])('keeps its name when %s', (_, changed, names) => {
		expect(gapsOf(edits(text, changed)[1]!)).toEqual(names);
	});

	it('gets its name back, which nothing had in between', () => {
		const all = edits(
			text,
			text.replace('{water}', 'water'),
			text.replace('{water}', 'water').replace('light', '{light}'),
			text
		);
		expect(gapsOf(all[2]!)).toEqual({ g2: 'sugar', g3: 'light' });
		expect(gapsOf(all[3]!)).toEqual({ g1: 'water', g2: 'sugar' });
	});

	it('is told by its place from another one with the same answer', () => {
		const twice = 'Fill: The {sea} rises when the Moon draws the {sea} towards it.\n';
		const [, second] = edits(twice, twice.replace('The {sea}', 'The sea'));
		expect(gapsOf(second!)).toEqual({ g2: 'sea' });
	});
});
