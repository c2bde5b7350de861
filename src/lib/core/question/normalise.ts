const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * One form for what is typed in many ways: compatibility forms (NFKC), quotes, dashes and white space.
 * `10²` becomes `10^2` and `2½` becomes `2 1/2`, which NFKC alone would turn into other numbers.
 */
export function tidy(text: string): string {
	return text
		.replace(
			/(\d|\^)([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
			(_, before: string, raised: string) => before + asPower(raised)
		)
		.replace(/(\d)([¼½¾⅐-⅞])/g, '$1 $2')
		.normalize('NFKC')
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
		.replace(/[‘’‚‛ʼ′`´]/g, "'")
		.replace(/[“”„‟«»″]/g, '"')
		.replace(/[‐‑‒–—―−﹘﹣－]/g, '-')
		.replace(/⁄/g, '/')
		.replace(/\s+/g, ' ')
		.trim();
}

function asPower(raised: string): string {
	const digits = [...raised].map((sign) =>
		sign === '⁻' ? '-' : String(superscripts.indexOf(sign))
	);
	return `^${digits.join('')}`;
}

/** Case folding: `Straße` and `STRASSE` are one. */
export function foldCase(text: string): string {
	return text.toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ').normalize('NFC');
}

const unmarked: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ð: 'd' };

/** The letters without their accents; folded text in, folded text out. */
export function withoutAccents(folded: string): string {
	return folded
		.normalize('NFD')
		.replace(/(?<=[a-zøłđıðæœα-ω])\p{M}+/gu, '')
		.replace(/[øłđıð]/g, (letter) => unmarked[letter] ?? letter)
		.replace(/æ/g, 'ae')
		.replace(/œ/g, 'oe')
		.normalize('NFC');
}

/** How German and Nordic letters are written on a keyboard that lacks them: `ü` as `ue`. */
export function writtenOut(folded: string): string {
	return folded.replace(/[äöüåø]/g, (letter) =>
		letter === 'ä' ? 'ae' : letter === 'ü' ? 'ue' : letter === 'å' ? 'aa' : 'oe'
	);
}

/** The language without its country: `pt` of `pt-BR`. */
export function primaryLanguage(tag: string): string {
	return tag.toLowerCase().split(/[-_]/)[0] ?? tag;
}
