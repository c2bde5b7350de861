import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../src/bin/browser.js';

/** The tests that are about more than one build. */
const ofBuilds = ['offline.spec.ts', 'identity.spec.ts', 'ten-sets.spec.ts'];

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	projects: [
		{ name: 'builds', testMatch: 'builds.setup.ts' },
		{ name: 'app', testMatch: '*.spec.ts', testIgnore: ofBuilds },
		{ name: 'further builds', testMatch: ofBuilds, dependencies: ['builds'] }
	],
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	timeout: 60_000,
	globalTimeout: 20 * 60_000,
	expect: { timeout: 10_000 },
	use: {
		launchOptions: launchOptions(),
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		// To keep the whole site on the device of each test takes a fifth of the time: those about that ask for it.
		serviceWorkers: 'block',
		// A trace of every step costs as much as the steps: ask for it with `--trace on` when one is to be studied.
		screenshot: 'only-on-failure'
	}
});
