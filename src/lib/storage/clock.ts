/** Time and chance as the device has them; the core and the tests get them as arguments. */
export interface Clock {
	/** UTC milliseconds. */
	now(): number;
	/** Minutes east of UTC at a moment. */
	offset(at: number): number;
	/** An id that no other event will ever have. */
	id(): string;
	/** A whole number from 0 to 2³² − 1. */
	seed(): number;
}

export const deviceClock: Clock = {
	now: () => Date.now(),
	offset: (at) => -new Date(at).getTimezoneOffset(),
	// `randomUUID` is missing on plain http, as on a school's local server; `getRandomValues` is not.
	id: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), hex).join(''),
	seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
};

function hex(word: number): string {
	return word.toString(16).padStart(8, '0');
}
