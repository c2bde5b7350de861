import type { LibraryEntry, QuestionTraits } from '../../question/library-entry.ts';
import { factKey } from '../../question/same-fact.ts';
import type { CardStanding } from './card-state.ts';
import type { CardKey } from '../card.ts';
import { easiestFirst, lastAnswered, stageOf, type Form } from './forms.ts';

/** The forms of each fact of a set that may be asked, the easiest first. Facts that the set asks in one way only are among them. */
export function factsIn(
	{ questionIds, traits }: Pick<LibraryEntry, 'questionIds' | 'traits'>,
	standings: readonly Pick<CardStanding, 'card' | 'memory' | 'kept'>[]
): ReadonlyMap<string, readonly Form[]> {
	// Most sets name no fact, and this is asked of every set.
	if (!traits.some(({ fact }) => fact !== undefined)) return new Map();
	const named = new Map<string, QuestionTraits>();
	for (const [index, trait] of traits.entries())
		if (trait.fact !== undefined) named.set(questionIds[index] ?? '', trait);
	const facts = new Map<string, Form[]>();
	for (const { card, memory, kept } of standings) {
		const trait = named.get(card.question);
		if (trait?.fact === undefined || kept === 'away' || kept === 'buried') continue;
		const key = factKey(trait.fact);
		const form = { card, memory, stage: stageOf(trait) };
		const forms = facts.get(key);
		if (forms === undefined) facts.set(key, [form]);
		else forms.push(form);
	}
	return new Map([...facts].map(([key, forms]) => [key, easiestFirst(forms)]));
}

/** The forms of each fact that has several, by the card that speaks for it: the one answered last, or else the easiest. */
export function formsBySpeaker(
	entry: Pick<LibraryEntry, 'questionIds' | 'traits'>,
	standings: readonly Pick<CardStanding, 'card' | 'memory' | 'kept'>[]
): readonly (readonly [CardKey, readonly Form[]])[] {
	return [...factsIn(entry, standings).values()].flatMap((forms) => {
		const speaker = lastAnswered(forms) ?? forms[0];
		return speaker === undefined || forms.length < 2 ? [] : [[speaker.card.key, forms] as const];
	});
}
