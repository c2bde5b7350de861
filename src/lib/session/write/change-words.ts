import type { SetChanges } from '#lib/core/schedule/set-changes.ts';

/** What an update changed for learners, in sentences; nothing when every card keeps its schedule. */
export function changedWords(changes: SetChanges): readonly string[] {
	const { added, removed, answers, afresh, kept } = changes;
	if (added + removed + answers + afresh === 0) return [];
	const sentences: string[] = [];
	if (answers > 0)
		sentences.push(
			answers === 1
				? 'The answer of one question changed: its cards come soon, with a word about it.'
				: `The answers of ${answers} questions changed: their cards come soon, with a word about it.`
		);
	if (afresh > 0) sentences.push(afresh === 1 ? 'One starts afresh.' : `${afresh} start afresh.`);
	if (added > 0) sentences.push(added === 1 ? 'One is new.' : `${added} are new.`);
	if (removed > 0)
		sentences.push(removed === 1 ? 'One is gone from it.' : `${removed} are gone from it.`);
	if (kept > 0)
		sentences.push(kept === 1 ? 'One keeps its schedule.' : `${kept} keep their schedule.`);
	return sentences;
}

/** What putting one text in the place of another would do: "changes the answer of 2 questions, removes 1, adds 0". */
export function wouldChange({ answers, removed, added, afresh }: SetChanges): string {
	const anew = afresh === 0 ? '' : `, starts ${afresh} afresh`;
	const changed = `changes the answer of ${answers} ${answers === 1 ? 'question' : 'questions'}`;
	return `${changed}${anew}, removes ${removed}, adds ${added}`;
}
