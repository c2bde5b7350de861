import { trustedScript } from './trusted-worker.ts';

/** The parts of a browser this needs; the real ones by default, others in tests. */
export interface Surroundings {
	/** Absent in insecure contexts and some private windows. */
	readonly container: ServiceWorkerContainer | undefined;
	readonly document: Document;
	/** The worker's address as the content security policy lets it through; throws at any other. */
	trusted(address: string): string;
	reload(): void;
	/** Calls back once the page has loaded and has nothing better to do. */
	whenIdle(then: () => void): void;
	/** Calls back every `milliseconds`; returns what ends it. */
	every(milliseconds: number, then: () => void): () => void;
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
		const { container, document, trusted, whenIdle, every } = this.#surroundings;
		if (container === undefined) return () => undefined;
		this.#controlled = container.controller !== null;
		const ends = [
			every(hour, this.#check),
			listen(document, 'visibilitychange', () => {
				if (document.visibilityState === 'visible') this.#check();
			}),
			listen(container, 'controllerchange', this.#changed)
		];
		whenIdle(() => void this.#register(container, trusted, address));
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

	async #register(
		container: ServiceWorkerContainer,
		trusted: Surroundings['trusted'],
		address: string
	): Promise<void> {
		try {
			const registration = await container.register(trusted(address));
			this.#registration = registration;
			registration.addEventListener('updatefound', () => this.#watch(registration.installing));
			this.#watch(registration.installing);
			if (registration.waiting !== null && this.#controlled) this.ready = true;
		} catch {
			// Refused (private window, disk full) or not reachable: the app works, only not offline.
		}
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
		trusted: trustedScript,
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
