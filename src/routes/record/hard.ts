import { plainText } from '#lib/core/prose/plain.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import type { Question, QuestionSet } from '#lib/core/question/question.ts';
import type { MetCard } from '#lib/core/record/library-figures.ts';
import type { CardKey } from '#lib/core/schedule/card.ts';

/** A question that was forgotten often, and where to read about it. */
export interface Hard {
	readonly key: CardKey;
	readonly set: string;
	/** Of the article. */
	readonly title: string;
	readonly prompt: string;
	/** Number of the paragraph that proves its answer; `null` where none does. */
	readonly paragraph: number | null;
	readonly asked: number;
	readonly right: number;
}

/**
 * @param load gives `null` for a set that cannot be had now: its questions are then left out
 */
export async function hardQuestions(
	cards: readonly MetCard[],
	entries: readonly Pick<LibraryEntry, 'id' | 'title'>[],
	load: (set: string) => Promise<QuestionSet | null>
): Promise<readonly Hard[]> {
	const ids = [...new Set(cards.map(({ card }) => card.set))];
	const sets = new Map(await Promise.all(ids.map(async (id) => [id, await load(id)] as const)));
	const titles = new Map(entries.map(({ id, title }) => [id, title]));
	return cards.flatMap(({ card: { key, set, question: id, part }, returned: { asked, right } }) => {
		const question = sets.get(set)?.questions.find((candidate) => candidate.id === id);
		if (question === undefined) return [];
		const place = question.evidence.find(({ status }) => status === 'anchored');
		return [
			{
				key,
				set,
				title: titles.get(set) ?? set,
				prompt: promptOf(question, part),
				paragraph: place?.paragraph ?? null,
				asked,
				right
			}
		];
	});
}

/** The first line of what is asked; of a card its other side where that is the question. */
function promptOf(question: Question, part: string): string {
	const asked = question.kind === 'card' && part === 'front' ? question.back : question.prompt;
	return plainText(asked).split('\n', 1)[0] ?? '';
}
