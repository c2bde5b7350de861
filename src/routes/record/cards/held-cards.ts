import type { Hold } from '#lib/core/progress/holds.ts';
import { plainText } from '#lib/core/prose/plain.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import { cardOf, type CardKey } from '#lib/core/schedule/card.ts';

/** A card that is put away. All texts are plain. */
export interface HeldCard {
	readonly card: CardKey;
	/** `null` when the file has no such question any more. */
	readonly prompt: string | null;
	/** Of its set; the set's id where that cannot be had. */
	readonly title: string;
	/** Which card of its question it is, in words; `null` for the only one. */
	readonly part: string | null;
}

export interface HeldGroup {
	readonly name: string;
	readonly means: string;
	readonly cards: readonly HeldCard[];
}

/**
 * Cards that are not asked, by why.
 *
 * @param holds that hold today
 * @param sets those that could be had, by id
 */
export function heldCards(
	holds: readonly Hold[],
	sets: ReadonlyMap<string, QuestionSet>
): readonly HeldGroup[] {
	const all = (of: (hold: Hold) => boolean): readonly HeldCard[] =>
		holds.filter(of).map(({ card }) => held(card, sets));
	return [
		{
			name: 'Suspended',
			means: 'Asked no more, until you say so.',
			cards: all(({ state }) => state === 'suspended')
		},
		{
			name: 'Known',
			means: 'Asked no more, unless a quiz shows otherwise.',
			cards: all(({ state }) => state === 'known')
		},
		{
			name: 'Buried',
			means: 'They rest until tomorrow.',
			cards: all(({ state }) => state === null)
		}
	];
}

function held(card: CardKey, sets: ReadonlyMap<string, QuestionSet>): HeldCard {
	const { set: id, question: name, part } = cardOf(card);
	const set = sets.get(id);
	const question = set?.questions.find((each) => each.id === name);
	return {
		card,
		prompt: question ? plainText(question.prompt) : null,
		title: set?.title ?? id,
		part: question ? partWords(question, part) : null
	};
}

function partWords(question: Question, part: string): string | null {
	if (question.kind === 'card')
		return part === 'front'
			? 'asked from its back'
			: question.reverse
				? 'asked from its front'
				: null;
	if (question.kind !== 'cloze') return null;
	const gaps = question.pieces.filter((piece) => typeof piece !== 'string');
	const place = gaps.findIndex(({ name }) => name === part);
	return gaps.length > 1 && place >= 0 ? `gap ${place + 1}` : null;
}
