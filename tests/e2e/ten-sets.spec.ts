import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseSet } from '#lib/core/format/parse-set.ts';
import { runNode } from '../../src/bin/project.js';
import { expect, expectAccessible, expectNoSidewaysScroll, ready, test, untilKept } from './app.ts';
import { next, nextVersion } from './builds.ts';
import { addedSets } from './edited-project.ts';
import { setDocument } from './on-screen.ts';
import { answer, startWholeQuiz } from './quiz-by-keyboard.ts';

test.use({ serviceWorkers: 'allow' });

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The sets that were added, as they were written. */
async function added() {
	const names = await readdir(root + addedSets);
	return Promise.all(
		names.map(async (name) => {
			const text = await readFile(`${root}${addedSets}/${name}`, 'utf8');
			return parseSet(text, name.replace('.md', '')).set;
		})
	);
}

test.describe('ten more sets, each in another language', () => {
	test.use({ site: nextVersion });

	test('stay within every budget', async () => {
		const { code, output } = await runNode([
			'node_modules/tsx/dist/cli.mjs',
			`${next}/src/bin/check-sizes.ts`
		]);
		expect(output).toContain('/sets/die-honigbiene/quiz');
		expect(output).not.toContain('Too heavy');
		expect(code, output).toBe(0);
	});

	test('are offered, read and asked, also with the server stopped', async ({
		page,
		open,
		server
	}) => {
		const sets = await added();
		expect(new Set(sets.map(({ language }) => language)).size).toBe(10);

		await open('');
		for (const { title } of sets) {
			await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
		}
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
		await untilKept(page);

		await page.getByRole('link', { name: 'Το ελαιόλαδο' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Το ελαιόλαδο');
		await expect(page.getByRole('article')).toHaveAttribute('lang', 'el');
		await page.getByRole('link', { name: 'Take the quiz' }).click();
		const greek = await setDocument(page, 'to-elaiolado');
		await startWholeQuiz(page, greek);
		await answer(page, greek, 'right');

		await server.stop();
		for (const { id, title, language } of sets) {
			await page.goto(`sets/${id}/`);
			await ready(page);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page.getByRole('article')).toHaveAttribute('lang', language ?? '');
		}
		await open('sets/ocha-no-hanashi/quiz/');
		await expect(page).toHaveTitle(/お茶の話/);
	});
});
