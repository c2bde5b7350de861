import { fileURLToPath } from 'node:url';
import { serve } from '../../src/bin/serve.js';

/** A build to serve, and the path it was built for. */
export interface Site {
	/** Relative to the project's folder. */
	readonly folder: string;
	/** Such as `/app`, or empty. */
	readonly base: string;
}

/** A static host that a test stops to be offline, starts again, and puts another build on. */
export interface SiteServer {
	/** The first page's address; ends with a slash. */
	readonly url: string;
	readonly running: boolean;
	stop(): Promise<void>;
	/** On the same port as before; `site` for another build from now on. */
	start(site?: Site): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export async function startServer(first: Site): Promise<SiteServer> {
	let site = first;
	const host = '127.0.0.1';
	let served = await serve(root + site.folder, { base: site.base, host });
	const { port } = served;
	let running = true;
	return {
		get url() {
			return `http://${host}:${port}${site.base}/`;
		},
		get running() {
			return running;
		},
		async stop() {
			if (!running) return;
			running = false;
			await served.stop();
		},
		async start(other = site) {
			if (running) await served.stop();
			site = other;
			served = await serve(root + site.folder, { base: site.base, host, port });
			running = true;
		}
	};
}
