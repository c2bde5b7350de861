import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { join } from 'node:path';
import { ensureBrowser, launchOptions } from '../../src/bin/browser.js';
import { build } from '../../src/bin/build.js';
import { root } from '../../src/bin/project.js';
import { serve } from '../../src/bin/serve.js';

/** The production build, served on this machine. */
export interface Site {
	/** Without a slash at its end. */
	readonly url: string;
	stop(): Promise<void>;
}

/** Builds unless the build is of these very sources, and serves it. */
export async function startSite(): Promise<Site> {
	const { ok, output } = await build({}, (line) => console.log(line));
	if (!ok) throw new Error(output);
	const served = await serve(join(root, 'build'), { host: '127.0.0.1' });
	return { url: `http://127.0.0.1:${served.port}`, stop: () => served.stop() };
}

/** A browser as the end-to-end tests have it. */
export async function startBrowser(): Promise<Browser> {
	await demandBrowser();
	return chromium.launch(launchOptions());
}

/** A browser whose storage is in a folder, to be opened again later; addresses are those of the site. */
export async function openProfile(folder: string, url: string): Promise<BrowserContext> {
	await demandBrowser();
	const baseURL = `${url}/`;
	return chromium.launchPersistentContext(folder, { ...launchOptions(), ...surroundings, baseURL });
}

/** The same on every machine. */
export const surroundings = { locale: 'en-GB', timezoneId: 'UTC' } as const;

async function demandBrowser(): Promise<void> {
	const { ok, output } = await ensureBrowser();
	if (!ok) throw new Error(output);
}
