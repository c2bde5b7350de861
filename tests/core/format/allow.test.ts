import { describe, expect, it } from 'vitest';
import { parseSet } from '#lib/core/format/parse-set.ts';

const file = (header: string, field: string): ReturnType<typeof parseSet> =>
	parseSet(`Title: Tides\n${header}\n\n# Tides\n\nQ: Which body?\n= Moon\n${field}\n`, 'tides');

describe('Allow:', () => {
	it('is kept of the header for the set', () => {
		const { set, diagnostics } = file('Allow: no-evidence, Longest is right', '');
		expect(diagnostics).toEqual([]);
		expect(set.allow).toEqual(['no-evidence', 'longest-is-right']);
	});

	it('is kept of a question for that question', () => {
		const { set, diagnostics } = file('', 'Allow: gives-away\nAllow: no-evidence, gives-away');
		expect(diagnostics).toEqual([]);
		expect(set.questions[0]?.allow).toEqual(['gives-away', 'no-evidence']);
		expect(set).not.toHaveProperty('allow');
	});

	it('is left out of the set where it says nothing', () => {
		const { set } = file('', '');
		expect(set).not.toHaveProperty('allow');
		expect(set.questions[0]).not.toHaveProperty('allow');
	});

	it('is understood in the language of the file', () => {
		const { set, diagnostics } = parseSet(
			'Title: Gezeiten\nSprache: de\nErlauben: no-evidence\n\nF: Wer?\n= Mond\nErlauben: gives-away\n',
			'gezeiten'
		);
		expect(diagnostics).toEqual([]);
		expect(set.allow).toEqual(['no-evidence']);
		expect(set.questions[0]?.allow).toEqual(['gives-away']);
	});

	it.each([
		['longest-right', 'longest-is-right'],
		['no evidense', 'no-evidence'],
		['all-above', 'all-of-the-above'],
		['negation', 'negated-prompt'],
		['duplicate-question', 'same-question']
	])('names the rule nearest to %s', (written, nearest) => {
		const { set, diagnostics, heldBack } = file('', `Allow: ${written}`);
		expect(diagnostics.map(({ code, severity, about }) => ({ code, severity, about }))).toEqual([
			{ code: 'unknown-rule', severity: 'warning', about: { text: written, nearest } }
		]);
		expect(set.questions[0]).not.toHaveProperty('allow');
		expect(heldBack).toBe(0);
	});

	it('keeps the known of several names', () => {
		const { set, diagnostics } = file('Allow: no-evidence, what-is-this', '');
		expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['unknown-rule', 2]]);
		expect(set.allow).toEqual(['no-evidence']);
	});
});
