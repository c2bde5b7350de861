import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/core/drafting/analyse.ts';
import { englishCandidates } from '#lib/core/drafting/candidates.ts';
import { choose, type Weighed } from '#lib/core/drafting/choose.ts';
import type { DraftKind } from '#lib/core/drafting/draft.ts';
import { linesOf } from '#lib/core/drafting/line.ts';
import { parseSet } from '#lib/core/format/parse-set.ts';

function setFrom(text: string) {
	return parseSet(`Title: T\n\n${text}\n`, 't').set;
}

/** Everything that could be asked of a text, one question a row. */
function asked(text: string, title = 'T'): string {
	const { article } = setFrom(text);
	const candidates = englishCandidates(article, { seed: 1, most: 40, analyse, title });
	return candidates.map(({ candidate }) => candidate.rows.join('\n')).join('\n');
}

describe('what is asked has one right answer', () => {
	it.each([
		['The deepest mine in Norway is at Bergstad and has two long shafts.', '{Norway}'],
		['Most bakers in Portugal believed that salt keeps bread fresh for weeks.', '{Portugal}'],
		['Spain was at peace with the Danes and the Swedes, and trade grew.', '{Spain}'],
		['Bees take nectar from flowers of many kinds.', 'What do bees take'],
		['The longest bridge in Peru is at Sandby in Norfolk and has two arches.', '{Peru}'],
		['A cold gust blew leaves from tree to tree.', 'What did a cold gust blow'],
		['Mules use wheat to gain weight. Farmers give mules hay and oats.', 'What do mules use'],
		['In 1904 Peter found a coin in Norway.', '= Peter'],
		['Villagers carve spoons in the same way as weavers did 300 years ago.', '{300}'],
		['A sponge looks like a shrub and feels like moss, but it is an animal.', '{shrub}'],
		['A tent is a shelter with layers of canvas, wool or felt around a pole.', '{layers}'],
		['The Education Act of 1870 required that new schools be built of brick.', '{1870}'],
		['A young crow sings along quiet roads.', 'What sings along'],
		['A gift from merchants paid for several long bridges.', 'What paid for'],
		['Ada Byron was born on 3 May 1815. Water flows in from the upper pond.', 'What flows in']
	])('of %j never with %j', (text, absent) => {
		expect(asked(text)).not.toContain(absent);
	});

	it('leaves out a name for which the article has a later one', () => {
		const text =
			'Sailors sold strange shells known as moonbeans in every port. A botanist saw that the shells were palm nuts, and she named them calabines.';
		expect(asked(text)).not.toContain('{moonbeans}');
		expect(asked('Sailors sold strange shells known as moonbeans in every port.')).toContain(
			'{moonbeans}'
		);
	});

	it.each([
		['The deepest mine in Norway is at Bergstad and has two long shafts.', '{Bergstad}'],
		['A sponge looks like a stone and feels like moss, but it is an animal.', '{animal}'],
		[
			'The oldest bridge of stone is at Bergen in Norway.',
			'Q: Where is the oldest bridge of stone?\n= Bergen\n= Bergen in Norway'
		],
		['A heavy north wind carried ash from town to town.', '= heavy north wind\n= north wind'],
		[
			'In 1904 Peter found a coin in a garden that was a century old.',
			'In which year did Peter find a coin in a garden?'
		],
		['In 1911 a flood destroyed the old mill of Karl Benz.', 'In 1911, what destroyed'],
		[
			'The mill stands by the brook, and most barns were built of cedar and roofed with straw.',
			'{cedar} and roofed'
		]
	])('of %j with %j', (text, present) => {
		expect(asked(text)).toContain(present);
	});
});

describe('what is asked can be understood without the sentence before', () => {
	it.each([
		['None of the offers was taken by Karl Benz in 1850.', 'none of the offers'],
		['Mendel showed that the three laws hold for peas from Moravia.', 'the three laws'],
		['In 1930 new rooms were added that are very wide.', 'new rooms'],
		[
			'Berlin University sent Karl Benz a medal, an honour it had never given to a miner.',
			'had never'
		],
		['At that time most people in Peru thought that gold was the sweat of Inti.', 'Peru'],
		[
			'A statue in the park of Port Amar shows her, and Anna Kowalska praised her in 1950.',
			'shows her'
		]
	])('of %j never with %j', (text, absent) => {
		expect(asked(text).replace(/\bwere new rooms\b/u, 'new rooms')).not.toContain(absent);
	});

	it.each([
		['Some 4,000 sailors had lost their boats.', '', 'About how many sailors lost their boats?'],
		[
			'A statue in the harbour of Oslo remembers her, and in 2010 the Nordic Society praised her work.',
			'Anna Kowalska, a life',
			'remembers Anna Kowalska'
		],
		[
			'Her maps still matter. Together they helped to persuade sailors of refraction, the idea that light bends.',
			'Anna Kowalska, a life',
			'Anna Kowalska’s maps helped to persuade sailors of {refraction}'
		],
		[
			'Where rain is rare, several dunes follow one another. Such a row is called a chain.',
			'',
			'follow one another. Such a row is called a {chain}.'
		],
		[
			'In 1824 Anna Kowalska wrote that Berta Maier knew more of birds than anyone else in Poland.',
			'',
			'than anyone else in Poland?'
		]
	])('of %j, titled %j, with %j', (text, title, present) => {
		expect(asked(text, title)).toContain(present);
	});

	it('takes no weather for a thing', () => {
		const text = 'Lisbon was old. It had been a cold winter, and most barns were built of cedar.';
		expect(asked(text)).not.toContain('Lisbon had been');
	});
});

describe('what is asked is worth it', () => {
	it('weighs a changed year of a small event less than a changed figure', () => {
		const bonus = (text: string) => {
			const { article } = parseSet(`Title: T\n\nFirst words stand here.\n\n${text}\n`, 't').set;
			return englishCandidates(article, { seed: 1, most: 40, analyse })
				.map(({ candidate }) => candidate)
				.find(({ kind }) => kind === 'truefalse')?.bonus;
		};
		expect(bonus('In 1911 a flood destroyed the mill of Karl Benz.')).toBe(0.2);
		expect(bonus('Nobel owned 355 patents for machines and other things.')).toBe(1.5);
	});

	it('puts no name for a place that another sentence is in', () => {
		const text =
			'Port Amar lies by the sea. Anna Kowalska was born in Port Amar. A window in the church of Port Amar honours Berta Maier.';
		expect(asked(text)).not.toContain('church of Anna Kowalska');
	});
});

describe('the chosen drafts', () => {
	it('are of four kinds where the same can be asked in another way', () => {
		const line = linesOf(setFrom('One two three four.').article, 'en', analyse)[0];
		if (line === undefined) throw new Error('The text has a sentence.');
		const candidate = (kind: DraftKind, key: string): Weighed => ({
			worth: 10 - key.length,
			candidate: {
				kind,
				rows: [],
				prompt: `${kind} ${key}?`,
				key,
				line: { ...line, text: key },
				proof: '',
				bonus: 0,
				why: ''
			}
		});
		const [a, b] = [candidate('gap', 'aa'), candidate('gap', 'bb')];
		const short = {
			worth: 1,
			candidate: { ...candidate('short', 'bb').candidate, line: b.candidate.line }
		};
		const kinds = choose([a, b, short], 3).map((one) => one.candidate.kind);
		expect(kinds).toEqual(['gap', 'short']);
	});
});
