import adapter from '@sveltejs/adapter-static';
import { fingerprint } from './src/bin/fingerprint.js';

/** The folder the app is served under, such as `/marginalia` on a project's Pages; empty at a host's root. */
const base = process.env.BASE_PATH ?? '';
/** Another folder for builds made beside the usual one, as the browser tests do. */
const folder = process.env.BUILD_FOLDER ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: folder, fallback: '404.html' }),
		outDir: folder === 'build' ? '.svelte-kit' : `${folder}.kit`,
		// Equal sources are the same version: nobody is offered an update to what they have.
		version: { name: process.env.BUILD_VERSION ?? fingerprint() },
		paths: { base, relative: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail', handleUnseenRoutes: 'fail' },
		typescript: {
			config: (given) => ({ ...given, include: [...given.include, '../vitest.config.ts'] })
		},
		// Registered by the app itself when idle: precaching would compete with start-up.
		serviceWorker: {
			register: false,
			files: (file) => !/^(robots\.txt|.*\.schema\.json|icons\/apple.*)$/.test(file)
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				// The second hash is the style attribute of Kit's route announcer.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'marginalia-worker']
			}
		}
	}
};

export default config;
