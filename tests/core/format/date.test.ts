import { describe, expect, it } from 'vitest';
import { readDate } from '#lib/core/format/date.ts';

describe('readDate', () => {
	it('takes the plain form as it stands', () => {
		expect(readDate('2026-12-04')).toEqual({ date: '2026-12-04', plain: true });
		expect(readDate('2028-02-29')).toEqual({ date: '2028-02-29', plain: true });
	});

	it.each([
		['2026-12-4', '2026-12-04'],
		['2026/1/9', '2026-01-09'],
		['2026. 12. 04', '2026-12-04'],
		['25.12.2026', '2026-12-25'],
		['12/25/2026', '2026-12-25'],
		['12.12.2026', '2026-12-12'],
		['4 December 2026', '2026-12-04'],
		['December 4th, 2026', '2026-12-04'],
		['Fri, 4 Dec 2026', '2026-12-04'],
		['4. März 2026', '2026-03-04'],
		['mardi 3 mars 2026', '2026-03-03'],
		['martes, 3 de marzo de 2026', '2026-03-03'],
		['4 luglio 2026', '2026-07-04'],
		['4 de outubro de 2026', '2026-10-04'],
		['maandag 4 mei 2026', '2026-05-04']
	])('understands %s, which is one day alone', (text, date) => {
		expect(readDate(text)).toEqual({ date, plain: false });
	});

	it.each([
		'4.12.2026',
		'04/12/2026',
		'4.12.26',
		'2026-13-04',
		'2026-02-30',
		'31.4.2026',
		'4 December',
		'4 or 5 December 2026',
		'12-2026-04',
		'0012-01-01'
	])('knows %s for a date, and not for which', (text) => {
		expect(readDate(text)).toEqual({ date: null, likely: true });
	});

	it.each(['Chapter 3', 'Decimals 2', 'next week', 'December', ''])(
		'takes %j for no date at all',
		(text) => {
			expect(readDate(text)).toEqual({ date: null, likely: false });
		}
	);
});
