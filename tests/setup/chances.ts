import { randomInt } from 'node:crypto';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** What chance begins with in this run. */
		readonly seed: number;
		/** Whether properties are tried as often as is worth while, or only as often as is quick. */
		readonly long: boolean;
	}
}

/** Settles once for all tests what their chances begin with, and says it: SEED=… gives the same ones again. */
export default function settleChances({ provide, vitest }: TestProject): void {
	const given = process.env['SEED'];
	const seed = given === undefined || given === '' ? randomInt(2 ** 31) : Number(given);
	if (!Number.isInteger(seed)) throw new Error(`SEED is a whole number, and not “${given}”.`);
	provide('seed', seed);
	provide('long', vitest.vite.config.mode === 'long');
	vitest.logger.log(`SEED=${seed}`);
}
