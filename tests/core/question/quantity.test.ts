import { describe, expect, it } from 'vitest';
import { readQuantity } from '#lib/core/question/quantity.ts';

describe('reading a quantity', () => {
	it.each<[string, string, readonly string[], string | null]>([
		['25', 'en', ['25'], null],
		['about 25 %', 'en', ['25'], '%'],
		['$25', 'en', ['25'], '$'],
		['-$5', 'en', ['-5'], '$'],
		['US$ 3.50', 'en', ['3.5'], 'US$'],
		['6 km', 'en', ['6'], 'km'],
		['25-percent', 'en', ['25'], 'percent'],
		['1,000', 'en', ['1000', '1'], null],
		['1,000', 'de', ['1', '1000'], null],
		['1.000', 'en', ['1', '1000'], null],
		['1.000', 'de', ['1000', '1'], null],
		['0,250', 'en', ['0.25'], null],
		['1,00', 'en', ['1'], null],
		['1,000,000', 'en', ['1000000'], null],
		['1.000.000,5', 'en', ['1000000.5'], null],
		['7,50,000', 'en', ['750000'], null],
		['480 000', 'en', ['480000'], null],
		["480'000", 'en', ['480000'], null],
		['480\u202f000 people', 'en', ['480000'], 'people'],
		['480 thousand people', 'en', ['480000'], 'people'],
		['0.48 million', 'en', ['480000'], null],
		['half a million', 'en', ['500000'], null],
		['a quarter of a million', 'en', ['250000'], null],
		['a hundred', 'en', ['100'], null],
		['twenty-five per cent', 'en', ['25'], 'per cent'],
		['minus five', 'en', ['-5'], null],
		['two hundred and six thousand three hundred', 'en', ['206300'], null],
		['nineteen sixty-eight', 'en', ['1968'], null],
		['fünfundzwanzig Prozent', 'de', ['25'], 'Prozent'],
		['zwei Milliarden', 'de', ['2000000000'], null],
		['quatre-vingt-dix-sept', 'fr', ['97'], null],
		['soixante et onze', 'fr', ['71'], null],
		['treinta y cinco', 'es', ['35'], null],
		['trentuno', 'it', ['31'], null],
		['eenentwintig', 'nl', ['21'], null],
		['1e3', 'en', ['1000'], null],
		['3×10^8 m/s', 'en', ['300000000'], 'm/s'],
		['10⁻³', 'en', ['0.001'], null],
		['2½', 'en', ['2.5'], null],
		['3 m²', 'en', ['3'], 'm2'],
		['−40 °C', 'en', ['-40'], '°C']
	])('finds in "%s" (%s) %j and %j', (text, language, readings, unit) => {
		expect(readQuantity(text, language)).toMatchObject({ readings, unit });
	});

	it.each([
		'',
		'lots',
		'25 or 30',
		'3–6',
		'2 5',
		'1,23,4',
		'1.2.3',
		'±',
		'5 ± 1',
		'third',
		'1/0',
		'9'.repeat(61)
	])('finds no number in "%s"', (text) => {
		expect(readQuantity(text, 'en')).toBeNull();
	});
});
