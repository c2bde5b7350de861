import { defineConfig } from 'vitest/config';

/** The tests that mutants of the scheduler and of the log have to survive: `npm run mutation`. */
export default defineConfig({
	root: new URL('../..', import.meta.url).pathname,
	test: {
		expect: { requireAssertions: true },
		environment: 'node',
		include: ['tests/core/{schedule,progress}/**/*.test.ts']
	}
});
