import { textOf } from './line.ts';
import type { Statement } from './statement.ts';
import type { Telling } from './telling.ts';
import { isBe } from './verb-group.ts';
import type { Word } from './word.ts';

/** Verbs that look alike in the present and the past. */
const unchanged =
	/^(?:put|cut|set|hit|let|shut|cost|hurt|spread|split|burst|cast|shed|lay|read|beat|bet|quit|rid|thrust)$/u;
const idle = /^(?:also|soon|then|too|still|again|thus|therefore|however)$/u;

/**
 * Verb and subject in the order of a question: `did the fire destroy`, `was Mary Anning born`. What follows the verb is
 * not in it. `null` where tense or number are not certain.
 */
export function inverted({ statement, line, subject, plural }: Telling): string | null {
	const { words } = line;
	const { from, finite, main, to } = statement.verb;
	const verb = words[finite];
	if (verb === undefined) return null;
	const between = words
		.slice(finite + 1, to)
		.map(({ text }) => text)
		.filter((text) => !idle.test(text));
	const told = pastOf(statement);
	if (told !== null) return ['did', subject, ...told.adverbs, told.verb.base].join(' ');
	if (verb.part === 'modal' || isBe(verb.lower) || (verb.base === 'have' && main > finite))
		return [verb.lower, subject, ...between].join(' ');
	const adverbs = textOf(line, { from, to: finite })
		.split(' ')
		.filter((text) => text !== '' && !idle.test(text));
	const help = helperOf(verb.form, verb.lower, verb.base, plural);
	return help === null ? null : [help, subject, ...adverbs, verb.base, ...between].join(' ');
}

function helperOf(
	form: string | null,
	lower: string,
	base: string,
	plural: boolean
): string | null {
	if (lower === 'lay' || lower === 'born') return null;
	if (form === 'past' || (form === 'participle' && lower !== base)) return 'did';
	if (unchanged.test(lower)) return plural ? null : 'did';
	if (lower === base) return plural ? 'do' : null;
	return form === 'present' && lower.endsWith('s') ? 'does' : null;
}

/** The verb as it stands, without words that point to what was said before. */
export function plainVerb({ statement, line }: Telling): string {
	const told = pastOf(statement);
	if (told !== null) return [...told.adverbs, told.verb.text].join(' ');
	return line.words
		.slice(statement.verb.from, statement.verb.to)
		.map(({ text }) => text)
		.filter((text) => !idle.test(text))
		.join(' ');
}

/**
 * `lost` for `had lost`, which says that it was before something told elsewhere; `null` where the sentence tells before what,
 * or where the past of the verb is not the same word as its participle.
 */
function pastOf({
	line,
	lead,
	verb,
	rest
}: Statement): { readonly verb: Word; readonly adverbs: readonly string[] } | null {
	const { words } = line;
	const main = words[verb.main];
	if (words[verb.finite]?.lower !== 'had' || main?.form !== 'past' || verb.to > verb.main + 1)
		return null;
	const between = words.slice(verb.finite + 1, verb.main);
	if (between.some(({ part }) => part !== 'adverb')) return null;
	const around = [...words.slice(lead?.from ?? verb.from, verb.from), ...words.slice(rest.from)];
	if (around.some(({ lower }) => /^(?:when|before|until|by|after|since)$/u.test(lower)))
		return null;
	return {
		verb: main,
		adverbs: between.map(({ text }) => text).filter((text) => !idle.test(text))
	};
}
