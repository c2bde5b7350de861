/** A share of the marks up to this is as good as none. */
const leastPass = 0.5;

/** Whether a marked answer, 0–1, moves a card forward in its steps. */
export function passes(share: number): boolean {
	return share > leastPass;
}
