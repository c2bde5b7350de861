import { plainText } from '#lib/core/prose/plain.ts';
import type { LibraryEntry } from '#lib/core/question/library-entry.ts';
import { cardOf, type CardKey } from '#lib/core/schedule/card.ts';
import type { StudyContent } from '#lib/session/study-content.ts';

/** A question that the plan leaves alone, and where its answer stands. */
export interface LeftQuestion {
	/** `set/question`. */
	readonly key: string;
	readonly set: string;
	readonly prompt: string;
	/** Of its evidence; `null` where it has none. */
	readonly paragraph: number | null;
}

/** The questions of cards, each once, in the order of the library. What cannot be fetched now is left out. */
export async function leftQuestions(
	left: readonly CardKey[],
	library: readonly Pick<LibraryEntry, 'id'>[],
	load: StudyContent['load']
): Promise<readonly LeftQuestion[]> {
	const wanted = new Set(left.map(cardOf).map(({ set, question }) => `${set}/${question}`));
	const sets = library.filter(({ id }) => left.some((key) => cardOf(key).set === id));
	const read = await Promise.all(sets.map(({ id }) => load(id).catch(() => null)));
	return read.flatMap((set) =>
		(set?.questions ?? []).flatMap(({ id, prompt, evidence }): readonly LeftQuestion[] => {
			const key = `${set?.id ?? ''}/${id}`;
			if (set === null || !wanted.has(key)) return [];
			const found = evidence.find(({ status }) => status === 'anchored');
			const first = plainText(prompt).split('\n', 1)[0] ?? '';
			return [{ key, set: set.id, prompt: first, paragraph: found?.paragraph ?? null }];
		})
	);
}
