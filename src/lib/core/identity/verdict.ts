import type { QuestionKind } from '../question/question.ts';
import type { Presence } from './known.ts';
import { likeness } from './likeness.ts';
import type { Profile } from './profile.ts';
import { keepsItsOwn, type Sibling } from './siblings.ts';
import { areSame, type AreOne } from './slipped.ts';

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
	areOne: AreOne
): boolean {
	if (roomOf(changed.kind) !== roomOf(known.kind)) return false;
	const { prompt, answers, all } = likeness(changed, known);
	const keeps = (strictly: AreOne): boolean =>
		siblings.every((sibling) => keepsItsOwn(changed, known, sibling, strictly));
	if (areSame(changed.words, known.words, areOne) && haveWords(known)) {
		// The very words, and another answer: a key that was corrected. In a list of answers one is corrected, not all.
		const enough = state === 'removed' ? 0.5 : known.answers.length > 2 ? 0.25 : 0;
		if (answers >= 0.4 && answers >= enough) return keeps(areOne);
		return answers >= enough && keeps(inPlace ? areOne : identical);
	}
	if (all < (state === 'removed' ? removedFrom : sameFrom)) return false;
	const telling = saysMuch(known) && answers >= 0.9;
	// An answer that many questions could have says nothing: the prompt must be like enough by itself.
	if (!saysMuch(known) && prompt < sameFrom && !inPlace) return false;
	return (telling || areGuardedSame(changed, known, areOne)) && keeps(areOne);
}

const identical: AreOne = (one, other) => one === other;

/** Kinds that have the same cards; from one to another no history follows. */
function roomOf(kind: QuestionKind): 'card' | 'cloze' | 'whole' {
	return kind === 'card' || kind === 'cloze' ? kind : 'whole';
}

/** A prompt of signs or of one short word is alike to too many. */
function haveWords({ words }: Profile): boolean {
	return words.join('').length >= 3;
}

function saysMuch({ kind, answers }: Profile): boolean {
	return kind !== 'truefalse' && answers.join('').replace(/[\d.+-]/gu, '').length >= 3;
}

function areGuardedSame(one: Profile, other: Profile, areOne: AreOne): boolean {
	return (
		one.guarded.length === other.guarded.length &&
		one.guarded.every((word, at) => areOne(word, other.guarded[at] ?? ''))
	);
}
