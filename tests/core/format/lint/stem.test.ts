import { describe, expect, it } from 'vitest';
import { stemOf } from '#lib/core/format/lint/stem.ts';

describe('stemOf', () => {
	it.each([
		['en', 'tides', 'tide'],
		['en', 'berries', 'berry'],
		['en', 'boxes', 'box'],
		['en', 'absorbing', 'absorbed'],
		['en', 'stopped', 'stops'],
		['en', 'making', 'makes'],
		['en', 'three', '3'],
		['de', 'bienen', 'biene'],
		['fr', 'bateaux', 'bateau'],
		['es', 'canales', 'canal'],
		['it', 'canali', 'canale'],
		['pt', 'barcos', 'barco'],
		['nl', 'planten', 'plant']
	])('makes one of %s %s and %s', (language, one, other) => {
		expect(stemOf(one, language)).toBe(stemOf(other, language));
	});

	it.each([
		['en', 'gas', 'gap'],
		['en', 'glass', 'glas'],
		['en', 'king', 'kid'],
		['en', 'crisis', 'crisi'],
		['de', 'rhein', 'rhone'],
		['ja', 'tides', 'tide']
	])('keeps %s %s and %s apart', (language, one, other) => {
		expect(stemOf(one, language)).not.toBe(stemOf(other, language));
	});
});
