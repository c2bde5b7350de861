import { relative } from 'node:path';
import { expect, inject } from 'vitest';

/** How often a test tries something by chance, and what chance begins with. */

export const seed = inject('seed');

/**
 * How often a property is tried: often enough for every day, or as often as is worth while (`npm run test:long`).
 * @param long how often in the long run; the short one may be the same where it is quick
 */
export function runs(short: number, long: number): number {
	return inject('long') ? long : short;
}

/** So many seeds for dice of our own, the first of them this run's. */
export function seeds(count: number): readonly number[] {
	return Array.from({ length: count }, (_, index) => seed + index);
}

/** The command that tries the same again. */
export function again(from = seed): string {
	const file = relative(process.cwd(), expect.getState().testPath ?? '');
	return `The same again: SEED=${from} npm run ${inject('long') ? 'test:long' : 'test:unit'} -- ${file}`;
}
