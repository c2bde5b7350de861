/** The browser's Trusted Types, as far as a script's address needs them. */
export interface PolicyFactory {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string }
	): { createScriptURL(address: string): unknown };
}

const built = /\/(?:service-worker|_app\/immutable\/workers\/[\w.-]+)\.js$/u;

/** Whether a script is one of this site's workers; while developing they have other names. */
export function isOwnWorker(address: string, page: string, developing: boolean): boolean {
	const { protocol, host, pathname, search, hash } = new URL(address, page);
	const own = new URL(page);
	// Not `origin`: a blob's is its page's.
	if (protocol !== own.protocol || host !== own.host) return false;
	return developing || (built.test(pathname) && search === '' && hash === '');
}

/** Gives what makes a worker's address acceptable to the content security policy; throws at one that is not ours. */
export function workerPolicy(
	policies: PolicyFactory | undefined,
	page: string,
	developing: boolean
): (address: string) => string {
	const rules = {
		createScriptURL(address: string): string {
			if (isOwnWorker(address, page, developing)) return address;
			throw new TypeError(`Not a worker of this site: ${address}`);
		}
	};
	const policy = policies?.createPolicy('marginalia-worker', rules) ?? rules;
	// What a policy gives stands for the address, and only looks like one.
	return (address) => policy.createScriptURL(address) as string;
}

let trusted: ((address: string) => string) | null = null;

/** The address of one of this site's workers, as the browser wants it; a policy may be made only once a page. */
export function trustedScript(address: string): string {
	trusted ??= workerPolicy(
		(window as { trustedTypes?: PolicyFactory }).trustedTypes,
		location.href,
		import.meta.env.DEV
	);
	return trusted(address);
}

/** Starts a worker of this site. */
export function trustedWorker(address: string): Worker {
	return new Worker(trustedScript(address), { type: 'module' });
}
