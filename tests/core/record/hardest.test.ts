import { describe, expect, it } from 'vitest';
import { hardest } from '#lib/core/record/hardest.ts';
import type { MetCard } from '#lib/core/record/library-figures.ts';

function met(name: string, asked: number, right: number, known = true): MetCard {
	return {
		card: { key: `tides/${name}/whole`, set: 'tides', question: name, part: 'whole' },
		returned: { asked, right },
		memory: known ? { dueDay: 1, lastDay: 0, stability: 1 } : null,
		change: null,
		section: null
	};
}

const names = (cards: readonly MetCard[], most = 5) =>
	hardest(cards, most).map(({ card }) => card.question);

describe('hardest', () => {
	it('puts first what was forgotten most, and takes a small number for little', () => {
		const cards = [met('once', 2, 1), met('often', 10, 4), met('always', 4, 0), met('rare', 9, 8)];
		expect(names(cards)).toEqual(['always', 'often', 'once', 'rare']);
		expect(names(cards, 2)).toEqual(['always', 'often']);
	});

	it('leaves out what was never forgotten, hardly asked, or begins afresh', () => {
		expect(names([met('well', 5, 5), met('new', 1, 0), met('afresh', 5, 0, false)])).toEqual([]);
	});

	it('puts the greater number first of two that are as hard, and then goes by the name', () => {
		expect(names([met('b', 2, 1), met('more', 6, 3), met('a', 2, 1)])).toEqual(['more', 'a', 'b']);
	});
});
