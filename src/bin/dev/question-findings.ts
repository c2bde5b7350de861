import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../questions/finding.ts';
import { asked, told } from './channel.ts';
import type { DevServer } from './dev-server.ts';

/** Milliseconds that a save may take: editors write, rename and touch a file in one go. */
const settling = 60;

const panel = fileURLToPath(new URL('./findings-panel.ts', import.meta.url));
const reader = fileURLToPath(new URL('./read-findings.ts', import.meta.url));

/** Where Kit's code for the browser begins. */
const entry = /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]entry\.js$/u;

/**
 * While `npm run dev` runs, shows in the browser what is wrong with the question files, and loads the page again when one of them is
 * added, changed, renamed or deleted.
 */
export function questionFindings(): DevPlugin {
	return {
		name: 'question-findings',
		apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
		configureServer: watch,
		transform(code, id) {
			if (!entry.test(id.split('?')[0] ?? '')) return null;
			return { code: `${code}\nimport ${JSON.stringify(panel)};\n`, map: null };
		}
	};
}

interface DevPlugin {
	readonly name: string;
	readonly apply: (config: unknown, run: { command: string; mode: string }) => boolean;
	readonly configureServer: (server: DevServer) => void;
	readonly transform: (code: string, id: string) => { code: string; map: null } | null;
}

function watch(server: DevServer): void {
	const folder = join(server.config.root, 'questions');
	let timer: NodeJS.Timeout | undefined;

	async function findings(): Promise<readonly Finding[]> {
		// By the server's own loader, which knows TypeScript and reads our modules anew when they change.
		const module = await server.ssrLoadModule(reader);
		return (module as typeof import('./read-findings.ts')).readFindings(server.config.root);
	}

	async function tell(send: (found: readonly Finding[]) => void): Promise<void> {
		try {
			send(await findings());
		} catch (fault) {
			server.config.logger.error(`The question files could not be read: ${String(fault)}`);
		}
	}

	async function changed(): Promise<void> {
		forgetFiles(server, folder);
		server.ws.send({ type: 'full-reload' });
		await tell((found) => server.ws.send(told, found));
	}

	server.watcher.add(folder);
	server.watcher.on('all', (event, path) => {
		if (event === 'addDir' || !isQuestionFile(path, folder)) return;
		clearTimeout(timer);
		timer = setTimeout(() => void changed(), settling);
	});
	server.ws.on(asked, (_, client) => void tell((found) => client.send(told, found)));
}

function isQuestionFile(path: string, folder: string): boolean {
	if (dirname(path) !== folder) return path === folder;
	const name = basename(path);
	return /^[^.].*\.(?:md|lock\.json)$/iu.test(name) && name.toLowerCase() !== 'readme.md';
}

/** What was made of the folder's files is made anew when it is next asked for: a list of files knows nothing of a new one. */
function forgetFiles(server: DevServer, folder: string): void {
	const inside = `${relative(server.config.root, folder)}/`;
	for (const { moduleGraph } of Object.values(server.environments)) {
		for (const module of moduleGraph.idToModuleMap.values()) {
			const lists = module.transformResult?.code.includes(`/${inside}`) === true;
			if (lists || dirname(module.file ?? '') === folder) moduleGraph.invalidateModule(module);
		}
	}
}
