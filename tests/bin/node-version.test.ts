import { describe, expect, it } from 'vitest';
import { complaint, isAtLeast } from '../../src/bin/node-version.js';

describe('isAtLeast', () => {
	it.each([
		['20.19.0', '20.19', true],
		['20.19', '20.19.0', true],
		['20.18.9', '20.19', false],
		['22.1.0', '20.19', true],
		['9.99.99', '20.19', false],
		['20.19.1', '20.19.2', false],
		['24.0.0-nightly', '20.19', true]
	])('%s against %s is %s', (have, need, enough) => {
		expect(isAtLeast(have, need)).toBe(enough);
	});
});

describe('complaint', () => {
	it('says what is there, what is needed and how to get it', () => {
		expect(complaint('18.4.0', '>=20.19')).toMatch(
			/needs Node 20\.19 or newer; this is Node 18\.4\.0\.[\s\S]*nodejs\.org/
		);
	});

	it('has nothing to say about a Node that is new enough', () => {
		expect(complaint('20.20.2', '>=20.19')).toBeNull();
	});
});
