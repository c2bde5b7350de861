import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { build } from './build.js';
import { install } from './install.js';
import { root } from './project.js';
import { serve } from './serve.js';

const usualPort = 4173;

/**
 * The port asked for by `--port 8080`, `--port=8080` or the variable PORT; null for one that is none.
 * @param {readonly string[]} args
 * @param {string | undefined} variable
 */
export function portFrom(args, variable) {
	const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
	const text = at < 0 ? variable : (args[at]?.split('=')[1] ?? args[at + 1] ?? '');
	if (text === undefined || (at < 0 && text === '')) return usualPort;
	const port = Number(text);
	return /^\d+$/.test(text) && port >= 1 && port <= 65535 ? port : null;
}

/** The addresses other devices reach this one by. */
function networkAddresses() {
	return Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}

/** Installs, builds and serves; comes back when the server runs, which then goes on until Ctrl+C. */
export async function start() {
	const port = portFrom(process.argv.slice(2), process.env['PORT']);
	if (port === null) {
		console.error('A port is a number from 1 to 65535, such as: npm start -- --port 8080');
		process.exitCode = 2;
		return;
	}
	const base = process.env['BASE_PATH'] ?? '';
	/** @param {string} line */
	const tell = (line) => console.log(line);
	for (const [what, step] of /** @type {const} */ ([
		['npm ci did not succeed', () => install(tell)],
		['The build did not succeed', () => build({ base }, tell)]
	])) {
		const { ok, output } = await step();
		if (!ok) {
			console.error(`${output}\n${what}; the reason stands above.`);
			process.exitCode = 1;
			return;
		}
	}

	const server = await serve(join(root, 'build'), {
		port,
		base,
		tries: 50,
		onTaken: (taken, next) => console.log(`Port ${taken} is in use; trying ${next}.`)
	});
	const addresses = networkAddresses();
	console.log(`\nMarginalia is running.`);
	console.log(`  On this computer:  http://localhost:${server.port}${base}/`);
	for (const address of addresses) {
		console.log(`  On your network:   http://${address}:${server.port}${base}/`);
	}
	if (addresses.length > 0) {
		console.log(
			'Offline use and installing work at localhost or over https only: browsers demand it.'
		);
	}
	console.log('Ctrl+C stops it.');

	const end = () => {
		console.log('\nStopped.');
		void server.stop().then(() => process.exit(0));
	};
	process.once('SIGINT', end);
	process.once('SIGTERM', end);
}
