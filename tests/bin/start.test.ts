import { describe, expect, it } from 'vitest';
import { portFrom } from '../../src/bin/start-app.js';

describe('portFrom', () => {
	it.each([
		[[], undefined, 4173],
		[[], '', 4173],
		[[], '8080', 8080],
		[['--port', '9000'], '8080', 9000],
		[['--port=9000'], undefined, 9000],
		[['--port'], undefined, null],
		[['--port', 'http'], undefined, null],
		[['--port', '0'], undefined, null],
		[['--port', '65536'], undefined, null],
		[[], '80.5', null]
	])('reads %j with PORT=%s as %s', (args, variable, port) => {
		expect(portFrom(args, variable)).toBe(port);
	});
});
