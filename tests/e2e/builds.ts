import type { Site } from './server.ts';

/** Further builds beside the usual one; `builds.setup.ts` makes them when a test that is to run needs them. */

/** Built to be served under a base path, as on a project's Pages. */
export const underBasePath: Site = { folder: '.svelte-kit/e2e/app', base: '/app' };

/** The copy of the project that is the next version, relative to the project's folder. */
export const next = '.svelte-kit/e2e/next';

/** The same app with questions that were edited and sets that were added: what a learner is offered as an update. */
export const nextVersion: Site = { folder: `${next}/build`, base: '' };
