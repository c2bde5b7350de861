/** Small words that carry grammar, by language; folded, apostrophes cut. */
interface FunctionWords {
	readonly articles: ReadonlySet<string>;
	readonly and: string;
}

function functionWords(articles: string, and: string): FunctionWords {
	return { articles: new Set(articles.split(' ')), and };
}

const byLanguage: Readonly<Record<string, FunctionWords>> = {
	en: functionWords('the a an', 'and'),
	de: functionWords('der die das den dem des ein eine einen einem einer eines', 'und'),
	fr: functionWords('le la les l un une des du', 'et'),
	es: functionWords('el la los las un una unos unas', 'y'),
	it: functionWords('il lo la i gli le l un uno una', 'e'),
	pt: functionWords('o a os as um uma uns umas', 'e'),
	nl: functionWords('de het een', 'en')
};

export function articlesOf(language: string): ReadonlySet<string> {
	return byLanguage[language]?.articles ?? new Set<string>();
}

/** What `&` is read as. */
export function andWordOf(language: string): string {
	return byLanguage[language]?.and ?? '&';
}

/** Words that turn a statement round: no slip of the finger may add, drop or change one. */
export const negations: ReadonlySet<string> = new Set(
	(
		'not no never none neither nor nobody nothing nowhere without hardly ever ' +
		'nicht kein keine keinen keinem keiner keines nie niemals ohne weder noch nichts ' +
		'ne pas jamais sans aucun aucune rien ni personne plus non ' +
		'nunca jamas sin ningun ninguna ninguno nada tampoco ' +
		'mai senza nessun nessuna nessuno niente nao sem nenhum nenhuma niet geen nooit zonder'
	).split(' ')
);
