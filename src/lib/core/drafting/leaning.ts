import { follows, type Line, type Span } from './line.ts';
import type { Matter } from './matter.ts';

const joined = /^(?:added|attached|appended|enclosed|inserted)$/u;
const share = /^(?:none|some|most|many|few|several|all|both|half|each|one|any|neither|either)$/u;
const timely = /^(?:when|before|until|till|by|after|since|once)$/u;
const everBefore = /^(?:never|ever|already|just|yet|always|hitherto|previously)$/u;

/**
 * Whether words want what another sentence says, though no pronoun shows it: a set of which only the number or a share is
 * told, an addition without the whole, `had never …` without a time that it came before.
 */
export function leansOnOthers(line: Line, span: Span, matter: Matter): boolean {
	for (let at = span.from; at < span.to; at += 1)
		if (
			isUntoldSet(line, span, at, matter) ||
			isAdditionToNothing(line, span, at) ||
			isBeforeNoTime(line, span, at)
		)
			return true;
	return false;
}

/** `the three reasons`, `none of the offers`; not `16 of the 29 locks` in an article about locks. */
function isUntoldSet(line: Line, span: Span, at: number, matter: Matter): boolean {
	const { words } = line;
	if (!/^(?:the|these|those)$/u.test(words[at]?.lower ?? '')) return false;
	const counted = words[at + 1]?.part === 'number';
	const shared = words[at - 1]?.lower === 'of' && share.test(words[at - 2]?.lower ?? '');
	const noun = words[at + (counted ? 2 : 1)];
	if ((!counted && !shared) || noun?.part !== 'noun' || !noun.plural || noun.name !== null)
		return false;
	const after = at + (counted ? 3 : 2);
	const next = words[after];
	const explained =
		next !== undefined &&
		after < span.to &&
		follows(line, after) &&
		(next.part === 'relative' || next.part === 'noun' || /^(?:of|in|on|from)$/u.test(next.lower));
	const told = words.slice(span.from, at).some(({ base }) => base === noun.base);
	return !explained && !told && !matter.isTitle(noun.base);
}

/** `Two rooms were added in 1901`: to what? */
function isAdditionToNothing(line: Line, { from, to }: Span, at: number): boolean {
	const { words } = line;
	const passive = words.slice(Math.max(from, at - 2), at).some(({ base }) => base === 'be');
	return (
		joined.test(words[at]?.lower ?? '') &&
		passive &&
		!words.slice(from, to).some(({ lower }, place) => lower === 'to' && from + place > at)
	);
}

/** `an honour that it had never given`: a time before another one, which is not told. */
function isBeforeNoTime(line: Line, { from, to }: Span, at: number): boolean {
	const { words } = line;
	if (words[at]?.lower !== 'had' || !everBefore.test(words[at + 1]?.lower ?? '')) return false;
	return !words
		.slice(from, to)
		.some(({ lower, text }) => timely.test(lower) || /^\d{4}$/u.test(text));
}
