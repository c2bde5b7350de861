import type { Memory } from '#lib/core/schedule/memory/memory.ts';

export type Marked = 'right' | 'partly' | 'wrong';

/** How each question went when it was last answered; with several cards a question, their mean. */
export function markedBy(memories: readonly Memory[]): ReadonlyMap<string, Marked> {
	const shares = new Map<string, number[]>();
	for (const { question, lastShare } of memories) {
		shares.set(question, [...(shares.get(question) ?? []), lastShare]);
	}
	return new Map([...shares].map(([question, all]) => [question, verdict(all)]));
}

function verdict(shares: readonly number[]): Marked {
	const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
	if (mean >= 0.99) return 'right';
	return mean <= 0 ? 'wrong' : 'partly';
}
