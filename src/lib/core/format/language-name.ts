const codes: Readonly<Record<string, string>> = {
	en: 'english englisch anglais inglés ingles inglese inglês engels',
	de: 'german deutsch allemand alemán aleman tedesco alemão duits',
	fr: 'french französisch français francais francés frances francese francês frans',
	es: 'spanish spanisch espagnol español espanol castellano spagnolo espanhol spaans',
	it: 'italian italienisch italien italiano italiaans',
	pt: 'portuguese portugiesisch portugais portugués português portugues portoghese portugees',
	nl: 'dutch niederländisch néerlandais neerlandés olandese holandês nederlands',
	la: 'latin latein latín latino latijn',
	pl: 'polish polnisch polski',
	ru: 'russian russisch русский',
	uk: 'ukrainian ukrainisch українська',
	tr: 'turkish türkisch türkçe',
	ar: 'arabic arabisch العربية',
	zh: 'chinese chinesisch 中文',
	ja: 'japanese japanisch 日本語'
};

/** Codes by the names of languages, in small letters. */
export const languageNames: ReadonlyMap<string, string> = new Map(
	Object.entries(codes).flatMap(([code, names]) =>
		names.split(' ').map((name) => [name, code] as const)
	)
);

const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/iu;

/** The BCP 47 tag that a header's `Language:` means; `null` when it means none. */
export function languageNamed(
	text: string
): { readonly code: string; readonly byName: boolean } | null {
	const name = languageNames.get(text.toLowerCase());
	if (name !== undefined) return { code: name, byName: true };
	if (!tag.test(text)) return null;
	const [primary = '', ...rest] = text.split(/[-_]/u);
	const others = rest.map((part) =>
		part.length === 2
			? part.toUpperCase()
			: part.length === 4
				? titleCase(part)
				: part.toLowerCase()
	);
	return { code: [primary.toLowerCase(), ...others].join('-'), byName: false };
}

function titleCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
