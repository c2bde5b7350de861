import { textOf } from './line.ts';
import type { Telling } from './telling.ts';
import { isBe } from './verb-group.ts';

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
	return line.words
		.slice(statement.verb.from, statement.verb.to)
		.map(({ text }) => text)
		.filter((text) => !idle.test(text))
		.join(' ');
}
