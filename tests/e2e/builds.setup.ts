import { build } from '../../src/bin/build.js';
import { expect, test } from '@playwright/test';
import { next, underBasePath } from './builds.ts';
import { editedProject } from './edited-project.ts';

test.describe.configure({ timeout: 5 * 60_000 });

test('builds the app under a base path', async () => {
	const { ok, output } = await build(underBasePath);
	expect(ok, output).toBe(true);
});

test('builds the next version', async () => {
	const buildNext = await editedProject(next);
	const { ok, output } = await buildNext();
	expect(ok, output).toBe(true);
});
