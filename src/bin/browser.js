import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, runNode } from './project.js';

/** Finds or installs the browser of the end-to-end tests. */

const names = [
	// Without a window to draw, it takes a quarter less of the processor.
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
	'microsoft-edge-stable',
	'msedge'
];

/**
 * Where a Chromium, Chrome or Edge may be, likeliest first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function usualPlaces(platform, env) {
	const windows = platform === 'win32';
	const onPath = (env['PATH'] ?? env['Path'] ?? '')
		.split(delimiter)
		.filter((folder) => folder !== '')
		.flatMap((folder) => names.map((name) => join(folder, windows ? `${name}.exe` : name)));
	const named = env['CHROME_PATH'] ? [env['CHROME_PATH']] : [];
	if (platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
		const places = folders.flatMap((folder) =>
			apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`)
		);
		return [...named, ...places, ...onPath];
	}
	if (windows) {
		const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
		const places = folders
			.filter((folder) => folder !== undefined)
			.flatMap((folder) =>
				[
					'Google\\Chrome\\Application\\chrome.exe',
					'Chromium\\Application\\chrome.exe',
					'Microsoft\\Edge\\Application\\msedge.exe'
				].map((place) => `${folder}\\${place}`)
			);
		return [...named, ...places, ...onPath];
	}
	const fixed = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
	return [
		...named,
		...onPath,
		...fixed.flatMap((folder) => names.map((name) => `${folder}/${name}`))
	];
}

/** The browser Playwright has downloaded for itself, where it has. */
function playwrightsOwn() {
	try {
		const { chromium } = createRequire(import.meta.url)('@playwright/test');
		return [String(chromium.executablePath())];
	} catch {
		return []; // Not installed yet, or no build for this system.
	}
}

/** @param {string} file */
function works(file) {
	if (!existsSync(file)) return false;
	// Some systems keep a stub that only tells where to get the browser. Elsewhere asking would open a window.
	if (process.platform !== 'linux') return true;
	return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** @type {string | null | undefined} */
let known;

/**
 * The program of a browser on this machine, or null.
 * @returns {string | null}
 */
export function findBrowser() {
	known ??=
		[...usualPlaces(process.platform, process.env), ...playwrightsOwn()].find(works) ?? null;
	return known;
}

/** What the browser is started with: the system's program, quiet, and without the sandbox that root may not have. */
export function launchOptions() {
	const executablePath = findBrowser();
	const root = process.getuid?.() === 0;
	return {
		...(executablePath === null ? {} : { executablePath }),
		args: [
			...(root ? ['--no-sandbox'] : []),
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run'
		]
	};
}

/**
 * Finds a browser; else installs one: Debian's package where that is possible, Playwright's download elsewhere.
 * @returns {Promise<{ ok: boolean, output: string }>} `output` says which, or what to do
 */
export async function ensureBrowser() {
	const found = findBrowser();
	if (found !== null) return { ok: true, output: found };
	let output = '';
	const root = process.getuid?.() === 0;
	if (root && existsSync('/usr/bin/apt-get')) {
		const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
		output += (await run('apt-get', ['update', '-q'], quiet)).output;
		for (const name of ['chromium-headless-shell', 'chromium']) {
			const packages = [name, 'fonts-liberation'];
			const args = ['install', '-q', '-y', '--no-install-recommends', ...packages];
			output += (await run('apt-get', args, quiet)).output;
			known = undefined;
			if (findBrowser() !== null) break;
		}
	}
	if (findBrowser() === null) {
		const more = root && process.platform === 'linux' ? ['--with-deps'] : [];
		const cli = ['node_modules/@playwright/test/cli.js', 'install', 'chromium', ...more];
		output += (await runNode(cli)).output;
		known = undefined;
	}
	const installed = findBrowser();
	if (installed !== null) return { ok: true, output: installed };
	return {
		ok: false,
		output: `${output}\nThe end-to-end tests need a browser: install Chromium, Chrome or Edge (or name one in CHROME_PATH) and run this again.`
	};
}
