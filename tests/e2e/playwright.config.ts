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
	globalTimeout: 8 * 60_000,
	expect: { timeout: 10_000 },
	use: {
		launchOptions: launchOptions(),
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		trace: 'retain-on-failure'
	}
});
