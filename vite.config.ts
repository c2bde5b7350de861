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
					// Few files compress better, and are sooner kept for offline use, than a hundred slivers. Every page needs the
					// framework and the shell whole; the others are what some pages have in common, by what it is for.
					groups: [
						{
							name: 'framework',
							test: /node_modules[\\/](?:svelte|@sveltejs|esm-env|clsx|devalue)[\\/]/,
							priority: 2
						},
						{
							name: 'cards',
							test: /src[\\/]lib[\\/](?:session[\\/]follow-renames|core[\\/](?:progress[\\/](?:event-order|names|renamed)|schedule[\\/](?:card|card-standing|passes|edition-change|spread)|question[\\/]renamed))\./,
							priority: 1
						},
						{
							name: 'prose',
							test: /src[\\/]lib[\\/](?:components[\\/]prose|core[\\/]prose)[\\/](?!abbreviations|count-word|reading-time|sentences)/,
							priority: 1
						},
						{
							name: 'ruler',
							test: /src[\\/]lib[\\/]components[\\/](?:question[\\/]Ruler|session[\\/]SessionBar)\./,
							priority: 1
						},
						{
							name: 'notices',
							test: /src[\\/](?:routes[\\/](?:News|Trouble)|lib[\\/]session[\\/]updates)\./,
							priority: 0
						},
						{
							name: 'asking',
							test: /src[\\/](?:lib[\\/](?:components[\\/](?:to-top|plain-key|percent|Dialog|ConfirmDialog|question[\\/]takes-letters|session[\\/]OverruleMark)|session[\\/](?:writing|remembered-sets|questions-by-id)|core[\\/](?:evidence[\\/]section-of|question[\\/](?:empty-answer|answer-text|choice)|schedule[\\/]trial|progress[\\/]settings))|routes[\\/](?:study[\\/](?:start-words|coming-back)|sets[\\/]\[set\][\\/]quiz[\\/]mark-words))\./,
							priority: 0
						},
						{
							name: 'looking',
							test: /src[\\/]lib[\\/](?:session[\\/](?:known-sets|study-content)|core[\\/](?:record[\\/](?:csv|scale|card-figures)|progress[\\/]holds|exam[\\/](?:calendar-day|outlook-words)|planner[\\/]greedy))\./,
							priority: 0
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
