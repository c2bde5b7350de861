import { defineConfig, mergeConfig } from 'vitest/config';
import { ChangedFirst } from './tests/setup/changed-first.ts';
import app from './vite.config.ts';

export default mergeConfig(
	app,
	defineConfig({
		test: {
			expect: { requireAssertions: true },
			maxWorkers: 2,
			// A machine that runs other stages too takes its time; what must be quick is measured in processor time.
			testTimeout: 20_000,
			// Test files share their modules: no test replaces one, and to load all of them for each takes as long as to run them.
			isolate: false,
			sequence: { sequencer: ChangedFirst },
			projects: [
				{
					extends: true,
					test: {
						name: 'unit',
						environment: 'node',
						globalSetup: 'tests/setup/chances.ts',
						setupFiles: ['tests/setup/properties.ts', 'tests/setup/settled-imports.ts'],
						include: ['tests/**/*.test.ts'],
						exclude: ['tests/**/*.svelte.test.ts', 'tests/e2e/**']
					}
				},
				{
					extends: true,
					resolve: { conditions: ['browser'] },
					test: {
						name: 'component',
						environment: 'jsdom',
						setupFiles: 'tests/setup/settled-imports.ts',
						include: ['tests/**/*.svelte.test.ts']
					}
				}
			]
		}
	})
);
