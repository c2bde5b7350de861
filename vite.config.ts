import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { questionFindings } from './src/bin/dev/question-findings.ts';
import { staticImportsFirst } from './src/bin/preloads.ts';
import { subsetFonts } from './src/bin/subset-fonts.ts';

await subsetFonts();

export default defineConfig({
	plugins: [sveltekit(), staticImportsFirst(), questionFindings()],
	build: {
		rollupOptions: {
			output: {
				codeSplitting: {
					// Every page needs both whole: two files compress better than a dozen slivers.
					groups: [
						{
							name: 'framework',
							test: /node_modules[\\/](?:svelte|@sveltejs|esm-env|clsx|devalue)[\\/]/,
							priority: 2
						},
						{
							name: 'shell',
							test: /src[\\/](?:lib[\\/](?:session[\\/]app|components[\\/](?:Masthead|plain-key))|routes[\\/]\+layout)/,
							priority: 1
						}
					]
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
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
					include: ['tests/**/*.svelte.test.ts']
				}
			}
		]
	}
});
