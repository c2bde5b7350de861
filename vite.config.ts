import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { questionFindings } from './src/bin/dev/question-findings.ts';
import { staticImportsFirst } from './src/bin/preloads.ts';
import { subsetFonts } from './src/bin/subset-fonts.ts';

await subsetFonts();

export default defineConfig({
	plugins: [sveltekit(), staticImportsFirst(), questionFindings()],
	// What Dexie names as its module wraps a CommonJS bundle, and every page would load the helpers for that.
	resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
	build: {
		modulePreload: {
			// The list of what each page imports would be longer than the rest of the app's entry. Whoever leaves the first page
			// has all of it on the device already, or fetches it while the pointer rests on the link.
			resolveDependencies: (_, deps, { hostId }) =>
				/\/entry\/app\./.test(hostId) ? deps.filter((each) => each.endsWith('.css')) : deps
		},
		rollupOptions: {
			output: {
				codeSplitting: {
					// Few files compress better than a dozen slivers. Every page needs the framework and the shell whole; what the
					// library, a quiz and study have in common is in two more, and what shows
					// prose in another.
					groups: [
						{
							name: 'framework',
							test: /node_modules[\\/](?:svelte|@sveltejs|esm-env|clsx|devalue)[\\/]/,
							priority: 2
						},
						{
							name: 'cards',
							test: /src[\\/]lib[\\/]core[\\/](?:progress[\\/](?:event-order|names|renamed)|schedule[\\/](?:card|card-standing|passes|edition-change)|question[\\/]renamed)\.ts/,
							priority: 1
						},
						{
							name: 'prose',
							test: /src[\\/]lib[\\/](?:components[\\/]prose|core[\\/]prose)[\\/](?!abbreviations|count-word|reading-time|sentences)/,
							priority: 1
						},
						{
							name: 'sitting',
							test: /src[\\/]lib[\\/](?:core[\\/](?:progress[\\/]clock|quiz[\\/]attempt|question[\\/]chance)|storage[\\/]trouble)\.ts/,
							priority: 1
						},
						{
							name: 'shell',
							test: /src[\\/](?:lib[\\/](?:session[\\/](?:app|own-set-here)|components[\\/]Masthead|core[\\/]prose[\\/]count-word)|routes[\\/]\+layout)/,
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
