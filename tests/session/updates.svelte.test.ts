import { describe, expect, it, vi } from 'vitest';
import { Updates, type Surroundings } from '#lib/session/updates.svelte.ts';

class FakeWorker extends EventTarget {
	state = 'installing';
	readonly postMessage = vi.fn();
	become(state: string): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

class FakeRegistration extends EventTarget {
	installing: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	readonly update = vi.fn(() => Promise.resolve());
	/** A new worker is found, installs, and waits. */
	find(): FakeWorker {
		const worker = new FakeWorker();
		this.installing = worker;
		this.dispatchEvent(new Event('updatefound'));
		this.installing = null;
		this.waiting = worker;
		worker.become('installed');
		return worker;
	}
}

class FakeContainer extends EventTarget {
	controller: object | null = null;
	readonly registration = new FakeRegistration();
	readonly register = vi.fn<(address: unknown) => Promise<unknown>>(() =>
		Promise.resolve(this.registration)
	);
	takeOver(): void {
		this.controller = {};
		this.dispatchEvent(new Event('controllerchange'));
	}
}

function visit(options: { controlled: boolean; trusted?: Surroundings['trusted'] }) {
	const container = new FakeContainer();
	if (options.controlled) container.controller = {};
	const reload = vi.fn();
	const hourly: (() => void)[] = [];
	const updates = new Updates({
		container: container as unknown as ServiceWorkerContainer,
		document,
		trusted: options.trusted ?? ((address) => address),
		reload,
		whenIdle: (then) => then(),
		every: (_, then) => {
			hourly.push(then);
			return () => hourly.splice(0);
		}
	});
	const end = updates.start('/app/service-worker.js');
	return { container, updates, reload, hourly, end };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('Updates', () => {
	it('offers a new version and applies it with one reload', async () => {
		const { container, updates, reload } = visit({ controlled: true });
		await settled();
		const worker = container.registration.find();
		expect(updates.ready).toBe(true);
		expect(reload).not.toHaveBeenCalled();

		updates.apply();
		expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith('skip-waiting');
		expect(reload).not.toHaveBeenCalled();
		container.takeOver();
		container.takeOver();
		expect(reload).toHaveBeenCalledOnce();
	});

	it('offers and reloads nothing on the first install', async () => {
		const { container, updates, reload } = visit({ controlled: false });
		await settled();
		container.registration.find();
		container.takeOver();
		expect(updates.ready).toBe(false);
		expect(reload).not.toHaveBeenCalled();
	});

	it('offers a version that was waiting before the page came', async () => {
		const container = new FakeContainer();
		container.controller = {};
		container.registration.waiting = new FakeWorker();
		const updates = new Updates({
			container: container as unknown as ServiceWorkerContainer,
			document,
			trusted: (address) => address,
			reload: () => undefined,
			whenIdle: (then) => then(),
			every: () => () => undefined
		});
		updates.start('/service-worker.js');
		await settled();
		expect(updates.ready).toBe(true);
	});

	it('leaves a page alone when another tab has gone over, and reloads it when asked', async () => {
		const { container, updates, reload } = visit({ controlled: true });
		await settled();
		container.takeOver();
		expect(reload).not.toHaveBeenCalled();
		expect(updates.ready).toBe(true);
		updates.apply();
		expect(reload).toHaveBeenCalledOnce();
	});

	it('looks for a new version when the page is visible again and every hour, until ended', async () => {
		const { container, hourly, end } = visit({ controlled: true });
		await settled();
		document.dispatchEvent(new Event('visibilitychange'));
		expect(container.registration.update).toHaveBeenCalledTimes(1);
		hourly.forEach((then) => then());
		expect(container.registration.update).toHaveBeenCalledTimes(2);
		end();
		document.dispatchEvent(new Event('visibilitychange'));
		expect(hourly).toHaveLength(0);
		expect(container.registration.update).toHaveBeenCalledTimes(2);
	});

	it('registers the address that the content security policy lets through', async () => {
		const trusted = vi.fn((address: string) => `trusted ${address}`);
		const { container } = visit({ controlled: false, trusted });
		await settled();
		expect(trusted).toHaveBeenCalledExactlyOnceWith('/app/service-worker.js');
		expect(container.register).toHaveBeenCalledWith('trusted /app/service-worker.js');
	});

	it('works without service workers, and when the browser refuses one', async () => {
		const { container, updates } = visit({ controlled: false });
		container.register.mockRejectedValueOnce(new Error('refused'));
		updates.start('/service-worker.js');
		await settled();
		expect(updates.ready).toBe(false);
		const none = new Updates({
			container: undefined,
			document,
			trusted: (address) => address,
			reload: () => undefined,
			whenIdle: (then) => then(),
			every: () => () => undefined
		});
		expect(() => none.start('/service-worker.js')()).not.toThrow();
	});
});
