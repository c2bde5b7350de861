import { likeness, type Likeness } from './likeness.ts';
import type { MarkingContext } from './marking-context.ts';
import { primaryLanguage } from './normalise.ts';
import {
	isAnotherAnswer,
	isAnotherWord,
	isNearAnotherAnswer,
	isNearAnotherWord
} from './rivalry.ts';
import type { ScoreNote } from './score.ts';
import type { AcceptedText } from './short.ts';
import { joined } from './text-form.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What a typed text is held against. */
export interface TypedKey {
	/** The question, or `question/gap`: its own answers are no rivals. */
	readonly owner: string;
	readonly accept: readonly AcceptedText[];
	readonly reject: readonly AcceptedText[];
	/** `false` when spelling counts. */
	readonly typos: boolean;
}

export interface TypedVerdict {
	readonly right: boolean;
	readonly note: ScoreNote | null;
	readonly feedback: string | null;
}

interface Match {
	readonly entry: AcceptedText;
	/** 0 letter by letter, 1 the same, 2 another number or accent, from 3 on slips. */
	readonly rank: number;
	readonly likeness: Likeness | null;
}

/** Longer texts are compared letter by letter only. */
const longest = 1000;

/** Forgiving where the meaning is beyond doubt; when in doubt, wrong. */
export function judge(text: string, key: TypedKey, context: MarkingContext): TypedVerdict {
	const language = primaryLanguage(context.language);
	const typed = text.length > longest ? [] : tokensOf(text, context.language);
	const best = (entries: readonly AcceptedText[], typos: boolean): Match | null =>
		entries
			.map((entry) => match(text, typed, entry, typos, context))
			.reduce<Match | null>(
				(first, next) => (next && (!first || next.rank < first.rank) ? next : first),
				null
			);
	const accepted = best(key.accept, key.typos);
	const rejected = best(key.reject, true);
	if (accepted === null || (rejected && accepted.rank > 0 && rejected.rank <= accepted.rank)) {
		return { right: false, note: null, feedback: rejected?.entry.feedback ?? null };
	}
	const forms = { typed: joined(typed), accepted: key.accept.map((entry) => entry.text) };
	if (accepted.likeness && isDoubtful(accepted.likeness, forms, key.owner, language, context)) {
		return { right: false, note: null, feedback: null };
	}
	return { right: true, note: noteOf(accepted), feedback: accepted.entry.feedback };
}

function match(
	text: string,
	typed: readonly Token[],
	entry: AcceptedText,
	typos: boolean,
	{ language: tag, neighbours }: MarkingContext
): Match | null {
	if (text.normalize('NFC').trim() === entry.text.normalize('NFC').trim()) {
		return { entry, rank: 0, likeness: null };
	}
	if (entry.exact) return null;
	const found = likeness(
		typed,
		tokensOf(entry.text, tag),
		primaryLanguage(tag),
		neighbours === null
	);
	if (found === null || (!typos && found.how !== 'same')) return null;
	const rank = { same: 1, number: 2, accent: 2, typo: 3 }[found.how];
	const more =
		found.how === 'typo' ? found.slips : found.how === 'accent' ? found.missing / 100 : 0;
	return { entry, rank: rank + more, likeness: found };
}

function isDoubtful(
	found: Likeness,
	forms: {
		readonly typed: { readonly text: string; readonly base: string };
		readonly accepted: readonly string[];
	},
	owner: string,
	language: string,
	context: MarkingContext
): boolean {
	if (found.how === 'accent') return isAnotherAnswer(forms.typed, owner, context);
	if (found.how !== 'typo') return false;
	const distance = Math.max(1, ...found.words.map((word) => word.distance));
	const own = forms.accepted.map((text) => joined(tokensOf(text, context.language)).base);
	if (isNearAnotherAnswer(forms.typed.base, distance, owner, own, context)) return true;
	return found.words.some(
		(word) => isNearAnotherWord(word, language, context) || isAnotherWord(word, language, context)
	);
}

function noteOf({ entry, likeness: found }: Match): ScoreNote | null {
	if (found?.how === 'accent') return { code: 'accent', readAs: entry.text };
	if (found?.how === 'typo') return { code: 'typo', readAs: entry.text };
	return null;
}
