import { describe, expect, it } from 'vitest';
import { findQuote } from '#lib/core/evidence/find.ts';
import { passagesAround } from '#lib/core/evidence/passages.ts';
import type { Article } from '#lib/core/evidence/article.ts';

/** Paragraphs by section; `null` stands before the first heading. */
function articleOf(...paragraphs: readonly (readonly [number | null, string])[]): Article {
	return {
		sections: [0, 1].map((at) => ({ slug: `s${at}`, title: `Section ${at}`, level: 2 })),
		paragraphs: paragraphs.map(([section, text], at) => ({
			number: at + 1,
			text,
			section,
			line: at + 1
		}))
	};
}

function shown(article: Article, ...quotes: readonly string[]) {
	const places = quotes.map((quote) => {
		const found = findQuote(article, quote);
		if (found.found !== 'once') throw new Error(`“${quote}” is there ${found.found}.`);
		return found.evidence;
	});
	return passagesAround(article, places, 'en').map(({ paragraph, sentences }) => [
		paragraph,
		...sentences.map(({ text, share }) => [text, share])
	]);
}

const tides = articleOf(
	[null, 'Once upon a time.'],
	[0, 'The sea climbs the wall. The **moon pulls** it. Then it falls.'],
	[0, 'Boats lie in the mud.'],
	[1, 'Springs are high. Neaps are low.']
);

describe('passagesAround', () => {
	it('shows the section of the place, in sentences without marks', () => {
		expect(shown(tides, 'The **moon pulls** it.')).toEqual([
			[2, ['The sea climbs the wall.', 0], ['The moon pulls it.', 1], ['Then it falls.', 0]],
			[3, ['Boats lie in the mud.', 0]]
		]);
	});

	it.each([
		['a few words for their sentence', 'moon pulls', [0, 1, 0]],
		['two sentences for each of them', 'The **moon pulls** it. Then it falls.', [0, 1, 1]],
		['half of one and half of the next for half', 'the wall. The **moon', [0.5, 0.5, 0]]
	])('takes %s', (_, quote, shares) => {
		const [first] = shown(tides, quote);
		const found = first?.slice(1).map((each) => (Array.isArray(each) ? each[1] : null)) ?? [];
		for (const [at, share] of shares.entries())
			expect(Math.abs(Number(found[at]) - share)).toBeLessThan(0.15);
	});

	it('takes a word too many for nothing', () => {
		const [first] = shown(tides, 'The **moon pulls** it. T');
		expect(first).toEqual([
			2,
			['The sea climbs the wall.', 0],
			['The moon pulls it.', 1],
			['Then it falls.', 0]
		]);
	});

	it('shows the sections of all places', () => {
		const found = shown(tides, 'moon pulls', 'Springs are high');
		expect(found.map(([paragraph]) => paragraph)).toEqual([2, 3, 4]);
	});

	it('reads lists and quotations, and no code', () => {
		const article = articleOf(
			[0, '- One is here.\n- Two is there.'],
			[0, '> Quoted it stands.'],
			[0, '```\nCode. More.\n```']
		);
		expect(shown(article, 'Two is there')).toEqual([
			[1, ['One is here.', 0], ['Two is there.', 1]],
			[2, ['Quoted it stands.', 0]]
		]);
	});

	it('shows what stands around the place where a section is long', () => {
		const long = Array.from({ length: 200 }, (_, at) => `Sentence number ${at} stands.`).join(' ');
		const [first] = shown(articleOf([0, long]), 'number 100 stands');
		expect(first?.length).toBe(42);
		expect(first?.[1]).toEqual(['Sentence number 80 stands.', 0]);
		expect(first?.[21]).toEqual(['Sentence number 100 stands.', 1]);
	});
});
