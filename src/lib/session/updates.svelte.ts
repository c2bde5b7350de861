/** The parts of a browser this needs; the real ones by default, others in tests. */
export interface Surroundings {
	/** Absent in insecure contexts and some private windows. */
	readonly container: ServiceWorkerContainer | undefined;
	readonly document: Document;
	readonly policies: PolicyFactory | undefined;
	reload(): void;
	/** Calls back once the page has loaded and has nothing better to do. */
	whenIdle(then: () => void): void;
	/** Calls back every `milliseconds`; returns what ends it. */
	every(milliseconds: number, then: () => void): () => void;
}

/** The browser's Trusted Types, as far as a script's address needs them. */
interface PolicyFactory {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string }
	): { createScriptURL(address: string): unknown };
}

const hour = 3_600_000;

/**
 * Keeps the site on the device and tells when a newer version waits. A learner in the middle of a quiz keeps the version
 * they began with until they call `apply`.
 */
export class Updates {
	/** A new version is on the device: offer it. */
	ready = $state(false);

	#surroundings: Surroundings | null;
	#registration: ServiceWorkerRegistration | null = null;
	#controlled = false;
	#reloading = false;

	/** Without an argument the browser is asked, but only at `start`: pages are also made where there is none. */
	constructor(surroundings: Surroundings | null = null) {
		this.#surroundings = surroundings;
	}

	/**
	 * Registers the worker when the page is idle: keeping the site would compete with showing it.
	 * @param address the worker's script, such as `/app/service-worker.js`
	 * @returns what ends the watching
	 */
	start(address: string): () => void {
		this.#surroundings ??= browser();
		const { container, document, whenIdle, every } = this.#surroundings;
		if (container === undefined) return () => undefined;
		this.#controlled = container.controller !== null;
		const ends = [
			every(hour, this.#check),
			listen(document, 'visibilitychange', () => {
				if (document.visibilityState === 'visible') this.#check();
			}),
			listen(container, 'controllerchange', this.#changed)
		];
		whenIdle(() => void this.#register(container, address));
		return () => ends.forEach((end) => end());
	}

	/** Goes over to the new version; the page loads once more when it is in charge. */
	readonly apply = (): void => {
		const waiting = this.#registration?.waiting;
		if (waiting) {
			this.#reloading = true;
			waiting.postMessage('skip-waiting');
		} else if (this.ready) {
			// Another tab has gone over already.
			this.#surroundings?.reload();
		}
	};

	async #register(container: ServiceWorkerContainer, address: string): Promise<void> {
		try {
			const registration = await container.register(this.#trusted(address));
			this.#registration = registration;
			registration.addEventListener('updatefound', () => this.#watch(registration.installing));
			this.#watch(registration.installing);
			if (registration.waiting !== null && this.#controlled) this.ready = true;
		} catch {
			// Refused (private window, disk full) or not reachable: the app works, only not offline.
		}
	}

	/** The one script address the content security policy lets through. */
	#trusted(address: string): string {
		const policies = this.#surroundings?.policies;
		if (policies === undefined) return address;
		const policy = policies.createPolicy('marginalia-worker', {
			createScriptURL(asked) {
				if (asked !== address) throw new TypeError(`Not the worker of this site: ${asked}`);
				return asked;
			}
		});
		return policy.createScriptURL(address) as string;
	}

	#watch(worker: ServiceWorker | null): void {
		worker?.addEventListener('statechange', () => {
			// Without a controller this is the first install: what the page shows is this version already.
			if (worker.state === 'installed' && this.#controlled) this.ready = true;
		});
	}

	readonly #check = (): void => {
		// Offline there is nothing newer to find.
		this.#registration?.update().catch(() => undefined);
	};

	readonly #changed = (): void => {
		if (this.#reloading) {
			this.#reloading = false;
			this.#surroundings?.reload();
		} else if (this.#controlled) {
			// Another tab asked for it. This one stays as it is until its learner wants the new version too.
			this.ready = true;
		}
		this.#controlled = true;
	};
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
	target.addEventListener(type, listener);
	return () => target.removeEventListener(type, listener);
}

function browser(): Surroundings {
	return {
		container: navigator.serviceWorker,
		document,
		policies: (window as { trustedTypes?: PolicyFactory }).trustedTypes,
		reload: () => location.reload(),
		whenIdle(then) {
			const idle = () =>
				'requestIdleCallback' in window ? requestIdleCallback(then) : setTimeout(then, 200);
			if (document.readyState === 'complete') idle();
			else window.addEventListener('load', idle, { once: true });
		},
		every(milliseconds, then) {
			const timer = setInterval(then, milliseconds);
			return () => clearInterval(timer);
		}
	};
}
