import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runNpm } from './project.js';

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage
 * @typedef {{ readonly packages?: Readonly<Record<string, LockedPackage>> }} Lock
 */

/**
 * Whether `installed` (node_modules/.package-lock.json) holds what `wanted` (package-lock.json) asks for.
 * Optional packages may be absent: most are for another system.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function isInstalled(wanted, installed) {
	const present = installed.packages ?? {};
	return Object.entries(wanted.packages ?? {}).every(([path, { version, optional }]) => {
		if (path === '') return true;
		const found = present[path];
		return found === undefined ? optional === true : found.version === version;
	});
}

/**
 * @param {string} file
 * @returns {Promise<Lock | null>}
 */
async function readLock(file) {
	try {
		return JSON.parse(await readFile(join(root, file), 'utf8'));
	} catch {
		return null; // Missing or half written: the same to us, it has to be made again.
	}
}

/**
 * Installs the packages when they are missing or others than the lock names.
 * @param {(line: string) => void} [tell] called before something slow
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function install(tell = () => undefined) {
	const [wanted, installed] = await Promise.all([
		readLock('package-lock.json'),
		readLock('node_modules/.package-lock.json')
	]);
	if (wanted !== null && installed !== null && isInstalled(wanted, installed)) {
		return { ok: true, output: '' };
	}
	tell('Installing what package-lock.json names (once) …');
	const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund']);
	return { ok: code === 0, output };
}
