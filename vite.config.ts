import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
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
					// What every page loads compresses better as one file, and so does what shows a text. The rest is left to the
					// bundler: a list of our modules would have to be kept by hand, and no page gets lighter by it.
					groups: [
						{
							name: 'app',
							test: /node_modules[\\/](?:svelte|@sveltejs|esm-env|clsx|devalue)[\\/]|preload-helper|[\\/]generated[\\/]root\.|src[\\/]routes[\\/]\+layout\./,
							priority: 1
						},
						{ name: 'prose', test: /src[\\/]lib[\\/]components[\\/]prose[\\/]/ }
					]
				}
			}
		}
	}
});
