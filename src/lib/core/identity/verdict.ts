import type { QuestionKind } from '../question/question.ts';
import { dice } from './dice.ts';
import type { Presence } from './known.ts';
import { likeness } from './likeness.ts';
import type { Profile } from './profile.ts';
import { keepsItsOwn, saysMuch, type Sibling } from './siblings.ts';
import { areSame, type AreOne, type Words } from './slipped.ts';

/** The likeness from which two questions are the same, and the one from which a person is asked. */
export const sameFrom = 0.7;
export const askedFrom = 0.5;
/** A removed question is not expected back: it takes more to be it. */
const removedFrom = 0.85;

export interface Pair {
	readonly changed: Profile;
	readonly known: Profile;
	readonly state: Presence;
	/** Questions like the known one: known ones, and others whose text is new. */
	readonly siblings: readonly Sibling[];
	/** Whether it stands between the same two questions as the known one did. */
	readonly inPlace: boolean;
}

/** Whether a changed question is the known one, for certain enough that a learner's history may follow. */
export function isSame(
	{ changed, known, state, siblings, inPlace }: Pair,
	{ sure, plain, likely, weight }: Words
): boolean {
	if (roomOf(changed.kind) !== roomOf(known.kind)) return false;
	const { prompt, answers, all } = likeness(changed, known);
	const lenient = inPlace || answers >= 0.9 ? likely : sure;
	const keeps = (areOne: AreOne): boolean =>
		siblings.every((sibling) => keepsItsOwn(changed, known, sibling, areOne, weight));
	if (areSame(changed.words, known.words, lenient) && haveWords(known)) {
		// The very words, and another answer: a key that was corrected. In a list of answers one is corrected, not all.
		const enough = state === 'removed' ? 0.5 : known.answers.length > 2 ? 0.25 : 0;
		return answers >= enough && keeps(inPlace || answers >= 0.4 ? lenient : plain);
	}
	if (all < (state === 'removed' ? removedFrom : sameFrom) || !keeps(sure)) return false;
	// A prompt in other words with another right answer is another question.
	if (dice(changed.keyGrams, known.keyGrams) < 0.5) return false;
	if (saysMuch(known) && answers >= 0.9) return true;
	if (!areGuardedSame(changed, known, sure)) return false;
	// An answer that many questions could have says nothing: the prompt must be like enough by itself, unless siblings show
	// which of its words matter.
	return saysMuch(known) || prompt >= sameFrom || inPlace || siblings.length > 0;
}

/** Kinds that have the same cards; from one to another no history follows. */
function roomOf(kind: QuestionKind): 'card' | 'cloze' | 'whole' {
	return kind === 'card' || kind === 'cloze' ? kind : 'whole';
}

/** A prompt of signs or of one short word is alike to too many. */
function haveWords({ words }: Profile): boolean {
	return words.join('').length >= 3;
}

function areGuardedSame(one: Profile, other: Profile, areOne: AreOne): boolean {
	return (
		one.guarded.length === other.guarded.length &&
		one.guarded.every((word, at) => areOne(word, other.guarded[at] ?? ''))
	);
}
