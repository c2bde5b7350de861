import type { QuestionSet } from '#lib/core/question/question.ts';

/** A question as the margin names it. */
export interface Asking {
	readonly id: string;
	/** 1-based, in the file's order. */
	readonly position: number;
	readonly line: number;
}

/** For each paragraph that is evidence of something, by its number, the questions on it. */
export function askedAbout(set: QuestionSet): ReadonlyMap<number, readonly Asking[]> {
	const asked = new Map<number, Asking[]>();
	for (const [at, { id, line, evidence }] of set.questions.entries()) {
		const numbers = new Set(evidence.flatMap(({ paragraph }) => paragraph ?? []));
		for (const number of numbers) {
			const there = asked.get(number) ?? [];
			there.push({ id, position: at + 1, line });
			asked.set(number, there);
		}
	}
	return asked;
}
