import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintCodes } from '#lib/core/format/lint/lint-wordings.ts';

describe('the rules', () => {
	it('stand in the README for teachers, in the order in which they are looked for', () => {
		const readme = readFileSync(
			join(import.meta.dirname, '../../../../questions/README.md'),
			'utf8'
		);
		const named = [...readme.matchAll(/^\| `([a-z-]+)` /gmu)].map((match) => match[1]);
		expect(named).toEqual(lintCodes);
	});
});
