import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, launchOptions } from '../../src/bin/browser.js';

/** A browser of its own with a profile that outlives it, to be killed and opened again. */
export interface ProfileBrowser {
	readonly context: BrowserContext;
	readonly page: Page;
	/** Ends every process at once, as a crash or an empty battery does. */
	kill(): Promise<void>;
}

export interface Profile {
	/** Starts a browser on this profile; the one before must be gone. */
	open(): Promise<ProfileBrowser>;
	/** Takes the profile's files away. */
	remove(): Promise<void>;
}

export async function newProfile(): Promise<Profile> {
	const folder = await mkdtemp(join(tmpdir(), 'marginalia-profile-'));
	return {
		open: () => openProfile(folder),
		remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
	};
}

async function openProfile(folder: string): Promise<ProfileBrowser> {
	const program = findBrowser() ?? chromium.executablePath();
	const portFile = join(folder, 'DevToolsActivePort');
	await rm(portFile, { force: true });
	const child = spawn(
		program,
		[
			...launchOptions().args,
			'--headless',
			'--disable-gpu',
			'--remote-debugging-port=0',
			`--user-data-dir=${folder}`,
			'about:blank'
		],
		// A group of its own, so that its helpers die with it.
		{ stdio: 'ignore', detached: process.platform !== 'win32' }
	);
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const port = await portIn(portFile, () => child.exitCode !== null);
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	const context = browser.contexts()[0] ?? (await browser.newContext());
	const page = context.pages()[0] ?? (await context.newPage());
	return {
		context,
		page,
		async kill() {
			if (child.pid !== undefined && child.exitCode === null) {
				if (process.platform === 'win32') child.kill('SIGKILL');
				else process.kill(-child.pid, 'SIGKILL');
			}
			await gone;
			await browser.close().catch(() => undefined);
		}
	};
}

/** The port a browser has chosen: it writes it to a file when it listens. */
async function portIn(file: string, hasEnded: () => boolean): Promise<number> {
	const until = Date.now() + 30_000;
	while (Date.now() < until) {
		if (hasEnded()) throw new Error('The browser ended before it listened.');
		const [line] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
		if (line !== undefined && line !== '') return Number(line);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error('The browser did not listen within 30 seconds.');
}
