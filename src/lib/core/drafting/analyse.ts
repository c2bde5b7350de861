import nlp from 'compromise/two';
import type { Analyse, Part, Word } from './word.ts';

/** What compromise keeps of a word; its own types leave `root` out. */
interface Term {
	readonly text: string;
	readonly pre: string;
	readonly post: string;
	readonly tags?: ReadonlySet<string>;
	readonly root?: string;
}

/**
 * English words by compromise, the only file that knows it. Large (124 kB compressed): import it lazily, beside the
 * page's thread. Needs neither DOM nor `eval`.
 */
export const analyse: Analyse = (sentence) => {
	const document = nlp(sentence);
	document.compute('root');
	const words: Word[] = [];
	let at = 0;
	for (const term of document.docs.flat() as readonly Term[]) {
		// The second half of `didn't` has no letters of its own.
		if (term.text === '') continue;
		const start = sentence.indexOf(term.text, at);
		if (start < 0) continue;
		at = start + term.text.length;
		words.push(wordOf(term, start));
	}
	return words.map((word, at) => amended(word, words[at - 1], words[at + 1]));
};

/** `looks like`, `Mount Etna`: what a library may take for another part of speech. */
function amended(word: Word, before: Word | undefined, after: Word | undefined): Word {
	const seems = /^(?:looks|feels|sounds|seems|tastes|smells)$/u;
	if (seems.test(word.lower) && after?.lower === 'like')
		return { ...word, part: 'verb', form: 'present', base: word.lower.slice(0, -1), plural: false };
	if (
		/^(?:Mount|Lake|Cape|Fort|Port|Point)$/u.test(word.text) &&
		/^\p{Lu}/u.test(after?.text ?? '')
	)
		return { ...word, part: 'noun', form: null, name: 'place', plural: false };
	if (word.lower === 'still' && before?.part === 'noun') return { ...word, part: 'adverb' };
	// `The finds still matter.`
	const often = /^(?:still|also|often|always|never|rarely|usually)$/u;
	if (
		after === undefined &&
		word.part === 'noun' &&
		!word.plural &&
		often.test(before?.lower ?? '')
	)
		return { ...word, part: 'verb', form: 'base', name: null };
	if (word.lower === 'like' && before !== undefined && seems.test(before.lower))
		return { ...word, part: 'preposition', form: null };
	return word;
}

const functionWords: Readonly<Record<string, Part>> = {
	that: 'relative',
	who: 'relative',
	whom: 'relative',
	whose: 'relative',
	which: 'relative',
	where: 'relative',
	when: 'conjunction',
	if: 'conjunction',
	while: 'conjunction',
	because: 'conjunction',
	although: 'conjunction',
	since: 'conjunction',
	until: 'conjunction',
	as: 'preposition',
	to: 'preposition',
	over: 'preposition',
	near: 'preposition',
	outside: 'preposition',
	inside: 'preposition',
	against: 'preposition',
	around: 'preposition',
	through: 'preposition',
	before: 'preposition',
	after: 'preposition',
	about: 'preposition',
	by: 'preposition',
	no: 'determiner',
	most: 'determiner',
	its: 'possessive',
	soon: 'adverb',
	later: 'adverb',
	now: 'adverb',
	only: 'adverb',
	first: 'adjective',
	species: 'noun',
	animal: 'noun',
	per: 'noun',
	cent: 'noun',
	metres: 'noun',
	the: 'determiner',
	a: 'determiner',
	an: 'determiner'
};

const helpers: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		['is', 'are', 'was', 'were', 'be', 'been', 'being'].map((form) => [form, 'be'])
	),
	...{ had: 'have', has: 'have', having: 'have', did: 'do', does: 'do', done: 'do' }
};
const possessives = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);

function wordOf(term: Term, start: number): Word {
	const { text } = term;
	const tags = term.tags ?? new Set<string>();
	const lower = text.toLowerCase().replaceAll('’', "'");
	return {
		text,
		lower,
		start,
		end: start + text.length,
		part: functionWords[lower] ?? partOf(tags, lower),
		form: formOf(tags),
		base: helpers[lower] ?? term.root ?? lower,
		plural: tags.has('Plural') || lower === 'people',
		name: nameOf(tags, text),
		gender: genderOf(tags, lower),
		person: (tags.has('Actor') || tags.has('Person')) && !/body$|one$/u.test(lower)
	};
}

function partOf(tags: ReadonlySet<string>, lower: string): Part {
	if (possessives.has(lower)) return 'possessive';
	if (tags.has('Pronoun')) return 'pronoun';
	if (tags.has('Possessive')) return 'possessive';
	if (tags.has('Modal')) return 'modal';
	if (tags.has('Particle')) return 'particle';
	if (tags.has('Year') || tags.has('NumericValue') || tags.has('Cardinal') || tags.has('Money'))
		return 'number';
	if (tags.has('Ordinal')) return 'adjective';
	if (tags.has('ProperNoun')) return 'noun';
	if (tags.has('Verb') || tags.has('Auxiliary') || tags.has('Copula')) return 'verb';
	if (tags.has('QuestionWord')) return 'relative';
	if (tags.has('Determiner')) return 'determiner';
	if (tags.has('Preposition')) return 'preposition';
	if (tags.has('Conjunction')) return 'conjunction';
	if (tags.has('Adjective')) return 'adjective';
	if (tags.has('Adverb') || tags.has('Negative')) return 'adverb';
	return tags.has('Noun') ? 'noun' : 'other';
}

const female =
	/^(?:she|her|hers|herself|woman|girl|mother|sister|wife|daughter|queen|lady|maid|aunt|widow|princess|mrs|miss|ms)$/u;
const male =
	/^(?:he|him|his|himself|man|boy|father|brother|husband|son|king|lord|sir|uncle|prince|mr|duke)$/u;

function genderOf(tags: ReadonlySet<string>, lower: string): Word['gender'] {
	if (tags.has('FemaleName') || female.test(lower)) return 'female';
	return tags.has('MaleName') || male.test(lower) ? 'male' : null;
}

function formOf(tags: ReadonlySet<string>): Word['form'] {
	if (tags.has('Gerund')) return 'gerund';
	if (tags.has('Participle')) return 'participle';
	if (tags.has('PastTense')) return 'past';
	if (tags.has('Infinitive')) return 'base';
	return tags.has('PresentTense') || tags.has('Copula') ? 'present' : null;
}

function nameOf(tags: ReadonlySet<string>, text: string): Word['name'] {
	if (!/^\p{Lu}/u.test(text) || tags.has('Date') || tags.has('Pronoun')) return null;
	if (tags.has('Place')) return 'place';
	if (tags.has('Organization')) return 'organisation';
	if (tags.has('Person')) return 'person';
	return tags.has('ProperNoun') ? 'other' : null;
}
