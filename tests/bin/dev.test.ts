import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { told } from '../../src/bin/dev/channel.ts';
import { questionFindings } from '../../src/bin/dev/question-findings.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const good = 'Title: Good\nId: good\n\nQ: What is 1 + 1?\n= 2\n';
const bad = 'Title: Bad\nId: bad\n\nQ: Which?\n[ ] This\n[ ] That\n';

let root = '';
let server: ViteDevServer;
/** What the page is told, oldest first. */
let sent: unknown[] = [];
let heard: () => void = () => undefined;

const file = (name: string): string => join(root, 'questions', name);

/** Waits until the page is told of just these findings, having been loaded again. */
async function tellingOf(...codes: readonly string[]): Promise<void> {
	const expected = JSON.stringify(codes);
	for (;;) {
		const reloaded = sent.indexOf('full-reload');
		const at = sent.findIndex((one, place) => place > reloaded && JSON.stringify(one) === expected);
		if (reloaded >= 0 && at >= 0) {
			sent = [];
			return;
		}
		await new Promise<void>((resolve) => (heard = resolve));
	}
}

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'dev-'));
	await mkdir(join(root, 'questions'));
	await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
	await writeFile(file('good.md'), good);
	await writeFile(
		join(root, 'list.js'),
		"export const texts = import.meta.glob('/questions/*.md', { query: '?raw', import: 'default', eager: true });"
	);
	server = await createServer({
		root,
		configFile: false,
		mode: 'development',
		logLevel: 'error',
		appType: 'custom',
		cacheDir: join(root, '.cache'),
		server: { middlewareMode: true, ws: false },
		plugins: [questionFindings()]
	});
	vi.spyOn(server.ws, 'send').mockImplementation((...args: readonly unknown[]) => {
		const [what, found] = args;
		if (what === told) sent.push((found as { code: string }[]).map(({ code }) => code));
		else sent.push((what as { type: string }).type);
		heard();
	});
});

afterAll(async () => {
	await server.close();
	await rm(root, { recursive: true });
});

describe('questionFindings', { timeout: 30_000 }, () => {
	it('tells of a file that is added, changed, renamed and deleted, and loads the page again', async () => {
		const texts = async (): Promise<readonly string[]> => {
			const list = (await server.ssrLoadModule('/list.js')) as { texts: Record<string, string> };
			return Object.values(list.texts);
		};
		expect(await texts()).toEqual([good]);
		await writeFile(file('bad.md'), bad);
		await tellingOf('no-key');
		expect(await texts()).toEqual([bad, good]);
		await writeFile(file('bad.md'), `${bad}[x] Those\n`);
		await tellingOf();
		expect(await texts()).toEqual([`${bad}[x] Those\n`, good]);
		await writeFile(file('bad.md'), bad);
		await tellingOf('no-key');
		await rename(file('bad.md'), file('worse.md'));
		await tellingOf('no-key');
		expect(await texts()).toEqual([good, bad]);
		await rm(file('worse.md'));
		await tellingOf();
		expect(await texts()).toEqual([good]);
	});

	it('puts the panel behind the code with which a page begins, and nowhere else', async () => {
		const run = questionFindings().transform;
		const entry = fileURLToPath(import.meta.resolve('@sveltejs/kit/package.json')).replace(
			'package.json',
			'src/runtime/client/entry.js'
		);
		expect(run('start();', `${entry}?v=1`)?.code).toMatch(
			/^start\(\);\nimport ".*findings-panel\.ts";\n$/u
		);
		expect(run('start();', entry.replace('entry', 'client'))).toBeNull();
	});
});
