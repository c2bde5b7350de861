/* Nothing newer than Node 12 understands in this file: it is what an old Node gets to read. */
import { readFileSync } from 'fs';

/**
 * Whether version `have` is at least `need`; both like `20.19.0`, missing parts are 0.
 * @param {string} have
 * @param {string} need
 */
export function isAtLeast(have, need) {
	const [a, b] = [have, need].map((text) => text.split('.').map((part) => parseInt(part, 10) || 0));
	for (let i = 0; i < 3; i++) {
		const difference = ((a && a[i]) || 0) - ((b && b[i]) || 0);
		if (difference !== 0) return difference > 0;
	}
	return true;
}

/**
 * The sentence for a Node that is too old, or null.
 * @param {string} have such as `18.4.0`
 * @param {string} engines package.json's `engines.node`, such as `>=20.19`
 */
export function complaint(have, engines) {
	const need = engines.replace(/[^\d.]/g, '');
	if (isAtLeast(have, need)) return null;
	return (
		`Marginalia needs Node ${need} or newer; this is Node ${have}.\n` +
		'Get the current version from https://nodejs.org (or with nvm: nvm install 22), then run the command again.'
	);
}

/** Tells of a Node that is too old and sets the exit code; true when it is new enough. */
export function demandNode() {
	const manifest = JSON.parse(String(readFileSync(new URL('../../package.json', import.meta.url))));
	const message = complaint(process.versions.node, manifest.engines.node);
	if (message === null) return true;
	console.error(message);
	process.exitCode = 1;
	return false;
}
