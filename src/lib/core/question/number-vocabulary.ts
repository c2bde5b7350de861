import type { Decimal } from './numeric.ts';
import { withoutAccents, writtenOut } from './normalise.ts';

/** The words of a language for numbers, folded and without accents, several words joined by a space. */
export interface NumberVocabulary {
	/** 0–99. */
	readonly small: ReadonlyMap<string, number>;
	/** 100, 1000, …: what the number before is multiplied by. */
	readonly scales: ReadonlyMap<string, Decimal>;
	readonly ordinals: ReadonlyMap<string, number>;
	/** Words between the parts of one number. */
	readonly joints: ReadonlySet<string>;
	/** Fractions of a size that may follow. */
	readonly halves: ReadonlyMap<string, Decimal>;
	/** Every word that a number may begin with. */
	readonly beginnings: ReadonlySet<string>;
	/** Whether two small numbers in a row are a year. */
	readonly years: boolean;
}

const thousand = '1000';
const million = '1000000';
const milliard = '1000000000';
const billion = '1000000000000';

export function vocabularyOf(language: string): NumberVocabulary {
	return vocabularies[language] ?? none;
}

function split(words: string): readonly string[] {
	return words.split(' ');
}

function numbered(words: readonly string[], from = 0): readonly (readonly [string, number])[] {
	return words.map((word, index) => [word, from + index]);
}

function vocabulary(
	small: readonly (readonly [string, number])[],
	scales: Readonly<Record<string, Decimal>>,
	more: Partial<Omit<NumberVocabulary, 'beginnings'>> = {}
): NumberVocabulary {
	const spellings = small.flatMap(([word, value]): readonly (readonly [string, number])[] => [
		[withoutAccents(word), value],
		[writtenOut(word), value]
	]);
	const words: Omit<NumberVocabulary, 'beginnings'> = {
		small: new Map(spellings),
		scales: new Map(Object.entries(scales).map(([word, by]) => [withoutAccents(word), by])),
		ordinals: new Map(),
		joints: new Set(),
		halves: new Map(),
		years: false,
		...more
	};
	const phrases = [words.small, words.scales, words.ordinals, words.halves].flatMap((map) => [
		...map.keys()
	]);
	return { ...words, beginnings: new Set(phrases.map((phrase) => phrase.split(' ')[0] ?? phrase)) };
}

/** Twenty-one to ninety-nine, each made of its ten and its one. */
function combined(
	tens: readonly (readonly [string, number])[],
	ones: readonly (readonly [string, number])[],
	join: (ten: string, one: string) => string
): readonly (readonly [string, number])[] {
	return tens.flatMap(([ten, value]) =>
		ones.map(([one, more]): readonly [string, number] => [join(ten, one), value + more])
	);
}

function tensFrom(words: string, first: number): readonly (readonly [string, number])[] {
	return split(words).map((word, index) => [word, (first + index) * 10]);
}

function english(): NumberVocabulary {
	const ones = split(
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
	);
	const tens = tensFrom('twenty thirty forty fifty sixty seventy eighty ninety', 2);
	const both = combined(tens, numbered(ones.slice(1, 10), 1), (ten, one) => `${ten} ${one}`);
	const ordinals = split(
		'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
	);
	const tenths = tens.map(([ten, value]): readonly [string, number] => [
		ten.replace(/y$/, 'ieth'),
		value
	]);
	const bothOrdinal = combined(
		tens,
		numbered(ordinals.slice(0, 9), 1),
		(ten, one) => `${ten} ${one}`
	);
	return vocabulary(
		[...numbered(ones), ...tens, ['fourty', 40], ['ninty', 90], ...both],
		{
			hundred: '100',
			thousand,
			million,
			billion: milliard,
			trillion: billion
		},
		{
			ordinals: new Map([...numbered(ordinals, 1), ...tenths, ...bothOrdinal]),
			joints: new Set(['and']),
			halves: new Map([
				['half a', '0.5'],
				['half', '0.5'],
				['one half', '0.5'],
				['a quarter of a', '0.25'],
				['quarter of a', '0.25'],
				['a quarter', '0.25']
			]),
			years: true
		}
	);
}

function german(): NumberVocabulary {
	const ones = split(
		'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'
	);
	const tens = tensFrom('zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig', 2);
	const before = numbered(['ein', ...ones.slice(2, 10)], 1);
	const both = combined(tens, before, (ten, one) => `${one}und${ten}`);
	return vocabulary([...numbered(ones), ...tens, ...both], {
		hundert: '100',
		einhundert: '100',
		tausend: thousand,
		eintausend: thousand,
		million,
		millionen: million,
		milliarde: milliard,
		milliarden: milliard,
		billion,
		billionen: billion
	});
}

function dutch(): NumberVocabulary {
	const ones = split(
		'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'
	);
	const tens = tensFrom('twintig dertig veertig vijftig zestig zeventig tachtig negentig', 2);
	const both = combined(tens, numbered(ones.slice(1, 10), 1), (ten, one) => `${one}en${ten}`);
	return vocabulary([...numbered(ones), ...tens, ...both], {
		honderd: '100',
		duizend: thousand,
		miljoen: million,
		miljard: milliard,
		biljoen: billion
	});
}

function french(): NumberVocabulary {
	const ones = split(
		'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
	);
	const teens: readonly (readonly [string, number])[] = [
		...numbered(ones),
		['dix sept', 17],
		['dix huit', 18],
		['dix neuf', 19]
	];
	const tens = tensFrom('vingt trente quarante cinquante soixante', 2);
	const link = (ten: string, one: string): string =>
		one === 'un' || (one === 'onze' && ten === 'soixante') ? `${ten} et ${one}` : `${ten} ${one}`;
	const upTo69 = combined(tens, numbered(ones.slice(1, 10), 1), link);
	const past = teens.filter(([, value]) => value >= 10);
	const seventies = past.map(([word, value]): readonly [string, number] => [
		link('soixante', word),
		60 + value
	]);
	const eighties = teens
		.filter(([, value]) => value > 0)
		.map(([word, value]): readonly [string, number] => [`quatre vingt ${word}`, 80 + value]);
	const swiss = tensFrom('septante huitante nonante', 7);
	return vocabulary(
		[
			...teens,
			...tens,
			...upTo69,
			...seventies,
			['quatre vingt', 80],
			['quatre vingts', 80],
			...eighties,
			...swiss,
			...combined(swiss, numbered(ones.slice(1, 10), 1), link)
		],
		{
			cent: '100',
			cents: '100',
			mille: thousand,
			million,
			millions: million,
			milliard,
			milliards: milliard,
			billion,
			billions: billion
		}
	);
}

function spanish(): NumberVocabulary {
	const ones = split(
		'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
	);
	const tens = tensFrom('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 3);
	const both = combined(tens, numbered(ones.slice(1, 10), 1), (ten, one) => `${ten} y ${one}`);
	return vocabulary([...numbered(ones), ...tens, ...both], {
		cien: '100',
		ciento: '100',
		mil: thousand,
		millón: million,
		millones: million,
		billón: billion,
		billones: billion
	});
}

function portuguese(): NumberVocabulary {
	const ones = split(
		'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove'
	);
	const tens = tensFrom('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 2);
	const both = combined(tens, numbered(ones.slice(1, 10), 1), (ten, one) => `${ten} e ${one}`);
	return vocabulary(
		[...numbered(ones), ['dezasseis', 16], ['dezassete', 17], ['dezanove', 19], ...tens, ...both],
		{
			cem: '100',
			cento: '100',
			mil: thousand,
			milhão: million,
			milhões: million,
			bilhão: milliard,
			bilhões: milliard
		}
	);
}

function italian(): NumberVocabulary {
	const ones = split(
		'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'
	);
	const tens = tensFrom('venti trenta quaranta cinquanta sessanta settanta ottanta novanta', 2);
	const link = (ten: string, one: string): string =>
		(/^[uo]/.test(one) ? ten.slice(0, -1) : ten) + one;
	const both = combined(tens, numbered(ones.slice(1, 10), 1), link);
	return vocabulary([...numbered(ones), ...tens, ...both], {
		cento: '100',
		mille: thousand,
		milione: million,
		milioni: million,
		miliardo: milliard,
		miliardi: milliard
	});
}

const none = vocabulary([], {});

const vocabularies: Readonly<Record<string, NumberVocabulary>> = {
	en: english(),
	de: german(),
	nl: dutch(),
	fr: french(),
	es: spanish(),
	pt: portuguese(),
	it: italian()
};
