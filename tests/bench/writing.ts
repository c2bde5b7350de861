import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../src/bin/project.js';
import { median, p95, print, type Figure } from './measure.ts';
import { questionFile, typedFile } from './question-file.ts';
import { startBrowser, startSite, surroundings } from './site.ts';

interface Read {
	/** Milliseconds from handing a text to the worker until all of it is understood and back. */
	readonly times: readonly number[];
	/** The longest time for which the page did nothing else meanwhile. */
	readonly blocked: readonly number[];
}

/** The writing page in a real browser: its worker reads, and a large file is typed in. */
export async function writing(): Promise<void> {
	const site = await startSite();
	const browser = await startBrowser();
	try {
		const page = await browser.newPage({ ...surroundings, baseURL: `${site.url}/` });
		const figures: Figure[] = [];
		for (const [what, text, budget] of [
			['2,000 questions with typed answers', typedFile(1, 2000), { budget: median(200) }],
			['a file of 0.6 MB, all kinds', questionFile(1, 600_000), { budget: median(200) }],
			['a file of 1 MB, all kinds', questionFile(2), {}]
		] as const) {
			const { times, blocked } = await read(page, text);
			figures.push(
				{ what, unit: 'ms', values: times, ...budget },
				{ what: '  the page is held up', unit: 'ms', values: blocked, budget: p95(50) }
			);
		}
		print('reading beside the page (session/write), in a browser', figures);
		const typed = await type(page, questionFile(3));
		print('typing in a file of 1 MB, in a browser', [
			{ what: 'the longest task in 20 keys', unit: 'ms', values: typed, budget: p95(50) }
		]);
	} finally {
		await browser.close();
		await site.stop();
	}
}

/** Asks the worker of the build itself, from a page whose policy lets us start it. */
async function read(page: Page, text: string): Promise<Read> {
	const folder = '_app/immutable/workers';
	const [worker] = (await readdir(join(root, 'build', folder))).filter((name) =>
		name.startsWith('inspect.worker')
	);
	await page.goto('library.json');
	return page.evaluate(
		async ([address, typed]) => {
			const worker = new Worker(address, { type: 'module' });
			await new Promise((ready) => worker.addEventListener('message', ready, { once: true }));
			const times: number[] = [];
			const blocked: number[] = [];
			for (let run = 0; run < 13; run += 1) {
				let last = performance.now();
				let longest = 0;
				let going = true;
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					const now = performance.now();
					longest = Math.max(longest, now - last);
					last = now;
					if (going) port2.postMessage(null);
				};
				port2.postMessage(null);
				const start = performance.now();
				await new Promise((done) => {
					// To look at what came is what unpacks it.
					worker.onmessage = ({ data }) => done(data.inspected.set.questions.length);
					worker.postMessage({ name: 'bench.md', text: typed });
				});
				const end = performance.now();
				await new Promise((later) => setTimeout(later, 50));
				going = false;
				if (run < 3) continue;
				times.push(end - start);
				blocked.push(longest);
			}
			worker.terminate();
			return { times, blocked };
		},
		[`/${folder}/${worker ?? ''}`, text] as const
	);
}

/** Ten times twenty keys in the middle of a file; the reading that follows each pause included. */
async function type(page: Page, text: string): Promise<readonly number[]> {
	await page.goto('write/');
	await page.locator('.cm-editor').waitFor();
	const field = page.getByRole('textbox', { name: 'Text of the question file' });
	await field.focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(text);
	await page.waitForTimeout(5000);
	await page.evaluate(() => {
		const tasks: number[] = [];
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) tasks.push(duration);
		}).observe({ type: 'longtask' });
		Object.assign(window, { tasks });
	});
	const longest: number[] = [];
	for (let round = 0; round < 10; round += 1) {
		for (let key = 0; key < 20; key += 1) await page.keyboard.press('abcde fghi'.charAt(key % 10));
		await page.waitForTimeout(1500);
		longest.push(
			await page.evaluate(() => {
				const { tasks } = window as unknown as { tasks: number[] };
				return Math.max(0, ...tasks.splice(0));
			})
		);
	}
	return longest;
}
