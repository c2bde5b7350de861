import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../src/bin/browser.js';

export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	globalSetup: './builds.ts',
	outputDir: '../../test-results',
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
		// A trace of every step costs as much as the steps: ask for it with `--trace on` when one is to be studied.
		screenshot: 'only-on-failure'
	}
});
