import { defineConfig } from 'vitest/config';

/** The tests that mutants of the scheduler and of the log have to survive: `npm run mutation`. */
export default defineConfig({
	root: new URL('../..', import.meta.url).pathname,
	test: {
		expect: { requireAssertions: true },
		environment: 'node',
		// A mutant has to meet the same chances as the others.
		provide: { seed: 1, long: false },
		// Instrumented code takes its time; a mutant that never ends is stopped by Stryker.
		testTimeout: 60_000,
		include: ['tests/core/{schedule,progress}/**/*.test.ts']
	}
});
