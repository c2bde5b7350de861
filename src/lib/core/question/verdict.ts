import type { Invalid, PartScore, Score, ScoreNote } from './score.ts';

export const unanswered: Score = { status: 'unanswered' };

export function invalid(why: Invalid): Score {
	return { status: 'invalid', why };
}

/** The score of an answer whose parts are worth the same: the mean of their shares decides the verdict. */
export function scored(
	parts: readonly PartScore[],
	feedback: readonly (string | null)[] = [],
	notes: readonly ScoreNote[] = []
): Score {
	const share = parts.reduce((sum, part) => sum + part.share, 0) / Math.max(1, parts.length);
	return {
		status: 'scored',
		verdict: verdictOf(share),
		share,
		parts,
		notes,
		feedback: feedback.filter((text) => text !== null && text !== '') as readonly string[]
	};
}

/** The score of an answer that is one card as a whole. */
export function scoredWhole(
	share: number,
	guess: number,
	feedback: readonly (string | null)[] = [],
	notes: readonly ScoreNote[] = []
): Score {
	return scored([{ part: 'whole', share: withinOne(share), guess }], feedback, notes);
}

/** Rounded percentages such as three times 33 % add up to 0.99, which is meant as everything. */
function verdictOf(share: number): 'right' | 'partly' | 'wrong' {
	if (share >= 0.99) return 'right';
	return share > 0 ? 'partly' : 'wrong';
}

function withinOne(share: number): number {
	return Math.min(1, Math.max(0, share));
}
