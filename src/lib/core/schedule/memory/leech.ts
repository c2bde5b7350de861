/**
 * Whether a card was just forgotten for the eighth time, or for the fourth time since it was last said:
 * then the learner needs the passage, or another form of the question, rather than one more repetition.
 *
 * @param lapses so far, the last one included
 * @param threshold lapses until the first warning; later ones follow at half of it. 0 for never.
 */
export function isLeech(lapses: number, threshold = 8): boolean {
	if (threshold <= 0 || lapses < threshold) return false;
	return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
