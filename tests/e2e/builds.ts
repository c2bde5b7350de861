import { build } from '../../src/bin/build.js';
import { editedProject } from './edited-project.ts';
import type { Site } from './server.ts';

/** Further builds, made beside the usual one before the first test. */

/** Built to be served under a base path, as on a project's Pages. */
export const underBasePath: Site = { folder: '.svelte-kit/e2e/app', base: '/app' };

const next = '.svelte-kit/e2e/next';

/** The same app with questions that were edited: what a learner is offered as an update. */
export const nextVersion: Site = { folder: `${next}/build`, base: '' };

export default async function makeBuilds(): Promise<void> {
	const buildNext = await editedProject(next);
	const made = await Promise.all([build(underBasePath), buildNext()]);
	for (const { ok, output } of made) {
		if (!ok) throw new Error(output);
	}
}
