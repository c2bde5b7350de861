import { ESLint } from 'eslint';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './planted.ts';

const eslint = new ESLint({ cwd: root });

// Files that exist, whose text is replaced in memory: the types come from the real project.
const core = 'src/lib/core/question/score.ts';
const storage = 'src/lib/storage/clock.ts';
const session = 'src/lib/session/updates.svelte.ts';
const component = 'src/lib/components/prose/Line.svelte';
const route = 'src/routes/+page.svelte';
const aTest = 'tests/house/planted.ts';

const inScript = (code: string) => `<script lang="ts">\n\t${code}\n</script>\n`;

async function faultsOf(file: string, code: string) {
	const [result] = await eslint.lintText(code, { filePath: join(root, file) });
	return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n');
}

describe('the lint', () => {
	it.each([
		[core, 'export const a = Date.now();', /take a `now` argument/],
		[core, 'export const a = new Date();', /take a `now` argument/],
		[core, 'export const a = Date();', /take a `now` argument/],
		[core, 'export const a = Math.random();', /take a `seed` argument/],
		[core, 'export const a = crypto.randomUUID();', /no-restricted-globals/],
		[core, 'export const a = () => console.log(1);', /no-restricted-globals/],
		[core, 'export const a = performance.now();', /take a `now`/],
		[core, 'export class Thing {}', /plain and JSON-safe/],
		[core, "import '#lib/storage/clock.ts';", /core may not import storage/],
		[core, "import '../../session/updates.svelte.ts';", /core may not import session/],
		[core, "import { tick } from 'svelte';\nvoid tick;", /may not import svelte/],
		[core, 'export enum Kind { A }', /union of strings/],
		[core, 'export const a = (b: any) => b;', /no-explicit-any/],
		[core, '// @ts-ignore\nexport const a = 1;', /ban-ts-comment/],
		[core, '/* eslint-disable */\nexport const a = (b: any) => b;', /no-explicit-any/],
		[core, "import '#lib/core/question/answer';", /with its extension/],
		[core, "import '$lib/core/question/answer.ts';", /Write #lib/],
		[storage, "import '#lib/session/updates.svelte.ts';", /storage may not import session/],
		[session, "import { goto } from '$app/navigation';\nvoid goto;", /may not import \\\$app/],
		[session, "import '#lib/server/library.ts';", /session may not import server/],
		[session, 'export const a = () => { Promise.resolve(1); };', /no-floating-promises/],
		[
			component,
			inScript("import type { Clock } from '#lib/storage/clock.ts';\n\tlet a: Clock;"),
			/components may not import storage/
		],
		[component, inScript("import '../../server/library.ts';"), /components may not import server/],
		[component, inScript("import '../../../routes/today-words.ts';"), /may not import routes/],
		[component, '{@html "<b>bold</b>"}', /no-at-html-tags/],
		[component, '<p style="color: red">x</p>', /no-inline-styles/],
		[route, '<a href="/settings/">Settings</a>', /no-navigation-without-resolve/],
		[aTest, "import { it } from 'vitest';\nit.only('works', () => undefined);", /Every test runs/],
		[aTest, "import { it } from 'vitest';\nit.skip('works', () => undefined);", /Every test runs/]
	])('refuses in %s: %s', { timeout: 30_000 }, async (file, code, message) => {
		expect(await faultsOf(file, code)).toMatch(message);
	});

	it('lets the clock and the dice be used outside the core', { timeout: 30_000 }, async () => {
		const code = 'export const a = () => Date.now() + Math.random() + new Date().getTime();\n';
		expect(await faultsOf(storage, code)).toBe('');
	});

	it('lets the core read a time it was given', { timeout: 30_000 }, async () => {
		const code = 'export const year = (now: number) => new Date(now).getUTCFullYear();\n';
		expect(await faultsOf(core, code)).toBe('');
	});
});
