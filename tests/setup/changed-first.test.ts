import { describe, expect, it } from 'vitest';
import { closeness } from './changed-first.ts';

describe('closeness', () => {
	it.each([
		['the test itself', 'tests/core/schedule/due.test.ts', 2],
		['what it tests', 'src/lib/core/schedule/due.ts', 2],
		['a component that it tests', 'src/lib/core/schedule/due.svelte', 2],
		['another file of its folder', 'src/lib/core/schedule/card.ts', 1],
		['another test of its folder', 'tests/core/schedule/card.test.ts', 1],
		['a file of a folder below', 'src/lib/core/schedule/today/due.ts', 0],
		['a file of that name elsewhere', 'src/lib/core/planner/due.ts', 0],
		['a file outside', 'README.md', 0]
	])('counts %s', (_, changed, expected) => {
		expect(closeness('tests/core/schedule/due.test.ts', ['LICENSE', changed])).toBe(expected);
	});

	it('is nothing when nothing was changed', () => {
		expect(closeness('tests/core/schedule/due.test.ts', [])).toBe(0);
	});

	it('counts what stands outside of lib', () => {
		expect(closeness('tests/bin/serve.test.ts', ['src/bin/serve.js'])).toBe(2);
		expect(closeness('tests/routes/today.test.ts', ['src/routes/today.ts'])).toBe(2);
	});
});
