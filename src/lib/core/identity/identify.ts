import { answersOf, deterministicId } from '../format/question-id.ts';
import type { Question, QuestionSet } from '../question/question.ts';
import { nameGaps } from './gaps.ts';
import { knownOf, type Known } from './known.ts';
import { match } from './match.ts';
import { own, type Owned } from './own-ids.ts';
import { profiler, wordsOf, type Profile } from './profile.ts';
import { wordsBy, type Words } from './slipped.ts';

export interface Identified {
	/** With ids, aliases and names of gaps settled. */
	readonly set: QuestionSet;
	/** What is to be known from now on. */
	readonly known: Known;
	/** Questions that count as new, though they may be a known one: somebody who knows should say. */
	readonly asked: readonly {
		/** Place in `set.questions`. */
		readonly position: number;
		readonly candidate: string;
		/** 0.5 or more. */
		readonly likeness: number;
	}[];
	/** Questions with the id of another, which kept it as it is closer to what is known. */
	readonly copied: readonly {
		readonly position: number;
		readonly id: string;
		readonly newId: string;
	}[];
	/** Known questions that the file gives another id now. */
	readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Finds out which question of a file is which of those that are known, so that an edit costs nobody their progress. An id
 * that the file gives always wins; without one a question keeps the id of the known one that it is, and is new otherwise.
 * Nothing more is needed for options: answers name them by their text and carry their own verdict, so that a report says
 * what was chosen, and how it was marked, after the option was edited or removed.
 *
 * @param set as it was read, with the id under which it is known
 * @param written what the file gives, question by question: `ParsedSet.written`
 * @param known `null` for a file that nothing is known of
 */
export function identify(
	set: QuestionSet,
	written: readonly (string | null)[],
	known: Known | null
): Identified {
	const old = known?.questions ?? [];
	const { profiles, before, words } = compare(set, old);
	const owned = own(written, old, profiles, before);
	const { taken, asked } = match(
		{
			profiles,
			known: before.map((profile, at) => ({ ...profile, state: old[at]?.state ?? 'present' })),
			taken: owned.taken,
			open: [...profiles.keys()].filter((at) => !owned.taken.has(at)),
			exactOnly: owned.copies
		},
		words
	);
	const ids = settle(set, old, taken, owned);
	const present = new Set(ids);
	const renamed: { from: string; to: string }[] = [];
	const questions = set.questions.map((question, position): Question => {
		const id = ids[position] ?? question.id;
		const past = old[taken.get(position) ?? -1];
		if (past === undefined) return question.id === id ? question : { ...question, id };
		if (past.id !== id) renamed.push({ from: past.id, to: id });
		const aliases = [past.id, ...past.aliases].filter((alias) => !present.has(alias));
		const named = question.kind === 'cloze' ? nameGaps(question, past, words.likely) : question;
		return { ...named, id, ...(aliases.length === 0 ? {} : { aliases }) };
	});
	const identified = { ...set, questions };
	return {
		set: identified,
		known: knownOf(identified, known),
		asked: asked.map(({ position, known: at, likeness }) => ({
			position,
			candidate: old[at]?.id ?? '',
			likeness
		})),
		copied: [...owned.copies].map((position) => ({
			position,
			id: written[position] ?? '',
			newId: ids[position] ?? ''
		})),
		renamed
	};
}

/** German writes every noun with a capital; there it makes no name. */
function hasNames(language: string): boolean {
	return !/^(?:de|lb)\b/iu.test(language);
}

function compare(
	set: QuestionSet,
	old: Known['questions']
): {
	readonly profiles: readonly Profile[];
	readonly before: readonly Profile[];
	readonly words: Words;
} {
	const profileOf = profiler(hasNames(set.language));
	const profiles = set.questions.map((question) => {
		const { kind, prompt } = question;
		return profileOf({ kind, prompt, answers: answersOf(question) });
	});
	const before = old.map(profileOf);
	return { profiles, before, words: wordsBy(countsOf(set, [...profiles, ...before])) };
}

/** In how many paragraphs and questions, of the file and of what is known, each word stands. */
function countsOf(set: QuestionSet, profiles: readonly Profile[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	const texts = [
		...set.article.paragraphs.map(({ text }) => wordsOf(text)),
		...profiles.map(({ words }) => words)
	];
	for (const words of texts) {
		for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

/** The ids of all questions. A new one never gets an id that another has or had. */
function settle(
	set: QuestionSet,
	old: Known['questions'],
	taken: ReadonlyMap<number, number>,
	{ ids }: Owned
): readonly string[] {
	const used = new Set(old.flatMap(({ id, aliases }) => [id, ...aliases]));
	for (const id of ids) if (id !== null) used.add(id);
	const attempts = new Map<string, number>();
	return set.questions.map((question, position) => {
		const given = ids[position] ?? old[taken.get(position) ?? -1]?.id;
		if (given !== undefined && given !== null) return given;
		const first = deterministicId(set.id, question, 0);
		for (let attempt = attempts.get(first) ?? 0; ; attempt += 1) {
			const id = attempt === 0 ? first : deterministicId(set.id, question, attempt);
			if (used.has(id)) continue;
			used.add(id);
			attempts.set(first, attempt + 1);
			return id;
		}
	});
}
