/** Abbreviations that end in a point, in small letters and without it; inner points stay. */
interface Abbreviations {
	/** What follows belongs to them, whatever it is: `Dr. Smith`. */
	readonly before: ReadonlySet<string>;
	/** Only before a figure: `No. 5`. */
	readonly beforeFigure: ReadonlySet<string>;
	/** They may end a sentence: `etc.` */
	readonly anywhere: ReadonlySet<string>;
}

function words(text: string): ReadonlySet<string> {
	return new Set(text.split(' '));
}

const english: Abbreviations = {
	before: words(
		'dr mr mrs ms messrs prof st ste gen col capt cpt lt sgt maj adm rev hon gov sen rep pres mt ft vs e.g i.e cf viz fig figs ca approx ed eds trans'
	),
	beforeFigure: words('no nos p pp vol vols ch art sec c'),
	anywhere: words(
		'etc inc ltd co corp jr sr bros a.m p.m u.s u.k u.n u.s.a e.u d.c b.c a.d b.c.e c.e ph.d m.d b.a m.a jan feb mar apr jun jul aug sept sep oct nov dec al'
	)
};

const byLanguage: Readonly<Record<string, Abbreviations>> = {
	en: english,
	de: {
		before: words(
			'dr prof hr fr st hl z b z.b d h d.h u a u.a i v bzw ca vgl inkl evtl ggf geb gest sog max min mind abb dipl'
		),
		beforeFigure: words('nr s bd kap art abs'),
		anywhere: words('usw etc jh jhd str chr mio mrd uhr jan feb apr aug sept okt nov dez')
	},
	fr: {
		before: words('m mm dr pr st ste p ex p.ex cf env av j.-c apr c.-à-d éd'),
		beforeFigure: words('p pp no vol chap art'),
		anywhere: words('etc janv févr avr juil sept oct nov déc')
	},
	es: {
		before: words('sr sra sres srta dr dra d dña p ej p.ej ee uu gral lic prof aprox'),
		beforeFigure: words('p pág págs núm vol cap art'),
		anywhere: words('etc ud uds s.a c a.c d.c ee.uu')
	},
	it: {
		before: words('sig sigg dott prof avv ing on p es p.es cfr ca d.c a.c s'),
		beforeFigure: words('p pag pagg n vol cap art'),
		anywhere: words('ecc etc')
	},
	pt: {
		before: words('sr sra srs dr dra prof p ex p.ex eng d aprox'),
		beforeFigure: words('p pág págs n núm vol cap art'),
		anywhere: words('etc s.a a.c d.c')
	},
	nl: {
		before: words('dhr mevr mw dr prof drs ir st bijv bv d.w.z o.a m.b.t t.o.v i.p.v ca resp vgl'),
		beforeFigure: words('blz nr p hfst art'),
		anywhere: words('enz etc jl')
	}
};

/** `before`: not the end of a sentence; `maybe`: it depends on what follows. */
export function abbreviationAt(
	word: string,
	next: string,
	language: string
): 'before' | 'maybe' | null {
	const own = byLanguage[language] ?? english;
	const lower = word.toLowerCase();
	if (own.before.has(lower)) return 'before';
	if (own.beforeFigure.has(lower) && /^\d/u.test(next)) return 'before';
	return own.anywhere.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(lower) ? 'maybe' : null;
}
