import { describe, expect, it } from 'vitest';
import { editionChange } from '#lib/core/schedule/memory/edition-change.ts';

describe('editionChange', () => {
	it.each([
		[{}, { version: 1, key: 'moon00' }, null],
		[{ key: 'moon00' }, { version: 1, key: 'moon00' }, null],
		[{ key: 'moon00' }, { version: 1, key: 'sun000' }, 'key'],
		[{ key: 'moon00' }, { version: 2, key: 'moon00' }, 'version'],
		[{}, { version: 2, key: 'moon00' }, 'version'],
		[{ version: 2, key: 'moon00' }, { version: 1, key: 'moon00' }, null],
		[{ version: 2, key: 'moon00' }, { version: 1, key: 'sun000' }, 'key'],
		[{ key: 'moon00' }, undefined, null]
	] as const)('says of %j, asked as %j: %s', (memory, edition, change) => {
		expect(editionChange(memory, edition)).toBe(change);
	});
});
