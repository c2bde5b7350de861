import { describe, expect, it } from 'vitest';
import { cardsOfExam, examDays } from '#lib/core/test-date/coverage.ts';
import { tidesEntry, windEntry } from './library.ts';

const library = [tidesEntry, windEntry];
const keys = (covers: Parameters<typeof cardsOfExam>[0]['covers']): readonly string[] =>
	cardsOfExam({ covers }, library).map(({ key }) => key);

describe('cardsOfExam', () => {
	it('takes all cards of a set, those without a section too', () => {
		expect(keys([{ set: 'tides', sections: null }])).toEqual([
			'tides/bulge/whole',
			'tides/ebb/g1',
			'tides/ebb/g2',
			'tides/neap/whole',
			'tides/loose/whole'
		]);
	});

	it('takes the cards of some sections, in the file’s order', () => {
		expect(keys([{ set: 'tides', sections: ['moon'] }])).toEqual(['tides/neap/whole']);
		expect(keys([{ set: 'tides', sections: ['moon', 'sea'] }])).toEqual([
			'tides/bulge/whole',
			'tides/ebb/g1',
			'tides/ebb/g2',
			'tides/neap/whole'
		]);
	});

	it('takes each card once when it is covered twice', () => {
		const twice = [
			{ set: 'wind', sections: null },
			{ set: 'tides', sections: ['moon'] },
			{ set: 'wind', sections: ['sea'] },
			{ set: 'tides', sections: ['moon'] }
		];
		expect(keys(twice)).toEqual(['tides/neap/whole', 'wind/gale/whole', 'wind/calm/whole']);
	});

	it('takes nothing from a section or a set that there is no more', () => {
		expect(keys([{ set: 'tides', sections: ['sun'] }])).toEqual([]);
		expect(keys([{ set: 'tides', sections: [''] }])).toEqual(['tides/loose/whole']);
		expect(keys([{ set: 'rain', sections: null }])).toEqual([]);
	});
});

describe('examDays', () => {
	it('gives the days of a card’s tests, soonest first and each once', () => {
		const days = examDays(
			[
				{ name: 'late', day: 30, covers: [{ set: 'tides', sections: null }] },
				{ name: 'soon', day: 20, covers: [{ set: 'tides', sections: ['moon'] }] },
				{ name: 'same day', day: 20, covers: [{ set: 'tides', sections: ['moon'] }] }
			],
			library
		);
		expect(days.get('tides/neap/whole')).toEqual([20, 30]);
		expect(days.get('tides/bulge/whole')).toEqual([30]);
		expect(days.has('wind/gale/whole')).toBe(false);
	});
});
