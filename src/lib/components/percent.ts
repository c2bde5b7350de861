/** A probability for reading, never quite nothing and never certain: `about 83%` is said with it. */
export function percent(share: number): string {
	return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}
