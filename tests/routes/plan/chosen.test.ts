import { describe, expect, it } from 'vitest';
import { chosenOf, coversOf, partsOfSet } from '../../../src/routes/plan/chosen.ts';
import { tidesEntry, windEntry } from '../../core/test-date/library.ts';

const library = [tidesEntry, windEntry];
const tides = (sections: readonly string[] | null) => ({ set: 'tides', sections });
/** Without the sections that the listing of every set in the tests has. */
const plainWind = { ...windEntry, sections: [] };

describe('partsOfSet', () => {
	it('gives the sections that are asked about, and the questions of none', () => {
		expect(partsOfSet(tidesEntry).map(({ slug }) => slug)).toEqual(['sea', 'moon', '']);
		expect(partsOfSet(plainWind)).toEqual([{ slug: '', title: 'All questions', questions: 2 }]);
	});

	it('leaves out sections without a question', () => {
		const [sea, moon] = tidesEntry.sections;
		const sections = [{ ...sea!, questions: 0 }, moon!];
		expect(partsOfSet({ ...tidesEntry, sections }).map(({ slug }) => slug)).toEqual(['moon', '']);
	});
});

describe('what a test covers', () => {
	it.each([
		[[]],
		[[tides(null)]],
		[[tides(['moon'])]],
		[[tides(['sea', '']), { set: 'wind', sections: null }]]
	])('becomes ticks and is the same again', (covers) => {
		expect(coversOf(chosenOf(covers, [tidesEntry, plainWind]), [tidesEntry, plainWind])).toEqual(
			covers
		);
	});

	it('is the whole set when all of it is ticked', () => {
		expect(coversOf(chosenOf([tides(['moon', 'sea', ''])], library), library)).toEqual([
			tides(null)
		]);
	});

	it('loses sections and sets that there are no more', () => {
		const covers = [tides(['moon', 'sun']), { set: 'rain', sections: null }];
		expect(coversOf(chosenOf(covers, library), library)).toEqual([tides(['moon'])]);
		expect(coversOf(new Map(), library)).toEqual([]);
	});
});
