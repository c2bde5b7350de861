import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { charactersOf, faces } from '../../src/bin/subset-fonts.ts';

const source = (path: string) => new URL(`../../src/${path}`, import.meta.url);

describe('the fonts', () => {
	it('are declared for the very characters they were cut to', async () => {
		const css = (await readFile(source('fonts.css'), 'utf8')).replace(/\s+/g, ' ');
		for (const { name, range } of faces) {
			const [, face = ''] = css.split(`./fonts/${name}.woff2`);
			expect(face.slice(0, face.indexOf('}')), name).toContain(`unicode-range: ${range};`);
		}
	});

	it('have no character in two ranges of one face', () => {
		const [latin, extended] = [faces[0], faces[1]].map(({ range }) => new Set(charactersOf(range)));
		expect([...(latin ?? [])].filter((character) => extended?.has(character))).toEqual([]);
	});

	it('weigh little enough to be preloaded', async () => {
		const [roman, sans] = await Promise.all(
			['newsreader', 'atkinson'].map((name) => stat(source(`fonts/${name}.woff2`)))
		);
		expect((roman?.size ?? 0) + (sans?.size ?? 0)).toBeLessThan(115_000);
		expect(roman?.size).toBeGreaterThan(10_000);
	});
});

describe('charactersOf', () => {
	it('spells out ranges and single characters', () => {
		expect(charactersOf('U+0061-0063, U+20AC')).toBe('abc€');
	});
});
