import { build } from '../../src/bin/build.js';
import type { Site } from './server.ts';

/** Further builds of these sources, made beside the usual one before the first test. */

/** Built to be served under a base path, as on a project's Pages. */
export const underBasePath: Site = { folder: '.svelte-kit/e2e/app', base: '/app' };

/** The same app as another version: what a learner is offered as an update. */
export const nextVersion: Site = { folder: '.svelte-kit/e2e/next', base: '' };

export default async function makeBuilds(): Promise<void> {
	const made = await Promise.all([
		build(underBasePath),
		build({ ...nextVersion, version: 'next' })
	]);
	for (const { ok, output } of made) {
		if (!ok) throw new Error(output);
	}
}
