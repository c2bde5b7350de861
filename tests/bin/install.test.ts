import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../src/bin/install.js';

const wanted = {
	packages: {
		'': { version: '0.1.0' },
		'node_modules/dexie': { version: '4.4.7' },
		'node_modules/for-another-system': { version: '1.0.0', optional: true }
	}
};

describe('isInstalled', () => {
	it('is content when every package is there in its version', () => {
		expect(isInstalled(wanted, { packages: { 'node_modules/dexie': { version: '4.4.7' } } })).toBe(
			true
		);
	});

	it.each([
		['a package is missing', {}],
		['a package is another version', { 'node_modules/dexie': { version: '4.4.6' } }],
		[
			'an optional package is another version',
			{
				'node_modules/dexie': { version: '4.4.7' },
				'node_modules/for-another-system': { version: '0.9.0' }
			}
		]
	])('asks for an install when %s', (_, packages) => {
		expect(isInstalled(wanted, { packages })).toBe(false);
	});
});
