import type { Question } from './question.ts';

/** A question goes by another id than before. */
export interface Renamed {
	readonly from: string;
	readonly to: string;
}

/** Every id that questions had before. One that is in use again is not among them. */
export function renamedIn(questions: readonly Question[]): readonly Renamed[] {
	const used = new Set(questions.map(({ id }) => id));
	return questions.flatMap(({ id: to, aliases = [] }) =>
		aliases.filter((from) => !used.has(from)).map((from) => ({ from, to }))
	);
}
