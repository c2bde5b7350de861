/** What is used of Vite's dev server: the commands know no Vite. */
export interface DevServer {
	readonly config: {
		readonly root: string;
		readonly logger: { readonly error: (message: string) => void };
	};
	readonly watcher: {
		readonly add: (path: string) => unknown;
		readonly on: (event: 'all', heard: (event: string, path: string) => void) => unknown;
	};
	readonly ws: {
		readonly send: {
			(message: { type: 'full-reload' }): void;
			(event: string, data: unknown): void;
		};
		readonly on: (event: string, heard: (data: unknown, client: Page) => void) => void;
	};
	readonly environments: Readonly<Record<string, { readonly moduleGraph: ModuleGraph }>>;
	readonly ssrLoadModule: (path: string) => Promise<unknown>;
}

/** A page that listens. */
export interface Page {
	readonly send: (event: string, data: unknown) => void;
}

interface ModuleGraph {
	readonly idToModuleMap: ReadonlyMap<string, Module>;
	invalidateModule(module: Module): void;
}

interface Module {
	readonly file: string | null;
	readonly transformResult: { readonly code: string } | null;
}
