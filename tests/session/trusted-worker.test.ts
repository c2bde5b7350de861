import { describe, expect, it, vi } from 'vitest';
import { isOwnWorker, workerPolicy, type PolicyFactory } from '#lib/session/trusted-worker.ts';

const page = 'https://school.example/app/write/';

describe('isOwnWorker', () => {
	it.each([
		'/app/service-worker.js',
		'https://school.example/service-worker.js',
		'/app/_app/immutable/workers/inspect.worker-B2x_4-z.js'
	])('accepts %s', (address) => {
		expect(isOwnWorker(address, page, false)).toBe(true);
	});

	it.each([
		'https://elsewhere.example/service-worker.js',
		'//elsewhere.example/_app/immutable/workers/a.js',
		'/app/_app/immutable/chunks/a.js',
		'/app/_app/immutable/workers/../../../upload.js',
		'/app/_app/immutable/workers/a.js?from=b',
		'/app/_app/immutable/workers/a.js#b',
		'/app/my-service-worker.js',
		'data:text/javascript,/service-worker.js',
		'blob:https://school.example/service-worker.js',
		'javascript:/service-worker.js'
	])('refuses %s', (address) => {
		expect(isOwnWorker(address, page, false)).toBe(false);
	});

	it('accepts any script of the own host while developing', () => {
		expect(isOwnWorker('/src/lib/a.worker.ts?worker_file', page, true)).toBe(true);
		expect(isOwnWorker('https://elsewhere.example/a.ts', page, true)).toBe(false);
	});
});

describe('workerPolicy', () => {
	it('makes one policy, by the name that the site allows', () => {
		const createPolicy = vi.fn<PolicyFactory['createPolicy']>((_, rules) => ({
			createScriptURL: (address) => ({ trusted: rules.createScriptURL(address) })
		}));
		const trusted = workerPolicy({ createPolicy }, page, false);
		expect(trusted('/app/service-worker.js')).toEqual({ trusted: '/app/service-worker.js' });
		trusted('/app/service-worker.js');
		expect(createPolicy).toHaveBeenCalledOnce();
		expect(createPolicy.mock.calls[0]?.[0]).toBe('marginalia-worker');
		expect(() => trusted('https://elsewhere.example/worker.js')).toThrow(TypeError);
	});

	it('keeps to the same addresses where the browser has no Trusted Types', () => {
		const trusted = workerPolicy(undefined, page, false);
		expect(trusted('/app/service-worker.js')).toBe('/app/service-worker.js');
		expect(() => trusted('/app/upload.js')).toThrow(TypeError);
	});
});
