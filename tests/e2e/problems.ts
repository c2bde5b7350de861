import type { BrowserContext, Page } from '@playwright/test';
import type { SiteServer } from './server.ts';

/** What went wrong in any page of a test: nothing may. */
export interface Problems {
	readonly found: readonly string[];
	/** A message this test provokes on purpose. */
	expect(message: RegExp): void;
	/** Watches a browser the test has started itself. */
	watch(context: BrowserContext): Promise<void>;
}

/** Collects console errors, uncaught exceptions, policy violations and requests to other hosts. */
export function problemsOf(server: SiteServer): Problems {
	const found: string[] = [];
	const expected: RegExp[] = [];
	const origin = new URL(server.url).origin;

	const add = (page: Page, what: string) => {
		// With the server stopped, what is not kept on the device cannot load: that is the test.
		if (!server.running && /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/.test(what)) return;
		if (expected.some((message) => message.test(what))) return;
		found.push(`${page.url()}: ${what}`);
	};

	const watchPage = (page: Page) => {
		page.on('console', (message) => {
			if (message.type() !== 'error') return;
			add(page, `console error: ${message.text()} (${message.location().url})`);
		});
		page.on('pageerror', (fault) => add(page, `uncaught: ${fault.stack ?? fault.message}`));
		page.on('crash', () => add(page, 'the page crashed'));
		page.on('request', (request) => {
			const address = new URL(request.url());
			const inside = address.origin === origin || /^(data|blob|about):$/.test(address.protocol);
			if (!inside) add(page, `request to another host: ${request.url()}`);
		});
	};

	return {
		found,
		expect: (message) => void expected.push(message),
		async watch(context) {
			await context.addInitScript(() => {
				document.addEventListener('securitypolicyviolation', (event) => {
					console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
				});
			});
			context.pages().forEach(watchPage);
			context.on('page', watchPage);
		}
	};
}
